/** Who stands at the counter, and what their level brings. */
import { number, say, sayAll } from "../../format.js";
import { html } from "../../html.js";
import { Spelled } from "../../ui/codes/spelled.js";
import { Notice } from "../../ui/notice.js";
import { staff, words } from "../../words.js";

/**
 * @param {{member: import("../../asking/contract").Customer, available: number,
 *   rules: import("../../asking/contract").Programme}} props
 */
export const Who = ({ member, available, rules }) => {
  const level = rules.levels.find(({ id }) => id === member.level.id);
  return html`
    <header class="who">
      <div>
        <h2>${member.name || words.common.friend}</h2>
        <p class="faint"><${Spelled} code=${member.code} /></p>
      </div>
      <span class="chip chip-level">${say(member.level.name)}</span>
    </header>
    ${member.frozen && html`<${Notice} tone="warn">${staff.counter.frozen}<//>`}
    <p class="who-points"><span class="number">${number(available)}</span> ${words.common.unit}</p>
    ${
      level &&
      html`<ul class="ticks small" aria-label=${staff.counter.privileges}>
        ${sayAll(level.privileges).map((gift) => html`<li>${gift}</li>`)}
      </ul>`
    }
  `;
};
