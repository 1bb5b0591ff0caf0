/** Cards of several channels on pages of A4, opened in a tab of their own to be printed. */
import { html, useState } from "../../../html.js";
import { language } from "../../../road.js";
import { LinkButton } from "../../../ui/button.js";
import { Card } from "../../../ui/card.js";
import { Choice } from "../../../ui/choice.js";
import { Field } from "../../../ui/field.js";
import { said } from "./words.js";

const MOST = 60;
const ON_A_PAGE = { business: 10, table: 4 }; // as qr/sheet.py lays them
const LINKS = 12; // pages more than anybody prints at once

/** @param {{codes: string[]}} props those picked */
export const Sheet = ({ codes }) => {
  const words = said.channels;
  const [cut, setCut] = useState(/** @type {keyof typeof words.cuts} */ ("business"));
  const [copies, setCopies] = useState("10");
  const count = /^\s*\d{1,2}\s*$/.test(copies) ? Number(copies) : 0;
  const good = count >= 1 && count <= MOST;
  const pages = good ? Math.ceil((codes.length * count) / ON_A_PAGE[cut]) : 0;
  const numbers = Array.from({ length: Math.min(pages, LINKS) }, (_, at) => at + 1);
  const address = (/** @type {number} */ page) => {
    const said = { codes: codes.join(), cut, copies: String(count), page: String(page) };
    return `/api/admin/channels/sheet?${new URLSearchParams({ ...said, lang: language() })}`;
  };
  return html`
    <${Card} title=${words.sheet}>
      <p class="faint">${words.sheetLead}</p>
      <div class="stack sheet-form">
        <${Choice} label=${words.cut} options=${Object.entries(words.cuts)} value=${cut} onPick=${setCut} />
        <${Field} id="copies" label=${words.copies} value=${copies} inputmode="numeric" maxlength="2"
          wrong=${good ? "" : words.copiesBad} onInput=${(/** @type {any} */ event) => setCopies(event.target.value)} />
        <p class="faint" role="status">${words.picked(codes.length)}</p>
        <div class="acts">
          ${numbers.map((page) => html`<${LinkButton} key=${page} kind="quiet" target="_blank" rel="noopener" href=${address(page)}>${words.open(page)}<//>`)}
        </div>
      </div>
    <//>
  `;
};
