/** A new reward: named in both languages, priced, counted. */

import { useAct } from "../../../asking/act.js";
import { post } from "../../../asking/api.js";
import { html, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Card } from "../../../ui/card.js";
import { Wrong } from "../../../ui/notice.js";
import { tell } from "../../../ui/toast.js";
import { staff } from "../../../words.js";
import { faultsOf, RewardFields } from "./fields.js";

/** @typedef {import("./fields.js").Draft} Draft */

const BLANK = { zh: "", en: "", price: "", stock: "", per_member: "", level: "", picture: "" };

/** @param {{levels: import("../../../asking/contract").Level[], onCreated: () => Promise<void>}} props */
export const NewReward = ({ levels, onCreated }) => {
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
  return html`
    <${Card} title=${words.create}>
      <form class="stack" novalidate onSubmit=${submit}>
        <${RewardFields} id="new" draft=${draft} wrong=${wrong} levels=${levels} onDraft=${setDraft} />
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
const rewardOf = ({ zh, en, price, stock, per_member, level, picture }) => ({
  name: { zh: zh.trim(), en: en.trim() },
  price: Number(price),
  stock: Number(stock),
  ...(per_member.trim() && { per_member: Number(per_member) }),
  ...(level && { level }),
  ...(picture && { picture }),
});
