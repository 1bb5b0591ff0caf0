/** What this counter does: each act is kept, sent, and answered now or later. */

import { Problem } from "../../../asking/problem.js";
import { newKey } from "../../../asking/wish.js";
import { useEffect, useState } from "../../../html.js";
import * as journal from "./journal.js";
import { conflicts, moment, ofOthers, twin, waiting } from "./queue.js";
import { useRounds } from "./rounds.js";
import * as shelf from "./shelf.js";

/** @typedef {import("./queue.js").Wish} Wish */
/** @typedef {import("./queue.js").Staff} Staff */
/** @typedef {Pick<Wish, "kind" | "body" | "what" | "detail">} Made */
/** @typedef {import("./journal.js").Act} Act */
/** @typedef {{key: string, act?: Act | undefined, kept: boolean}} Outcome
 *   act: what was granted, none while it waits; kept: it would survive the closing of the page
 */
/**
 * @typedef {{acts: Act[], waiting: Wish[], conflicts: Wish[],
 *   others: {name: string, count: number}[], state: import("./sender.js").Round["state"],
 *   busy: boolean, run: (made: Made) => Promise<Outcome>, send: () => Promise<void>, lost: () => Promise<void>,
 *   takeBack: (wish: Wish) => void, close: (wish: Wish) => void, undone: (key: string) => void}} Line
 */

/** @param {Staff} me @returns {Line} */
export const useLine = (me) => {
  const [, setLooked] = useState({});
  const look = () => setLooked({});
  useEffect(() => shelf.watch(look), []);
  const { state, busy, go, lost } = useRounds(me);
  /** @param {Made} made */
  const run = async (made) => {
    const before = shelf.all();
    if (twin(before, made)) throw new Problem("waits_already", 409);
    const wish = { ...made, key: newKey(), by: me, made: moment(before, Date.now()), sent: false };
    const kept = shelf.put(wish);
    await go({ sure: state === "clear" && waiting(before, me.id).length === 0 });
    return outcome(wish.key, kept);
  };
  const wishes = shelf.all();
  return {
    acts: journal.acts(),
    waiting: waiting(wishes, me.id),
    conflicts: conflicts(wishes, me.id),
    others: ofOthers(wishes, me.id),
    state,
    busy,
    run,
    send: () => go(),
    lost,
    takeBack: ({ key }) => {
      if (!shelf.find(key)?.sent) shelf.take(key); // it may have left a moment ago
    },
    close: (wish) => {
      journal.noteRefused(wish);
      shelf.take(wish.key);
    },
    undone: (key) => {
      journal.noteUndone(key);
      look();
    },
  };
};

/**
 * A No to somebody who still stands there is said at once, and waits nowhere.
 * @param {string} key @param {boolean} kept @returns {Outcome}
 */
const outcome = (key, kept) => {
  const wish = shelf.find(key);
  if (!wish) return { key, act: journal.acts().find((act) => act.key === key), kept };
  if (!wish.no) return { key, kept };
  shelf.take(key);
  throw new Problem(wish.no.code, wish.no.status, wish.no.facts);
};
