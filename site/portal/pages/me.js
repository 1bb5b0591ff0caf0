/** My page: what I have, what it buys, what comes next. */

import { html, useEffect } from "../html.js";
import { visit } from "../keep.js";
import { useLoad, useMine, useRules } from "../load.js";
import { Loaded } from "../ui/loaded.js";
import { tell } from "../ui/toast.js";
import { words } from "../words.js";
import { Leave } from "./leave.js";
import { Checkin } from "./me/checkin.js";
import { Earn } from "./me/earn.js";
import { Expiring } from "./me/expiring.js";
import { Hero } from "./me/hero.js";
import { NextRewards } from "./me/next.js";
import { Privileges } from "./me/privileges.js";
import { Profile } from "./me/profile.js";

/** @typedef {import("../contract").Me} Me */

export default () => {
  /** @type {import("../load.js").Load<Me>} */
  const me = useMine("/api/me");
  /** @type {import("../load.js").Load<{rewards: import("../contract").Reward[]}>} */
  const shelf = useLoad("/api/rewards");
  const rules = useRules();
  useEffect(flash, []);
  const rewards = shelf.data?.rewards ?? null;
  return html`
    <${Loaded} of=${me} skeleton=${["hero", "card", "card-tall", "card-tall"]}>
      ${(/** @type {Me} */ data) => html`
        <div class="columns">
          <div class="stack">
            <${Hero} me=${data} rules=${rules.data} rewards=${rewards} />
            <${Expiring} lots=${data.points.expiring} />
            <${Checkin} me=${data} rules=${rules.data} onDone=${me.reload} />
            <${Profile} me=${data} rules=${rules.data} onDone=${me.reload} />
            <${Privileges} me=${data} />
          </div>
          <div class="stack">
            <${NextRewards} me=${data} rewards=${rewards} problem=${shelf.problem} />
            <${Earn} me=${data} rules=${rules.data} />
            <${Leave} me=${data} />
          </div>
        </div>
      `}
    <//>
  `;
};

const flash = () => {
  /** @type {"joined" | "refNotCounted" | null} */
  const said = visit.get("flash");
  visit.drop("flash");
  if (said) tell(words.me[said]);
};
