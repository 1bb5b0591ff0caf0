/** A voucher: what it is for, and handing it over. */

import { now } from "../../device/clock.js";
import { countdown, say } from "../../format.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { useCountdown } from "../../ui/progress/countdown.js";
import { staff, words } from "../../words.js";
import { useActing } from "./acting.js";
import { Ended } from "./ended.js";
import { Who } from "./who.js";

/** @typedef {import("../../asking/contract").HeldVoucher} HeldVoucher */

/**
 * @param {import("./serve.js").Shown & {found: {member: import("../../asking/contract").Customer,
 *   redemption: HeldVoucher}}} props
 */
export const Handover = ({ found, rules, line, onEnd, onNext }) => {
  const { redemption, member, meant } = found;
  const name = say(redemption.reward.name);
  const [outcome, setOutcome] = useState(
    /** @type {import("./line/line.js").Outcome | null} */ (null),
  );
  const committing = useActing(
    line,
    () => ({
      kind: "commit",
      body: { voucher: meant.code },
      what: name,
      detail: words.common.points(redemption.points),
    }),
    (now) => {
      setOutcome(now);
      onEnd();
    },
  );
  const usable = redemption.state === "held";
  const tone = outcome && !outcome.act ? "wait" : usable ? "good" : "bad";
  return html`
    <section class="card stack card-${tone}">
      <p class="faint">${staff.counter.voucher}</p>
      <h2 class="handover-what">${name}</h2>
      ${!usable && html`<${Notice} tone="bad">${staff.counter.states[redemption.state]}<//>`}
      ${usable && !outcome && html`<${Left} redemption=${redemption} />`}
      <${Wrong} problem=${committing.problem} />
      ${outcome && html`<${Ended} outcome=${outcome} line=${line} onNext=${onNext} />`}
      ${!usable && html`<${Button} wide kind="quiet" onClick=${onNext}>${staff.counter.nextGuest}<//>`}
      ${
        usable &&
        !outcome &&
        html`<div class="reach"><${Button} wide busy=${committing.busy} onClick=${committing.run}>${staff.counter.commit}<//></div>`
      }
      <hr />
      <${Who} member=${member} available=${member.points.available} rules=${rules} />
    </section>
  `;
};

/** @param {{redemption: HeldVoucher}} props */
const Left = ({ redemption: { at, expires_at } }) => {
  const [left] = useCountdown(Math.min(expires_at - now(), expires_at - at));
  return html`<p><span class="chip chip-good">${staff.counter.states.held}</span> <span class="faint">${staff.counter.expires(countdown(left))}</span></p>`;
};
