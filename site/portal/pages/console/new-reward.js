/** A new reward: named in both languages, priced, counted. */

import { useAct } from "../../act.js";
import { post } from "../../api.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Field } from "../../ui/field.js";
import { Wrong } from "../../ui/notice.js";
import { tell } from "../../ui/toast.js";
import { staff } from "../../words.js";

/** @typedef {{zh: string, en: string, price: string, stock: string, per_member: string}} Draft */

const BLANK = { zh: "", en: "", price: "", stock: "", per_member: "" };

/** @param {{onCreated: () => Promise<void>}} props */
export const NewReward = ({ onCreated }) => {
  const words = staff.console;
  const [draft, setDraft] = useState(/** @type {Draft} */ (BLANK));
  const [instant, setInstant] = useState(false);
  const [wrong, setWrong] = useState(/** @type {Partial<Draft>} */ ({}));
  const creating = useAct(async () => {
    await post("/api/admin/rewards", { ...rewardOf(draft), instant });
    setDraft(BLANK);
    setInstant(false);
    tell(words.created);
    await onCreated();
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const faults = faultsOf(draft);
    setWrong(faults);
    if (Object.keys(faults).length === 0) creating.run();
  };
  /** @param {keyof Draft} name @param {string} label @param {object} [more] */
  const field = (name, label, more) => html`
    <${Field} id="new-${name}" label=${label} value=${draft[name]} wrong=${wrong[name]} autocomplete="off"
      onInput=${(/** @type {any} */ event) => setDraft({ ...draft, [name]: event.target.value })} ...${more} />
  `;
  const whole = { inputmode: "numeric", maxlength: "7" };
  return html`
    <${Card} title=${words.create}>
      <form class="stack" novalidate onSubmit=${submit}>
        <div class="pair">${field("zh", words.nameZh, { maxlength: "60" })}${field("en", words.nameEn, { maxlength: "60" })}</div>
        <div class="trio">
          ${field("price", words.price, whole)}${field("stock", words.stock, whole)}
          ${field("per_member", words.perMember, { ...whole, optional: true })}
        </div>
        <label class="tick">
          <input type="checkbox" checked=${instant} onChange=${() => setInstant(!instant)} />
          <span>${words.instant}</span>
        </label>
        <${Wrong} problem=${creating.problem} />
        <${Button} type="submit" busy=${creating.busy}>${words.submitReward}<//>
      </form>
    <//>
  `;
};

/** @param {Draft} draft */
const rewardOf = ({ zh, en, price, stock, per_member }) => ({
  name: { zh: zh.trim(), en: en.trim() },
  price: Number(price),
  stock: Number(stock),
  ...(per_member.trim() && { per_member: Number(per_member) }),
});

/** @param {Draft} draft @returns {Partial<Draft>} */
const faultsOf = ({ zh, en, price, stock, per_member }) => {
  const { needed, whole } = staff.console;
  return {
    ...(!zh.trim() && { zh: needed }),
    ...(!en.trim() && { en: needed }),
    ...(!isWhole(price) && { price: whole }),
    ...(!isWhole(stock) && { stock: whole }),
    ...(per_member.trim() && !isWhole(per_member) && { per_member: whole }),
  };
};

/** @param {string} typed */
const isWhole = (typed) => /^\s*[1-9]\d{0,6}\s*$/.test(typed);
