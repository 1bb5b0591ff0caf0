/** Leaving for good: what ends with it, asked twice, and a last word. */
import { useAct } from "../../act.js";
import { drop } from "../../api.js";
import { html, useState } from "../../html.js";
import { device } from "../../keep.js";
import { forget } from "../../load.js";
import { to } from "../../road.js";
import { Button, LinkButton } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Dialog } from "../../ui/dialog.js";
import { Wrong } from "../../ui/notice.js";
import { forgetWishes } from "../../wish.js";
import { words } from "../../words.js";
import { Again } from "./again.js";

/** @typedef {import("../../contract").Me} Me */

/** @param {{me: Me, onLeft: () => void}} props */
export const Farewell = ({ me, onLeft }) => {
  const [asking, setAsking] = useState(false);
  return html`
    <details class="card">
      <summary><h2>${words.farewell.title}</h2></summary>
      <div class="stack">
        <p class="faint">${words.farewell.lead}</p>
        <p><a href=${to("me/statement/")}>${words.farewell.copy}</a></p>
        <p><${Button} kind="quiet" onClick=${() => setAsking(true)}>${words.farewell.ask}<//></p>
      </div>
      ${asking && html`<${Sure} me=${me} onLeft=${onLeft} onNo=${() => setAsking(false)} />`}
    </details>
  `;
};

/** @param {{me: Me, onLeft: () => void, onNo: () => void}} props */
const Sure = ({ me, onLeft, onNo }) => {
  const leaving = useAct(async () => {
    await drop("/api/me");
    forget();
    forgetWishes();
    device.drop("member");
    onLeft();
  });
  const stale = leaving.problem?.code === "sign_in_again";
  return html`
    <${Dialog} title=${words.farewell.sure} yes=${words.farewell.yes} danger busy=${leaving.busy}
      onYes=${leaving.run} onNo=${onNo}>
      <p>${words.farewell.lost(me.points.available)}</p>
      <p class="faint">${words.farewell.final}</p>
      <${Wrong} problem=${leaving.problem} action=${stale && html`<${Again} />`} />
    <//>
  `;
};

/** What stands where the member's page was. */
export const Gone = () => html`
  <${Card} title=${words.farewell.gone}>
    <p role="status">${words.farewell.thanks}</p>
    <p><${LinkButton} href=${to("")}>${words.farewell.home}<//></p>
  <//>
`;
