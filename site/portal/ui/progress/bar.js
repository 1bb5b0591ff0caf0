/** How much of a price is there already. */
import { html } from "../../html.js";

/** @param {{part: number}} props 0 to 1 */
export const Bar = ({ part }) => html`
  <svg class="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
    <rect class="bar-all" width="100" height="2" rx="1" />
    <rect class="bar-part" width=${Math.round(Math.min(1, Math.max(0, part)) * 100)} height="2" rx="1" />
  </svg>
`;
