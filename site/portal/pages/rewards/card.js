/** One reward: to have now, or how far off. */
import { number, say } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { Button, LinkButton } from "../../ui/button.js";
import { Bar } from "../../ui/progress/bar.js";
import { words } from "../../words.js";
import { growthOf } from "./open.js";
import { Picture } from "./picture.js";

/** @typedef {import("../../asking/contract").Reward} Reward */
/** @typedef {import("../../asking/contract").Me} Me */
/** @typedef {import("../../asking/contract").Level} Level */

const FEW = 10; // from here on the number left is worth saying

/**
 * @param {{reward: Reward, place: number, me: Me | null, reached: boolean, guest: boolean, levels: Level[],
 *   onChoose: (reward: Reward) => void}} props
 */
export const RewardCard = ({ reward, place, me, reached, guest, levels, onChoose }) => {
  const level = levels.find(({ id }) => id === reward.level);
  const hindered = me ? hindrance(reward, me, reached, level, levels) : null;
  return html`
    <li class="reward ${hindered ? "reward-off" : ""}">
      <${Picture} place=${place} name=${reward.picture} />
      <div class="reward-body">
        <h2>${say(reward.name)}</h2>
        <p class="reward-price"><span class="number">${number(reward.price)}</span> ${words.common.unit}</p>
        <p class="faint small">${notes(reward, reached, level)
          .filter((note) => note !== hindered)
          .join(" · ")}</p>
        ${me && !reached && reward.price > me.points.available && html`<${Bar} part=${me.points.available / reward.price} />`}
        ${guest && html`<${LinkButton} kind="quiet" href="${to("join/")}?next=${to("me/rewards/")}">${words.rewards.guestNext}<//>`}
        ${me && hindered && html`<p class="reward-missing">${hindered}</p>`}
        ${
          me &&
          !hindered &&
          html`<${Button} aria-label=${words.rewards.redeemNamed(say(reward.name))} onClick=${() => onChoose(reward)}>
            ${words.rewards.redeem}
          <//>`
        }
      </div>
    </li>
  `;
};

/**
 * Why not now, or null. A level is kept while growth has left its window already.
 * @param {Reward} reward @param {Me} me @param {boolean} reached the member's own limit
 * @param {Level | undefined} level @param {Level[]} levels
 */
const hindrance = (reward, me, reached, level, levels) => {
  const here = growthOf(levels, me.level.id);
  if (reward.state === "sold_out") return words.rewards.soldOut;
  if (reward.state === "closed") return words.rewards.closed;
  if (reached) return words.rewards.reached(reward.per_member ?? 0);
  if (level && here < level.growth) return words.rewards.level(say(level.name));
  const missing = reward.price - me.points.available;
  return missing > 0 ? words.rewards.missing(missing) : null;
};

/** @param {Reward} reward @param {boolean} reached @param {Level | undefined} level */
const notes = ({ left, per_member, state, instant }, reached, level) => [
  ...(instant ? [words.rewards.instant] : []),
  ...(state === "open" && left <= FEW ? [words.rewards.left(left)] : []),
  ...(per_member && !reached ? [words.rewards.perMember(per_member)] : []),
  ...(level ? [words.rewards.level(say(level.name))] : []),
];
