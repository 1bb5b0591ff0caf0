/** What is left of each credit, and until when. */

import { useMine } from "../../asking/load.js";
import { day } from "../../format.js";
import { html } from "../../html.js";
import { Loaded } from "../../ui/loaded.js";
import { statement, words } from "../../words.js";

/** @typedef {import("../../asking/contract").Lot} Lot */
/** @typedef {{lots: Lot[]}} Answer */

export const WIDE = "(min-width: 900px)"; // there it stands beside the entries, open

export const Lots = () => {
  /** @type {import("../../asking/load.js").Load<Answer>} */
  const load = useMine("/api/me/lots");
  return html`
    <details class="card" open=${matchMedia(WIDE).matches}>
      <summary><h2>${statement.lots}</h2></summary>
      <${Loaded} of=${load} skeleton=${["rows"]}>
        ${(/** @type {Answer} */ { lots }) => html`
          <ul class="rows lots">
            ${lots.map((lot) => html`<${Row} ...${lot} />`)}
          </ul>
          <p class="faint small">${lots.length ? statement.lotsLead : statement.noLots}</p>
        `}
      <//>
    </details>
  `;
};

/** @param {Lot} props */
const Row = ({ day: last, points }) => html`
  <li>
    <span>${statement.until(day(last))}</span>
    <b class="number">${words.common.points(points)}</b>
  </li>
`;
