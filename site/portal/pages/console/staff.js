/** Who has a role in the shop, what each may do, and an owner who appoints and dismisses. */
import "../../kit.js";
import { useLoad } from "../../asking/load.js";
import { date } from "../../format.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Spelled } from "../../ui/codes/spelled.js";
import { Loaded } from "../../ui/loaded.js";
import { Table } from "../../ui/table.js";
import { staff } from "../../words.js";
import { Appoint, ChangeRole } from "./shop/appoint.js";
import { said } from "./shop/words.js";

export { speak } from "./shop/words.js";

/** @typedef {import("../../asking/contract").Colleague} Colleague */
/** @typedef {{staff: Colleague[]}} Answer */

/** @param {import("./sections.js").Shown} props */
export default ({ me }) => {
  const words = said.staff;
  const owns = me.role === "owner";
  /** @type {import("../../asking/load.js").Load<Answer>} */
  const load = useLoad("/api/admin/staff");
  return html`
    <${Card} title=${words.title}>
      <p class="faint">${words.lead}</p>
      <${Loaded} of=${load} skeleton=${["rows"]}>
        ${(/** @type {Answer} */ { staff: people }) => html`<${People} people=${people} mine=${me.id} owns=${owns} onChanged=${load.reload} />`}
      <//>
    <//>
    ${owns && html`<${Appoint} onDone=${load.reload} />`}
    <${Card} title=${words.meaning}>
      <ul class="rows">${Object.values(words.means).map((sentence) => html`<li>${sentence}</li>`)}</ul>
    <//>
  `;
};

/** @param {{people: Colleague[], mine: string, owns: boolean, onChanged: () => Promise<void>}} props */
const People = ({ people, mine, owns, onChanged }) => {
  const words = said.staff;
  const [asked, setAsked] = useState(/** @type {Colleague | null} */ (null));
  const heads = [words.name, words.role, words.code, words.contact, words.since];
  return html`
    <${Table} label=${words.list} heads=${owns ? [...heads, staff.console.act] : heads}>
      ${people.map((one) => html`<${Row} key=${one.id} one=${one} own=${one.id === mine} onAct=${owns && setAsked} />`)}
    <//>
    ${asked && html`<${ChangeRole} one=${asked} onDone=${onChanged} onClose=${() => setAsked(null)} />`}
  `;
};

/** @param {{one: Colleague, own: boolean, onAct: false | ((one: Colleague) => void)}} props */
const Row = ({ one, own, onAct }) => {
  const words = said.staff;
  const name = one.name || words.unnamed;
  return html`
    <tr>
      <th scope="row">${name} ${own && html`<span class="chip">${words.me}</span>`}</th>
      <td>${staff.console.roles[one.role]}</td>
      <td><${Spelled} code=${one.code} /></td>
      <td>${one.contact}</td>
      <td>${date(one.joined_at)}</td>
      ${
        onAct &&
        html`<td>${
          !own &&
          html`<${Button} kind="plain" aria-label=${words.changeThis(name)} onClick=${() => onAct(one)}>${words.change}<//>`
        }</td>`
      }
    </tr>
  `;
};
