/** What one chooses: a picture, a line, whether the name stands there. */
import { html } from "../../html.js";
import { Card } from "../../ui/card.js";
import { Choice } from "../../ui/choice.js";
import { Field } from "../../ui/field.js";
import { poster as says } from "../../words.js";
import { LOOKS } from "./looks.js";
import { LONGEST, length, tooMuch } from "./own.js";

/** @typedef {{look: string, line: string, named: boolean}} Wish */
/** @typedef {{wish: Wish, masked: string, onWish: (part: Partial<Wish>) => void}} Props */

/** @param {Props} props */
export const Studio = ({ wish, masked, onWish }) => {
  const name = /** @param {string} look */ (look) => says.looks[/** @type {never} */ (look)];
  return html`
    <${Card} title=${says.look}>
      <div class="stack">
        <${Choice} label=${says.look} value=${wish.look} onPick=${(/** @type {string} */ look) => onWish({ look })}
          options=${LOOKS.map((look) => [look.name, name(look.name)])} />
        <${Line} wish=${wish} onWish=${onWish} />
        ${
          masked
            ? html`<label class="tick">
                <input type="checkbox" checked=${wish.named}
                  onChange=${(/** @type {any} */ { target }) => onWish({ named: target.checked })} />
                <span>${says.name(masked)}</span>
              </label>`
            : html`<p class="faint small">${says.nameless}</p>`
        }
      </div>
    <//>
  `;
};

/** @param {{wish: Wish, onWish: (part: Partial<Wish>) => void}} props */
const Line = ({ wish, onWish }) => {
  const left = LONGEST - length(wish.line);
  return html`
    <${Field} id="line" label=${says.line} value=${wish.line} wrong=${wrong(wish.line)} maxlength="120"
      hint=${left >= 0 ? says.left(left) : undefined} autocomplete="off" enterkeyhint="done"
      onInput=${(/** @type {any} */ { target }) => onWish({ line: target.value })} />
    <div class="field">
    <p class="label" id="ready">${says.ready}</p>
    <ul class="poster-lines" aria-labelledby="ready">
      ${says.lines.map(
        (line) => html`
          <li><button type="button" class="button button-quiet" aria-pressed=${line === wish.line ? "true" : "false"}
            onClick=${() => onWish({ line })}>${line}</button></li>
        `,
      )}
    </ul>
    </div>
  `;
};

/** Why a line cannot stand on a poster of the house. @param {string} line */
export const wrong = (line) => {
  const left = LONGEST - length(line);
  if (left < 0) return says.long(left);
  const found = tooMuch(line);
  return found && says.why[found.why](found.word);
};
