/** The rules of bringing a friend, in the programme's numbers. */
import { money } from "../../format.js";
import { html } from "../../html.js";
import { Card } from "../../ui/card.js";
import { words } from "../../words.js";

/** @param {{rules: import("../../contract").Programme}} props */
export const Rules = ({ rules: { referral, brand } }) => html`
  <${Card} title=${words.code.rules}>
    <ul class="plain-list">
      <li>${words.code.ruleFirst(referral.attribution_days)}</li>
      <li>${words.code.ruleMinimum(money(referral.minimum_amount, brand.currency))}</li>
      ${referral.hold_days > 0 && html`<li>${words.code.ruleHold(referral.hold_days)}</li>`}
      <li>${words.code.ruleRefund(referral.refund_days)}</li>
      <li>${words.code.ruleCap(referral.monthly_cap)}</li>
      <li>${words.code.ruleShare}</li>
    </ul>
  <//>
`;
