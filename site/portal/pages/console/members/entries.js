/** A member's entries for the shop's eyes: each can be taken back from where it stands. */
import { useAct } from "../../../asking/act.js";
import { get } from "../../../asking/api.js";
import { moment, number, say, signed } from "../../../format.js";
import { html, useEffect, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Card } from "../../../ui/card.js";
import { Wrong } from "../../../ui/notice.js";
import { Skeleton } from "../../../ui/skeleton.js";
import { TakeBack } from "./take-back.js";
import { said } from "./words.js";

/** @typedef {import("../../../asking/contract").Entry} Entry */
/** @typedef {import("../../../asking/contract").MemberPage} Member */

const PAGE = 20;

/** What has a way back of its own: a refund, an undo at the counter, the friend's refund. */
const OTHER_WAYS = ["purchase", "redemption", "referral"];

/** @param {{member: Member, acts: boolean, onDone: (what: string) => Promise<void>}} props acts: may take back */
export const Entries = ({ member, acts, onDone }) => {
  const [entries, setEntries] = useState(/** @type {Entry[] | null} */ (null));
  const [next, setNext] = useState(/** @type {number | null} */ (null));
  const [asked, setAsked] = useState(/** @type {Entry | null} */ (null));
  const reading = useAct(async (/** @type {number | null} */ before) => {
    const path = `/api/admin/members/${member.id}/ledger?limit=${PAGE}`;
    const page = await get(before ? `${path}&before=${before}` : path);
    setEntries((/** @type {Entry[] | null} */ known) => [
      ...(before ? (known ?? []) : []),
      ...page.entries,
    ]);
    setNext(page.next);
  });
  useEffect(() => {
    reading.run(null);
  }, []);
  const retry =
    !entries && html`<${Button} kind="quiet" onClick=${() => reading.run(null)}>${said.older}<//>`;
  return html`
    <${Card} title=${said.entries}>
      ${!entries && !reading.problem && html`<${Skeleton} blocks=${["rows"]} />`}
      ${entries?.length === 0 && html`<p class="faint">${said.noEntries}</p>`}
      ${entries && entries.length > 0 && html`<p class="faint small">${said.asRead}</p>`}
      <ul class="rows">
        ${entries?.map((entry) => html`<${Row} key=${entry.seq} entry=${entry} corrected=${isCorrected(entry, entries)} onTakeBack=${acts && setAsked} />`)}
      </ul>
      <${Wrong} problem=${reading.problem} action=${retry} />
      ${next && html`<${Button} kind="quiet" busy=${reading.busy} onClick=${() => reading.run(next)}>${said.older}<//>`}
      ${asked && html`<${TakeBack} member=${member} entry=${asked} onDone=${onDone} onClose=${() => setAsked(null)} />`}
    <//>
  `;
};

/** @param {{entry: Entry, corrected: boolean, onTakeBack: false | ((entry: Entry) => void)}} props */
const Row = ({ entry, corrected, onTakeBack }) => html`
  <li class="entry" data-seq=${entry.seq}>
    <div class="entry-what">
      <span class="entry-reason">${say(entry.reason)}</span>
      <span class="faint small">
        ${said.entry(entry.seq)} · ${moment(entry.at)} · ${said.by[entry.actor]}
        ${corrected && html` · <b>${said.corrected}</b>`}
      </span>
    </div>
    ${
      onTakeBack &&
      !corrected &&
      canBeTakenBack(entry) &&
      html`<${Button} kind="plain" aria-label=${said.takeBackThis(entry.seq)} onClick=${() => onTakeBack(entry)}>${said.takeBack}<//>`
    }
    <div class="entry-points">
      <span class="number ${entry.points > 0 ? "good" : ""}">${entry.points ? signed(entry.points) : number(0)}</span>
      <span class="faint small">${said.after(entry.available_after)}</span>
    </div>
  </li>
`;

/** @param {Entry} entry */
const canBeTakenBack = ({ kind, source, points, growth }) =>
  (kind === "earn" || kind === "adjust") &&
  !OTHER_WAYS.includes(source) &&
  (points !== 0 || growth !== 0);

/** A correction names the entry by its number, and stands above it. @param {Entry} entry @param {Entry[]} known */
const isCorrected = (entry, known) =>
  known.some(
    ({ kind, source, ref }) =>
      kind === "reverse" && source === "adjustment" && ref === String(entry.seq),
  );
