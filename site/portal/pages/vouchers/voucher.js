/** One voucher, to be shown at the counter while its time runs. */

import { useAct } from "../../asking/act.js";
import { wish } from "../../asking/api.js";
import { now } from "../../device/clock.js";
import { countdown, say } from "../../format.js";
import { html, useEffect, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { useBright } from "../../ui/codes/bright.js";
import { Qr, voucherLink } from "../../ui/codes/qr.js";
import { Spelled } from "../../ui/codes/spelled.js";
import { Dialog } from "../../ui/dialog.js";
import { Wrong } from "../../ui/notice.js";
import { useCountdown } from "../../ui/progress/countdown.js";
import { tell } from "../../ui/toast.js";
import { words } from "../../words.js";

const HURRY = 120; // seconds

/** @param {{redemption: import("../../asking/contract").Redemption, onChange: () => Promise<void>}} props */
export const Voucher = ({ redemption, onChange }) => {
  const { id, reward, points, voucher = "", expires_at, at } = redemption;
  const [left] = useCountdown(Math.min(expires_at - now(), expires_at - at));
  const [asking, setAsking] = useState(false);
  useBright();
  useEffect(() => {
    if (left === 0) onChange();
  }, [left === 0]);
  const giving = useAct(async () => {
    await wish(`/api/redemptions/${id}/void`);
    setAsking(false);
    tell(words.vouchers.gaveBack(points));
    await onChange();
  });
  return html`
    <section class="card voucher" aria-label=${say(reward.name)}>
      <h2>${say(reward.name)}</h2>
      ${left > 0 ? html`<${Shown} voucher=${voucher} />` : html`<p role="status">${words.vouchers.over}</p>`}
      <p class="chip ${left < HURRY ? "chip-warn" : "chip-good"}" role="timer">
        ${words.vouchers.expires(countdown(left))}
      </p>
      ${left > 0 && html`<${Button} kind="plain" onClick=${() => setAsking(true)}>${words.vouchers.giveBack}<//>`}
      ${
        asking &&
        html`
          <${Dialog} title=${words.vouchers.giveBackAsk(say(reward.name))} yes=${words.vouchers.giveBack} danger
            busy=${giving.busy} onYes=${giving.run} onNo=${() => setAsking(false)}>
            <p>${words.vouchers.giveBackLead(points)}</p>
            <${Wrong} problem=${giving.problem} />
          <//>
        `
      }
    </section>
  `;
};

/** What the counter scans or types. @param {{voucher: string}} props */
const Shown = ({ voucher }) => html`
  <p class="faint">${words.vouchers.show}</p>
  <div class="paper"><${Qr} text=${voucherLink(voucher)} alt=${words.vouchers.alt} /></div>
  <p class="faint small">${words.vouchers.number}</p>
  <p class="voucher-code"><${Spelled} code=${voucher} /></p>
`;
