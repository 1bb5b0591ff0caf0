/** The last ten acts of this device, without anybody's name. */
import { now } from "../../clock.js";
import { useState } from "../../html.js";
import { device } from "../../keep.js";

const SHELF = "counter";
const KEPT = 10;

/**
 * @typedef {{kind: "purchase" | "refund" | "commit", what: string, detail: string, at: number,
 *   points?: number, redemption?: string, undo_until?: number, undone?: boolean}} Act
 *   at, undo_until: epoch seconds
 */
/** @typedef {{acts: Act[], add: (act: Omit<Act, "at">) => void, undone: (act: Act) => void}} Journal */

/** @returns {Journal} */
export const useJournal = () => {
  const [acts, setActs] = useState(() => /** @type {Act[]} */ (device.get(SHELF) ?? []));
  /** @param {Act[]} next */
  const keep = (next) => {
    setActs(next);
    device.set(SHELF, next);
  };
  return {
    acts,
    add: (act) => keep([{ ...act, at: now() }, ...acts].slice(0, KEPT)),
    undone: (act) => keep(acts.map((one) => (one === act ? { ...one, undone: true } : one))),
  };
};
