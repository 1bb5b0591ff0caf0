/** Rewards: where their pieces are, and one more. */
import { number, say } from "../../format.js";
import { html } from "../../html.js";
import { useLoad } from "../../load.js";
import { Card } from "../../ui/card.js";
import { Loaded } from "../../ui/loaded.js";
import { Table } from "../../ui/table.js";
import { staff } from "../../words.js";
import { NewReward } from "./new-reward.js";

/** @typedef {import("../../contract").Shelved} Shelved */
/** @typedef {{rewards: Shelved[]}} Answer */

/** @param {{may: boolean}} props may: add one */
export const Rewards = ({ may }) => {
  /** @type {import("../../load.js").Load<Answer>} */
  const shelf = useLoad("/api/admin/rewards");
  return html`
    <${Card} title=${staff.console.rewards}>
      <${Loaded} of=${shelf} skeleton=${["rows"]}>
        ${(/** @type {Answer} */ { rewards }) => html`<${Shelf} rewards=${rewards} />`}
      <//>
    <//>
    ${may && html`<${NewReward} onCreated=${shelf.reload} />`}
  `;
};

/** @param {{rewards: Shelved[]}} props */
const Shelf = ({ rewards }) => {
  const words = staff.console;
  if (rewards.length === 0) return html`<p class="faint">${words.noRewards}</p>`;
  const heads = [
    words.reward,
    words.price,
    words.left,
    words.held,
    words.sold,
    words.perMember,
    words.state,
  ];
  return html`
    <${Table} label=${words.shelf} heads=${heads}>
      ${rewards.map((shelved) => html`<${Row} key=${shelved.reward.id} ...${shelved} />`)}
    <//>
  `;
};

/** @param {Shelved} props */
const Row = ({ reward, held, sold }) => {
  const words = staff.console;
  return html`
    <tr>
      <th scope="row">${say(reward.name)}</th>
      <td class="number">${number(reward.price)}</td>
      <td class="number">${number(reward.left)}</td>
      <td class="number">${number(held)}</td>
      <td class="number">${number(sold)}</td>
      <td class="number">${reward.per_member ?? words.unlimited}</td>
      <td><span class="chip ${reward.state === "open" ? "chip-good" : "chip-warn"}">${words.states[reward.state]}</span></td>
    </tr>
  `;
};
