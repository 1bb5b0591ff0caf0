/** A question with a reason to write: nothing is done to the books or to a member without one. */
import { html, useState } from "../../html.js";
import { Dialog } from "../../ui/dialog.js";
import { Field } from "../../ui/field.js";
import { Wrong } from "../../ui/notice.js";
import { staff } from "../../words.js";

/**
 * @param {{title: string, yes: string, danger?: boolean, onNo: () => void, acting: {busy: boolean,
 *   problem: import("../../asking/problem.js").Problem | null, run: (reason: string) => Promise<void>},
 *   label?: string, children?: unknown}} props
 */
export const Why = ({ title, yes, danger, onNo, acting, label, children }) => {
  const words = staff.console;
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState("");
  const done = () => {
    setWrong(reason.trim() ? "" : words.needed);
    if (reason.trim()) acting.run(reason.trim());
  };
  return html`
    <${Dialog} title=${title} yes=${yes} danger=${danger} busy=${acting.busy} onYes=${done} onNo=${onNo}>
      ${children}
      <${Field} id="why" label=${label ?? words.why} value=${reason} wrong=${wrong} maxlength="200"
        onInput=${(/** @type {any} */ event) => setReason(event.target.value)} autocomplete="off" />
      <${Wrong} problem=${acting.problem} />
    <//>
  `;
};
