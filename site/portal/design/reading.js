/** What is read from the functions, in its four states; rows and tables. */

import { Problem } from "../asking/problem.js";
import { html } from "../html.js";
import { Card } from "../ui/card.js";
import { Loaded } from "../ui/loaded.js";
import { Skeleton } from "../ui/skeleton.js";
import { Table } from "../ui/table.js";
import { Piece, sample } from "./piece.js";

const BLOCKS = ["line", "rows", "card", "picture"];
const AT = 1_764_300_000;
const away = new Problem("offline", 0);
const reload = async () => undefined;

/** @type {import("../asking/load.js").Load<string>[]} */
const STATES = [
  { data: null, at: 0, problem: null, busy: true, reload },
  { data: "…", at: AT, problem: null, busy: false, reload },
  { data: null, at: 0, problem: away, busy: false, reload },
  { data: "…", at: AT, problem: away, busy: false, reload },
];

export const Reading = () => html`
  <${Piece} name="ui/loaded">
    ${STATES.map((load) => html`<${Loaded} of=${load} skeleton=${["line"]}>${() => html`<p>${sample("可用积分 220", "220 points to spend")}</p>`}<//>`)}
  <//>
  <${Piece} name="ui/skeleton"><${Skeleton} blocks=${BLOCKS} /><//>
  <${Piece} name="ui/card">
    <${Card} title=${sample("卡片", "A card")} side=${html`<span class="chip">${sample("旁注", "At its side")}</span>`}>
      <ul class="rows">
        ${[
          sample("桂花乌龙一杯", "A cup of osmanthus oolong"),
          sample("每日签到", "Daily check-in"),
        ].map(
          (name, place) => html`
            <li class="entry">
              <div class="entry-what"><span>${name}</span><span class="faint small">10:30</span></div>
              <div class="entry-points"><span class="number ${place ? "good" : ""}">${place ? "+2" : "−60"}</span></div>
            </li>
          `,
        )}
      </ul>
    <//>
  <//>
  <${Piece} name="ui/table">
    <${Table} label=${sample("会员", "Members")} heads=${[sample("会员", "Member"), sample("积分", "Points")]}>
      <tr><td>${sample("林小满", "Robin")}</td><td class="number">1,220</td></tr>
      <tr><td>${sample("周知夏", "Anna")}</td><td class="number">60</td></tr>
    <//>
  <//>
`;
