/** What a person agrees to, each by their own hand. */
import { say } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { words } from "../../words.js";

/**
 * @param {{consents: import("../../asking/contract").Consent[], given: string[], wrong?: string | undefined,
 *   onGive: (given: string[]) => void}} props
 */
export const Consents = ({ consents, given, wrong, onGive }) => {
  /** @param {string} id */
  const toggle = (id) =>
    onGive(given.includes(id) ? given.filter((other) => other !== id) : [...given, id]);
  return html`
    <fieldset class="consents" aria-describedby=${wrong ? "tick-wrong" : undefined}>
      <legend>${words.join.consents}</legend>
      ${consents.map(
        ({ id, required, text }) => html`
          <label class="tick">
            <input
              type="checkbox"
              name=${id}
              checked=${given.includes(id)}
              onChange=${() => toggle(id)}
              required=${required}
            />
            <span>${say(text)}${required && html` <em class="faint">${words.join.required}</em>`}</span>
          </label>
        `,
      )}
      <p class="small faint">
        ${words.join.read}
        <a href=${to("terms/")} target="_blank">${words.join.terms}</a>${" "}
        <a href=${to("privacy/")} target="_blank">${words.join.privacy}</a>
      </p>
      ${wrong && html`<p class="field-says" id="tick-wrong" role="alert">${wrong}</p>`}
    </fieldset>
  `;
};
