/** Who it is, and a purchase to record. */
import { number, say, sayAll } from "../../format.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Notice } from "../../ui/notice.js";
import { Spelled } from "../../ui/spelled.js";
import { staff, words } from "../../words.js";
import { Purchase } from "./purchase.js";

/** @typedef {import("../../contract").Customer} Customer */

/**
 * @param {{member: Customer, rules: import("../../contract").Programme,
 *   onDone: import("./serve.js").Note, onNext: () => void}} props
 */
export const Guest = ({ member, rules, onDone, onNext }) => {
  const [done, setDone] = useState(/** @type {{points: number, member: Customer} | null} */ (null));
  const recorded = (/** @type {any} */ answer, /** @type {string} */ amount) => {
    setDone({ points: answer.entry.points, member: answer.member });
    onDone({ kind: "purchase", what: amount, detail: answer.order, points: answer.entry.points });
  };
  return html`
    <section class="card stack">
      <${Who} member=${done?.member ?? member} />
      ${
        done
          ? html`
              <${Notice} tone="good">
                <b>${staff.counter.recorded(done.points)}</b><br />${staff.counter.balance(done.member.points.available)}
              <//>
              <${Button} wide onClick=${onNext}>${staff.counter.nextGuest}<//>
            `
          : html`<${Purchase} member=${member} rules=${rules} onRecorded=${recorded} />`
      }
    </section>
  `;
};

/** @param {{member: Customer}} props */
export const Who = ({ member }) => html`
  <header class="who">
    <div>
      <h2>${member.name || words.common.friend}</h2>
      <p class="faint"><${Spelled} code=${member.code} /></p>
    </div>
    <span class="chip chip-level">${say(member.level.name)}</span>
  </header>
  <p class="who-points"><span class="number">${number(member.points.available)}</span> ${words.common.unit}</p>
  <ul class="ticks small" aria-label=${staff.counter.privileges}>
    ${sayAll(member.level.privileges).map((gift) => html`<li>${gift}</li>`)}
  </ul>
`;
