/** What is said beside a page, in its language: a few sentences, none of a room's. */
import { writeIn } from "../format.js";
import { language } from "../road.js";

/** @type {import("../words/beside/zh.js").Beside} */
export let words;

export const speak = async () => {
  const spoken = language();
  writeIn(spoken);
  const zh = spoken === "zh";
  words = (await (zh ? import("../words/beside/zh.js") : import("../words/beside/en.js"))).default;
};
