/** What to say when a guest asks: every answer of the shop, found while one types. */

import { useMine } from "../asking/load.js";
import { html, useState } from "../html.js";
import { shown } from "../kit.js";
import { language } from "../road.js";
import { Choice } from "../ui/choice.js";
import { Empty } from "../ui/empty.js";
import { Field } from "../ui/field.js";
import { Loaded } from "../ui/loaded.js";
import { staff } from "../words.js";
import { Only } from "./only.js";
import { matching } from "./scripts/matching.js";
import { Script } from "./scripts/script.js";

/** @typedef {import("../asking/contract").Me} Me */
/** @typedef {import("../asking/contract").Scripts} Library */

const SKELETON = ["line", "card", "card", "card"];

const Page = () => {
  /** @type {import("../asking/load.js").Load<Me>} */
  const me = useMine("/api/me");
  return html`
    <${Loaded} of=${me} skeleton=${SKELETON}>
      ${(/** @type {Me} */ data) => html`
        <${Only} me=${data} roles=${["staff", "manager", "owner"]} says=${staff.notStaff}>
          <${Answers} />
        <//>
      `}
    <//>
  `;
};

export const open = shown(Page);

const Answers = () => {
  /** @type {import("../asking/load.js").Load<Library>} */
  const library = useMine(`/api/staff/answers?lang=${language()}`);
  return html`
    <${Loaded} of=${library} skeleton=${SKELETON}>
      ${(/** @type {Library} */ data) => html`<${Search} library=${data} />`}
    <//>
  `;
};

/** @param {{library: Library}} props */
const Search = ({ library }) => {
  const [typed, setTyped] = useState("");
  const [topic, setTopic] = useState("");
  const { asked, topics, all, count, nothing } = staff.scripts;
  const found = matching(library.answers, typed, topic);
  const options = [["", all], ...library.topics.map(({ id, name }) => [id, name])];
  return html`
    <div class="stack">
      <div role="search" class="stack">
        <${Field} id="asked" type="search" label=${asked} value=${typed} autocomplete="off"
          maxlength="100" enterkeyhint="search"
          onInput=${(/** @type {any} */ event) => setTyped(event.target.value)} />
        <${Choice} label=${topics} options=${options} value=${topic} onPick=${setTopic} />
      </div>
      <p class="faint small" role="status">${count(found.length)}</p>
      ${found.length === 0 && html`<${Empty} title=${nothing} />`}
      <div class="scripts">
        ${found.map((script) => html`<${Script} key=${script.id} script=${script} />`)}
      </div>
    </div>
  `;
};
