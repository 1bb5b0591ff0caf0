/** Sharing the page one reads, by a member's own link: worth nothing by itself, and it says so. */
import { get } from "../asking/api.js";
import { Problem } from "../asking/problem.js";
import { toClipboard } from "../device/clipboard.js";
import { html, useState } from "../html.js";
import { inWeChat, signIn } from "../road.js";
import { opens, Sheet } from "./sheet.js";
import { speak, words } from "./words.js";

/** @param {string} id the page's */
export const open = async (id) => {
  await speak();
  try {
    const { link } = await get("/api/me");
    await opens(inWeChat() ? InWeChat : Share, { link: `${link}/${id}` });
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status === 401) signIn();
    else await opens(Away);
  }
};

/** @param {{onClose: () => void}} props */
const Away = ({ onClose }) => html`
  <${Sheet} name="share" title=${words.share.title} onClose=${onClose}><p role="alert">${words.share.away}</p><//>
`;

/** @param {{link: string, hint?: string, onClose: () => void}} props */
const Share = ({ link, hint, onClose }) => {
  const { share } = words;
  const send = () => navigator.share({ url: link }).catch(() => undefined); // closed
  const canSend = !hint && "share" in navigator;
  return html`
    <${Sheet} name="share" title=${share.title} onClose=${onClose}>
      <p>${hint ?? share.lead}</p>
      <p class="sheet-link" translate="no">${link}</p>
      <div class="sheet-acts">
        ${canSend && html`<button type="button" class="sheet-act" onClick=${send}>${share.send}</button>`}
        <${Copy} link=${link} />
      </div>
      <p class="sheet-says">${share.plain}</p>
    <//>
  `;
};

/** @param {{link: string}} props */
const Copy = ({ link }) => {
  const [said, setSaid] = useState("");
  const copy = async (/** @type {MouseEvent} */ { currentTarget }) => {
    const dialog = /** @type {Element} */ (currentTarget).closest("dialog");
    const isThere = await toClipboard(link, /** @type {Element} */ (dialog));
    setSaid(isThere ? words.share.copied : words.share.byHand);
  };
  return html`
    <button type="button" class="sheet-act sheet-act-quiet" onClick=${copy}>${words.share.copy}</button>
    <p class="sheet-copied" role="status">${said}</p>
  `;
};

/** WeChat's menu sends the address that stands there: while the sheet is open, the member's own. */
/** @param {{link: string, onClose: () => void}} props */
const InWeChat = ({ link, onClose }) => {
  const [here] = useState(() => {
    const { href } = location;
    history.replaceState(history.state, "", new URL(link).pathname);
    return href;
  });
  const close = () => {
    history.replaceState(history.state, "", here);
    onClose();
  };
  return html`<${Share} link=${link} hint=${words.share.wechat} onClose=${close} />`;
};
