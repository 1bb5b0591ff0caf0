/** The last ten, each with its state and its way back. */

import { useAct } from "../../asking/act.js";
import { wish } from "../../asking/api.js";
import { now } from "../../device/clock.js";
import { hour, signed } from "../../format.js";
import { html, useEffect, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { tell } from "../../ui/toast.js";
import { staff } from "../../words.js";
import { useOnDemand } from "./demand.js";

const TICK = 10_000; // milliseconds; a way back that is closed does not stand there for long

/** @typedef {import("./line/journal.js").Act} Act */

/** @param {{line: import("./line/line.js").Line}} props */
export const Recent = ({ line }) => {
  const [asking, setAsking] = useState(/** @type {Act | null} */ (null));
  const [Undo, open] = useOnDemand(async () => (await import("./undo.js")).Undo);
  useTick();
  const undoing = useAct(async (/** @type {Act} */ act, /** @type {string} */ reason) => {
    await wish(`/api/staff/redemptions/${act.redemption}/undo`, { reason });
    line.undone(act.key);
    setAsking(null);
    tell(staff.counter.undone);
  });
  const ask = (/** @type {Act} */ act) => {
    undoing.clear();
    open();
    setAsking(act);
  };
  return html`
    <${Card} title=${staff.counter.recent}>
      ${line.acts.length === 0 && html`<p class="faint">${staff.counter.noRecent}</p>`}
      <ul class="rows">
        ${line.acts.map((act) => html`<${Row} key=${act.key} act=${act} onUndo=${() => ask(act)} />`)}
      </ul>
      ${asking && Undo && html`<${Undo} act=${asking} undoing=${undoing} onNo=${() => setAsking(null)} />`}
    <//>
  `;
};

const useTick = () => {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick(now()), TICK);
    return () => clearInterval(timer);
  }, []);
};

const TONES = { done: "good", undone: "calm", refused: "bad" };

/** @param {{act: Act, onUndo: () => void}} props */
const Row = ({ act, onUndo }) => {
  const until = act.undo_until ?? 0;
  const undoable = act.state === "done" && act.redemption && until > now();
  const { kinds, undo, undoThis, undoUntil, actStates } = staff.counter;
  return html`
    <li class="entry ${act.state === "done" ? "" : "entry-undone"}">
      <div class="entry-what">
        <span>${kinds[act.kind]} · ${act.what} ${act.points !== undefined && html`<span class="number ${act.points > 0 ? "good" : ""}">${signed(act.points)}</span>`}</span>
        <span class="faint small">${hour(act.at)} · ${act.detail}${undoable && ` · ${undoUntil(hour(until))}`}</span>
      </div>
      ${
        undoable
          ? html`<${Button} kind="plain" aria-label=${undoThis(act.what)} onClick=${onUndo}>${undo}<//>`
          : html`<span class="chip chip-${TONES[act.state]}">${actStates[act.kind][act.state]}</span>`
      }
    </li>
  `;
};
