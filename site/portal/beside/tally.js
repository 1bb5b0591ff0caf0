/** How much of a page was read: time in view, and how far down. */

/** @typedef {{seconds: number, depth: number}} Goal `depth` in percent */
/** @typedef {{time: number, depth: number}} Tally `time` in milliseconds */

const LONGEST_LOOK = 2000;
/** A longer time between two looks was a phone asleep, not somebody reading. */

/** @type {Tally} */
export const NOTHING = { time: 0, depth: 0 };

/**
 * A look at the page.
 * @param {Tally} tally @param {{passed: number, depth: number}} seen milliseconds since the look before
 * @returns {Tally}
 */
export const look = (tally, { passed, depth }) => ({
  time: tally.time + Math.min(Math.max(passed, 0), LONGEST_LOOK),
  depth: Math.max(tally.depth, depth),
});

/** @param {Tally} tally @returns {Goal} whole seconds and percent */
export const whole = ({ time, depth }) => ({
  seconds: Math.floor(time / 1000),
  depth: Math.floor(depth),
});

/** @param {Tally} tally @param {Goal} goal */
export const isMet = (tally, goal) => {
  const { seconds, depth } = whole(tally);
  return seconds >= goal.seconds && depth >= goal.depth;
};

/** How far on the way, in whole percent; all of it only when the goal is met. */
/** @param {Tally} tally @param {Goal} goal */
export const partOf = ({ time, depth }, goal) =>
  Math.floor(50 * Math.min(1, time / 1000 / goal.seconds) + 50 * Math.min(1, depth / goal.depth));

/**
 * How much of a text has passed the lower edge of the window, in percent.
 * @param {{top: number, height: number}} text from the window's upper edge @param {number} window
 */
export const depthOf = ({ top, height }, window) =>
  height > 0 ? Math.min(100, Math.max(0, (100 * (window - top)) / height)) : 100;
