/** A refund, by order. */

import { useAct } from "../../act.js";
import { wish } from "../../api.js";
import { money } from "../../format.js";
import { html, useState } from "../../html.js";
import { beep } from "../../scan/beep.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Notice } from "../../ui/notice.js";
import { staff } from "../../words.js";
import { OrderForm } from "./order.js";

/** @param {{rules: import("../../contract").Programme, onDone: import("./serve.js").Note}} props */
export const Refund = ({ rules, onDone }) => {
  const { currency } = rules.brand;
  const [done, setDone] = useState(false);
  const refunding = useAct(async (/** @type {{order: string, amount: number}} */ given) => {
    await wish("/api/staff/refunds", given);
    beep("good");
    setDone(true);
    onDone({ kind: "refund", what: money(given.amount, currency), detail: given.order });
  });
  return html`
    <${Card} title=${staff.counter.refund}>
      <p class="faint">${staff.counter.refundLead}</p>
      ${
        done
          ? html`
              <${Notice} tone="good">${staff.counter.refundDone}<//>
              <${Button} wide kind="quiet" onClick=${() => setDone(false)}>${staff.counter.nextGuest}<//>
            `
          : html`<${OrderForm} currency=${currency} act=${refunding} submit=${staff.counter.refundSubmit} />`
      }
    <//>
  `;
};
