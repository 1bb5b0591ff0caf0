/** What stands beside a page, in English. */

/** @type {import("./beside-zh.js").Beside} */
const beside = {
  close: "Close",
  ask: {
    title: "Ask us",
    label: "What would you like to know?",
    example: "e.g. Do points expire?",
    says: {
      idle: "",
      looking: "Looking …",
      found: "Perhaps one of these:",
      nothing: "We found no answer that fits. Please ask one of us.",
      away: "We can't look that up right now. Please try again later, or ask one of us.",
    },
    person: "Reach a person",
    all: "All questions and answers",
  },
};

export default beside;
