/** Where a line breaks: at a pause if it can, else between Chinese signs or between words. */

const HAN = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
const PIECES = new RegExp(`[“‘（《]*${HAN}[^\\s\\p{L}\\p{N}“‘（《]*|(?:(?!${HAN})\\S)+|\\s+`, "gu");
const CLAUSES = /[^，。；！？：]+[，。；！？：”’）》]*|.+/gu;
const STEPS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55];

/**
 * As few lines as the width asks for, and those as even as they can be.
 * @param {string} text @param {number} width @param {(text: string) => number} measure
 * @returns {string[]}
 */
export const broken = (text, width, measure) => {
  const pieces = match(text, PIECES).flatMap((piece) => whole(piece, width, measure));
  const fewest = filled(pieces, width, measure);
  const clauses = filled(match(text, CLAUSES), width, measure);
  if (clauses.length <= fewest.length && fits(clauses, width, measure)) return clauses;
  const even = STEPS.map((step) => filled(pieces, width * step, measure)).filter(
    (lines) => lines.length === fewest.length && fits(lines, width, measure),
  );
  return even[even.length - 1] ?? fewest;
};

/** @param {string} text @param {RegExp} pattern @returns {string[]} */
const match = (text, pattern) => text.trim().match(pattern) ?? [];

/** @param {string[]} lines @param {number} width @param {(text: string) => number} measure */
const fits = (lines, width, measure) => lines.every((line) => measure(line) <= width);

/** @param {string[]} pieces @param {number} width @param {(text: string) => number} measure */
const filled = (pieces, width, measure) => {
  const lines = [""];
  for (const piece of pieces) {
    const line = lines.pop() ?? "";
    const longer = `${line}${piece}`.trimStart();
    if (line === "" || measure(longer.trimEnd()) <= width) lines.push(longer);
    else lines.push(line, piece.trimStart());
  }
  return lines.map((line) => line.trimEnd()).filter(Boolean);
};

/** A word longer than a line, such as a link, is cut. */
/** @param {string} piece @param {number} width @param {(text: string) => number} measure */
const whole = (piece, width, measure) => (measure(piece) <= width ? [piece] : Array.from(piece));
