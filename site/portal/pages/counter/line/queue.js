/** What waits to be told to the functions, oldest first: who acts, what, under which key. */

export const PATHS = {
  purchase: "/api/staff/purchases",
  refund: "/api/staff/refunds",
  commit: "/api/staff/redemptions/commit",
};

const PAUSES = [5, 10, 20, 40, 60]; // seconds between two tries while the line is down

/** @typedef {{id: string, name: string}} Staff */
/** @typedef {{code: string, status: number, facts: Record<string, unknown>}} No */
/**
 * @typedef {{key: string, by: Staff, kind: keyof typeof PATHS, body: Record<string, unknown>,
 *   what: string, detail: string, made: number, sent: boolean, no?: No}} Wish
 *   made: milliseconds, no two alike; sent: it may have arrived
 */
/** @typedef {"answered" | "refused" | "down" | "later" | "door"} Verdict */

/** @param {Wish[]} wishes */
export const inOrder = (wishes) => [...wishes].sort((one, other) => one.made - other.made);

/** What one person still has to send. @param {Wish[]} wishes @param {string} id */
export const waiting = (wishes, id) => wishes.filter(({ by, no }) => by.id === id && !no);

/** What a person was refused and has not yet closed. @param {Wish[]} wishes @param {string} id */
export const conflicts = (wishes, id) => wishes.filter(({ by, no }) => by.id === id && no);

/**
 * Whose wishes stand here beside one's own, and how many.
 * @param {Wish[]} wishes @param {string} id @returns {{name: string, count: number}[]}
 */
export const ofOthers = (wishes, id) => {
  const people = new Map();
  for (const { by } of wishes.filter((wish) => wish.by.id !== id)) {
    people.set(by.id, { name: by.name, count: (people.get(by.id)?.count ?? 0) + 1 });
  }
  return [...people.values()];
};

/**
 * The same order or voucher, waiting already: it would only be refused.
 * @param {Wish[]} wishes @param {Pick<Wish, "kind" | "body">} made
 */
export const twin = (wishes, { kind, body }) =>
  kind !== "refund" &&
  wishes.find(
    (wish) =>
      !wish.no &&
      wish.kind === kind &&
      wish.body.order === body.order &&
      wish.body.voucher === body.voucher,
  );

/** The next moment that no wish has yet. @param {Wish[]} wishes @param {number} now milliseconds */
export const moment = (wishes, now) => Math.max(now, ...wishes.map(({ made }) => made + 1));

/**
 * What an answer that is no Yes means for a wish: only a No by state is final.
 * @param {import("../../../asking/problem.js").Problem} problem @returns {Verdict}
 */
export const verdict = (problem) => {
  if (problem.unknown) return "down";
  if (problem.status === 429) return "later";
  return problem.status === 401 ? "door" : "refused";
};

/** Seconds until the next try. @param {number} tries @param {number} asked by the server */
export const pause = (tries, asked) =>
  Math.max(asked, PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0);
