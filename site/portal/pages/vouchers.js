/** My vouchers: the ones to show now, and what became of the others. */

import { useMine, useRules } from "../asking/load.js";
import { html, useEffect } from "../html.js";
import { shown } from "../kit.js";
import { to } from "../road.js";
import { LinkButton } from "../ui/button.js";
import { Empty } from "../ui/empty.js";
import { Loaded } from "../ui/loaded.js";
import { words } from "../words.js";
import { Ended } from "./vouchers/ended.js";
import { useEnded } from "./vouchers/news.js";
import { Past } from "./vouchers/past.js";
import { Voucher } from "./vouchers/voucher.js";

/** @typedef {import("../asking/contract").Redemption} Redemption */
/** @typedef {{redemptions: Redemption[]}} Answer */

const LOOK_AGAIN = 4000; // a voucher just scanned at the counter says so by itself

const Page = () => {
  useRules(); // the shop's zone
  /** @type {import("../asking/load.js").Load<Answer>} */
  const load = useMine("/api/redemptions");
  const all = load.data?.redemptions ?? [];
  const waiting = all.some(({ state }) => state === "held");
  const ended = useEnded(all);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => document.hidden || load.reload(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [waiting]);
  return html`
    <${Loaded} of=${load} skeleton=${["picture", "card"]}>
      ${(/** @type {Answer} */ { redemptions }) => html`<${Shown} all=${redemptions} ended=${ended} onChange=${load.reload} />`}
    <//>
  `;
};

export const open = shown(Page);

/** @param {{all: Redemption[], ended: Redemption[], onChange: () => Promise<void>}} props */
const Shown = ({ all, ended, onChange }) => {
  const held = all.filter(({ state, voucher }) => state === "held" && voucher);
  const past = all.filter((one) => one.state !== "held" && !ended.includes(one));
  return html`
    <div class=${past.length ? "columns" : "narrow"}>
      <div class="stack">
        ${held.map((one) => html`<${Voucher} key=${one.id} redemption=${one} onChange=${onChange} />`)}
        ${ended.map((one) => html`<${Ended} key=${one.id} redemption=${one} />`)}
        ${
          held.length + ended.length === 0 &&
          html`<${Empty} icon="ticket" title=${words.vouchers.empty}>
            <${LinkButton} href=${to("me/rewards/")}>${words.vouchers.emptyNext}<//>
          <//>`
        }
      </div>
      ${past.length > 0 && html`<${Past} redemptions=${past} />`}
    </div>
  `;
};
