/** The statement: every point, where from and why. */

import { useAct } from "../asking/act.js";
import { get } from "../asking/api.js";
import { useMine, useRules } from "../asking/load.js";
import { html, useRef, useState } from "../html.js";
import { shown } from "../kit.js";
import { to } from "../road.js";
import { Button, LinkButton } from "../ui/button.js";
import { Choice } from "../ui/choice.js";
import { Empty } from "../ui/empty.js";
import { Loaded } from "../ui/loaded.js";
import { Wrong } from "../ui/notice.js";
import { statement } from "../words.js";
import { Coming } from "./statement/coming.js";
import { Entries } from "./statement/entries.js";
import { Lots } from "./statement/lots.js";
import { ProofCard } from "./statement/proof-card.js";
import { groupOf } from "./statement/told.js";

/** @typedef {import("../asking/contract").Entry} Entry */
/** @typedef {import("../asking/contract").Statement} Statement */
/** @typedef {"all" | import("./statement/told.js").Group} Filter */

const PAGE = 20;
const FIRST_SEQ = 1; // entries are numbered without a gap
const FIRST = `/api/me/ledger?limit=${PAGE}`;

const Page = () => {
  const rules = useRules();
  /** @type {import("../asking/load.js").Load<Statement>} */
  const first = useMine(FIRST);
  return html`
    <div class="columns columns-turned">
      <div class="stack">
        ${rules.data && html`<${Coming} rules=${rules.data} />`}
        <${Lots} />
        <${ProofCard} />
      </div>
      <${Loaded} of=${first} skeleton=${["line", "card-tall", "card-tall"]}>
        ${(/** @type {Statement} */ { entries }) => html`<${History} newest=${entries} />`}
      <//>
    </div>
  `;
};

export const open = shown(Page);

/** @param {{newest: Entry[]}} props */
const History = ({ newest }) => {
  const known = useRef(/** @type {Map<number, Entry>} */ (new Map()));
  const [filter, setFilter] = useState(/** @type {Filter} */ ("all"));
  for (const entry of newest) known.current.set(entry.seq, entry);
  const entries = [...known.current.values()].sort((one, other) => other.seq - one.seq);
  const oldest = entries[entries.length - 1]?.seq ?? 0;
  const asking = useAct(async () => {
    const { entries: older } = await get(`${FIRST}&before=${oldest}`);
    for (const entry of older) known.current.set(entry.seq, entry);
  });
  if (entries.length === 0) return html`<${Nothing} />`;
  const { all, earned, spent, gone } = statement;
  const shown = entries.filter((entry) => filter === "all" || groupOf(entry) === filter);
  return html`
    <div class="stack">
      <${Choice}
        label=${statement.filter}
        options=${[["all", all], ["earned", earned], ["spent", spent], ["gone", gone]]}
        value=${filter}
        onPick=${setFilter}
      />
      <${Entries} entries=${shown} known=${entries} />
      <${Wrong} problem=${asking.problem} />
      ${
        oldest > FIRST_SEQ
          ? html`<${Button} kind="quiet" wide busy=${asking.busy} onClick=${asking.run}>${statement.older}<//>`
          : html`<p class="faint centre small">${statement.end}</p>`
      }
    </div>
  `;
};

const Nothing = () => html`
  <${Empty} title=${statement.empty}>
    <${LinkButton} href=${`${to("me/")}#earn`}>${statement.emptyNext}<//>
  <//>
`;
