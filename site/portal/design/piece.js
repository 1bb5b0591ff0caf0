/** A piece on the page: its module's name, and its states beside each other. */
import { html } from "../html.js";
import { language } from "../road.js";

/** @param {{name: string, children?: unknown}} props */
export const Piece = ({ name, children }) => html`
  <section class="card" aria-label=${name}>
    <header class="card-head"><h2 translate="no">${name}</h2></header>
    <div class="stack">${children}</div>
  </section>
`;

/** A sample sentence, each language its own. @param {string} zh @param {string} en */
export const sample = (zh, en) => (language() === "zh" ? zh : en);
