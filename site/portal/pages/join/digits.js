/** The code in what was typed or pasted: digits, digits with a gap, or a whole message. */

export const DIGITS = 6;

const TOGETHER = /(?:^|\D)(\d{6})(?!\d)/;
const APART = /(?:^|\D)(\d{3}\s\d{3})(?!\d)/; // as a phone shows it

/** @param {string} text */
export const digitsIn = (text) => {
  const plain = text.normalize("NFKC");
  const whole = TOGETHER.exec(plain) ?? APART.exec(plain);
  return (whole?.[1] ?? plain).replace(/\D/g, "").slice(0, DIGITS);
};
