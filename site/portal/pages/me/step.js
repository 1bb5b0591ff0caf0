/** The one thing to do next: what waits first, then what is quick, then what takes a friend. */
import { say } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { Icon } from "../../ui/icon.js";
import { words } from "../../words.js";
import { openTo } from "../rewards/open.js";

/** @typedef {import("../../asking/contract").Me} Me */
/** @typedef {import("../../asking/contract").Programme} Programme */
/** @typedef {import("../../asking/contract").Reward} Reward */

/** @param {{me: Me, rules: Programme, rewards: Reward[] | null}} props */
export const Step = ({ me, rules, rewards }) => {
  const { says, href } = next(me, rules, rewards ?? []);
  return html`
    <a class="hero-step" href=${href}>
      <span><b>${words.me.step}</b> ${says}</span>
      <${Icon} name="arrow" />
    </a>
  `;
};

/** @param {Me} me @param {Programme} rules @param {Reward[]} rewards */
const next = (me, { earning, referral, levels }, rewards) => {
  const { steps } = words.me;
  if (me.points.held > 0) return { says: steps.show, href: to("me/vouchers/") };
  if (!me.checkin.done_today)
    return { says: steps.checkin(earning.checkin.points), href: "#checkin" };
  const best = openTo(rewards, levels, me.level.id)
    .filter(({ price }) => price <= me.points.available)
    .pop();
  if (best) return { says: steps.redeem(say(best.name)), href: to("me/rewards/") };
  if (!me.profile.complete)
    return { says: steps.profile(earning.profile.points), href: "#profile" };
  return { says: steps.friend(referral.referrer_points), href: to("me/code/") };
};
