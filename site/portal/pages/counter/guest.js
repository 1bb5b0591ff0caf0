/** Who it is, and a purchase to record. */
import { html, useState } from "../../html.js";
import { Ended } from "./ended.js";
import { Purchase } from "./orders/purchase.js";
import { Who } from "./who.js";

/** @param {import("./serve.js").Shown & {found: {member: import("../../asking/contract").Customer}}} props */
export const Guest = ({ found: { member }, rules, line, onEnd, onNext }) => {
  const [outcome, setOutcome] = useState(
    /** @type {import("./line/line.js").Outcome | null} */ (null),
  );
  const level = rules.levels.find(({ id }) => id === member.level.id);
  const ended = (/** @type {import("./line/line.js").Outcome} */ now) => {
    setOutcome(now);
    onEnd();
  };
  return html`
    <section class="card stack">
      <${Who} member=${member} available=${outcome?.act?.available ?? member.points.available} rules=${rules} />
      ${
        outcome
          ? html`<${Ended} outcome=${outcome} line=${line} onNext=${onNext} />`
          : html`<${Purchase} member=${member.id} level=${level} rules=${rules} line=${line} onOutcome=${ended} />`
      }
    </section>
  `;
};
