/** The statement: every point, where from and why. */

import { useAct } from "../act.js";
import { get } from "../api.js";
import { html, useState } from "../html.js";
import { useMine, useRules } from "../load.js";
import { to } from "../road.js";
import { Button, LinkButton } from "../ui/button.js";
import { Choice } from "../ui/choice.js";
import { Empty } from "../ui/empty.js";
import { Loaded } from "../ui/loaded.js";
import { Wrong } from "../ui/notice.js";
import { words } from "../words.js";
import { Entries } from "./statement/entries.js";
import { Lots } from "./statement/lots.js";

/** @typedef {import("../contract").Entry} Entry */
/** @typedef {"all" | "earned" | "spent"} Filter */

const PAGE = 20;
const FIRST = `/api/me/ledger?limit=${PAGE}`;

/** @type {Record<Filter, (entry: Entry) => boolean>} */
const FILTERS = {
  all: () => true,
  earned: ({ points }) => points > 0,
  spent: ({ points }) => points < 0,
};

export default () => {
  useRules(); // the shop's zone
  /** @type {import("../load.js").Load<{entries: Entry[]}>} */
  const first = useMine(FIRST);
  return html`
    <div class="columns columns-turned">
      <${Lots} />
      <${Loaded} of=${first} skeleton=${["line", "card-tall", "card-tall"]}>
        ${(/** @type {{entries: Entry[]}} */ { entries }) => html`<${History} newest=${entries} />`}
      <//>
    </div>
  `;
};

/** @param {{newest: Entry[]}} props */
const History = ({ newest }) => {
  const [older, setOlder] = useState(/** @type {Entry[]} */ ([]));
  const [ended, setEnded] = useState(newest.length < PAGE);
  const [filter, setFilter] = useState(/** @type {Filter} */ ("all"));
  const entries = joined(newest, older);
  const asking = useAct(async () => {
    const before = entries[entries.length - 1]?.seq;
    const more = await get(`${FIRST}&before=${before}`);
    setOlder([...older, ...more.entries]);
    setEnded(more.entries.length < PAGE);
  });
  if (entries.length === 0) return html`<${Nothing} />`;
  const shown = entries.filter(FILTERS[filter]);
  const { all, earned, spent } = words.statement;
  return html`
    <div class="stack">
      <${Choice}
        label=${words.statement.filter}
        options=${[["all", all], ["earned", earned], ["spent", spent]]}
        value=${filter}
        onPick=${setFilter}
      />
      ${shown.length ? html`<${Entries} entries=${shown} />` : html`<p class="faint">${ended ? words.statement.emptyFilter : words.statement.emptyHere}</p>`}
      <${Wrong} problem=${asking.problem} />
      ${
        ended
          ? html`<p class="faint centre small">${words.statement.end}</p>`
          : html`<${Button} kind="quiet" wide busy=${asking.busy} onClick=${asking.run}>${words.statement.older}<//>`
      }
    </div>
  `;
};

const Nothing = () => html`
  <${Empty} title=${words.statement.empty}>
    <${LinkButton} href=${`${to("me/")}#earn`}>${words.statement.emptyNext}<//>
  <//>
`;

/** New entries may have come meanwhile. @param {Entry[]} newest @param {Entry[]} older */
const joined = (newest, older) => {
  const last = newest[newest.length - 1]?.seq ?? 0;
  return [...newest, ...older.filter(({ seq }) => seq < last)];
};
