/** My code: the offer, the picture, the link, the friends it brought. */
import { html } from "../html.js";
import { shown } from "../kit.js";
import { useMine, useRules } from "../load.js";
import { Loaded } from "../ui/loaded.js";
import { Friends } from "./code/friends.js";
import { Late } from "./code/late.js";
import { Mine } from "./code/mine.js";
import { Rules } from "./code/rules.js";

/** @typedef {import("../contract").Me} Me */

const Page = () => {
  /** @type {import("../load.js").Load<Me>} */
  const me = useMine("/api/me");
  const rules = useRules();
  return html`
    <${Loaded} of=${me} skeleton=${["line", "picture", "card"]}>
      ${(/** @type {Me} */ data) => html`
        <div class="columns">
          <${Mine} me=${data} rules=${rules.data} />
          <div class="stack">
            <${Friends} />
            <${Late} me=${data} onDone=${me.reload} />
            ${rules.data && html`<${Rules} rules=${rules.data} />`}
          </div>
        </div>
      `}
    <//>
  `;
};

export const open = shown(Page);
