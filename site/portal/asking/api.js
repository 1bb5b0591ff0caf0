/** Talking with the functions: JSON, the header they ask for, patience when the line is bad. */
import { setClock } from "../device/clock.js";
import { visit } from "../device/keep.js";
import { Problem, problemOf } from "./problem.js";
import { answered, keyFor } from "./wish.js";

const PATIENCE = 15_000;
const PAUSES = [500, 1500];

/** @param {string} path @returns {Promise<any>} */
export const get = (path) => patiently(() => send("GET", path));

/** One look, for those who cannot wait. @param {string} path @param {number} patience @returns {Promise<any>} */
export const look = (path, patience) => send("GET", path, { patience });

/** Something that may be sent twice without harm, or is told apart by the server. */
/** @param {string} path @param {unknown} [body] @param {Sending} [how] @returns {Promise<any>} */
export const post = (path, body = {}, how = {}) => send("POST", path, { body, ...how });

/** A file made for whoever asks. @param {string} path @param {unknown} body @returns {Promise<{blob: Blob, name: string}>} */
export const file = async (path, body) => {
  const response = await answer("POST", path, { body });
  const named = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "");
  return { blob: await response.blob(), name: named?.[1] ?? "" };
};

/** Take away, for good. @param {string} path @returns {Promise<any>} */
export const drop = (path) => send("DELETE", path);

/** @param {string} path @param {unknown} body @returns {Promise<any>} */
export const patch = (path, body) => send("PATCH", path, { body });

/**
 * A wish to be granted once, however often it must be sent.
 * @param {string} path @param {unknown} [body] @returns {Promise<any>}
 */
export const wish = async (path, body = {}) => {
  const key = keyFor(path, body);
  try {
    const answer = await patiently(() => send("POST", path, { body, key }));
    answered(path, body);
    visit.clear(); // what was read before may be true no more
    return answer;
  } catch (problem) {
    if (problem instanceof Problem && !problem.unknown && problem.status !== 429) {
      answered(path, body);
    }
    throw problem;
  }
};

/** @template T @param {() => Promise<T>} attempt @returns {Promise<T>} */
const patiently = async (attempt) => {
  for (const pause of PAUSES) {
    try {
      return await attempt();
    } catch (problem) {
      if (
        !(problem instanceof Problem) ||
        !problem.unknown ||
        globalThis.navigator?.onLine === false
      )
        throw problem;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  return attempt();
};

/**
 * @typedef {{keepalive?: boolean, key?: string, patience?: number}} Sending
 *   keepalive: it goes on when the page is left; patience: milliseconds
 */

/**
 * @param {string} method @param {string} path
 * @param {{body?: unknown} & Sending} [more]
 */
const send = async (method, path, more) => {
  const response = await answer(method, path, more);
  return response.status === 204 ? null : whole(response);
};

/**
 * @param {string} method @param {string} path
 * @param {{body?: unknown} & Sending} [more]
 */
const answer = async (method, path, { body, key, keepalive = false, patience = PATIENCE } = {}) => {
  /** @type {Record<string, string>} */
  const headers = { Accept: "application/json" };
  if (method !== "GET") headers["X-Perennial"] = "1";
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  const response = await within(patience, (signal) =>
    fetch(path, { method, headers, signal, keepalive, body: JSON.stringify(body) ?? null }),
  );
  setClock(response.headers.get("Date"));
  if (!response.ok) throw await problemOf(response);
  return response;
};

/** An answer cut short, or a stranger's page (a guest network's door), tells nothing. @param {Response} response */
const whole = (response) =>
  response.json().catch(() => {
    throw new Problem("offline", 0);
  });

/** @param {number} time milliseconds @param {(signal: AbortSignal) => Promise<Response>} act */
const within = async (time, act) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), time);
  try {
    return await act(stop.signal);
  } catch {
    throw new Problem("offline", 0);
  } finally {
    clearTimeout(timer);
  }
};
