/** The sentence for each No to a reader or asker, in English. */

/** @type {Record<string, string | ((facts: import("./zh.js").Facts) => string)>} */
const problems = {
  question_too_long: "Please ask in fewer words.",
  page_unknown: "There is no such page, or reading it isn't counted.",
  token_invalid: "This doesn't belong to a page you opened. Please reload it.",
  opened_long_ago: ({ hours = 12 }) =>
    `This page was opened more than ${hours} hours ago. Please reload it and read on.`,
  not_yet_read: ({ seconds }) =>
    seconds ? `Please read on for ${seconds} more seconds.` : "Please read on for a moment.",
  not_read_through: "Please read on: it counts once you are further down the page.",
  page_not_open: "This page is outside the days it is open.",
  page_for_level: "This page is for members of a higher level.",
  reads_done: "You've read today's pages that earn. More tomorrow.",
};

export default problems;
