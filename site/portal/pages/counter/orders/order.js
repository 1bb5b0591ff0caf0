/** An order's number and an amount, as a form. */
import { amountOf } from "../../../format.js";
import { html, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Field } from "../../../ui/field.js";
import { Wrong } from "../../../ui/notice.js";
import { staff } from "../../../words.js";

const ORDER = /^[0-9A-Za-z][0-9A-Za-z._/-]{0,63}$/; // as the functions take it

/** @typedef {{order: string, amount: number}} Given amount: minor units */

/**
 * @param {{currency: import("../../../asking/contract").Currency, submit: string,
 *   promise?: (amount: number) => string, act: {run: (given: Given) => Promise<void>,
 *   busy: boolean, problem: import("../../../asking/problem.js").Problem | null}}} props
 *   promise: what an amount will bring, said before it is recorded
 */
export const OrderForm = ({ currency, submit, act, promise }) => {
  const [order, setOrder] = useState("");
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(/** @type {{order?: string, amount?: string}} */ ({}));
  const amount = amountOf(typed, currency);
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    const name = order.trim();
    setWrong({
      ...(!ORDER.test(name) && { order: staff.counter.orderBad }),
      ...(!amount && { amount: staff.counter.amountBad }),
    });
    if (ORDER.test(name) && amount) act.run({ order: name, amount });
  };
  return html`
    <form class="stack" novalidate onSubmit=${send}>
      <div class="pair">
        <${Field} id="order" label=${staff.counter.order} wrong=${wrong.order} value=${order}
          onInput=${(/** @type {any} */ event) => setOrder(event.target.value)} autocomplete="off" maxlength="64" />
        <${Field} id="amount" label=${staff.counter.amount(currency.symbol)} wrong=${wrong.amount} value=${typed}
          onInput=${(/** @type {any} */ event) => setTyped(event.target.value)} autocomplete="off" inputmode="decimal" maxlength="12" />
      </div>
      ${promise && html`<p class="promise" role="status">${amount && promise(amount)}</p>`}
      <${Wrong} problem=${act.problem} />
      <${Button} type="submit" wide busy=${act.busy}>${submit}<//>
    </form>
  `;
};
