/** What happened day by day, and whose friends stayed this month. */
import "../../kit.js";
import { useLoad } from "../../asking/load.js";
import { day as dayOf, number } from "../../format.js";
import { html } from "../../html.js";
import { Card } from "../../ui/card.js";
import { Loaded } from "../../ui/loaded.js";
import { Table } from "../../ui/table.js";
import { staff } from "../../words.js";

/** @typedef {import("../../asking/contract").Dashboard} Answer */
/** @typedef {import("../../asking/contract").DayFigures} Figures */
/** @typedef {Exclude<keyof Figures, "day">} Figure */

const FIGURES = /** @type {Figure[]} */ ([
  "joins",
  "purchases",
  "redemptions",
  "friends",
  "earned",
  "spent",
  "expired",
  "clawed",
  "visits",
]);
const WEEK = 7;

export default () => {
  const words = staff.console;
  /** @type {import("../../asking/load.js").Load<Answer>} */
  const seen = useLoad(`/api/admin/dashboard?days=${2 * WEEK}`);
  return html`
    <${Loaded} of=${seen} skeleton=${["rows", "rows"]}>
      ${(/** @type {Answer} */ { days, leaders }) => html`
        <${Card} title=${words.overview}>
          <p class="faint">${words.overviewLead}</p>
          <${Days} days=${days} />
        <//>
        <${Card} title=${words.leaders}>
          ${leaders.length === 0 && html`<p class="faint">${words.noLeaders}</p>`}
          <ul class="rows">
            ${leaders.map(
              ({ member, friends }) => html`
                <li class="entry" key=${member.id}><span>${member.name || member.code}</span><span>${number(friends)}</span></li>
              `,
            )}
          </ul>
        <//>
      `}
    <//>
  `;
};

/** @param {{days: Figures[]}} props newest first, two weeks of them */
const Days = ({ days }) => {
  const words = staff.console;
  const sums = [
    { name: words.thisWeek, of: days.slice(0, WEEK) },
    { name: words.lastWeek, of: days.slice(WEEK) },
  ];
  return html`
    <${Table} label=${words.days} heads=${[words.day, ...FIGURES.map((one) => words.figures[one])]}>
      ${sums.map(({ name, of }) => html`<${Row} name=${name} of=${of} strong />`)}
      ${days.map((one) => html`<${Row} key=${one.day} name=${dayOf(one.day)} of=${[one]} />`)}
    <//>
  `;
};

/** @param {{name: string, of: Figures[], strong?: boolean}} props */
const Row = ({ name, of, strong = false }) => {
  const sums = FIGURES.map((one) => of.reduce((sum, each) => sum + each[one], 0));
  return html`
    <tr class=${strong ? "sum" : sums.some(Boolean) ? null : "quiet"}>
      <th scope="row">${name}</th>
      ${sums.map((n) => html`<${Cell} n=${n} kept=${strong} />`)}
    </tr>
  `;
};

/** A phone has no room for what did not happen on a day. @param {{n: number, kept: boolean}} props */
const Cell = ({ n, kept }) =>
  html`<td class="number ${n ? "" : "faint"} ${n || kept ? "" : "nothing"}">${number(n)}</td>`;
