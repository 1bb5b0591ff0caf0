/** What staff and manager open. */
import Console from "../pages/console.js";
import Counter from "../pages/counter.js";
import Scripts from "../pages/scripts.js";
import { speak, speakStaff } from "../words.js";
import { show } from "./show.js";

/** @type {Record<string, unknown>} */
const PAGES = { counter: Counter, console: Console, scripts: Scripts };

/** @param {HTMLElement} place @param {string} view */
export const open = async (place, view) => {
  await Promise.all([speak(), speakStaff()]);
  show(place, PAGES[view]);
};
