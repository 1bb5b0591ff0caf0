/** The check of a ledger: every hash made anew, every balance added up from the first entry. */

/** @typedef {import("../../asking/contract").Ledger} Ledger */
/** @typedef {import("../../asking/contract").LedgerEntry} LedgerEntry */
/** @typedef {"format" | "number" | "member" | "hash" | "lots" | "available" | "held" | "debt" | "account" | "head"} What */
/**
 * @typedef {{seq: number, what: What, expected: string | number, stands: string | number}} Fault
 *   seq: the first entry that is wrong; 0 where it is the account
 */
/** @typedef {{available: number, held: number, debt: number, lots: Map<string, number>}} Books */

const FORMAT = "perennial-ledger/1";
const HOLDING = ["hold", "void", "lapse"];

/** @param {Ledger} ledger @returns {Promise<Fault | null>} the first thing that is wrong */
export const faultOf = async (ledger) => {
  if (ledger.format !== FORMAT) return fault(0, "format", FORMAT, ledger.format);
  /** @type {Books} */
  const books = { available: 0, held: 0, debt: 0, lots: new Map() };
  let head = "";
  let seq = 0;
  for (const entry of ledger.entries) {
    seq += 1;
    const sealed = await sha256(canonical(head, entry));
    move(books, entry);
    const wrong =
      differ(seq, "number", seq, entry.seq) ??
      differ(seq, "member", ledger.member, entry.member) ??
      differ(seq, "hash", sealed, entry.hash) ??
      added(seq, books, entry);
    if (wrong) return wrong;
    head = sealed;
  }
  return ended(books, ledger) ?? differ(0, "head", head, ledger.head);
};

/** The line that a hash is made of, to the byte as Python's json writes it. @param {string} head @param {LedgerEntry} entry */
export const canonical = (head, entry) => {
  const { member, seq, kind, source, points, growth, ref, lots, at, actor, programme } = entry;
  const after = [entry.available_after, entry.held_after, entry.debt_after];
  const moved = [member, seq, kind, source, points, growth];
  return ascii([head, entry.reason.code, ...moved, ...after, ref, lots, at, actor, programme]);
};

/** @param {unknown} value */
export const ascii = (value) =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** @param {string} text */
const sha256 = async (text) => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** @param {Books} books @param {LedgerEntry} entry */
const move = (books, { kind, points, lots, debt_after }) => {
  books.available += points;
  if (kind === "commit") books.held -= total(lots);
  if (HOLDING.includes(kind)) books.held -= points;
  if (kind === "repay") books.debt += points;
  if (takesBack(kind, points)) books.debt = Math.max(books.debt, debt_after); // says what is owed
  for (const [day, n] of lots)
    books.lots.set(day, (books.lots.get(day) ?? 0) + Math.sign(points) * n);
};

/** @param {string} kind @param {number} points */
const takesBack = (kind, points) =>
  kind === "clawback" || (["adjust", "reverse"].includes(kind) && points <= 0);

/** @param {number} seq @param {Books} books @param {LedgerEntry} entry */
const added = (seq, books, entry) => {
  const spent = entry.kind === "commit";
  const overdrawn = [...books.lots].find(([, n]) => n < 0);
  return (
    differ(seq, "lots", Math.abs(entry.points), spent ? 0 : total(entry.lots)) ??
    (overdrawn ? fault(seq, "lots", 0, overdrawn[1]) : null) ??
    differ(seq, "available", Math.max(books.available, 0), entry.available_after) ??
    differ(seq, "held", Math.max(books.held, 0), entry.held_after) ??
    differ(seq, "debt", Math.max(books.debt, 0), entry.debt_after)
  );
};

/** @param {Books} books @param {Ledger} ledger */
const ended = (books, { account }) => {
  const left = [...books.lots].filter(([, n]) => n !== 0).sort();
  return (
    differ(0, "account", books.available, account.available) ??
    differ(0, "account", books.held, account.held) ??
    differ(0, "account", books.debt, account.debt) ??
    differ(0, "account", ascii(left), ascii(account.lots))
  );
};

/** @param {[string, number][]} lots */
const total = (lots) => lots.reduce((sum, [, n]) => sum + n, 0);

/** @param {number} seq @param {What} what @param {string | number} expected @param {string | number} stands */
const differ = (seq, what, expected, stands) =>
  expected === stands ? null : fault(seq, what, expected, stands);

/** @param {number} seq @param {What} what @param {string | number} expected @param {string | number} stands @returns {Fault} */
const fault = (seq, what, expected, stands) => ({ seq, what, expected, stands });
