/** Friends: the offer, the picture and link to give on, who came by it, the rules. */

import { both, useMine, useRules } from "../asking/load.js";
import { html } from "../html.js";
import { shown } from "../kit.js";
import { Loaded } from "../ui/loaded.js";
import { Friends } from "./code/friends.js";
import { Late } from "./code/late.js";
import { Mine } from "./code/mine.js";
import { Rules } from "./code/rules.js";

/** @typedef {import("../asking/contract").Me} Me */
/** @typedef {import("../asking/contract").Programme} Programme */

const Page = () => {
  /** @type {import("../asking/load.js").Load<Me>} */
  const me = useMine("/api/me");
  const rules = useRules();
  return html`
    <${Loaded} of=${both(me, rules)} skeleton=${["line", "picture", "card"]}>
      ${(/** @type {[Me, Programme]} */ [mine, law]) => html`
        <div class="columns">
          <${Mine} me=${mine} rules=${law} />
          <div class="stack">
            <${Friends} rules=${law} />
            <${Late} me=${mine} onDone=${me.reload} />
            <${Rules} rules=${law} />
          </div>
        </div>
      `}
    <//>
  `;
};

export const open = shown(Page);
