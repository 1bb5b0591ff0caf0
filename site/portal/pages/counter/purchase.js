/** A purchase: its order number and its amount. */

import { useAct } from "../../act.js";
import { wish } from "../../api.js";
import { money } from "../../format.js";
import { html, useEffect } from "../../html.js";
import { beep } from "../../scan/beep.js";
import { staff } from "../../words.js";
import { handy } from "./finder.js";
import { OrderForm } from "./order.js";

/**
 * @param {{member: import("../../contract").Customer, rules: import("../../contract").Programme,
 *   onRecorded: (answer: import("../../contract").Recorded, amount: string) => void}} props
 */
export const Purchase = ({ member, rules, onRecorded }) => {
  const { currency } = rules.brand;
  useEffect(() => handy("order"), []);
  const recording = useAct(
    async (/** @type {{order: string, amount: number}} */ { order, amount }) => {
      const answer = await wish("/api/staff/purchases", { member: member.id, order, amount });
      beep("good");
      onRecorded(answer, money(amount, currency));
    },
  );
  return html`
    <h3>${staff.counter.purchase}</h3>
    <${OrderForm} currency=${currency} act=${recording} submit=${staff.counter.record} />
  `;
};
