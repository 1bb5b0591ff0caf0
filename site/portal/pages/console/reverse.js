/** An entry made in error, taken back once with a reason the member can read. */

import { useAct } from "../../act.js";
import { wish } from "../../api.js";
import { meant } from "../../code.js";
import { signed } from "../../format.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Field } from "../../ui/field.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { staff } from "../../words.js";

/** @typedef {{member: string, seq: string, reason: string}} Draft */

/** @param {{member: string}} props the code it starts with */
export const Reverse = ({ member }) => {
  const words = staff.console;
  const [draft, setDraft] = useState(/** @type {Draft} */ ({ member, seq: "", reason: "" }));
  const [wrong, setWrong] = useState(/** @type {Partial<Draft>} */ ({}));
  const [done, setDone] = useState("");
  const reversing = useAct(async () => {
    const member = meant(draft.member)?.code ?? draft.member.trim(); // a code, or an id
    const asked = { member, seq: Number(draft.seq), reason: draft.reason.trim() };
    const { entry } = await wish("/api/admin/reversals", asked);
    setDone(words.reversed(signed(entry.points)));
    setDraft({ ...draft, seq: "", reason: "" });
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    setDone("");
    const faults = faultsOf(draft);
    setWrong(faults);
    if (Object.keys(faults).length === 0) reversing.run();
  };
  /** @param {keyof Draft} name @param {string} label @param {object} more */
  const field = (name, label, more) => html`
    <${Field} id="reverse-${name}" label=${label} value=${draft[name]} wrong=${wrong[name]} autocomplete="off"
      onInput=${(/** @type {any} */ event) => setDraft({ ...draft, [name]: event.target.value })} ...${more} />
  `;
  return html`
    <${Card} title=${words.reverse}>
      <p class="faint">${words.reverseLead}</p>
      <form class="stack" novalidate onSubmit=${submit}>
        <div class="pair">
          ${field("member", words.reverseMember, { class: "code-input", maxlength: "40" })}
          ${field("seq", words.seq, { inputmode: "numeric", maxlength: "10" })}
        </div>
        ${field("reason", words.reverseReason, { maxlength: "200" })}
        <${Wrong} problem=${reversing.problem} />
        ${done && html`<${Notice} tone="good">${done}<//>`}
        <${Button} type="submit" kind="quiet" busy=${reversing.busy}>${words.reverse}<//>
      </form>
    <//>
  `;
};

/** @param {Draft} draft @returns {Partial<Draft>} */
const faultsOf = ({ member, seq, reason }) => ({
  ...(!member.trim() && { member: staff.console.needed }),
  ...(!/^\s*[1-9]\d{0,9}\s*$/.test(seq) && { seq: staff.console.whole }),
  ...(!reason.trim() && { reason: staff.console.needed }),
});
