/** What one can take home, cheapest first. */

/** @typedef {import("../../asking/contract").Reward} Reward */
/** @typedef {import("../../asking/contract").Programme["levels"]} Levels */

/**
 * A gift is not what points are saved for, and what waits for a higher level is not to be had.
 * @param {Reward[]} rewards @param {Levels} levels
 * @param {string} [level] the member's own; a newcomer has the first
 */
export const openTo = (rewards, levels, level) => {
  const here = growthOf(levels, level ?? null);
  return rewards
    .filter(({ state, instant }) => state === "open" && !instant)
    .filter((reward) => growthOf(levels, reward.level) <= here)
    .sort((a, b) => a.price - b.price);
};

/** Where a level begins; what asks for none begins at the first. @param {Levels} levels @param {string | null} level */
export const growthOf = (levels, level) => levels.find(({ id }) => id === level)?.growth ?? 0;
