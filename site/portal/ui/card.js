/** A sheet of paper on the page, with its heading. */
import { html } from "../html.js";

/** @param {{id?: string, title?: string, side?: unknown, tone?: string, children?: unknown}} props side: beside the heading */
export const Card = ({ id, title, side, tone = "", children }) => html`
  <section id=${id} class="card ${tone && `card-${tone}`}" aria-label=${title}>
    ${title && html`<header class="card-head"><h2>${title}</h2>${side}</header>`}
    ${children}
  </section>
`;
