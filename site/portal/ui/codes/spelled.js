/** A code in small groups to the eye, in one piece to copying and to screen readers. */
import { html } from "../../html.js";

/** @param {{code: string}} props */
export const Spelled = ({ code }) => html`
  <span class="spelled number" translate="no">${groups(code).map((group) => html`<span>${group}</span>`)}</span>
`;

/** Threes for a member's code, fours and a five for a voucher. @param {string} code */
export const groups = (code) =>
  code.match(code.length % 3 === 0 ? /.{3}/g : /.{4}(?=.{4})|.+/g) ?? [code];
