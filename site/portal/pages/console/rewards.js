/** Rewards: where their pieces are, changed one by one, and one more. */
import "../../kit.js";
import { number, say } from "../../format.js";
import { html, useState } from "../../html.js";
import { useLoad } from "../../load.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Loaded } from "../../ui/loaded.js";
import { Table } from "../../ui/table.js";
import { staff } from "../../words.js";
import { ChangeReward } from "./change-reward.js";
import { ChangeStock } from "./change-stock.js";
import { NewReward } from "./new-reward.js";

/** @typedef {import("../../contract").Shelved} Shelved */
/** @typedef {import("../../contract").Reward} Reward */
/** @typedef {{rewards: Shelved[]}} Answer */

/** @param {{may: boolean}} props may: add and change them */
export default ({ may }) => {
  /** @type {import("../../load.js").Load<Answer>} */
  const shelf = useLoad("/api/admin/rewards");
  return html`
    <${Card} title=${staff.console.rewards}>
      <${Loaded} of=${shelf} skeleton=${["rows"]}>
        ${(/** @type {Answer} */ { rewards }) => html`<${Shelf} rewards=${rewards} may=${may} onChanged=${shelf.reload} />`}
      <//>
    <//>
    ${may && html`<${NewReward} onCreated=${shelf.reload} />`}
  `;
};

/** @typedef {{reward: Reward, Act: typeof ChangeReward | typeof ChangeStock}} Asked */

/** @param {{rewards: Shelved[], may: boolean, onChanged: () => Promise<void>}} props */
const Shelf = ({ rewards, may, onChanged }) => {
  const words = staff.console;
  const [asked, setAsked] = useState(/** @type {Asked | null} */ (null));
  if (rewards.length === 0) return html`<p class="faint">${words.noRewards}</p>`;
  const heads = [
    words.reward,
    words.price,
    words.left,
    words.held,
    words.sold,
    words.perMember,
    words.state,
    ...(may ? [words.act] : []),
  ];
  return html`
    <${Table} label=${words.shelf} heads=${heads}>
      ${rewards.map((shelved) => html`<${Row} key=${shelved.reward.id} ...${shelved} onAct=${may && setAsked} />`)}
    <//>
    ${
      asked &&
      html`<${asked.Act} reward=${asked.reward} called=${say(asked.reward.name)} onDone=${onChanged} onClose=${() => setAsked(null)} />`
    }
  `;
};

/** @param {Shelved & {onAct: false | ((asked: Asked) => void)}} props */
const Row = ({ reward, held, sold, onAct }) => {
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
      ${onAct && html`<td><${Acts} reward=${reward} onAct=${onAct} /></td>`}
    </tr>
  `;
};

/** @param {{reward: Reward, onAct: (asked: Asked) => void}} props */
const Acts = ({ reward, onAct }) => {
  const words = staff.console;
  const called = say(reward.name);
  return html`
    <${Button} kind="plain" aria-label=${words.changeThis(called)}
      onClick=${() => onAct({ reward, Act: ChangeReward })}>${words.change}<//>
    <${Button} kind="plain" aria-label=${words.stockThis(called)}
      onClick=${() => onAct({ reward, Act: ChangeStock })}>${words.stockAct}<//>
  `;
};
