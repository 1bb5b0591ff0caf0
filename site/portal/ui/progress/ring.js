/** How far along the way to the next level. */
import { html } from "../../html.js";

/** @param {{part: number, label: string, children?: unknown}} props part: 0 to 1 */
export const Ring = ({ part, label, children }) => html`
  <div class="ring">
    <svg viewBox="0 0 100 100" role="img" aria-label=${label}>
      <circle class="ring-all" cx="50" cy="50" r="44" />
      <circle
        class="ring-part"
        cx="50"
        cy="50"
        r="44"
        pathLength="100"
        stroke-dasharray="${Math.round(Math.min(1, Math.max(0, part)) * 100)} 200"
        transform="rotate(-90 50 50)"
      />
    </svg>
    <div class="ring-inside" aria-hidden="true">${children}</div>
  </div>
`;
