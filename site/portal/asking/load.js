/** Reading from the functions into a page: the last answer shows at once, the new one replaces it. */

import { now } from "../device/clock.js";
import { device, visit } from "../device/keep.js";
import { setZone } from "../format.js";
import { useEffect, useState } from "../html.js";
import { signIn } from "../road.js";
import { get } from "./api.js";
import { Problem } from "./problem.js";

export const SHIFT = "shift"; // who works at the counter, should the line be down
const STALE = 30; // seconds after which a page looked at again asks again

/**
 * @template T
 * @typedef {{data: T | null, at: number, problem: Problem | null, busy: boolean,
 *   reload: () => Promise<void>}} Load `at`: epoch seconds of the data
 */

/** @template T @param {string} path @returns {Load<T>} */
export const useLoad = (path) => {
  const [state, setState] = useState(() => ({ ...recalled(path), problem: null, busy: true }));
  const reload = async () => {
    setState((/** @type {any} */ before) => ({ ...before, busy: true }));
    const after = await read(path);
    setState((/** @type {any} */ before) => ({ ...before, ...after, busy: false }));
  };
  useEffect(() => {
    reload();
    const look = () => {
      const kept = visit.get(path);
      if (!document.hidden && now() - (kept?.at ?? 0) > STALE) reload();
    };
    document.addEventListener("visibilitychange", look);
    addEventListener("online", reload);
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", reload);
    };
  }, [path]);
  return /** @type {any} */ ({ ...state, reload });
};

/** What only members read; anyone else is shown to the door. @template T @param {string} path @returns {Load<T>} */
export const useMine = (path) => {
  const load = useLoad(path);
  const away = load.problem?.status === 401;
  useEffect(() => {
    if (away) leave();
  }, [away]);
  return /** @type {any} */ (away ? { ...load, data: null, problem: null, busy: true } : load);
};

/** @returns {Load<import("./contract").Programme>} */
export const useRules = () => {
  /** @type {Load<import("./contract").Programme>} */
  const rules = useLoad("/api/programme");
  setZone(rules.data?.brand.zone);
  return rules;
};

/**
 * Two that are shown together: as old as the older, and asked for again together.
 * @template A, B @param {Load<A>} one @param {Load<B>} other @returns {Load<[A, B]>}
 */
export const both = (one, other) => ({
  data: one.data !== null && other.data !== null ? [one.data, other.data] : null,
  at: Math.min(one.at, other.at),
  problem: one.problem ?? other.problem,
  busy: one.busy || other.busy,
  reload: async () => {
    await Promise.all([one.reload(), other.reload()]);
  },
});

/** Nothing of a person stays in a browser they have left. */
export const forget = () => {
  visit.clear();
  device.drop(SHIFT);
  return dropCard();
};

/** The member card's keys; see pages/card/kept.js. @returns {Promise<unknown>} */
const dropCard = () =>
  new Promise((done) => {
    const asked = indexedDB.deleteDatabase("card");
    asked.onsuccess = asked.onerror = asked.onblocked = done;
  }).catch(() => undefined); // no IndexedDB here, so nothing in it

export const leave = async () => {
  await forget();
  signIn();
};

/** @param {string} path */
const recalled = (path) => visit.get(path) ?? { data: null, at: 0 };

/** @param {string} path */
const read = async (path) => {
  try {
    const kept = { data: await get(path), at: now() };
    visit.set(path, kept);
    return { ...kept, problem: null };
  } catch (problem) {
    if (problem instanceof Problem) return { problem };
    throw problem;
  }
};
