/** What happened to vouchers while they were being shown: said aloud, and kept for the page. */
import { say } from "../../format.js";
import { useEffect, useRef } from "../../html.js";
import { tell } from "../../ui/toast.js";
import { words } from "../../words.js";

/** @typedef {import("../../asking/contract").Redemption} Redemption */

/** @param {Redemption[]} redemptions @returns {Redemption[]} those that were shown here and wait no more */
export const useEnded = (redemptions) => {
  const shown = useRef(/** @type {Set<string>} */ (new Set()));
  const told = useRef(/** @type {Set<string>} */ (new Set()));
  for (const { id, state } of redemptions) if (state === "held") shown.current.add(id);
  const ended = redemptions.filter(({ id, state }) => state !== "held" && shown.current.has(id));
  useEffect(() => {
    for (const { id, state, reward } of ended) {
      if (told.current.has(id)) continue;
      told.current.add(id);
      if (state === "committed") tell(words.vouchers.committed(say(reward.name)));
      if (state === "lapsed") tell(words.vouchers.lapsedNow);
    }
  }, [redemptions]);
  return ended;
};
