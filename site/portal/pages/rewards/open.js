/** What one can take home, cheapest first. */

/** @typedef {import("../../contract").Reward} Reward */

/** A gift is not what points are saved for. @param {Reward[]} rewards */
export const openTo = (rewards) =>
  rewards
    .filter(({ state, instant }) => state === "open" && !instant)
    .sort((a, b) => a.price - b.price);
