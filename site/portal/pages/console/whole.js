/** A whole number with any sign, as people type it. */

/** @param {string} typed @returns {number} 0 if it is none */
export const wholeOf = (typed) => {
  const plainly = typed.normalize("NFKC").replace(/[−–]/g, "-").trim();
  return /^[+-]?\d{1,7}$/.test(plainly) ? Number(plainly) : 0;
};
