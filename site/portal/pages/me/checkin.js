/** A visit a day, and how many in a row. */

import { useAct } from "../../asking/act.js";
import { wish } from "../../asking/api.js";
import { html } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Icon } from "../../ui/icon.js";
import { Wrong } from "../../ui/notice.js";
import { tell } from "../../ui/toast.js";
import { words } from "../../words.js";

/**
 * @param {{me: import("../../asking/contract").Me, rules: import("../../asking/contract").Programme,
 *   onDone: () => Promise<void>}} props
 */
export const Checkin = ({ me, rules, onDone }) => {
  const checking = useAct(async () => {
    const { points } = await wish("/api/me/checkin");
    tell(words.me.checkinGot(points));
    await onDone();
  });
  const rule = rules.earning.checkin;
  const { done_today, streak } = me.checkin;
  return html`
    <${Card} id="checkin" title=${words.me.checkin} side=${html`<span class="faint">${words.me.streak(streak)}</span>`}>
      <div class="checkin">
        <${Days} streak=${streak} all=${rule.streak_days} />
        ${
          done_today
            ? html`<span class="chip chip-good"><${Icon} name="check" /> ${words.me.checkinDone}</span>`
            : html`<${Button} busy=${checking.busy} onClick=${checking.run}>${words.me.checkinDo(rule.points)}<//>`
        }
      </div>
      <p class="faint">${words.me.streakBonus(rule.streak_days, rule.streak_points)}</p>
      <${Wrong} problem=${checking.problem} />
    <//>
  `;
};

/** @param {{streak: number, all: number}} props */
const Days = ({ streak, all }) => {
  const done = streak === 0 ? 0 : ((streak - 1) % all) + 1;
  return html`
    <div class="days" role="img" aria-label=${words.me.dots(done, all)}>
      ${Array.from({ length: all }, (_, day) => html`<span class=${day < done ? "day day-done" : "day"}></span>`)}
    </div>
  `;
};
