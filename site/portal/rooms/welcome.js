/** What a scan opens: the page stands already, only a few words are added. */
import { enhance } from "../pages/welcome.js";
import { speak } from "../words.js";

/** @param {HTMLElement} place */
export const open = async (place) => {
  await speak();
  enhance(place);
};
