/** Who it is, and a purchase to record. */
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Notice } from "../../ui/notice.js";
import { staff } from "../../words.js";
import { Purchase } from "./purchase.js";
import { Who } from "./who.js";

/** @typedef {import("../../contract").Customer} Customer */
/** @typedef {import("../../contract").Entry} Entry */
/** @typedef {import("../../contract").Programme} Programme */
/** @typedef {import("../../contract").Recorded} Recorded */

/**
 * @param {{member: Customer, rules: Programme,
 *   onDone: import("./serve.js").Note, onNext: () => void}} props
 */
export const Guest = ({ member, rules, onDone, onNext }) => {
  const [done, setDone] = useState(/** @type {Entry | null} */ (null));
  const recorded = (/** @type {Recorded} */ { entry, order }, /** @type {string} */ amount) => {
    setDone(entry);
    onDone({ kind: "purchase", what: amount, detail: order, points: entry.points });
  };
  return html`
    <section class="card stack">
      <${Who} member=${member} available=${done?.available_after ?? member.points.available} rules=${rules} />
      ${
        done
          ? html`
              <${Notice} tone="good">
                <b>${staff.counter.recorded(done.points)}</b><br />${staff.counter.balance(done.available_after)}
              <//>
              <${Button} wide onClick=${onNext}>${staff.counter.nextGuest}<//>
            `
          : html`<${Purchase} member=${member} rules=${rules} onRecorded=${recorded} />`
      }
    </section>
  `;
};
