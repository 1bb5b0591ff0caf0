/** The counter: who is it, what is it, done. */

import { useMine, useRules } from "../asking/load.js";
import { html, useState } from "../html.js";
import { shown } from "../kit.js";
import { Choice } from "../ui/choice.js";
import { useBright } from "../ui/codes/bright.js";
import { Loaded } from "../ui/loaded.js";
import { staff } from "../words.js";
import { useScanner } from "./counter/eyes/scanner.js";
import { useLine } from "./counter/line/line.js";
import { useShift } from "./counter/line/shift.js";
import { Refund } from "./counter/orders/refund.js";
import { Recent } from "./counter/recent.js";
import { Serve } from "./counter/serve.js";
import { Waiting } from "./counter/waiting.js";
import { Only } from "./only.js";

/** @typedef {import("../asking/contract").Me} Me */
/** @typedef {import("../asking/contract").Programme} Programme */

const Page = () => {
  const { me, rules } = useShift(useMine("/api/me"), useRules());
  return html`
    <${Loaded} of=${me} skeleton=${["line", "card-tall"]}>
      ${(/** @type {Me} */ data) => html`
        <${Only} me=${data} roles=${["staff", "manager", "owner"]} says=${staff.notStaff}>
          <${Loaded} of=${rules} skeleton=${["card-tall"]}>
            ${(/** @type {Programme} */ programme) => html`<${Counter} key=${data.id} me=${data} rules=${programme} />`}
          <//>
        <//>
      `}
    <//>
  `;
};

export const open = shown(Page);

/** @param {{me: Me, rules: Programme}} props */
const Counter = ({ me, rules }) => {
  const [mode, setMode] = useState("serve");
  const [scanned, setScanned] = useState(/** @type {import("../code.js").Meant | null} */ (null));
  const line = useLine({ id: me.id, name: me.name || me.contact });
  useBright();
  useScanner((meant) => {
    setMode("serve");
    setScanned(meant);
  });
  const pick = (/** @type {string} */ picked) => {
    setScanned(null);
    setMode(picked);
  };
  const { serve, refund, modes } = staff.counter;
  return html`
    <div class="columns">
      <div class="stack">
        <${Waiting} line=${line} />
        <${Choice} label=${modes} options=${[["serve", serve], ["refund", refund]]} value=${mode} onPick=${pick} />
        ${
          mode === "serve"
            ? html`<${Serve} rules=${rules} line=${line} scanned=${scanned} />`
            : html`<${Refund} rules=${rules} line=${line} />`
        }
      </div>
      <${Recent} line=${line} />
    </div>
  `;
};
