/** A purchase: its order number, its amount, what it will earn. */

import { money, say } from "../../../format.js";
import { html, useEffect } from "../../../html.js";
import { staff } from "../../../words.js";
import { useActing } from "../acting.js";
import { handy } from "../eyes/finder.js";
import { earns } from "./earns.js";
import { OrderForm } from "./order.js";

/**
 * @param {{member: string, level?: import("../../../asking/contract").Level | undefined,
 *   rules: import("../../../asking/contract").Programme, line: import("../line/line.js").Line,
 *   onOutcome: (outcome: import("../line/line.js").Outcome) => void}} props
 *   member: an id or a code; no level: nobody could be looked up
 */
export const Purchase = ({ member, level, rules, line, onOutcome }) => {
  const { currency } = rules.brand;
  const { minimum_amount } = rules.earning.purchase;
  useEffect(() => handy("order"), []);
  const recording = useActing(
    line,
    (/** @type {import("./order.js").Given} */ { order, amount }) => ({
      kind: "purchase",
      body: { member, order, amount },
      what: money(amount, currency),
      detail: order,
    }),
    onOutcome,
  );
  const promise = (/** @type {number} */ amount) => {
    if (amount < minimum_amount) return staff.counter.earnsNothing(money(minimum_amount, currency));
    if (!level) return staff.counter.earnsLater;
    return staff.counter.earns(
      earns(amount, level, rules),
      say(level.name),
      level.multiplier_percent,
    );
  };
  return html`
    <h3>${staff.counter.purchase}</h3>
    <${OrderForm} currency=${currency} act=${recording} submit=${staff.counter.record} promise=${promise} />
  `;
};
