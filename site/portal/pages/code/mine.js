/** The picture to long-press, the code to read out, the link to send. */
import { money, say } from "../../format.js";
import { html } from "../../html.js";
import { inWeChat, to } from "../../road.js";
import { Button, LinkButton } from "../../ui/button.js";
import { Spelled } from "../../ui/codes/spelled.js";
import { Copy } from "../../ui/copy.js";
import { Icon } from "../../ui/icon.js";
import { code as says } from "../../words.js";

/** @typedef {import("../../asking/contract").Me} Me */
/** @typedef {import("../../asking/contract").Programme} Programme */

/** @param {{me: Me, rules: Programme}} props */
export const Mine = ({ me, rules }) => html`
  <section class="card mine">
    <${Offer} rules=${rules} />
    <figure class="paper">
      <img class="qr" src="/qr/v1/${me.code}.png" alt=${says.alt(me.code)} width="264" height="264" />
      <figcaption>${says.hold}</figcaption>
    </figure>
    <p class="mine-label faint">${says.mine}</p>
    <p class="mine-code"><${Spelled} code=${me.code} /></p>
    <div class="pair">
      <${Copy} text=${me.code} label=${says.copyCode} />
      <${Copy} text=${me.link} label=${says.copyLink} />
    </div>
    <p class="mine-link faint small" translate="no">${me.link}</p>
    <${Share} me=${me} rules=${rules} />
    <${LinkButton} kind="quiet" wide href=${to("me/poster/")}>${says.poster}<//>
    <p class="faint small">${says.plain}</p>
  </section>
`;

/** @param {{rules: Programme}} props */
const Offer = ({ rules: { referral, brand } }) => {
  const { referrer_points, friend_points, minimum_amount, hold_days } = referral;
  const minimum = money(minimum_amount, brand.currency);
  return html`
    <h2 class="offer">${says.offer(referrer_points, friend_points)}</h2>
    <p class="faint">${hold_days ? says.whenHeld(minimum, hold_days) : says.when(minimum)}</p>
  `;
};

/** What a friend reads says nothing of points: WeChat blocks links that pay for being sent on. */
/** @param {{me: Me, rules: Programme}} props */
const Share = ({ me, rules }) => {
  if (inWeChat()) return html`<p class="faint">${says.wechat}</p>`;
  if (!("share" in navigator)) return null;
  const text = says.shareText(say(rules.brand.name));
  const share = () => navigator.share({ text, url: me.link }).catch(() => undefined); // closed
  return html`<${Button} wide onClick=${share}><${Icon} name="share" /> ${says.share}<//>`;
};
