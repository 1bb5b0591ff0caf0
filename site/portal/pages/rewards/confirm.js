/** What will happen, in numbers, before it happens. */

import { useAct } from "../../asking/act.js";
import { wish } from "../../asking/api.js";
import { number, say } from "../../format.js";
import { html } from "../../html.js";
import { go, to } from "../../road.js";
import { Dialog } from "../../ui/dialog.js";
import { Wrong } from "../../ui/notice.js";
import { tell } from "../../ui/toast.js";
import { words } from "../../words.js";

/**
 * @param {{reward: import("../../asking/contract").Reward, me: import("../../asking/contract").Me,
 *   rules: import("../../asking/contract").Programme | null, onClose: () => void}} props
 */
export const Confirm = ({ reward, me, rules, onClose }) => {
  const redeeming = useAct(async () => {
    await wish("/api/redemptions", { reward: reward.id });
    if (!reward.instant) return go(to("me/vouchers/"));
    tell(words.rewards.spent(reward.price, say(reward.name)));
    onClose();
  });
  return html`
    <${Dialog} title=${words.rewards.confirm} yes=${words.rewards.submit(reward.price)}
      busy=${redeeming.busy} onYes=${redeeming.run} onNo=${onClose}>
      <p class="dialog-what">${say(reward.name)}</p>
      <dl class="sums">
        <div><dt>${words.rewards.cost}</dt><dd class="number">${words.common.points(reward.price)}</dd></div>
        <div>
          <dt>${words.rewards.after}</dt>
          <dd class="number">${number(me.points.available - reward.price)}</dd>
        </div>
      </dl>
      ${rules && html`<p class="faint">${whatFollows(reward, rules)}</p>`}
      <${Wrong} problem=${redeeming.problem} />
    <//>
  `;
};

/**
 * @param {import("../../asking/contract").Reward} reward
 * @param {import("../../asking/contract").Programme} rules
 */
const whatFollows = (reward, rules) =>
  reward.instant ? words.rewards.atOnce : words.rewards.voucher(rules.redemption.hold_minutes);
