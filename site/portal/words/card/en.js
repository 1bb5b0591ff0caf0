/** What the member card says, in English. */
import { number } from "../../format.js";

/** @type {import("./zh.js").CardWords} */
const card = {
  title: "Member card",
  alt: "Member card, for our staff to scan",
  next: (seconds) => `New code in ${seconds} s`,
  number: "If it cannot be scanned, say this number",
  numberOnly: "Please tell our staff this number",
  saved: "Kept on this device: it opens without a network too.",
  offline: "Offline. The code still works",
  ranOut: "Offline for too long: the code needs a network again",
  asOf: (when, level, points) => `On ${when}: ${level}, ${number(points)} points`,
  without: "When there is no network",
  picture: (code) => `Symbol of the member number ${code}`,
  hold: "This browser cannot open the page without a network. Hold the picture to save it, and let our staff scan that, or say your number.",
};

export default card;
