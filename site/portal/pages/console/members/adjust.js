/** Points given or taken by hand, with a reason the member can read; many of them by two people. */
import { useAct } from "../../../asking/act.js";
import { wish } from "../../../asking/api.js";
import { useLoad } from "../../../asking/load.js";
import { number, signed } from "../../../format.js";
import { html, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Dialog } from "../../../ui/dialog.js";
import { Field } from "../../../ui/field.js";
import { Notice, Wrong } from "../../../ui/notice.js";
import { staff } from "../../../words.js";
import { wholeOf } from "../whole.js";
import { said } from "./words.js";

/** @typedef {{points: string, reason: string}} Draft */
/** @typedef {{member: {id: string}, onDone: (what: string) => Promise<void>}} Props */

/** @param {Props} props */
export const Adjust = (props) => {
  const [asking, setAsking] = useState(false);
  return html`
    <${Button} onClick=${() => setAsking(true)}>${said.adjust}<//>
    ${asking && html`<${Question} ...${props} onClose=${() => setAsking(false)} />`}
  `;
};

/** @param {Props & {onClose: () => void}} props */
const Question = ({ member, onDone, onClose }) => {
  const [draft, setDraft] = useState(/** @type {Draft} */ ({ points: "", reason: "" }));
  const [wrong, setWrong] = useState(/** @type {Partial<Draft>} */ ({}));
  const limit = useLimit();
  const points = wholeOf(draft.points);
  const above = Math.abs(points) > limit;
  const adjusting = useAct(async () => {
    const path = above ? "/api/admin/reviews" : "/api/admin/adjustments";
    await wish(path, { member: member.id, points, reason: draft.reason.trim() });
    onClose();
    await onDone((above ? said.askedSecond : said.adjusted)(signed(points)));
  });
  const submit = () => {
    const faults = faultsOf(draft);
    setWrong(faults);
    if (Object.keys(faults).length === 0) adjusting.run();
  };
  /** @param {keyof Draft} name @param {string} label @param {number} most */
  const field = (name, label, most) => html`
    <${Field} id="adjust-${name}" label=${label} value=${draft[name]} wrong=${wrong[name]} autocomplete="off" maxlength=${most}
      onInput=${(/** @type {any} */ event) => setDraft({ ...draft, [name]: event.target.value })} />
  `;
  return html`
    <${Dialog} title=${said.adjust} yes=${above ? said.askSecond : said.submitAdjust} busy=${adjusting.busy} onYes=${submit} onNo=${onClose}>
      <p class="faint">${said.adjustLead}</p>
      ${field("points", said.delta, 8)}
      ${field("reason", said.reason, 200)}
      ${above && html`<${Notice} tone="warn">${said.aboveLimit(number(limit))}<//>`}
      <${Wrong} problem=${adjusting.problem} />
    <//>
  `;
};

/** What one person may give or take alone. */
const useLimit = () => {
  /** @type {import("../../../asking/load.js").Load<import("../../../asking/contract").Reviews>} */
  const queue = useLoad("/api/admin/reviews");
  return queue.data?.alone_up_to ?? Number.POSITIVE_INFINITY;
};

/** @param {Draft} draft @returns {Partial<Draft>} */
const faultsOf = ({ points, reason }) => ({
  ...(!wholeOf(points) && { points: staff.console.deltaBad }),
  ...(!reason.trim() && { reason: staff.console.needed }),
});
