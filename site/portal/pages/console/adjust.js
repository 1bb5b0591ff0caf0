/** Points given or taken by hand, with a reason the member can read; many of them by two people. */

import "../../kit.js";
import { useAct } from "../../act.js";
import { wish } from "../../api.js";
import { meant } from "../../code.js";
import { number, signed } from "../../format.js";
import { html, useState } from "../../html.js";
import { useLoad } from "../../load.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Field } from "../../ui/field.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { staff } from "../../words.js";
import { Reverse } from "./reverse.js";

/** @typedef {{member: string, points: string, reason: string}} Draft */

/** @param {{rest: string}} props rest: the code it starts with */
export default ({ rest: member }) => html`
  <${Adjust} key=${member} member=${member} />
  <${Reverse} key=${`reverse ${member}`} member=${member} />
`;

/** @param {{member: string}} props the code it starts with */
const Adjust = ({ member }) => {
  const words = staff.console;
  const [draft, setDraft] = useState(/** @type {Draft} */ ({ member, points: "", reason: "" }));
  const [wrong, setWrong] = useState(/** @type {Partial<Draft>} */ ({}));
  const [done, setDone] = useState("");
  /** @type {import("../../load.js").Load<import("../../contract").Reviews>} */
  const queue = useLoad("/api/admin/reviews");
  const limit = queue.data?.alone_up_to ?? Number.POSITIVE_INFINITY;
  const points = wholeOf(draft.points);
  const above = Math.abs(points) > limit;
  const adjusting = useAct(async () => {
    const member = meant(draft.member)?.code ?? draft.member.trim(); // a code, or an id
    const path = above ? "/api/admin/reviews" : "/api/admin/adjustments";
    await wish(path, { member, points, reason: draft.reason.trim() });
    setDone((above ? words.askedSecond : words.adjusted)(signed(points)));
    setDraft({ ...draft, points: "", reason: "" });
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    setDone("");
    const faults = faultsOf(draft);
    setWrong(faults);
    if (Object.keys(faults).length === 0) adjusting.run();
  };
  /** @param {keyof Draft} name @param {string} label @param {object} more */
  const field = (name, label, more) => html`
    <${Field} id="adjust-${name}" label=${label} value=${draft[name]} wrong=${wrong[name]} autocomplete="off"
      onInput=${(/** @type {any} */ event) => setDraft({ ...draft, [name]: event.target.value })} ...${more} />
  `;
  return html`
    <${Card} title=${words.adjust}>
      <p class="faint">${words.adjustLead}</p>
      <form class="stack" novalidate onSubmit=${submit}>
        <div class="pair">
          ${field("member", words.member, { class: "code-input", maxlength: "40" })}
          ${field("points", words.delta, { maxlength: "8" })}
        </div>
        ${field("reason", words.reason, { maxlength: "200" })}
        ${above && html`<${Notice} tone="warn">${words.aboveLimit(number(limit))}<//>`}
        <${Wrong} problem=${adjusting.problem} />
        ${done && html`<${Notice} tone="good">${done}<//>`}
        <${Button} type="submit" busy=${adjusting.busy}>${above ? words.askSecond : words.submitAdjust}<//>
      </form>
    <//>
  `;
};

/** @param {Draft} draft @returns {Partial<Draft>} */
const faultsOf = ({ member, points, reason }) => ({
  ...(!member.trim() && { member: staff.console.needed }),
  ...(!wholeOf(points) && { points: staff.console.deltaBad }),
  ...(!reason.trim() && { reason: staff.console.needed }),
});

/** @param {string} typed a whole number with any sign; 0 if it is none */
export const wholeOf = (typed) => {
  const plainly = typed.normalize("NFKC").replace(/[−–]/g, "-").trim();
  return /^[+-]?\d{1,7}$/.test(plainly) ? Number(plainly) : 0;
};
