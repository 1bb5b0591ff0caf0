/** The friends a code brought, by state, names masked by the functions. */
import { date, signed } from "../../format.js";
import { html } from "../../html.js";
import { useMine } from "../../load.js";
import { Card } from "../../ui/card.js";
import { Empty } from "../../ui/empty.js";
import { Loaded } from "../../ui/loaded.js";
import { words } from "../../words.js";

/** @typedef {import("../../contract").Referral} Referral */
/** @typedef {import("../../contract").Visits} Visits */
/** @typedef {{referrals: Referral[], credited: number, points: number, visits: Visits}} Answer */

export const Friends = () => {
  /** @type {import("../../load.js").Load<Answer>} */
  const load = useMine("/api/me/referrals");
  return html`
    <${Card} title=${words.code.friends}>
      <${Loaded} of=${load} skeleton=${["rows"]}>
        ${(/** @type {Answer} */ answer) => html`
          ${answer.visits.total > 0 && html`<p class="faint">${words.code.visited(answer.visits.total)}</p>`}
          ${answer.referrals.length ? html`<${List} ...${answer} />` : html`<${Nobody} />`}
        `}
      <//>
    <//>
  `;
};

const Nobody = () => html`
  <${Empty} icon="friends" title=${words.code.noFriends}>
    <p class="faint">${words.code.noFriendsNext}</p>
  <//>
`;

/** @param {Answer} props */
const List = ({ referrals, credited, points }) => html`
  ${credited > 0 && html`<p>${words.code.totals(credited, points)}</p>`}
  <ul class="rows">
    ${referrals.map(
      ({ name, state, at, points: earned, why }) => html`
        <li class="entry">
          <div class="entry-what">
            <span>${isName(name) ? name : words.common.friend}</span><span class="faint small">${date(at)}</span>
            ${why && html`<span class="faint small">${words.code.whys[why]}</span>`}
          </div>
          <div class="entry-points">
            ${earned ? html`<span class="number good">${signed(earned)}</span>` : null}
            <span class="chip chip-${why === "monthly_cap" ? "calm" : TONES[state]}">
              ${why === "monthly_cap" ? words.code.beyondCap : words.code.states[state]}
            </span>
          </div>
        </li>
      `,
    )}
  </ul>
`;

/** A mask over nothing is no name. @param {string} name */
const isName = (name) => /[^*\s]/.test(name);

/** @type {Record<Referral["state"], string>} */
const TONES = { pending: "calm", qualified: "warn", credited: "good", rejected: "bad" };
