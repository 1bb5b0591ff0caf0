/** What staff and manager open. */
import Console from "../pages/console.js";
import Counter from "../pages/counter.js";
import { speak, speakStaff } from "../words.js";
import { show } from "./show.js";

/** @param {HTMLElement} place @param {string} view */
export const open = async (place, view) => {
  await Promise.all([speak(), speakStaff()]);
  show(place, view === "console" ? Console : Counter);
};
