/** How a member signs in, and a way to change it, brought to who opens it. */
import { html, useState } from "../../html.js";
import { Notice } from "../../ui/notice.js";
import { words } from "../../words.js";

/** @param {{me: import("../../asking/contract").Me, onDone: () => Promise<void>}} props */
export const Contact = ({ me, onDone }) => {
  const [brought, setBrought] = useState(/** @type {{Change: unknown} | null} */ (null));
  const [failed, setFailed] = useState(false);
  const open = () => import("./change.js").then(setBrought, () => setFailed(true));
  return html`
    <details class="card" onToggle=${open}>
      <summary><h2>${words.contact.title}</h2></summary>
      <div class="stack">
        <p class="faint">${words.contact.lead(me.contact)}</p>
        ${failed && !brought && html`<${Notice} tone="bad">${words.common.failed}<//>`}
        ${brought && html`<${brought.Change} onDone=${onDone} />`}
      </div>
    </details>
  `;
};
