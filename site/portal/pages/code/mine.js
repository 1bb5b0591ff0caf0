/** The picture to long-press, the code to read out, the link to send. */
import { money, say } from "../../format.js";
import { html } from "../../html.js";
import { inWeChat } from "../../road.js";
import { Button } from "../../ui/button.js";
import { Copy } from "../../ui/copy.js";
import { Icon } from "../../ui/icon.js";
import { Spelled } from "../../ui/spelled.js";
import { words } from "../../words.js";

/** @typedef {import("../../contract").Me} Me */
/** @typedef {import("../../contract").Programme} Programme */

/** @param {{me: Me, rules: Programme | null}} props */
export const Mine = ({ me, rules }) => html`
  <section class="card mine">
    <${Offer} rules=${rules} />
    <figure class="paper">
      <img class="qr" src="/qr/v1/${me.code}.png" alt=${words.code.alt(me.code)} width="264" height="264" />
      <figcaption>${words.code.hold}</figcaption>
    </figure>
    <p class="mine-label faint">${words.code.mine}</p>
    <p class="mine-code"><${Spelled} code=${me.code} /></p>
    <div class="pair">
      <${Copy} text=${me.code} label=${words.code.copyCode} />
      <${Copy} text=${me.link} label=${words.code.copyLink} />
    </div>
    <p class="mine-link faint small" translate="no">${me.link}</p>
    <${Share} me=${me} rules=${rules} />
  </section>
`;

/** @param {{rules: Programme | null}} props */
const Offer = ({ rules }) => {
  if (!rules) return html`<div class="skeleton skeleton-line" aria-hidden="true"></div>`;
  const { referrer_points, friend_points, minimum_amount } = rules.referral;
  return html`
    <h2 class="offer">${words.code.offer(referrer_points, friend_points)}</h2>
    <p class="faint">${words.code.when(money(minimum_amount, rules.brand.currency))}</p>
  `;
};

/** @param {{me: Me, rules: Programme | null}} props */
const Share = ({ me, rules }) => {
  if (inWeChat()) return html`<p class="faint">${words.code.wechat}</p>`;
  if (!navigator.share || !rules) return null;
  const text = words.code.shareText(say(rules.brand.name), rules.referral.friend_points);
  const share = () => navigator.share({ text, url: me.link }).catch(() => undefined); // closed
  return html`<${Button} wide onClick=${share}><${Icon} name="share" /> ${words.code.share}<//>`;
};
