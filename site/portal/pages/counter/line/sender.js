/** Sends what waits, in order, each under its own key until it is answered. */
import { look, post } from "../../../asking/api.js";
import { Problem } from "../../../asking/problem.js";
import { visit } from "../../../device/keep.js";
import { note } from "./journal.js";
import { PATHS, verdict, waiting } from "./queue.js";
import * as shelf from "./shelf.js";

const PATIENCE = 8_000; // milliseconds; who stands at the counter waits no longer
const KNOCK = 4_000; // milliseconds for the least of questions
const LOCK = "counter";
const ASLEEP = 15_000; // milliseconds; a tab that holds the turn for so long has been put to sleep

/** @typedef {import("./queue.js").Staff} Staff */
/** @typedef {import("./queue.js").Wish} Wish */
/** @typedef {{state: "clear" | "down" | "later" | "door" | "other", after: number}} Round
 *   other: somebody else has signed in; after: seconds the server asked to wait
 */

/**
 * @typedef {{sure?: boolean, doubt?: boolean}} How sure: it is known that the line holds and who is
 *   signed in; doubt: the line was down a moment ago
 */

/** @type {Promise<unknown>} */
let tail = Promise.resolve();

/**
 * One tab at a time where the browser can tell. Elsewhere two tabs may send the same wish, which
 * costs an answer and nothing else: it has the same key.
 * @template T @param {() => Promise<T>} act @returns {Promise<T>}
 */
const inTurn = (act) => (globalThis.navigator?.locks ? amongTabs(act) : inThisTab(act));

/** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
const amongTabs = async (act) => {
  const enough = new AbortController();
  const timer = setTimeout(() => enough.abort(), ASLEEP);
  const { signal } = enough;
  try {
    return await navigator.locks.request(LOCK, { signal }, () => {
      clearTimeout(timer);
      return act();
    });
  } catch (refused) {
    if (!signal.aborted) throw refused;
    return inThisTab(act);
  }
};

/** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
const inThisTab = (act) => {
  const turn = tail.then(act);
  tail = turn.catch(() => undefined);
  return turn;
};

/**
 * Send everything that is this person's.
 * @param {Staff} me @param {How} [how]
 * @returns {Promise<Round>}
 */
export const send = (me, { sure = false, doubt = false } = {}) =>
  inTurn(async () => {
    if (globalThis.navigator?.onLine === false) return round("down");
    if (waiting(shelf.all(), me.id).length === 0 && !doubt) return round("clear");
    const hindrance = sure ? null : await knock(me);
    return hindrance ?? (await sendAll(me));
  });

/** @param {Round["state"]} state @param {number} [after] @returns {Round} */
const round = (state, after = 0) => ({ state, after });

/** Whether anybody answers, and whether it is still this person who is signed in. @param {Staff} me */
const knock = async (me) => {
  try {
    const { id } = await look("/api/me", KNOCK);
    return id === me.id ? null : round("other");
  } catch (problem) {
    return hindered(problem);
  }
};

/** @param {Staff} me @returns {Promise<Round>} */
const sendAll = async (me) => {
  for (;;) {
    const [wish] = waiting(shelf.all(), me.id);
    if (!wish) return round("clear");
    try {
      await sendOne(wish);
    } catch (problem) {
      if (!(problem instanceof Problem) || verdict(problem) !== "refused") return hindered(problem);
      const { code, status, facts } = problem;
      shelf.put({ ...wish, sent: true, no: { code, status, facts } });
    }
  }
};

/** @param {Wish} wish */
const sendOne = async (wish) => {
  const { kind, body, key } = wish;
  shelf.put({ ...wish, sent: true }); // before it leaves: from now on it may have arrived
  const answer = await post(PATHS[kind], body, { key, patience: PATIENCE });
  note(wish, answer);
  shelf.take(key);
  visit.clear(); // what was read before may be true no more
};

/** @param {unknown} problem @returns {Round} */
const hindered = (problem) => {
  if (!(problem instanceof Problem)) throw problem;
  const said = verdict(problem);
  return round(said === "later" || said === "door" ? said : "down", problem.retryAfter);
};
