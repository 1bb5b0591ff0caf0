/** The friends a code brought, by state, names masked by the functions. */

import { useMine } from "../../asking/load.js";
import { date, money, number, signed } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { LinkButton } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Empty } from "../../ui/empty.js";
import { Loaded } from "../../ui/loaded.js";
import { code as says, words } from "../../words.js";

/** @typedef {import("../../asking/contract").Programme} Programme */
/** @typedef {import("../../asking/contract").Referral} Referral */
/** @typedef {import("../../asking/contract").Visits} Visits */
/** @typedef {{referrals: Referral[], credited: number, points: number, visits: Visits}} Answer */

/** @param {{rules: Programme}} props */
export const Friends = ({ rules }) => {
  /** @type {import("../../asking/load.js").Load<Answer>} */
  const load = useMine("/api/me/referrals");
  return html`
    <${Card} title=${says.friends}>
      <${Loaded} of=${load} skeleton=${["rows"]}>
        ${(/** @type {Answer} */ answer) => html`
          ${answer.visits.total > 0 && html`<p class="faint">${says.visited(answer.visits.total)}</p>`}
          ${answer.referrals.length ? html`<${List} rules=${rules} ...${answer} />` : html`<${Nobody} />`}
        `}
      <//>
    <//>
  `;
};

const Nobody = () => html`
  <${Empty} icon="friends" title=${says.noFriends}>
    <p class="faint">${says.noFriendsNext}</p>
    <${LinkButton} kind="quiet" href=${to("me/poster/")}>${says.poster}<//>
  <//>
`;

/** @param {Answer & {rules: Programme}} props */
const List = ({ referrals, credited, points, rules }) => html`
  <${Totals} referrals=${referrals} credited=${credited} points=${points} />
  <${Next} referrals=${referrals} rules=${rules} />
  <ul class="rows">${referrals.map((friend) => html`<${Friend} friend=${friend} rules=${rules} />`)}</ul>
`;

/** @param {{referrals: Referral[], credited: number, points: number}} props */
const Totals = ({ referrals, credited, points }) => {
  const waiting = referrals.filter(({ state }) => state === "pending" || state === "qualified");
  /** @type {[string, number][]} */
  const totals = [
    [says.joined, referrals.length],
    [says.waiting, waiting.length],
    [says.credited, credited],
    [says.earned, points],
  ];
  return html`
    <dl class="totals">
      ${totals.map(([name, n]) => html`<div><dt class="faint small">${name}</dt><dd class="number">${number(n)}</dd></div>`)}
    </dl>
  `;
};

/** When the next one counts, if a purchase has to stand for some days first. */
/** @param {{referrals: Referral[], rules: Programme}} props */
const Next = ({ referrals, rules }) => {
  const days = referrals.flatMap(({ due }) => due ?? []);
  return days.length
    ? html`<p>${says.next(date(Math.min(...days)), rules.referral.referrer_points)}</p>`
    : null;
};

/** @param {{friend: Referral, rules: Programme}} props */
const Friend = ({ friend, rules }) => {
  const { name, state, at, points, why } = friend;
  const beyond = why === "monthly_cap";
  return html`
    <li class="entry">
      <div class="entry-what">
        <span>${isName(name) ? name : words.common.friend}</span>
        <span class="faint small">${says.since(date(at))}</span>
        ${told(friend, rules) && html`<span class="faint small">${told(friend, rules)}</span>`}
      </div>
      <div class="entry-points">
        ${points ? html`<span class="number good">${signed(points)}</span>` : null}
        <span class="chip chip-${beyond ? "calm" : TONES[state]}">${beyond ? says.beyondCap : says.states[state]}</span>
      </div>
    </li>
  `;
};

/** What is still to happen, or why it did not. @param {Referral} friend @param {Programme} rules */
const told = ({ state, why, due }, { referral, brand }) => {
  if (why) return says.whys[why];
  if (state === "pending") return says.awaits(money(referral.minimum_amount, brand.currency));
  return due ? says.due(date(due)) : "";
};

/** A mask over nothing is no name. @param {string} name */
const isName = (name) => /[^*\s]/.test(name);

/** @type {Record<Referral["state"], string>} */
const TONES = { pending: "calm", qualified: "warn", credited: "good", rejected: "bad" };
