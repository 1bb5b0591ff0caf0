/** The last ten, each with its way back. */

import { useAct } from "../../act.js";
import { wish } from "../../api.js";
import { now } from "../../clock.js";
import { hour, signed } from "../../format.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { tell } from "../../ui/toast.js";
import { staff } from "../../words.js";
import { Undo } from "./undo.js";

/** @typedef {import("./journal.js").Act} Act */

/** @param {{journal: import("./journal.js").Journal}} props */
export const Recent = ({ journal }) => {
  const [asking, setAsking] = useState(/** @type {Act | null} */ (null));
  const undoing = useAct(async (/** @type {Act} */ act, /** @type {string} */ reason) => {
    await wish(`/api/staff/redemptions/${act.redemption}/undo`, { reason });
    journal.undone(act);
    setAsking(null);
    tell(staff.counter.undone);
  });
  return html`
    <${Card} title=${staff.counter.recent}>
      ${journal.acts.length === 0 && html`<p class="faint">${staff.counter.noRecent}</p>`}
      <ul class="rows">
        ${journal.acts.map((act) => html`<${Row} act=${act} onUndo=${() => setAsking(act)} />`)}
      </ul>
      ${asking && html`<${Undo} act=${asking} undoing=${undoing} onNo=${() => setAsking(null)} />`}
    <//>
  `;
};

/** @param {{act: Act, onUndo: () => void}} props */
const Row = ({ act, onUndo }) => {
  const undoable = !act.undone && act.redemption && (act.undo_until ?? 0) > now();
  return html`
    <li class="entry ${act.undone ? "entry-undone" : ""}">
      <div class="entry-what">
        <span>${staff.counter.kinds[act.kind]} · ${act.what}</span>
        <span class="faint small">${hour(act.at)} · ${act.detail}</span>
      </div>
      ${act.points !== undefined && html`<span class="number good">${signed(act.points)}</span>`}
      ${act.undone && html`<span class="chip">${staff.counter.undone}</span>`}
      ${undoable && html`<${Button} kind="plain" onClick=${onUndo}>${staff.counter.undo}<//>`}
    </li>
  `;
};
