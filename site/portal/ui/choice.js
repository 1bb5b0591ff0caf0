/** One of a few, side by side. */
import { html } from "../html.js";

/**
 * @param {{label: string, options: [string, string][], value: string, onPick: (value: string) => void}} props
 *   options: value and what it is called
 */
export const Choice = ({ label, options, value, onPick }) => html`
  <div class="choice" role="group" aria-label=${label}>
    ${options.map(
      ([option, name]) => html`
        <button type="button" aria-pressed=${option === value ? "true" : "false"} onClick=${() => onPick(option)}>
          ${name}
        </button>
      `,
    )}
  </div>
`;
