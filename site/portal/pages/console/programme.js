/** The rules in force, one by one and as their text, and a draft of new ones tried. */
import "../../kit.js";
import { useLoad } from "../../asking/load.js";
import { number } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { Card } from "../../ui/card.js";
import { Loaded } from "../../ui/loaded.js";
import { Table } from "../../ui/table.js";
import { TryDraft } from "./shop/draft.js";
import { flat, Rule, speakRules, Value } from "./shop/rules.js";
import { said, speak as speakShop } from "./shop/words.js";

/** @typedef {import("../../asking/contract").Programme} Programme */
/** @typedef {import("../../asking/contract").PublishedRules} Published */

export const speak = async () => {
  await Promise.all([speakShop(), speakRules()]);
};

export default () => {
  /** @type {import("../../asking/load.js").Load<Published>} */
  const load = useLoad("/api/admin/programme");
  /** @type {import("../../asking/load.js").Load<Programme>} */
  const rules = useLoad("/api/programme");
  return html`
    <${Loaded} of=${load} skeleton=${["rows", "rows"]}>
      ${(/** @type {Published} */ published) => html`
        <${Rules} of=${{ ...(rules.data ?? {}), ...published }} />
        <${Card} title=${said.programme.text}>
          <pre class="source" tabindex="0" role="region" aria-label="programme.toml" translate=${false}>${published.text}</pre>
        <//>
        <${TryDraft} published=${published.text} />
      `}
    <//>
  `;
};

/** @param {{of: Record<string, unknown> & Published}} props */
const Rules = ({ of }) => {
  const words = said.programme;
  const sections = /** @type {(keyof typeof words.sections)[]} */ (Object.keys(words.sections));
  return html`
    <${Card} title=${words.title}>
      <p>${words.version} <span class="number">${of.version}</span></p>
      <p class="faint">${words.lead} <a href=${to("membership/")}>${words.told}</a></p>
      ${sections
        .filter((name) => of[name])
        .map(
          (name) => html`
            <details class="disclosure" key=${name} open=${name === "points"}>
              <summary>${words.sections[name]}</summary>
              <${Table} label=${words.sections[name]} heads=${[words.rule, words.value]}>
                ${flat(of[name], name).map(([rule, value]) => html`<tr key=${rule}><th scope="row" class="wraps"><${Rule} place=${rule} /></th><td class="wraps">${shown(value)}</td></tr>`)}
              <//>
            </details>
          `,
        )}
    <//>
  `;
};

/** @param {string | number | boolean} value */
const shown = (value) => {
  if (typeof value === "boolean") return value ? said.programme.yes : said.programme.no;
  return typeof value === "number" ? number(value) : html`<${Value} of=${value} />`;
};
