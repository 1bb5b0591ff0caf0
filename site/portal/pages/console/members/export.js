/** All that a search finds, as a table for a spreadsheet: asked first, for it holds people. */
import { useAct } from "../../../asking/act.js";
import { file } from "../../../asking/api.js";
import { html, useState } from "../../../html.js";
import { inWeChat, language } from "../../../road.js";
import { Button } from "../../../ui/button.js";
import { Dialog } from "../../../ui/dialog.js";
import { Wrong } from "../../../ui/notice.js";
import { tell } from "../../../ui/toast.js";
import { staff } from "../../../words.js";
import { said } from "./words.js";

/** @typedef {import("./list.js").Search} Search */

const KEPT = 60_000; // milliseconds a browser may take to save it

/** @param {{search: Search, may: boolean}} props may: take contacts in full */
export const ExportButton = ({ search, may }) => {
  const [asking, setAsking] = useState(false);
  const [contacts, setContacts] = useState(false);
  const exporting = useAct(async () => {
    const path = `/api/admin/members/export?lang=${language()}`;
    save(await file(path, { ...wanted(search), contacts }));
    setAsking(false);
    tell(said.file.done);
  });
  const close = () => {
    setAsking(false);
    exporting.clear();
  };
  return html`
    <${Button} kind="plain" onClick=${() => setAsking(true)}>${said.file.open}<//>
    ${
      asking &&
      html`
        <${Dialog} title=${said.file.title} yes=${said.file.yes} busy=${exporting.busy} onYes=${exporting.run} onNo=${close}>
          <p class="faint">${said.file.lead}</p>
          ${inWeChat() && html`<p>${staff.console.wechat}</p>`}
          ${
            may &&
            html`
              <label class="tick">
                <input type="checkbox" checked=${contacts} onChange=${(/** @type {any} */ event) => setContacts(event.target.checked)} />
                <span>${said.file.contacts}</span>
              </label>
            `
          }
          <${Wrong} problem=${exporting.problem} />
        <//>
      `
    }
  `;
};

/** @param {Search} search */
const wanted = ({ query, from, until }) => ({
  query,
  ...(from && { joined_from: from }),
  ...(until && { joined_until: until }),
});

/** @param {{blob: Blob, name: string}} got */
const save = ({ blob, name }) => {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
};
