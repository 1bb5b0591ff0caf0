/** A table that scrolls by itself where the screen is narrow. */
import { html } from "../html.js";

/** @typedef {{label: string, sorted: string, onSort: () => void}} Sortable sorted: as `aria-sort` says it */

/** @param {{label: string, heads: (string | Sortable)[], children?: unknown}} props */
export const Table = ({ label, heads, children }) => html`
  <div class="table" role="region" aria-label=${label} tabindex="0">
    <table>
      <thead>
        <tr>${heads.map((head) => (typeof head === "string" ? html`<th scope="col">${head}</th>` : html`<${Head} ...${head} />`))}</tr>
      </thead>
      <tbody>${children}</tbody>
    </table>
  </div>
`;

/** @param {Sortable} props */
const Head = ({ label, sorted, onSort }) => html`
  <th scope="col" aria-sort=${sorted}>
    <button type="button" class="table-sort" onClick=${onSort}>${label}</button>
  </th>
`;
