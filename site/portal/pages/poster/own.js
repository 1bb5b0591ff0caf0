/** What a member puts on a poster of their own: one line, and a name that only friends know. */

export const LONGEST = 60;
/** Half signs: a Chinese sign counts two, a Latin letter one. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;

/** @param {string} text */
export const length = (text) =>
  Array.from(text).reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);

/** One line, without what cannot be seen. @param {string} typed */
export const clean = (typed) =>
  typed
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/**
 * The word of a line that promises too much, and why it does; after the list that holds for pages.
 * @param {string} line @returns {{word: string, why: "most" | "whole" | "health" | "levels"} | null}
 */
export const tooMuch = (line) => {
  for (const [why, words, innocent] of PROMISES) {
    const word = words.exec(line.replace(innocent, ""))?.[0];
    if (word) return { word, why };
  }
  return null;
};

/** @type {["most" | "whole" | "health" | "levels", RegExp, RegExp][]} */
const PROMISES = [
  [
    "most",
    /最|第一|顶级|极品|唯一|独家|完美|\b(?:best|finest|greatest|perfect|ultimate)\b/iu,
    /最(?:近|后|先|多|少|初|终|早|晚|喜欢|爱|常|想|好(?=先|在|别|不|趁))|第一(?:次|天|杯|泡|口|步)|best (?:friends?|wishes|regards)/giu,
  ],
  [
    "whole",
    /保证|担保|包治|稳赚|绝对|百分之?百|100\s*%|永远|永久|终身|\b(?:guaranteed?|forever|for life|risk[- ]free|absolutely)\b/iu,
    /(?:不|没有|无法|不能)(?:保证|绝对|永远)|(?:not?|never) (?:guaranteed?|forever)/giu,
  ],
  [
    "health",
    /治疗|治愈|疗效|药效|保健|养生|抗癌|减肥|瘦身|排毒|长寿|免疫|降(?:血压|血脂|血糖|脂|糖)|\b(?:cures?|heals?|healing|detox|slimming|weight[- ]loss|antioxidants?|health benefits?)\b/iu,
    /(?!)/gu,
  ],
  [
    "levels",
    /被动收入|躺赚|轻松赚|拉人头|下线|裂变|财富自由|红包|\b(?:passive income|get rich|make money|earn money|down-?lines?)\b/iu,
    /(?!)/gu,
  ],
];

/** As the functions mask a name for others: the first sign, never how long it is. @param {string} name */
export const masked = (name) => {
  const [first = ""] = Array.from(name.trim());
  return first && `${first}${/\p{Script=Han}/u.test(first) ? "*" : "***"}`;
};
