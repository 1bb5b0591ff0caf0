/** Which answers somebody means while they type. */

/** @typedef {import("../../asking/contract").Script} Script */

/**
 * Those in which every typed word stands, or of which a keyword stands in what was typed; where
 * question or keywords say it comes before where only the answer does.
 * @param {Script[]} answers @param {string} typed @param {string} topic an id, or nothing for all
 */
export const matching = (answers, typed, topic) => {
  const said = plain(typed);
  const asked = answers.filter((answer) => !topic || answer.topic === topic);
  const [first, then] = [asking, saying].map((fits) => asked.filter((one) => fits(one, said)));
  return [...new Set([...(first ?? []), ...(then ?? [])])];
};

/** @param {Script} answer @param {string} said */
const asking = ({ question, keywords }, said) =>
  hasAll([question, ...keywords].join(" "), said) || keywords.some((one) => has(said, plain(one)));

/** @param {Script} answer @param {string} said */
const saying = ({ short, long }, said) => hasAll(`${short} ${long}`, said);

/** @param {string} text @param {string} said */
const hasAll = (text, said) => said.split(" ").every((word) => plain(text).includes(word));

/** A word of letters stands by itself; a Chinese one anywhere. @param {string} said @param {string} keyword */
const has = (said, keyword) =>
  keyword !== "" && (HAN.test(keyword) ? said : ` ${said} `).includes(spaced(keyword));

/** @param {string} keyword */
const spaced = (keyword) => (HAN.test(keyword) ? keyword : ` ${keyword} `);

const HAN = /\p{Script=Han}/u;

/** Width, case and punctuation make no difference. @param {string} text */
const plain = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
