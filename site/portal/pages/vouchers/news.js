/** Says aloud what happened to a voucher while it was being shown. */
import { say } from "../../format.js";
import { useEffect, useRef } from "../../html.js";
import { tell } from "../../ui/toast.js";
import { words } from "../../words.js";

/** @param {import("../../contract").Redemption[]} redemptions */
export const useNews = (redemptions) => {
  const before = useRef(/** @type {Set<string>} */ (new Set()));
  useEffect(() => {
    for (const { id, state, reward } of redemptions) {
      if (!before.current.has(id)) continue;
      if (state === "committed") tell(words.vouchers.committed(say(reward.name)));
      if (state === "lapsed") tell(words.vouchers.lapsedNow);
    }
    const held = redemptions.filter(({ state }) => state === "held");
    before.current = new Set(held.map(({ id }) => id));
  }, [redemptions]);
};
