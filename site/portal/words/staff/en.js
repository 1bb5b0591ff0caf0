/** What the pages of staff say in English. */
import counter, { scan } from "../counter/en.js";
import problems from "../problems/staff-en.js";

/** @type {import("./zh.js").StaffWords} */
const words = {
  problems,
  notStaff: "This page is for the shop's staff.",
  notManager: "This page is for the manager.",
  toMine: "Back to my membership",
  counter,
  scripts: {
    asked: "What does the guest ask?",
    topics: "Topic",
    all: "All",
    count: (n) => (n === 1 ? "1 answer" : `${n} answers`),
    nothing: "Nothing found. Try another word.",
    copyShort: "Copy short answer",
    long: "In full",
    copyLong: "Copy in full",
  },
  scan,
};

export default words;
