/** A table; where the screen is narrow, each row is a card that names its own cells. */
import { html } from "../html.js";
import { steps } from "./arrows.js";

/** @typedef {{label: string, sorted: string, onSort: () => void}} Sortable sorted: as `aria-sort` says it */
/** @typedef {string | Sortable} Heading */

// A table that is laid out as cards is none to some screen readers, unless its roles are spelled.
const ROLES = { TH: "rowheader", TD: "cell" };

/** @param {{label: string, heads: Heading[], children?: unknown}} props */
export const Table = ({ label, heads, children }) => html`
  <div class="table" role="region" aria-label=${label} tabindex="0">
    <table role="table" aria-label=${label}>
      <thead role="rowgroup">
        <tr role="row">${heads.map((head) => html`<${Head} of=${head} />`)}</tr>
      </thead>
      <tbody role="rowgroup" onKeyDown=${steps} ref=${(/** @type {HTMLTableSectionElement | null} */ body) => body && named(body, heads)}>
        ${children}
      </tbody>
    </table>
  </div>
`;

/** @param {{of: Heading}} props */
const Head = ({ of }) =>
  typeof of === "string"
    ? html`<th scope="col" role="columnheader">${of}</th>`
    : html`
        <th scope="col" role="columnheader" aria-sort=${of.sorted}>
          <button type="button" class="table-sort" onClick=${of.onSort}>${of.label}</button>
        </th>
      `;

/** Each cell is told its column, so that no row has to. @param {HTMLTableSectionElement} body @param {Heading[]} heads */
const named = (body, heads) => {
  const labels = heads.map((head) => (typeof head === "string" ? head : head.label));
  for (const row of body.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) {
      cell.dataset.label = labels[cell.cellIndex] ?? "";
      cell.setAttribute("role", ROLES[/** @type {keyof typeof ROLES} */ (cell.tagName)]);
    }
  }
};
