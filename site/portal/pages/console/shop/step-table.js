/** Steps of the trail in rows, told in words. */
import { moment, say } from "../../../format.js";
import { html } from "../../../html.js";
import { Table } from "../../../ui/table.js";
import { said } from "./words.js";

/** @typedef {import("../../../asking/contract").Step} Step */

/** @param {{steps: Step[]}} props */
export const StepTable = ({ steps }) => {
  const words = said.audit;
  return html`
    <${Table} label=${words.list} heads=${[words.when, words.who, words.what, words.whom, words.why]}>
      ${steps.map((step) => html`<${Row} key=${`${step.actor} ${step.number}`} step=${step} />`)}
    <//>
  `;
};

/** @param {{step: Step}} props */
const Row = ({ step }) => {
  const words = said.audit;
  const who = step.by ? named(step.by) : words.house;
  return html`
    <tr>
      <th scope="row">${moment(step.at)}</th>
      <td>
        <a class="table-act" href="#audit/${step.actor}" aria-label=${words.only(who)}>${who}</a>
      </td>
      <td>${words.deeds[step.deed]}</td>
      <td>${step.thing ? say(step.thing) : step.whom ? named(step.whom) : step.target}</td>
      <td class="wraps">${step.reason ? html`<span translate=${false}>${say(step.reason)}</span>` : html`<span class="faint">—</span>`}</td>
    </tr>
  `;
};

/** @param {import("../../../asking/contract").Person} person */
const named = ({ name, code }) => name || code;
