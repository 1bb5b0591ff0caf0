/** Rules one by one, each with its place as the file of rules spells it, and what it means. */
import { html } from "../../../html.js";
import { spoken } from "../../../words.js";

/** @typedef {import("../../../words/rules/zh.js").RuleWords} RuleWords */

/** @type {RuleWords} */
let words = { rules: {}, values: {} };

export const speakRules = async () => {
  words = await spoken(
    () => import("../../../words/rules/zh.js"),
    () => import("../../../words/rules/en.js"),
  );
};

/** @typedef {string | number | boolean} Value */

/**
 * `levels[1].growth`: 500. What is not said has no line.
 * @param {unknown} value @param {string} place @returns {[string, Value][]}
 */
export const flat = (value, place) => {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, at) => flat(one, `${place}[${at}]`));
  if (typeof value === "object")
    return Object.entries(value).flatMap(([name, one]) => flat(one, `${place}.${name}`));
  return [[place, /** @type {Value} */ (value)]];
};

/** What a rule means, with its own place beneath. @param {{place: string}} props */
export const Rule = ({ place }) => {
  const means = meaning(place, words.rules);
  return html`
    ${means}
    ${means !== place && html`<br /><code class="faint small" translate=${false}>${place}</code>`}
  `;
};

/** What the file spells as a word, in the language of the page. @param {{of: string}} props */
export const Value = ({ of }) => {
  const says = words.values[of];
  return html`${says ?? html`<span translate=${false}>${of}</span>`}`;
};

/** In words, or else the place itself. @param {string} place @param {RuleWords["rules"]} rules */
export const meaning = (place, rules) => {
  const numbers = [...place.matchAll(/\[(\d+)\]/g)].map(([, at]) => Number(at) + 1);
  const means = rules[place.replace(/\[\d+\]/g, "[]")] ?? place;
  return typeof means === "function" ? means(...numbers) : means;
};
