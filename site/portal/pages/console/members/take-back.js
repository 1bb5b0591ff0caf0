/** An entry made in error, taken back once with a reason the member can read. */
import { useAct } from "../../../asking/act.js";
import { wish } from "../../../asking/api.js";
import { say, signed } from "../../../format.js";
import { html } from "../../../html.js";
import { Why } from "../why.js";
import { said } from "./words.js";

/**
 * @param {{member: {id: string}, entry: import("../../../asking/contract").Entry,
 *   onDone: (what: string) => Promise<void>, onClose: () => void}} props
 */
export const TakeBack = ({ member, entry, onDone, onClose }) => {
  const acting = useAct(async (/** @type {string} */ reason) => {
    const back = await wish("/api/admin/reversals", { member: member.id, seq: entry.seq, reason });
    onClose();
    await onDone(said.takenBack(signed(back.entry.points)));
  });
  return html`
    <${Why} title=${said.takeBackAsk(entry.seq)} yes=${said.takeBack} label=${said.reason} danger acting=${acting} onNo=${onClose}>
      <p>${say(entry.reason)} <b class="number">${signed(entry.points)}</b></p>
      <p class="faint">${said.takeBackLead}</p>
    <//>
  `;
};
