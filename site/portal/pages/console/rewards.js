/** Rewards: where their pieces are, changed one by one, and one more. */
import "../../kit.js";
import { useLoad } from "../../asking/load.js";
import { number, say } from "../../format.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Choice } from "../../ui/choice.js";
import { Loaded } from "../../ui/loaded.js";
import { Table } from "../../ui/table.js";
import { staff } from "../../words.js";
import { Picture } from "../rewards/picture.js";
import { ChangeReward } from "./rewards/change.js";
import { NewReward } from "./rewards/new.js";
import { ChangeStock } from "./rewards/stock.js";
import { useSorting } from "./shop/sorting.js";
import { TakeAway } from "./shop/take-away.js";
import { said } from "./shop/words.js";

export { speak } from "./shop/words.js";

/** @typedef {import("../../asking/contract").Shelved} Shelved */
/** @typedef {import("../../asking/contract").Reward} Reward */
/** @typedef {import("../../asking/contract").Level} Level */
/** @typedef {{rewards: Shelved[]}} Answer */
/** @typedef {{reward: Reward, Act: typeof ChangeReward | typeof ChangeStock}} Asked */
/** @typedef {"all" | Reward["state"]} State */

const STATES = /** @type {State[]} */ (["all", "open", "sold_out", "closed"]);

/** @type {Record<string, (shelved: Shelved) => number | string>} */
const BY = {
  name: ({ reward }) => say(reward.name),
  price: ({ reward }) => reward.price,
  left: ({ reward }) => reward.left,
  sold: ({ sold }) => sold,
};

/** @param {{may: boolean, levels: Level[]}} props may: add and change them */
export default ({ may, levels }) => {
  /** @type {import("../../asking/load.js").Load<Answer>} */
  const shelf = useLoad("/api/admin/rewards");
  return html`
    <${Card} title=${staff.console.rewards} side=${html`<${TakeAway} path="/api/admin/rewards/export" />`}>
      <${Loaded} of=${shelf} skeleton=${["rows"]}>
        ${(/** @type {Answer} */ { rewards }) => html`<${Shelf} rewards=${rewards} may=${may} levels=${levels} onChanged=${shelf.reload} />`}
      <//>
    <//>
    ${may && html`<${NewReward} levels=${levels} onCreated=${shelf.reload} />`}
  `;
};

/** @param {{rewards: Shelved[], may: boolean, levels: Level[], onChanged: () => Promise<void>}} props */
const Shelf = ({ rewards, may, levels, onChanged }) => {
  const [asked, setAsked] = useState(/** @type {Asked | null} */ (null));
  const [state, setState] = useState(/** @type {State} */ ("all"));
  if (rewards.length === 0) return html`<p class="faint">${staff.console.noRewards}</p>`;
  const of = (/** @type {State} */ one) =>
    rewards.filter(({ reward }) => one === "all" || reward.state === one);
  const options = STATES.filter((one) => of(one).length > 0).map((one) => [
    one,
    `${said.rewards.filters[one]} ${number(of(one).length)}`,
  ]);
  const shown = of(state);
  return html`
    ${options.length > 2 && html`<${Choice} label=${said.rewards.filter} options=${options} value=${state} onPick=${setState} />`}
    ${shown.length === 0 && html`<p class="faint" role="status">${said.rewards.none}</p>`}
    ${shown.length > 0 && html`<${Rows} rewards=${shown} onAct=${may && setAsked} />`}
    ${
      asked &&
      html`<${asked.Act} reward=${asked.reward} called=${say(asked.reward.name)} levels=${levels} onDone=${onChanged}
        onClose=${() => setAsked(null)} />`
    }
  `;
};

/** @param {{rewards: Shelved[], onAct: false | ((asked: Asked) => void)}} props */
const Rows = ({ rewards, onAct }) => {
  const words = staff.console;
  const { head, sorted } = useSorting(rewards, BY);
  const heads = [
    head("name", words.reward),
    head("price", words.price),
    head("left", words.left),
    words.held,
    head("sold", words.sold),
    words.perMember,
    words.state,
    ...(onAct ? [words.act] : []),
  ];
  return html`
    <${Table} label=${words.shelf} heads=${heads}>
      ${sorted.map((shelved) => html`<${Row} key=${shelved.reward.id} ...${shelved} place=${rewards.indexOf(shelved)} onAct=${onAct} />`)}
    <//>
  `;
};

/** @param {Shelved & {place: number, onAct: false | ((asked: Asked) => void)}} props */
const Row = ({ reward, held, sold, place, onAct }) => {
  const words = staff.console;
  return html`
    <tr>
      <th scope="row"><span class="with-drawing"><${Picture} place=${place} name=${reward.picture} />${say(reward.name)}</span></th>
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
    <span class="row-acts">
      <${Button} kind="plain" aria-label=${words.changeThis(called)}
        onClick=${() => onAct({ reward, Act: ChangeReward })}>${words.change}<//>
      <${Button} kind="plain" aria-label=${words.stockThis(called)}
        onClick=${() => onAct({ reward, Act: ChangeStock })}>${words.stockAct}<//>
    </span>
  `;
};
