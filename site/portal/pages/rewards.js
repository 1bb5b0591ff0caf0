/** The shelf: what points buy, for members and for guests who only look. */

import { useLoad, useRules } from "../asking/load.js";
import { html, useState } from "../html.js";
import { shown } from "../kit.js";
import { to } from "../road.js";
import { LinkButton } from "../ui/button.js";
import { Empty } from "../ui/empty.js";
import { Loaded } from "../ui/loaded.js";
import { Notice } from "../ui/notice.js";
import { words } from "../words.js";
import { RewardCard } from "./rewards/card.js";
import { Confirm } from "./rewards/confirm.js";
import { Vouchers } from "./rewards/waiting.js";

/** @typedef {import("../asking/contract").Reward} Reward */
/** @typedef {import("../asking/contract").Me} Me */
/** @typedef {{rewards: Reward[]}} Shelf */

const Page = () => {
  /** @type {import("../asking/load.js").Load<Shelf>} */
  const shelf = useLoad("/api/rewards");
  /** @type {import("../asking/load.js").Load<Me>} */
  const asked = useLoad("/api/me");
  const rules = useRules();
  /** @type {import("../asking/load.js").Load<import("../asking/contract").Limits>} */
  const limits = useLoad("/api/me/limits");
  const [chosen, setChosen] = useState(/** @type {Reward | null} */ (null));
  const guest = asked.problem?.status === 401;
  const me = guest ? null : asked.data;
  const close = () => {
    setChosen(null);
    shelf.reload();
    asked.reload();
    limits.reload();
  };
  return html`
    <div class="stack">
      ${!guest && html`<${Mine} me=${me} />`}
      ${guest && html`<${Guest} />`}
      <${Loaded} of=${shelf} skeleton=${["card-tall", "card-tall", "card-tall"]}>
        ${(/** @type {Shelf} */ { rewards }) => html`
          ${rewards.length === 0 && html`<${Nothing} />`}
          <ul class="shelf">
            ${rewards.map(
              (reward, place) => html`
                <${RewardCard} key=${reward.id} reward=${reward} place=${place} me=${me} guest=${guest}
                  reached=${limits.data?.reached.includes(reward.id) ?? false}
                  levels=${rules.data?.levels ?? []} onChoose=${setChosen} />
              `,
            )}
          </ul>
        `}
      <//>
      ${chosen && me && html`<${Confirm} reward=${chosen} me=${me} rules=${rules.data} onClose=${close} />`}
    </div>
  `;
};

export const open = shown(Page);

/** What there is to spend, and what was redeemed already. @param {{me: Me | null}} props */
const Mine = ({ me }) => html`
  <p class="balance-line">
    <span>${me ? words.rewards.balance(me.points.available) : " "}</span>
    ${me && html`<${Vouchers} held=${me.points.held} />`}
  </p>
`;

const Guest = () => html`
  <${Notice} action=${html`<${LinkButton} href="${to("join/")}?next=${to("me/rewards/")}">${words.rewards.guestNext}<//>`}>
    ${words.rewards.guest}
  <//>
`;

const Nothing = () => html`
  <${Empty} icon="gift" title=${words.rewards.empty}>
    <${LinkButton} kind="quiet" href="${to("me/")}#earn">${words.rewards.emptyNext}<//>
  <//>
`;
