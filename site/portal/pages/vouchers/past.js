/** What became of earlier vouchers. */
import { moment, say } from "../../format.js";
import { html } from "../../html.js";
import { Card } from "../../ui/card.js";
import { words } from "../../words.js";

/** @typedef {import("../../asking/contract").Redemption} Redemption */

/** @type {Record<Redemption["state"], string>} */
const TONES = { held: "calm", committed: "good", voided: "calm", lapsed: "warn" };

/** @param {{redemptions: Redemption[]}} props */
export const Past = ({ redemptions }) => html`
  <${Card} title=${words.vouchers.past}>
    <ul class="rows">
      ${redemptions.map(
        ({ id, reward, state, at, committed_at, instant }) => html`
          <li class="entry" key=${id}>
            <div class="entry-what">
              <span>${say(reward.name)}</span>
              <span class="faint small">${moment(committed_at ?? at)}</span>
            </div>
            <span class="chip chip-${TONES[state]}">${instant && state === "committed" ? words.vouchers.spent : words.vouchers.states[state]}</span>
          </li>
        `,
      )}
    </ul>
  <//>
`;
