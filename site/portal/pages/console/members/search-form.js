/** What is searched for: a name, a code, a contact; or the days on which people joined. */
import { html, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Field } from "../../../ui/field.js";
import { said } from "./words.js";

/** @typedef {import("./list.js").Search} Search */

/** @param {{search: Search, onSearch: (search: Search) => void}} props */
export const SearchForm = ({ search, onSearch }) => {
  const [typed, setTyped] = useState(search.query);
  const find = (/** @type {Event} */ event) => {
    event.preventDefault();
    onSearch({ query: typed.trim(), from: "", until: "" });
  };
  // No index has names and days together: to choose days is another search.
  const within = (/** @type {Partial<Search>} */ days) =>
    onSearch({ ...search, ...days, query: "" });
  const any = search.query || search.from || search.until;
  return html`
    <form role="search" class="search-members" onSubmit=${find}>
      <${Field} id="query" type="search" label=${said.query} hint=${said.queryHint} value=${typed}
        onInput=${(/** @type {any} */ event) => setTyped(event.target.value)} autocomplete="off" maxlength="100">
        <${Button} type="submit" kind="quiet">${said.search}<//>
      <//>
      <div class="search-days">
        <${Days} id="joined-from" label=${said.from} value=${search.from} max=${search.until} onPick=${(/** @type {string} */ from) => within({ from })} />
        <${Days} id="joined-until" label=${said.until} value=${search.until} min=${search.from} onPick=${(/** @type {string} */ until) => within({ until })} />
        ${any && html`<${Button} kind="plain" onClick=${() => onSearch({ query: "", from: "", until: "" })}>${said.clear}<//>`}
      </div>
    </form>
  `;
};

/** @param {{id: string, label: string, value: string, min?: string, max?: string, onPick: (day: string) => void}} props */
const Days = ({ id, label, value, min, max, onPick }) => html`
  <${Field} id=${id} type="date" label=${label} value=${value} min=${min || "2000-01-01"} max=${max || "2099-12-31"}
    onChange=${(/** @type {any} */ event) => event.target.validity.valid && onPick(event.target.value)} />
`;
