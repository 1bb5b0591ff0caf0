/** A table that scrolls by itself where the screen is narrow. */
import { html } from "../html.js";

/** @param {{label: string, heads: string[], children?: unknown}} props */
export const Table = ({ label, heads, children }) => html`
  <div class="table" role="region" aria-label=${label} tabindex="0">
    <table>
      <thead>
        <tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
      </thead>
      <tbody>${children}</tbody>
    </table>
  </div>
`;
