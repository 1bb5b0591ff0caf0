/** A reward on the shelf, changed: only what differs is said, so that a colleague's change stays. */
import { useAct } from "../../../asking/act.js";
import { patch } from "../../../asking/api.js";
import { html, useState } from "../../../html.js";
import { Dialog } from "../../../ui/dialog.js";
import { Wrong } from "../../../ui/notice.js";
import { tell } from "../../../ui/toast.js";
import { staff } from "../../../words.js";
import { faultsOf, RewardFields } from "./fields.js";

/** @typedef {import("./fields.js").Draft} Draft */
/** @typedef {import("../../../asking/contract").Reward} Reward */

/** @param {{reward: Reward, called: string, levels: import("../../../asking/contract").Level[], onDone: () => Promise<void>, onClose: () => void}} props */
export const ChangeReward = ({ reward, called, levels, onDone, onClose }) => {
  const words = staff.console;
  const [draft, setDraft] = useState(draftOf(reward));
  const [open, setOpen] = useState(reward.state !== "closed");
  const [wrong, setWrong] = useState(/** @type {Partial<Draft>} */ ({}));
  const changing = useAct(async () => {
    await patch(`/api/admin/rewards/${reward.id}`, differing(reward, draft, open));
    onClose();
    tell(words.changed);
    await onDone();
  });
  const done = () => {
    const faults = faultsOf(draft);
    setWrong(faults);
    if (Object.keys(faults).length === 0) changing.run();
  };
  return html`
    <${Dialog} title=${words.changeThis(called)} yes=${words.save} busy=${changing.busy} onYes=${done} onNo=${onClose}>
      <div class="stack">
        <p class="faint">${words.changeLead}</p>
        <${RewardFields} id="change" draft=${draft} wrong=${wrong} levels=${levels} onDraft=${setDraft} />
        <label class="tick">
          <input type="checkbox" checked=${open} onChange=${() => setOpen(!open)} />
          <span>${words.onOffer}</span>
        </label>
        <${Wrong} problem=${changing.problem} />
      </div>
    <//>
  `;
};

/** @param {Reward} reward @returns {Draft} */
const draftOf = ({ name, price, per_member, level, picture }) => ({
  zh: name.zh,
  en: name.en,
  price: String(price),
  per_member: String(per_member ?? ""),
  level: level ?? "",
  picture: picture ?? "",
});

/** @param {Reward} reward @param {Draft} draft @param {boolean} open */
const differing = (reward, draft, open) => {
  const [zh, en, price] = [draft.zh.trim(), draft.en.trim(), Number(draft.price)];
  const limit = draft.per_member.trim() ? Number(draft.per_member) : null;
  return {
    ...((zh !== reward.name.zh || en !== reward.name.en) && { name: { zh, en } }),
    ...(price !== reward.price && { price }),
    ...(limit !== reward.per_member && { per_member: limit }),
    ...((draft.level || null) !== reward.level && { level: draft.level || null }),
    ...((draft.picture || null) !== reward.picture && { picture: draft.picture || null }),
    ...(open !== (reward.state !== "closed") && { open }),
  };
};
