/** Rewards: what is on the shelf, and one more. */
import { number, say } from "../../format.js";
import { html } from "../../html.js";
import { useLoad } from "../../load.js";
import { Card } from "../../ui/card.js";
import { Loaded } from "../../ui/loaded.js";
import { Table } from "../../ui/table.js";
import { staff } from "../../words.js";
import { NewReward } from "./new-reward.js";

/** @typedef {import("../../contract").Reward} Reward */

export const Rewards = () => {
  /** @type {import("../../load.js").Load<{rewards: Reward[]}>} */
  const shelf = useLoad("/api/rewards");
  return html`
    <${Card} title=${staff.console.rewards}>
      <${Loaded} of=${shelf} skeleton=${["rows"]}>
        ${(/** @type {{rewards: Reward[]}} */ { rewards }) => html`<${Shelf} rewards=${rewards} />`}
      <//>
    <//>
    <${NewReward} onCreated=${shelf.reload} />
  `;
};

/** @param {{rewards: Reward[]}} props */
const Shelf = ({ rewards }) => {
  const words = staff.console;
  if (rewards.length === 0) return html`<p class="faint">${words.noRewards}</p>`;
  return html`
    <${Table} label=${words.shelf} heads=${[words.reward, words.price, words.left, words.perMember, words.state]}>
      ${rewards.map(
        (reward) => html`
          <tr key=${reward.id}>
            <th scope="row">${say(reward.name)}</th>
            <td class="number right">${number(reward.price)}</td>
            <td class="number right">${number(reward.left)}</td>
            <td class="number right">${reward.per_member ?? words.unlimited}</td>
            <td><span class="chip ${reward.state === "open" ? "chip-good" : "chip-warn"}">${words.states[reward.state]}</span></td>
          </tr>
        `,
      )}
    <//>
  `;
};
