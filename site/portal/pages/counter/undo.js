/** Taking a handover back, with the reason. */
import { html, useState } from "../../html.js";
import "../../kit.js";
import { Choice } from "../../ui/choice.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Wrong } from "../../ui/notice.js";
import { staff } from "../../words.js";

/** @typedef {import("./line/journal.js").Act} Act */

/**
 * @param {{act: Act, onNo: () => void, undoing: {busy: boolean,
 *   problem: import("../../asking/problem.js").Problem | null,
 *   run: (act: Act, reason: string) => Promise<void>}}} props
 */
export const Undo = ({ act, undoing, onNo }) => {
  const { undoReasons, undoReason, undoAsk, undo } = staff.counter;
  const [reason, setReason] = useState(undoReasons[0] ?? "");
  const yes = () => {
    if (reason.trim()) undoing.run(act, reason.trim());
  };
  return html`
    <${Dialog} title=${undoAsk(act.what)} yes=${undo} danger busy=${undoing.busy} onYes=${yes} onNo=${onNo}>
      <${Choice} label=${undoReason} options=${undoReasons.map((one) => [one, one])} value=${reason} onPick=${setReason} />
      <${Field} id="reason" label=${undoReason} value=${reason} maxlength="200"
        onInput=${(/** @type {any} */ event) => setReason(event.target.value)} autocomplete="off" />
      <${Wrong} problem=${undoing.problem} />
    <//>
  `;
};
