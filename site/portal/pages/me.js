/** My page: what I have, what it buys, what comes next. */

import { both, useLoad, useMine, useRules } from "../asking/load.js";
import { visit } from "../device/keep.js";
import { html, useEffect, useState } from "../html.js";
import { shown } from "../kit.js";
import { Loaded } from "../ui/loaded.js";
import { Notice } from "../ui/notice.js";
import { tell } from "../ui/toast.js";
import { words } from "../words.js";
import { Leave } from "./leave.js";
import { Checkin } from "./me/checkin.js";
import { Contact } from "./me/contact.js";
import { Drop } from "./me/drop.js";
import { Earn } from "./me/earn.js";
import { Expiring } from "./me/expiring.js";
import { Farewell, Gone } from "./me/farewell.js";
import { Hero } from "./me/hero.js";
import { NextRewards } from "./me/next.js";
import { Privileges } from "./me/privileges.js";
import { Profile } from "./me/profile.js";

/** @typedef {import("../asking/contract").Me} Me */
/** @typedef {import("../asking/contract").Programme} Programme */
/** @typedef {{rewards: import("../asking/contract").Reward[]}} Shelf */

const SKELETON = ["hero", "card", "card-tall"];

const Page = () => {
  const [gone, setGone] = useState(false);
  return gone ? html`<${Gone} />` : html`<${Mine} onLeft=${() => setGone(true)} />`;
};

export const open = shown(Page);

/** @param {{onLeft: () => void}} props */
const Mine = ({ onLeft }) => {
  /** @type {import("../asking/load.js").Load<Me>} */
  const me = useMine("/api/me");
  /** @type {import("../asking/load.js").Load<Shelf>} */
  const shelf = useLoad("/api/rewards");
  const rules = useRules();
  /** @type {import("../asking/load.js").Load<import("../asking/contract").Limits>} */
  const limits = useLoad("/api/me/limits");
  useEffect(flash, []);
  return html`
    <${Loaded} of=${both(me, rules)} skeleton=${SKELETON}>
      ${(/** @type {[Me, Programme]} */ [mine, law]) => html`
        <${Shown} me=${mine} rules=${law} shelf=${shelf} reached=${limits.data?.reached ?? []}
          onChange=${me.reload} onLeft=${onLeft} />
      `}
    <//>
  `;
};

/**
 * @param {{me: Me, rules: Programme, shelf: import("../asking/load.js").Load<Shelf>, reached: string[],
 *   onChange: () => Promise<void>, onLeft: () => void}} props
 */
const Shown = ({ me, rules, shelf, reached, onChange, onLeft }) => {
  const rewards = shelf.data?.rewards.filter(({ id }) => !reached.includes(id)) ?? null;
  const profile = html`<${Profile} me=${me} rules=${rules} onDone=${onChange} />`;
  return html`
    <div class="columns">
      <div class="stack">
        <${Hero} me=${me} rules=${rules} rewards=${rewards} />
        ${me.frozen && html`<${Notice}>${words.me.frozen}<//>`}
        <${Expiring} lots=${me.points.expiring} />
        <${Drop} me=${me} />
        <${Checkin} me=${me} rules=${rules} onDone=${onChange} />
        <${NextRewards} me=${me} rules=${rules} rewards=${rewards} problem=${shelf.problem} />
        <${Privileges} me=${me} />
      </div>
      <div class="stack">
        <${Earn} me=${me} rules=${rules} />
        ${profile}
        <${Contact} me=${me} onDone=${onChange} />
        ${me.role === "member" && html`<${Farewell} me=${me} onLeft=${onLeft} />`}
        <${Leave} me=${me} />
      </div>
    </div>
  `;
};

const flash = () => {
  /** @type {"joined" | "refNotCounted" | null} */
  const said = visit.get("flash");
  visit.drop("flash");
  if (said) tell(words.me[said]);
};
