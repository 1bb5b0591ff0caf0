/** Ways to earn, in the programme's numbers. */
import { money } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { Card } from "../../ui/card.js";
import { Icon } from "../../ui/icon.js";
import { words } from "../../words.js";

/** @typedef {import("../../asking/contract").Me} Me */
/** @typedef {import("../../asking/contract").Programme} Programme */

/** @param {{me: Me, rules: Programme}} props */
export const Earn = ({ me, rules }) => html`
  <${Card} title=${words.me.earn}>
    <ul class="rows" id="earn">
      ${ways(me, rules).map((way) => html`<${Way} ...${way} />`)}
    </ul>
  <//>
`;

/**
 * @param {{icon: string, name: string, rule: string, href?: string, done?: boolean, daily?: boolean}} props
 *   daily: tomorrow there is more
 */
const Way = ({ icon, name, rule, href, done, daily }) => {
  const inside = html`
    <span class="way-icon"><${Icon} name=${icon} /></span>
    <span class="way-text"><b>${name}</b><span class="faint">${rule}</span></span>
    ${done ? html`<span class="chip chip-good">${daily ? words.me.doneToday : words.me.done}</span>` : href && html`<${Icon} name="arrow" />`}
  `;
  return html`<li>${href && !done ? html`<a class="way" href=${href}>${inside}</a>` : html`<div class="way">${inside}</div>`}</li>`;
};

/** @param {Me} me @param {Programme} rules */
const ways = (me, { earning, referral, brand }) => [
  {
    icon: "cup",
    name: words.me.earnPurchase,
    rule: words.me.earnPurchaseRule(
      money(brand.currency.minor, brand.currency),
      earning.purchase.points_per_unit,
    ),
    href: to("me/card/"),
  },
  {
    icon: "friends",
    name: words.me.earnReferral,
    rule: words.me.earnReferralRule(
      referral.referrer_points,
      referral.friend_points,
      money(referral.minimum_amount, brand.currency),
    ),
    href: to("me/code/"),
  },
  {
    icon: "clock",
    name: words.me.earnCheckin,
    rule: words.me.earnCheckinRule(earning.checkin.points),
    href: "#checkin",
    daily: true,
    done: me.checkin.done_today,
  },
  {
    icon: "leaf",
    name: words.me.earnReading,
    rule: words.me.earnReadingRule(me.reading.left_today, earning.reading.most_points),
    href: to("stories/"),
    daily: true,
    done: me.reading.left_today === 0,
  },
  {
    icon: "person",
    name: words.me.earnProfile,
    rule: words.me.earnProfileRule(earning.profile.points),
    href: "#profile",
    done: me.profile.complete,
  },
];
