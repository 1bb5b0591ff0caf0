/** Members in rows, each a link to their page; a page is sifted and sorted as it lies here. */
import { date, number, say } from "../../../format.js";
import { html, useEffect, useRef, useState } from "../../../html.js";
import { Choice } from "../../../ui/choice.js";
import { Spelled } from "../../../ui/codes/spelled.js";
import { Empty } from "../../../ui/empty.js";
import { Table } from "../../../ui/table.js";
import { staff } from "../../../words.js";
import { said } from "./words.js";

/** @typedef {import("../../../asking/contract").Listed} Listed */
/** @typedef {import("../../../asking/contract").Level} Level */
/** @typedef {keyof typeof SIFTS} Sift */
/** @typedef {"name" | "available" | "joined_at"} Column */
/** @typedef {{column: Column, down: boolean} | null} Sorting null: as the functions listed them */

const SIFTS = {
  all: () => true,
  frozen: (/** @type {Listed} */ { frozen }) => frozen,
  left: (/** @type {Listed} */ { left }) => left,
  shop: (/** @type {Listed} */ { role }) => role !== "member",
};

/** Whose page was opened last: there the keyboard goes on. */
let opened = "";

/** @param {{members: Listed[], levels: Level[], named: boolean}} props one page; named: by what was typed */
export const MemberTable = ({ members, levels, named }) => {
  const [sift, setSift] = useState(/** @type {Sift} */ ("all"));
  const [sorting, setSorting] = useState(/** @type {Sorting} */ (null));
  if (members.length === 0) {
    const hint = named && html`<p class="faint">${said.noneHint}</p>`;
    return html`<${Empty} icon="person" title=${said.none}>${hint}<//>`;
  }
  const shown = sorted(members.filter(SIFTS[sift]), sorting);
  return html`
    <${Sifts} members=${members} sift=${sift} onPick=${setSift} />
    <p class="faint small">${said.onPage(members.length)} · ${said.sortNote}</p>
    <${Rows} label=${named ? said.byName : said.newest} shown=${shown} levels=${levels} sorting=${sorting} onSort=${setSorting} />
  `;
};

/** Only where there is something to sift. @param {{members: Listed[], sift: Sift, onPick: (sift: Sift) => void}} props */
const Sifts = ({ members, sift, onPick }) => {
  const names = /** @type {Sift[]} */ (Object.keys(SIFTS));
  const count = (/** @type {Sift} */ name) => members.filter(SIFTS[name]).length;
  const worth = names.filter((name) => count(name) > 0);
  if (worth.length < 2) return null;
  return html`
    <${Choice} label=${said.filter} value=${sift} onPick=${onPick}
      options=${worth.map((name) => [name, `${said.filters[name]} ${number(count(name))}`])} />
  `;
};

/** @param {{label: string, shown: Listed[], levels: Level[], sorting: Sorting, onSort: (sorting: Sorting) => void}} props */
const Rows = ({ label, shown, levels, sorting, onSort }) => {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    linkTo(place.current, opened)?.focus();
    opened = "";
  }, []);
  const { heads } = said;
  const sortable = (/** @type {Column} */ column) => ({
    label: heads[column],
    sorted: sorting?.column === column ? (sorting.down ? "descending" : "ascending") : "none",
    onSort: () => onSort(after(sorting, column)),
  });
  return html`
    <div ref=${place}>
      <${Table} label=${label}
        heads=${[sortable("name"), sortable("available"), heads.level, heads.code, heads.contact, sortable("joined_at"), heads.role]}>
        ${shown.map((member) => html`<${Row} key=${member.id} member=${member} level=${levels.find(({ id }) => id === member.level)} />`)}
      <//>
    </div>
  `;
};

/** @param {{member: Listed, level: Level | undefined}} props */
const Row = ({ member, level }) => {
  const open = () => {
    opened = member.id;
  };
  return html`
    <tr>
      <th scope="row">
        <a class="table-act" href="#members/${member.id}" onClick=${open}>${called(member)}</a>
        ${member.left && html` <span class="chip">${said.left}</span>`}
        ${member.frozen && html` <span class="chip chip-warn" title=${member.frozen_why}>${said.frozen}</span>`}
      </th>
      <td class="number">${number(member.available)}</td>
      <td>${level ? say(level.name) : member.level}</td>
      <td><${Spelled} code=${member.code} /></td>
      <td>${member.contact}</td>
      <td>${date(member.joined_at)}</td>
      <td>${staff.console.roles[member.role]}</td>
    </tr>
  `;
};

/** @param {{name: string, left: boolean}} member */
export const called = ({ name, left }) => (left ? said.hasLeft : name || staff.console.unnamed);

/** Downwards, upwards, and then as it was. @param {Sorting} sorting @param {Column} column @returns {Sorting} */
const after = (sorting, column) => {
  if (sorting?.column !== column) return { column, down: column !== "name" };
  const first = column !== "name";
  return sorting.down === first ? { column, down: !first } : null;
};

/** @param {Listed[]} members @param {Sorting} sorting */
const sorted = (members, sorting) => {
  if (!sorting) return members;
  const { column, down } = sorting;
  const way = down ? -1 : 1;
  return [...members].sort((one, other) =>
    column === "name"
      ? way * one.name.localeCompare(other.name)
      : way * (one[column] - other[column]),
  );
};

/** @param {HTMLElement | null} place @param {string} id */
const linkTo = (place, id) =>
  place && id
    ? [...place.querySelectorAll("a")].find((link) => link.hash === `#members/${id}`)
    : undefined;
