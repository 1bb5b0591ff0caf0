/** Members in rows. */
import { date, number, say } from "../../format.js";
import { html } from "../../html.js";
import { Spelled } from "../../ui/spelled.js";
import { Table } from "../../ui/table.js";
import { staff } from "../../words.js";

/** @typedef {import("../../contract").Listed} Listed */

/** @param {{members: Listed[]}} props */
export const MemberTable = ({ members }) => {
  const words = staff.console;
  if (members.length === 0) return html`<p class="faint" role="status">${words.noMembers}</p>`;
  return html`
    <${Table} label=${words.members}
      heads=${[words.name, words.points, words.level, words.code, words.contact, words.joined, words.role, words.act]}>
      ${members.map((member) => html`<${Row} key=${member.id} member=${member} />`)}
    <//>
  `;
};

/** @param {{member: Listed}} props */
const Row = ({ member }) => {
  const words = staff.console;
  const name = member.name || words.unnamed;
  return html`
    <tr>
      <th scope="row">${name}</th>
      <td class="number">${number(member.available)}</td>
      <td>${say(member.level.name)}</td>
      <td><${Spelled} code=${member.code} /></td>
      <td>${member.contact}</td>
      <td>${date(member.joined_at)}</td>
      <td>${words.roles[member.role]}</td>
      <td><a class="table-act" href="#adjust/${member.code}" aria-label=${words.adjustThis(name)}>${words.adjust}</a></td>
    </tr>
  `;
};
