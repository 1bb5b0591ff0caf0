/** Codes as people type them and scanners read them: Crockford base 32 with a check character. */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const FIELD = 0b100101; // x^5 + x^2 + 1 over GF(2)
const LONGEST = 100;

export const MEMBER = 9;
export const VOUCHER = 17;
export const CARD = 33;

/** @typedef {{kind: "member" | "voucher" | "card", code: string}} Meant */

/**
 * What a scan or a typed code means, or null if it is none of ours.
 * @param {string} text a bare code, or the link in a symbol
 * @returns {Meant | null}
 */
export const meant = (text) => {
  const scanned = /\/[RVM]\/([0-9A-Z]+)\W*$/i.exec(text.trim());
  const code = plain(scanned?.[1] ?? text);
  if (code.length === VOUCHER && checks(code)) return { kind: "voucher", code };
  if (code.length === MEMBER && checks(code)) return { kind: "member", code };
  if (code.length === CARD && isSpelled(code)) return { kind: "card", code };
  return null;
};

/** A card's token proves itself to the server; here only its letters are looked at. @param {string} code */
const isSpelled = (code) => Array.from(code).every((character) => ALPHABET.includes(character));

/**
 * Upper case, without spaces and dashes, look-alikes mended.
 * @param {string} text
 */
export const plain = (text) =>
  text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/** Whether the last character is right: one slip or one swap never passes. @param {string} code */
export const checks = (code) => {
  const values = Array.from(code, (character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return false;
  const check = values.pop();
  return check === values.reduce((sum, value, place) => sum ^ times(place + 2, value), 0);
};

/** Multiply in GF(32). @param {number} a @param {number} b */
const times = (a, b) => {
  let product = 0;
  for (; b; b >>= 1) {
    if (b & 1) product ^= a;
    a <<= 1;
    if (a & 32) a ^= FIELD;
  }
  return product;
};
