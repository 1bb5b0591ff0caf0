/** The drawings a reward may show, to choose one of. */
import { html } from "../../../html.js";
import { NAMES, Picture } from "../../rewards/picture.js";
import { said } from "./words.js";

/** @param {{value: string, onPick: (name: string) => void}} props value: empty for the page's own choice */
export const Drawings = ({ value, onPick }) => {
  const words = said.rewards;
  return html`
    <div class="field">
      <span class="label">${words.picture}</span>
      <div class="drawings" role="group" aria-label=${words.picture}>
        <button type="button" aria-pressed=${value === "" ? "true" : "false"} onClick=${() => onPick("")}>${words.own}</button>
        ${NAMES.map(
          (name) => html`
            <button key=${name} type="button" aria-pressed=${value === name ? "true" : "false"} onClick=${() => onPick(name)}>
              <${Picture} place=${0} name=${name} />${words.pictures[name]}
            </button>
          `,
        )}
      </div>
    </div>
  `;
};
