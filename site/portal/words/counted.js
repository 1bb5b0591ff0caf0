/** Things by their number, in English. */
import { number } from "../format.js";

/** @param {number} n @param {string} one @param {string} [many] */
export const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;
/** @param {number} n */
export const points = (n) => count(n, "point");
/** @param {number} n */
export const days = (n) => count(n, "day");
