/** The counter: who is it, what is it, done. */
import { html, useState } from "../html.js";
import { shown } from "../kit.js";
import { useMine, useRules } from "../load.js";
import { Choice } from "../ui/choice.js";
import { Loaded } from "../ui/loaded.js";
import { staff } from "../words.js";
import { useJournal } from "./counter/journal.js";
import { Recent } from "./counter/recent.js";
import { Refund } from "./counter/refund.js";
import { Serve } from "./counter/serve.js";
import { Only } from "./only.js";

/** @typedef {import("../contract").Me} Me */
/** @typedef {import("../contract").Programme} Programme */

const Page = () => {
  /** @type {import("../load.js").Load<Me>} */
  const me = useMine("/api/me");
  const rules = useRules();
  return html`
    <${Loaded} of=${me} skeleton=${["line", "card-tall"]}>
      ${(/** @type {Me} */ data) => html`
        <${Only} me=${data} roles=${["staff", "manager", "owner"]} says=${staff.notStaff}>
          <${Loaded} of=${rules} skeleton=${["card-tall"]}>
            ${(/** @type {Programme} */ programme) => html`<${Counter} rules=${programme} />`}
          <//>
        <//>
      `}
    <//>
  `;
};

export const open = shown(Page);

/** @param {{rules: Programme}} props */
const Counter = ({ rules }) => {
  const [mode, setMode] = useState("serve");
  const journal = useJournal();
  const { serve, refund, modes } = staff.counter;
  return html`
    <div class="columns">
      <div class="stack">
        <${Choice} label=${modes} options=${[["serve", serve], ["refund", refund]]} value=${mode} onPick=${setMode} />
        ${
          mode === "serve"
            ? html`<${Serve} rules=${rules} onDone=${journal.add} />`
            : html`<${Refund} rules=${rules} onDone=${journal.add} />`
        }
      </div>
      <${Recent} journal=${journal} rules=${rules} />
    </div>
  `;
};
