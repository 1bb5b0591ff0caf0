/** A voucher: what it is for, and handing it over. */

import { useAct } from "../../act.js";
import { wish } from "../../api.js";
import { now } from "../../clock.js";
import { countdown, say } from "../../format.js";
import { html, useState } from "../../html.js";
import { beep } from "../../scan/beep.js";
import { Button } from "../../ui/button.js";
import { useCountdown } from "../../ui/countdown.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { staff, words } from "../../words.js";
import { Who } from "./who.js";

/** @typedef {import("./serve.js").Found & {redemption: import("../../contract").HeldVoucher}} Held */

/**
 * @param {{found: Held, rules: import("../../contract").Programme,
 *   onDone: import("./serve.js").Note, onNext: () => void}} props
 */
export const Handover = ({ found, rules, onDone, onNext }) => {
  const { redemption, member, code } = found;
  const name = say(redemption.reward.name);
  const [done, setDone] = useState(false);
  const committing = useAct(async () => {
    const answer = await wish("/api/staff/redemptions/commit", { voucher: code });
    beep("good");
    setDone(true);
    onDone({
      kind: "commit",
      what: name,
      detail: words.common.points(answer.points),
      redemption: answer.id,
      undo_until: answer.undo_until,
    });
  });
  const usable = redemption.state === "held";
  return html`
    <section class="card stack ${usable ? "card-good" : "card-bad"}">
      <p class="faint">${staff.counter.voucher}</p>
      <h2 class="handover-what">${name}</h2>
      ${!usable && html`<${Notice} tone="bad">${staff.counter.states[redemption.state]}<//>`}
      ${usable && !done && html`<${Left} redemption=${redemption} />`}
      <${Wrong} problem=${committing.problem} />
      ${done && html`<${Notice} tone="good"><b>${staff.counter.committed(name)}</b><//>`}
      ${
        usable && !done
          ? html`<${Button} wide busy=${committing.busy} onClick=${committing.run}>${staff.counter.commit}<//>`
          : html`<${Button} wide kind="quiet" onClick=${onNext}>${staff.counter.nextGuest}<//>`
      }
      <hr />
      <${Who} member=${member} available=${member.points.available} rules=${rules} />
    </section>
  `;
};

/** @param {{redemption: Held["redemption"]}} props */
const Left = ({ redemption: { at, expires_at } }) => {
  const [left] = useCountdown(Math.min(expires_at - now(), expires_at - at));
  return html`<p><span class="chip chip-good">${staff.counter.states.held}</span> <span class="faint">${staff.counter.expires(countdown(left))}</span></p>`;
};
