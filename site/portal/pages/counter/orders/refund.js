/** A refund, by order. */

import { money } from "../../../format.js";
import { html, useEffect, useState } from "../../../html.js";
import { Card } from "../../../ui/card.js";
import { staff } from "../../../words.js";
import { useActing } from "../acting.js";
import { Ended } from "../ended.js";
import { handy } from "../eyes/finder.js";
import { OrderForm } from "./order.js";

/** @param {{rules: import("../../../asking/contract").Programme, line: import("../line/line.js").Line}} props */
export const Refund = ({ rules, line }) => {
  const { currency } = rules.brand;
  const [outcome, setOutcome] = useState(
    /** @type {import("../line/line.js").Outcome | null} */ (null),
  );
  useEffect(() => void (outcome || handy("order")), [outcome]);
  const refunding = useActing(
    line,
    (/** @type {import("./order.js").Given} */ { order, amount }) => ({
      kind: "refund",
      body: { order, amount },
      what: money(amount, currency),
      detail: order,
    }),
    setOutcome,
  );
  return html`
    <${Card} title=${staff.counter.refund}>
      <p class="faint">${staff.counter.refundLead}</p>
      ${
        outcome
          ? html`<${Ended} outcome=${outcome} line=${line} onNext=${() => setOutcome(null)} />`
          : html`<${OrderForm} currency=${currency} act=${refunding} submit=${staff.counter.refundSubmit} />`
      }
    <//>
  `;
};
