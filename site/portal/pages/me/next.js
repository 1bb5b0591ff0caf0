/** The rewards nearest to hand, with how much is missing. */
import { say } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { Card } from "../../ui/card.js";
import { Wrong } from "../../ui/notice.js";
import { Bar } from "../../ui/progress/bar.js";
import { words } from "../../words.js";
import { openTo } from "../rewards/open.js";

/** @typedef {import("../../asking/contract").Reward} Reward */

const SHOWN = 3;

/**
 * @param {{me: import("../../asking/contract").Me, rules: import("../../asking/contract").Programme, rewards: Reward[] | null,
 *   problem: import("../../asking/problem.js").Problem | null}} props
 */
export const NextRewards = ({ me, rules, rewards, problem }) => {
  const all = html`<a href=${to("me/rewards/")}>${words.me.allRewards}</a>`;
  return html`
    <${Card} title=${words.me.next} side=${all}>
      ${!rewards && !problem && html`<div class="skeleton skeleton-rows" aria-hidden="true"></div>`}
      ${!rewards && html`<${Wrong} problem=${problem} />`}
      ${rewards && rewards.length === 0 && html`<p class="faint">${words.rewards.empty}</p>`}
      <ul class="rows">
        ${nearest(openTo(rewards ?? [], rules.levels, me.level.id), me.points.available).map((reward) => html`<${Row} reward=${reward} have=${me.points.available} />`)}
      </ul>
    <//>
  `;
};

/** @param {{reward: Reward, have: number}} props */
const Row = ({ reward, have }) => {
  const missing = reward.price - have;
  return html`
    <li>
      <a class="next" href=${to("me/rewards/")}>
        <span class="next-name">${say(reward.name)}</span>
        <span class=${missing > 0 ? "faint" : "good"}>
          ${missing > 0 ? words.rewards.missing(missing) : words.rewards.redeem}
        </span>
        <${Bar} part=${have / reward.price} />
        <span class="faint small">${words.common.points(reward.price)}</span>
      </a>
    </li>
  `;
};

/** The dearest within reach and the next beyond it. @param {Reward[]} open cheapest first @param {number} have */
const nearest = (open, have) => {
  const reached = open.filter(({ price }) => price <= have).length;
  const first = Math.max(0, Math.min(reached - 1, open.length - SHOWN));
  return open.slice(first, first + SHOWN);
};
