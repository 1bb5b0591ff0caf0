/** What became of a voucher while it was being shown: it stays where the voucher was. */
import { say } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { LinkButton } from "../../ui/button.js";
import { Icon } from "../../ui/icon.js";
import { words } from "../../words.js";

/** @param {{redemption: import("../../asking/contract").Redemption}} props */
export const Ended = ({ redemption: { state, reward, points } }) => html`
  <section class="card ended ended-${state}" aria-label=${say(reward.name)}>
    <span class="ended-icon"><${Icon} name=${state === "committed" ? "check" : "clock"} /></span>
    <h2>${say(reward.name)}</h2>
    <p>${words.vouchers.states[state]}</p>
    ${
      state === "committed"
        ? html`<p class="faint">${words.vouchers.enjoy}</p>`
        : html`
            <p class="ended-back number">${words.vouchers.back(points)}</p>
            <${LinkButton} kind="quiet" href=${to("me/rewards/")}>${words.vouchers.emptyNext}<//>
          `
    }
  </section>
`;
