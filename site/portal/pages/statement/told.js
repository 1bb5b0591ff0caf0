/** What an entry is, for its reader: its group, its sentence, what became of it. */

/** @typedef {import("../../asking/contract").Entry} Entry */
/** @typedef {"earned" | "spent" | "gone"} Group */
/** @typedef {keyof import("../../words.js").StatementWords["why"]} Why */
/** @typedef {keyof import("../../words.js").StatementWords["states"]} State */

/** Every entry is in one group: what came, what redemptions did, what went otherwise. @param {Entry} entry @returns {Group} */
export const groupOf = ({ kind, source, points }) => {
  if (source === "redemption") return "spent";
  return kind === "earn" || (kind === "adjust" && points > 0) ? "earned" : "gone";
};

/** @param {Entry} entry @returns {Why} */
export const whyOf = ({ kind, points }) => {
  if (kind === "earn" && points === 0) return "nothing";
  if (kind === "adjust") return points > 0 ? "given" : "taken";
  if (kind === "reverse") return points > 0 ? "undo" : "reverse";
  return /** @type {Why} */ (kind);
};

/** The other entries of the same order, redemption or correction, oldest first. @param {Entry} entry @param {Entry[]} known */
export const kinOf = (entry, known) =>
  known
    .filter((other) => corrects(entry, other) || corrects(other, entry) || isOfOne(entry, other))
    .sort((one, other) => one.seq - other.seq);

/** @param {Entry} entry */
const isCorrection = ({ kind, source }) => kind === "reverse" && source === "adjustment";

/** A correction names an entry by its number. @param {Entry} one @param {Entry} other */
const corrects = (one, other) => isCorrection(one) && one.ref === String(other.seq);

/** Two of the same order or redemption. @param {Entry} one @param {Entry} other */
const isOfOne = (one, other) =>
  Boolean(one.ref) &&
  one.ref === other.ref &&
  one.seq !== other.seq &&
  !isCorrection(one) &&
  !isCorrection(other);

/** What became of it since, as far as entries are known. @param {Entry} entry @param {Entry[]} known @returns {State | null} */
export const stateOf = (entry, known) => {
  if (entry.held_until) return "pending";
  const later = kinOf(entry, known).filter(({ seq }) => seq > entry.seq);
  const became = (/** @type {string[]} */ ...kinds) =>
    later.some(({ kind }) => kinds.includes(kind));
  if (later.some((other) => corrects(other, entry))) return "corrected";
  if (entry.kind === "hold" && became("void", "lapse")) return "returned";
  if (entry.kind === "commit" && became("reverse")) return "undone";
  return entry.source === "purchase" && became("clawback") ? "refunded" : null;
};
