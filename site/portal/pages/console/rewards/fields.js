/** What a reward is called, costs, allows and shows: the fields of a new one and of one that changes. */
import { say } from "../../../format.js";
import { html } from "../../../html.js";
import { Choice } from "../../../ui/choice.js";
import { Field } from "../../../ui/field.js";
import { staff } from "../../../words.js";
import { Drawings } from "../shop/drawings.js";
import { said } from "../shop/words.js";

/**
 * @typedef {{zh: string, en: string, price: string, per_member: string, stock?: string,
 *   level: string, picture: string}} Draft
 */

/**
 * @param {{id: string, draft: Draft, wrong: Partial<Draft>, levels: import("../../../asking/contract").Level[],
 *   onDraft: (draft: Draft) => void}} props
 *   id: begins the id of each field; the stock is asked for where the draft has one
 */
export const RewardFields = ({ id, draft, wrong, levels, onDraft }) => {
  const words = staff.console;
  /** @param {keyof Draft} name @param {string} label @param {object} [more] */
  const field = (name, label, more) => html`
    <${Field} id="${id}-${name}" label=${label} value=${draft[name]} wrong=${wrong[name]} autocomplete="off"
      onInput=${(/** @type {any} */ event) => onDraft({ ...draft, [name]: event.target.value })} ...${more} />
  `;
  const whole = { inputmode: "numeric", maxlength: "7" };
  return html`
    <div class="pair">${field("zh", words.nameZh, { maxlength: "60" })}${field("en", words.nameEn, { maxlength: "60" })}</div>
    <div class="trio">
      ${field("price", words.price, whole)}${draft.stock !== undefined && field("stock", words.stock, whole)}
      ${field("per_member", words.perMember, { ...whole, optional: true })}
    </div>
    ${levels.length > 1 && html`<${Who} level=${draft.level} levels=${levels} onPick=${(/** @type {string} */ level) => onDraft({ ...draft, level })} />`}
    <${Drawings} value=${draft.picture} onPick=${(/** @type {string} */ picture) => onDraft({ ...draft, picture })} />
  `;
};

/**
 * From which level on it is to be had; the lowest is everybody's.
 * @param {{level: string, levels: import("../../../asking/contract").Level[], onPick: (level: string) => void}} props
 */
const Who = ({ level, levels, onPick }) => {
  const words = said.rewards;
  const higher = levels.slice(1).map(({ id, name }) => [id, words.from(say(name))]);
  return html`
    <div class="field">
      <span class="label">${words.level}</span>
      <${Choice} label=${words.level} options=${[["", words.everyone], ...higher]} value=${level} onPick=${onPick} />
    </div>
  `;
};

/** @param {Draft} draft @returns {Partial<Draft>} */
export const faultsOf = ({ zh, en, price, stock, per_member }) => {
  const { needed, whole } = staff.console;
  return {
    ...(!zh.trim() && { zh: needed }),
    ...(!en.trim() && { en: needed }),
    ...(!isWhole(price) && { price: whole }),
    ...(stock !== undefined && !isWhole(stock) && { stock: whole }),
    ...(per_member.trim() && !isWhole(per_member) && { per_member: whole }),
  };
};

/** @param {string} typed */
const isWhole = (typed) => /^\s*[1-9]\d{0,6}\s*$/.test(typed);
