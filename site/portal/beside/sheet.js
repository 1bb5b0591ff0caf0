/** A sheet over the page one is on: what it is about, a way to close it, the page as it was beneath. */
import { html, render, useEffect, useRef } from "../html.js";
import { words } from "./words.js";

const STYLES = "/assets/portal/beside/sheet.css";

/** @param {{name: string, title: string, onClose: () => void, children?: unknown}} props */
export const Sheet = ({ name, title, onClose, children }) => {
  const box = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => box.current?.showModal(), []);
  const close = () => box.current?.close();
  const closeOutside = (/** @type {MouseEvent} */ press) => press.target === box.current && close();
  return html`
    <dialog ref=${box} class="sheet" aria-labelledby="${name}-title" onClose=${onClose} onClick=${closeOutside}>
      <div class="sheet-inner">
        <div class="sheet-head">
          <h2 id="${name}-title">${title}</h2>
          <button type="button" class="sheet-close" aria-label=${words.close} onClick=${close}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg>
          </button>
        </div>
        ${children}
      </div>
    </dialog>
  `;
};

/**
 * Open a sheet, with its styles, and take it away when it is closed.
 * @param {unknown} Content a component; `onClose` tells it how to end
 * @param {object} [props]
 */
export const opens = async (Content, props = {}) => {
  await styled();
  const host = document.body.appendChild(document.createElement("div"));
  const onClose = () => {
    render(null, host);
    host.remove();
  };
  render(html`<${Content} ...${props} onClose=${onClose} />`, host);
};

const styled = () => {
  if (document.querySelector(`link[href="${STYLES}"]`)) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: STYLES });
  return new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => {
      link.remove();
      failed(new Error(STYLES));
    };
    document.head.append(link);
  });
};
