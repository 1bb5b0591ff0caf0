/** Points on their way: friends who have done their part, while the days of a refund run. */

import { useMine } from "../../asking/load.js";
import { date, signed } from "../../format.js";
import { html } from "../../html.js";
import { Card } from "../../ui/card.js";
import { statement } from "../../words.js";

/** @typedef {import("../../asking/contract").Referral} Referral */

/** Where the programme credits at once, nothing waits and nobody need ask. @param {{rules: import("../../asking/contract").Programme}} props */
export const Coming = ({ rules: { referral } }) =>
  referral.hold_days > 0 && html`<${Friends} each=${referral.referrer_points} />`;

/** @param {{each: number}} props */
const Friends = ({ each }) => {
  /** @type {import("../../asking/load.js").Load<{referrals: Referral[]}>} */
  const load = useMine("/api/me/referrals");
  const waiting = load.data?.referrals.filter(({ state, due }) => state === "qualified" && due);
  if (!waiting?.length) return null;
  return html`
    <${Card} title=${statement.coming}>
      <ul class="rows">
        ${waiting.map(
          ({ name, due }) => html`
            <li class="entry">
              <div class="entry-what">
                <span>${statement.friend(name)}</span>
                <span class="faint small">${statement.due(date(due ?? 0))}</span>
              </div>
              <span class="number faint">${signed(each)}</span>
            </li>
          `,
        )}
      </ul>
    <//>
  `;
};
