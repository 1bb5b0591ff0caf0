/** What a member who leaves is told, in English. */

/** @type {import("./zh.js").Farewell} */
const farewell = {
  lead: "Your name, birthday and contact are deleted, and your points lapse. The books remain, as accounting requires, and no longer point to you.",
  copy: "To keep a copy, download everything first",
  ask: "I want to leave",
  sure: "Leave the membership?",
  lost: (points) => `You lose ${points}.`,
  nothing: "You have no points now.",
  final:
    "This can't be undone. You are welcome back, but within a year there are no points for joining again.",
  yes: "Leave for good",
  gone: "You have left",
  thanks: "Your details are deleted. Thank you for drinking tea with us.",
  home: "To the front page",
};

export default farewell;
