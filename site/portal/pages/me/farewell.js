/** Leaving for good: what ends with it, asked twice, and a last word. */
import { useAct } from "../../asking/act.js";
import { drop, get } from "../../asking/api.js";
import { forget } from "../../asking/load.js";
import { forgetWishes } from "../../asking/wish.js";
import { forgetPerson } from "../../device/known.js";
import { html, useState } from "../../html.js";
import { to } from "../../road.js";
import { Button, LinkButton } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Dialog } from "../../ui/dialog.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { farewell, speakFarewell, words } from "../../words.js";
import { Again } from "./again.js";

/** @typedef {import("../../asking/contract").Me} Me */

const FILE = "/api/me/export";

/** Its words are brought to who opens it. @param {{me: Me, onLeft: () => void}} props */
export const Farewell = ({ me, onLeft }) => {
  const [said, setSaid] = useState(/** @type {boolean | null} */ (null));
  const open = () =>
    speakFarewell().then(
      () => setSaid(true),
      () => setSaid(false),
    );
  return html`
    <details class="card" onToggle=${open}>
      <summary><h2>${words.me.leave}</h2></summary>
      ${said === false && html`<${Notice} tone="bad">${words.common.failed}<//>`}
      ${said && html`<${Ending} me=${me} onLeft=${onLeft} />`}
    </details>
  `;
};

/** @param {{me: Me, onLeft: () => void}} props */
const Ending = ({ me, onLeft }) => {
  const [asking, setAsking] = useState(false);
  return html`
    <div class="stack">
      <p class="faint">${farewell.lead}</p>
      <${Copy} />
      <p><${Button} kind="quiet" onClick=${() => setAsking(true)}>${farewell.ask}<//></p>
    </div>
    ${asking && html`<${Sure} me=${me} onLeft=${onLeft} onNo=${() => setAsking(false)} />`}
  `;
};

/** A download that is refused tells nobody why: so it is asked for first. */
const Copy = () => {
  const copying = useAct(async () => {
    await get(FILE);
    location.assign(FILE);
  });
  const stale = copying.problem?.code === "sign_in_again";
  return html`
    <p><${Button} kind="quiet" busy=${copying.busy} onClick=${copying.run}>${farewell.copy}<//></p>
    <${Wrong} problem=${copying.problem} action=${stale && html`<${Again} />`} />
  `;
};

/** @param {{me: Me, onLeft: () => void, onNo: () => void}} props */
const Sure = ({ me, onLeft, onNo }) => {
  const leaving = useAct(async () => {
    await drop("/api/me");
    await forget();
    forgetWishes();
    forgetPerson();
    onLeft();
  });
  const points = me.points.available;
  const stale = leaving.problem?.code === "sign_in_again";
  return html`
    <${Dialog} title=${farewell.sure} yes=${farewell.yes} danger busy=${leaving.busy}
      onYes=${leaving.run} onNo=${onNo}>
      <p>${points ? farewell.lost(words.common.points(points)) : farewell.nothing}</p>
      <p class="faint">${farewell.final}</p>
      <${Wrong} problem=${leaving.problem} action=${stale && html`<${Again} />`} />
    <//>
  `;
};

/** What stands where the member's page was. */
export const Gone = () => html`
  <${Card} title=${farewell.gone}>
    <p role="status">${farewell.thanks}</p>
    <p><${LinkButton} href=${to("")}>${farewell.home}<//></p>
  <//>
`;
