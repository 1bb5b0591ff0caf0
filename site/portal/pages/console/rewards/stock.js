/** Pieces put on the shelf or taken off, with a reason; what is set aside or handed over stays. */
import { useAct } from "../../../asking/act.js";
import { wish } from "../../../asking/api.js";
import { number } from "../../../format.js";
import { html, useState } from "../../../html.js";
import { Dialog } from "../../../ui/dialog.js";
import { Field } from "../../../ui/field.js";
import { Wrong } from "../../../ui/notice.js";
import { tell } from "../../../ui/toast.js";
import { staff } from "../../../words.js";
import { wholeOf } from "../whole.js";

/**
 * @param {{reward: import("../../../asking/contract").Reward, called: string, onDone: () => Promise<void>,
 *   onClose: () => void}} props
 */
export const ChangeStock = ({ reward, called, onDone, onClose }) => {
  const words = staff.console;
  const [draft, setDraft] = useState({ pieces: "", reason: "" });
  const [wrong, setWrong] = useState("");
  const changing = useAct(async () => {
    const reason = draft.reason.trim();
    const said = { change: wholeOf(draft.pieces), ...(reason && { reason }) };
    const { left } = await wish(`/api/admin/rewards/${reward.id}/stock`, said);
    onClose();
    tell(words.restocked(left));
    await onDone();
  });
  const done = () => {
    const whole = wholeOf(draft.pieces);
    setWrong(whole ? "" : words.deltaBad);
    if (whole) changing.run();
  };
  /** @param {keyof typeof draft} name @param {string} label @param {object} more */
  const field = (name, label, more) => html`
    <${Field} id="stock-${name}" label=${label} value=${draft[name]} autocomplete="off"
      onInput=${(/** @type {any} */ event) => setDraft({ ...draft, [name]: event.target.value })} ...${more} />
  `;
  return html`
    <${Dialog} title=${words.stockThis(called)} yes=${words.stockSubmit} busy=${changing.busy} onYes=${done} onNo=${onClose}>
      <div class="stack">
        <p class="faint">${words.stockLead(number(reward.left))}</p>
        ${field("pieces", words.pieces, { maxlength: "8", wrong })}
        ${field("reason", words.why, { maxlength: "200", optional: true })}
        <${Wrong} problem=${changing.problem} />
      </div>
    <//>
  `;
};
