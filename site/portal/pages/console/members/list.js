/** Members: searched, leafed through, taken away as a table. */

import { useLoad } from "../../../asking/load.js";
import { html, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Loaded } from "../../../ui/loaded.js";
import { ExportButton } from "./export.js";
import { SearchForm } from "./search-form.js";
import { MemberTable } from "./table.js";
import { said } from "./words.js";

/** @typedef {import("../../../asking/contract").Listed} Listed */
/** @typedef {import("../../../asking/contract").Level} Level */
/** @typedef {{members: Listed[], next?: string}} Answer */
/** @typedef {{query: string, from: string, until: string}} Search days `YYYY-MM-DD`, or empty */
/** @typedef {{search: Search, places: string[]}} Leafed places: where each page up to this one begins */

const PAGE = 25;

/** Everybody, from the first page on. @type {Search} */
const ALL = { query: "", from: "", until: "" };

/** For who comes back from a member's page. @type {Leafed} */
let last = { search: ALL, places: [""] };

/** @param {{may: boolean, levels: Level[]}} props may: take contacts away in full */
export const MemberList = ({ may, levels }) => {
  const [{ search, places }, setLeafed] = useState(last);
  const leaf = (/** @type {Leafed} */ to) => {
    last = to;
    setLeafed(to);
  };
  const path = `/api/admin/members?${asked(search, places[places.length - 1])}`;
  return html`
    <section class="card" aria-label=${said.title}>
      <header class="card-head">
        <h2>${said.title}</h2>
        <${ExportButton} search=${search} may=${may} />
      </header>
      <${SearchForm} key=${JSON.stringify(search)} search=${search} onSearch=${(/** @type {Search} */ to) => leaf({ search: to, places: [""] })} />
      <${Page} key=${path} path=${path} search=${search} places=${places} levels=${levels}
        onLeaf=${(/** @type {string[]} */ to) => leaf({ search, places: to })} />
    </section>
  `;
};

/**
 * @param {{path: string, search: Search, places: string[], levels: Level[],
 *   onLeaf: (places: string[]) => void}} props
 */
const Page = ({ path, search, places, levels, onLeaf }) => {
  /** @type {import("../../../asking/load.js").Load<Answer>} */
  const page = useLoad(path);
  const { query } = search;
  return html`
    <p class="faint small">${query ? `${said.sought(query)} · ${said.byName}` : said.newest}</p>
    <${Loaded} of=${page} skeleton=${["card-tall"]}>
      ${(/** @type {Answer} */ { members, next }) => html`
        <${MemberTable} members=${members} levels=${levels} named=${query !== ""} />
        ${
          (next || places.length > 1) &&
          html`
            <nav class="pager" aria-label=${said.pages}>
              <${Button} kind="quiet" disabled=${places.length === 1} onClick=${() => onLeaf(places.slice(0, -1))}>${said.back}<//>
              <span class="faint" role="status">${said.page(places.length)}</span>
              <${Button} kind="quiet" disabled=${!next} onClick=${() => onLeaf([...places, next ?? ""])}>${said.next}<//>
            </nav>
          `
        }
      `}
    <//>
  `;
};

/** @param {Search} search @param {string | undefined} after */
const asked = ({ query, from, until }, after) =>
  new URLSearchParams({
    limit: String(PAGE),
    ...(query && { query }),
    ...(from && { joined_from: from }),
    ...(until && { joined_until: until }),
    ...(after && { after }),
  });
