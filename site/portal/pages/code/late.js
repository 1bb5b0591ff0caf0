/** A friend's code, typed after joining, while the window is open. */

import { useAct } from "../../asking/act.js";
import { post } from "../../asking/api.js";
import { checks, MEMBER, plain } from "../../code.js";
import { now } from "../../device/clock.js";
import { date } from "../../format.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Field } from "../../ui/field.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { tell } from "../../ui/toast.js";
import { code as says, words } from "../../words.js";

/** @param {{me: import("../../asking/contract").Me, onDone: () => Promise<void>}} props */
export const Late = ({ me, onDone }) => {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState("");
  const adding = useAct(async (/** @type {string} */ code) => {
    await post("/api/me/referrer", { code });
    tell(says.lateDone);
    await onDone();
  });
  if (me.referrer) return html`<${Notice} tone="good">${says.referred}<//>`;
  if (!me.late_code_until || me.late_code_until < now()) return null;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const code = plain(typed);
    const whole = code.length === MEMBER && checks(code);
    setWrong(whole ? "" : words.join.friendBad);
    if (whole) adding.run(code);
  };
  return html`
    <${Card} title=${says.late}>
      <form class="stack" novalidate onSubmit=${submit}>
        <${Field} id="friend" class="code-input" label=${words.join.friendCode}
          hint=${says.lateLead(date(me.late_code_until))} wrong=${wrong} value=${typed}
          onInput=${(/** @type {any} */ event) => setTyped(event.target.value)}
          autocomplete="off" autocapitalize="characters" spellcheck=${false} maxlength="20">
          <${Button} type="submit" kind="quiet" busy=${adding.busy}>${says.lateSubmit}<//>
        <//>
        <${Wrong} problem=${adding.problem} />
      </form>
    <//>
  `;
};
