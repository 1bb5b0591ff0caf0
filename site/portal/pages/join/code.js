/** The code that was sent to a contact, sent off by itself once it is whole. */

import { useAct } from "../../asking/act.js";
import { post } from "../../asking/api.js";
import { html, useEffect, useRef, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Field } from "../../ui/field.js";
import { Wrong } from "../../ui/notice.js";
import { useCountdown } from "../../ui/progress/countdown.js";
import { tell } from "../../ui/toast.js";
import { words } from "../../words.js";
import { DIGITS, digitsIn } from "./digits.js";
import { seconds } from "./sent.js";

const RESEND_AFTER = 60; // seconds

/**
 * @param {{at: string, bare?: boolean, sent: import("../join.js").Sent, onChange: () => void,
 *   onResent: (sent: import("../join.js").Sent) => void,
 *   onVerified: (answer: any) => Promise<void>}} props
 *   at: the path that sends codes, with `/verify` beneath it; bare: on a card that is there already
 */
export const Code = ({ at, bare, sent, onChange, onResent, onVerified }) => {
  const [code, setCode] = useState("");
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const checking = useAct(async (/** @type {string} */ whole) => {
    await onVerified(await post(`${at}/verify`, { challenge: sent.challenge, code: whole }));
  });
  useEffect(() => document.getElementById("code")?.focus(), []);
  useEffect(() => {
    if (!checking.problem) return;
    if (!checking.problem.unknown) setCode(""); // unheard, it may still be right
    document.getElementById("code")?.focus();
  }, [checking.problem]);
  const typed = (/** @type {any} */ event) => {
    const digits = digitsIn(event.target.value);
    event.target.value = digits;
    setCode(digits);
    if (digits.length === DIGITS) checking.run(digits);
  };
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (code.length === DIGITS) checking.run(code);
  };
  const again = html`<${Button} kind="quiet" type="submit">${words.common.retry}<//>`;
  return html`
    <form class=${bare ? "stack" : "card stack"} ref=${box} onSubmit=${submit}>
      <p class="sent">
        <span>${words.join.sentTo(sent.shown ?? sent.contact)}</span>
        <${Button} kind="plain" onClick=${onChange}>${words.join.change}<//>
      </p>
      <${Field}
        id="code"
        class="digits"
        label=${words.join.code}
        hint=${checking.busy ? words.join.checking : words.join.codeHint}
        value=${code}
        onInput=${typed}
        inputmode="numeric"
        autocomplete="one-time-code"
        aria-busy=${checking.busy ? "true" : undefined}
      />
      <${Wrong} problem=${checking.problem} action=${checking.problem?.unknown && code.length === DIGITS && again} />
      <${Resend} at=${at} sent=${sent} onResent=${onResent} />
    </form>
  `;
};

/** @param {{at: string, sent: import("../join.js").Sent, onResent: (sent: import("../join.js").Sent) => void}} props */
const Resend = ({ at, sent, onResent }) => {
  const [left, restart] = useCountdown(Math.max(0, RESEND_AFTER - (seconds() - sent.at)));
  const asking = useAct(async () => {
    const { challenge } = await post(at, { contact: sent.contact });
    onResent({ ...sent, challenge, at: seconds() });
    restart(RESEND_AFTER);
    tell(words.join.resent);
  });
  const waiting = Math.max(left, asking.problem?.retryAfter ?? 0);
  return html`
    <${Wrong} problem=${asking.problem} />
    <${Button} kind="plain" busy=${asking.busy} disabled=${left > 0} onClick=${asking.run}>
      ${left > 0 ? words.join.resendIn(waiting) : words.join.resend}
    <//>
  `;
};
