/** Grey blocks of the size of what is coming. */
import { html } from "../html.js";

/** @param {{blocks: string[]}} props */
export const Skeleton = ({ blocks }) => html`
  <div class="stack" aria-hidden="true">
    ${blocks.map((block) => html`<div class="skeleton skeleton-${block}"></div>`)}
  </div>
`;
