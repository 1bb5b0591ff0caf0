/** The last ten acts of this device, without anybody's name. */
import { now } from "../../../device/clock.js";
import { device } from "../../../device/keep.js";
import { say } from "../../../format.js";
import { words } from "../../../words.js";

const SHELF = "counter";
const KEPT = 10;

/**
 * @typedef {{key: string, kind: "purchase" | "refund" | "commit", what: string, detail: string,
 *   at: number, state: "done" | "undone" | "refused", points?: number, available?: number,
 *   redemption?: string, undo_until?: number}} Act
 *   at, undo_until: epoch seconds
 */
/** @typedef {import("./queue.js").Wish} Wish */

/** @returns {Act[]} newest first */
export const acts = () => (device.get(SHELF) ?? []).filter((/** @type {Act} */ act) => act.key);

/** What was granted; told twice, it stands once. @param {Wish} wish @param {any} answer */
export const note = (wish, answer) => add({ ...plain(wish), ...TOLD[wish.kind](answer) });

/** What was refused and closed by hand. @param {Wish} wish */
export const noteRefused = (wish) => add({ ...plain(wish), state: "refused" });

/** @param {string} key */
export const noteUndone = (key) =>
  device.set(
    SHELF,
    acts().map((act) => (act.key === key ? { ...act, state: "undone" } : act)),
  );

/** @param {Act} act */
const add = (act) => {
  const others = acts().filter(({ key }) => key !== act.key);
  device.set(SHELF, [act, ...others].slice(0, KEPT));
};

/** @param {Wish} wish @returns {Act} */
const plain = ({ key, kind, what, detail }) => ({
  key,
  kind,
  what,
  detail,
  at: now(),
  state: "done",
});

/** @type {Record<Act["kind"], (answer: any) => Partial<Act>>} */
const TOLD = {
  purchase: ({ entry }) => ({ points: entry.points, available: entry.available_after }),
  refund: ({ entry }) => ({ points: entry.points, available: entry.available_after }),
  commit: ({ id, reward, points, undo_until }) => ({
    what: say(reward.name),
    detail: words.common.points(points),
    redemption: id,
    undo_until,
  }),
};
