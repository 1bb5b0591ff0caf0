/** What stands beside a page, in English. */
import problems from "../problems/read-en.js";

/** @type {import("./zh.js").Beside} */
const beside = {
  problems,
  close: "Close",
  ask: {
    title: "Ask us",
    label: "What would you like to know?",
    example: "e.g. Do points expire?",
    often: "Often asked:",
    says: {
      looking: "Looking …",
      found: "Perhaps one of these:",
      nothing: "We found no answer that fits. Please ask one of us.",
      away: "We can't look that up right now. Please try again later, or ask one of us.",
    },
    person: "Reach a person",
    all: "All questions and answers",
  },
  share: {
    title: "Share this page",
    lead: "This is your own link. A friend who opens it sees this page, and if they join later, we know who sent them.",
    wechat: "Send it from “…” at the top right: what goes out is your own link. Or copy it here.",
    send: "Send to a friend",
    copy: "Copy link",
    copied: "Copied",
    away: "We can't fetch your link right now. Please try again once you are online.",
    byHand: "That didn't work. Please select the link above.",
    plain:
      "Sharing and clicks earn no points. A friend's visit counts as your contribution, and no more.",
  },
  reading: {
    goal: (seconds, points) =>
      points
        ? `Read to the end, ${seconds} seconds or more: ${points} ${points === 1 ? "point" : "points"} for you.`
        : `Read to the end, ${seconds} seconds or more, and it counts as read.`,
    waits: "Read, but not noted yet. We try again once you are back online.",
    earned: (points) => `Read: +${points} points for you.`,
    statement: "See my statement",
    done: "Read. Thank you.",
    read: "You have read this page.",
    done_today: "You have earned all that reading brings in a day. There is more tomorrow.",
    not: "That wasn't noted this time.",
  },
};

export default beside;
