/** Numbers, money, days and moments as people here write them. */

/** @typedef {"zh" | "en"} Language */
/** @typedef {import("./asking/contract").Currency} Currency */

/** @type {Language} */
let language = "zh";
/** @type {string | undefined} */
let zone;

/** @param {Language} spoken */
export const writeIn = (spoken) => {
  language = spoken;
};

/** @param {string | undefined} shop the shop's time zone; days and hours are the shop's */
export const setZone = (shop) => {
  zone = shop;
};

const locale = () => (language === "zh" ? "zh-CN" : "en-GB");

/** @param {import("./asking/contract").Text} text */
export const say = (text) => text[language];

/** @param {import("./asking/contract").Texts} texts */
export const sayAll = (texts) => texts[language];

/** @param {number} value */
export const number = (value) => value.toLocaleString(locale());

/** Things by their number, in English. @param {number} n @param {string} one @param {string} [many] */
export const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;
/** @param {number} n */
export const points = (n) => count(n, "point");
/** @param {number} n */
export const days = (n) => count(n, "day");

/** @param {number} value */
export const signed = (value) => `${value < 0 ? "−" : "+"}${number(Math.abs(value))}`;

/** @param {number} amount minor units @param {Currency} currency */
export const money = (amount, currency) => {
  const digits = decimals(currency);
  const whole = amount % currency.minor === 0;
  const value = (amount / currency.minor).toLocaleString(locale(), {
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return language === "zh" && currency.code === "CNY"
    ? `${value} 元`
    : `${currency.symbol}${value}`;
};

/**
 * The amount a person typed, in minor units; null if it is none.
 * @param {string} typed @param {Currency} currency
 */
export const amountOf = (typed, currency) => {
  const plain = typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^¥|元$/g, "")
    .replace(/,(?=\d{3}(\D|$))/g, ""); // a comma that groups thousands, never one for decimals
  const digits = decimals(currency);
  const match = /^(\d{1,8})(?:\.(\d*))?$/.exec(plain);
  if (!match || (match[2] ?? "").length > digits) return null;
  const amount = Number(match[1] + (match[2] ?? "").padEnd(digits, "0"));
  return amount > 0 ? amount : null;
};

/** @param {Currency} currency */
const decimals = (currency) => String(currency.minor).length - 1;

/** @param {string} date `YYYY-MM-DD` */
export const day = (date) =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(locale(), {
    dateStyle: "medium",
    timeZone: "UTC",
  });

/** @param {number} at epoch seconds */
export const moment = (at) => written(at, { dateStyle: "medium", timeStyle: "short" });

/** @param {number} at epoch seconds */
export const date = (at) => written(at, { dateStyle: "medium" });

/** Within a month that is named already. @param {number} at epoch seconds */
export const dayTime = (at) =>
  written(at, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });

/** @param {number} at epoch seconds */
export const month = (at) => written(at, { year: "numeric", month: "long" });

/** @param {number} at epoch seconds */
export const hour = (at) => written(at, { hour: "2-digit", minute: "2-digit" });

/** @param {number} at epoch seconds @param {Intl.DateTimeFormatOptions} style */
const written = (at, style) =>
  new Date(at * 1000).toLocaleString(locale(), { ...style, ...(zone && { timeZone: zone }) });

/** @param {number} seconds */
export const countdown = (seconds) => {
  const left = Math.max(0, seconds);
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
};
