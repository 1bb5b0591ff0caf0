/** A question that must be answered before anything happens. */
import { html, useEffect, useRef } from "../html.js";
import { words } from "../words.js";
import { Button } from "./button.js";

/**
 * @param {{title: string, yes: string, danger?: boolean, busy?: boolean, onYes: () => void,
 *   onNo: () => void, children?: unknown}} props
 */
export const Dialog = ({ title, yes, danger, busy, onYes, onNo, children }) => {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const answered = useRef(false);
  useEffect(() => {
    const from = /** @type {HTMLElement | null} */ (document.activeElement);
    box.current?.showModal();
    return () => {
      if (document.activeElement === document.body) from?.focus(); // a dialog that is gone gives nothing back
    };
  }, []);
  // Told as it happens: a browser tells of the closing only later, when the next key may have come.
  const no = () => {
    if (answered.current) return;
    answered.current = true;
    box.current?.close();
    onNo();
  };
  return html`
    <dialog ref=${box} class="dialog" aria-labelledby="dialog-title" onCancel=${no} onClose=${no}>
      <h2 id="dialog-title">${title}</h2>
      ${children}
      <div class="dialog-acts">
        <${Button} kind="quiet" onClick=${no} disabled=${busy}>${words.common.cancel}<//>
        <${Button} kind=${danger ? "danger" : "main"} busy=${busy} onClick=${onYes}>${yes}<//>
      </div>
    </dialog>
  `;
};
