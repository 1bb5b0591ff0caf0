/** Members in rows. */
import { date, number, say } from "../../format.js";
import { html, useState } from "../../html.js";
import { Spelled } from "../../ui/spelled.js";
import { Table } from "../../ui/table.js";
import { staff } from "../../words.js";
import { Freeze } from "./freeze.js";

/** @typedef {import("../../contract").Listed} Listed */

/** @typedef {import("../../contract").Level} Level */

/** @param {{members: Listed[], may: boolean, levels: Level[]}} props may: adjust points */
export const MemberTable = ({ members, may, levels }) => {
  const words = staff.console;
  if (members.length === 0) return html`<p class="faint" role="status">${words.noMembers}</p>`;
  const heads = [
    words.name,
    words.points,
    words.level,
    words.code,
    words.contact,
    words.joined,
    words.role,
  ];
  return html`
    <${Table} label=${words.members}
      heads=${may ? [...heads, words.act] : heads}>
      ${members.map((member) => html`<${Row} key=${member.id} member=${member} may=${may} level=${levels.find(({ id }) => id === member.level)} />`)}
    <//>
  `;
};

/** @param {{member: Listed, may: boolean, level: Level | undefined}} props */
const Row = ({ member, may, level }) => {
  const words = staff.console;
  const [frozen, setFrozen] = useState(member.frozen);
  const name = member.left ? words.hasLeft : member.name || words.unnamed;
  return html`
    <tr>
      <th scope="row">
        ${name} ${frozen && html`<span class="chip chip-warn" title=${member.frozen_why}>${words.frozen}</span>`}
      </th>
      <td class="number">${number(member.available)}</td>
      <td>${level ? say(level.name) : member.level}</td>
      <td><${Spelled} code=${member.code} /></td>
      <td>${member.contact}</td>
      <td>${date(member.joined_at)}</td>
      <td>${words.roles[member.role]}</td>
      ${
        may &&
        html`<td>${
          !member.left &&
          html`
            <a class="table-act" href="#adjust/${member.code}" aria-label=${words.adjustThis(name)}>${words.adjust}</a>
            <${Freeze} id=${member.id} name=${name} frozen=${frozen} onDone=${setFrozen} />
          `
        }</td>`
      }
    </tr>
  `;
};
