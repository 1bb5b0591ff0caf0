/** The rules of bringing a friend, in the programme's numbers. */
import { money } from "../../format.js";
import { html } from "../../html.js";
import { Card } from "../../ui/card.js";
import { code as says } from "../../words.js";

/** @param {{rules: import("../../asking/contract").Programme}} props */
export const Rules = ({ rules: { referral, brand } }) => html`
  <${Card} title=${says.rules}>
    <ul class="plain-list">
      <li>${says.ruleFirst(referral.attribution_days)}</li>
      <li>${says.ruleMinimum(money(referral.minimum_amount, brand.currency))}</li>
      ${referral.hold_days > 0 && html`<li>${says.ruleHold(referral.hold_days)}</li>`}
      <li>${says.ruleRefund(referral.refund_days)}</li>
      <li>${says.ruleCap(referral.monthly_cap)}</li>
      <li>${says.ruleLevel}</li>
    </ul>
  <//>
`;
