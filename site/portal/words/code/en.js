/** Bringing friends, in English: the offer, the code, the friends and the rules. */
import { count, days, number, points } from "../../format.js";

/** @type {import("./zh.js").CodeWords} */
const code = {
  offer: (mine, theirs) => `${number(mine)} points for you, ${number(theirs)} for your friend`,
  when: (minimum) =>
    `Both arrive when your friend joins and makes a first purchase of ${minimum} or more.`,
  whenHeld: (minimum, n) =>
    `Both arrive ${days(n)} after your friend's first purchase of ${minimum} or more.`,
  hold: "Press and hold the picture to save it",
  alt: (code) => `QR code for referral code ${code}`,
  mine: "My referral code",
  copyCode: "Copy code",
  copyLink: "Copy link",
  share: "Share with a friend",
  shareText: (shop) =>
    `I'm a regular at ${shop}. If you'd like to come for tea, you can join here.`,
  wechat: "Use “…” at the top right to send this page, or press and hold the QR code.",
  poster: "Make a poster",
  plain: "Sharing and clicking earn nothing by themselves; a friend who comes does.",
  friends: "Friends I brought",
  joined: "Joined",
  waiting: "Still to come",
  credited: "Credited",
  earned: "Points earned",
  next: (day, n) => `Next: ${points(n)} from ${day}`,
  visited: (n) => `Your link has brought ${count(n, "visit")}`,
  noFriends: "Nobody has joined with your code yet",
  noFriendsNext: "Let a friend beside you scan it, or send a poster to one far away.",
  states: {
    pending: "Joined",
    qualified: "Has bought",
    credited: "Credited",
    rejected: "Not counted",
  },
  awaits: (minimum) => `A first purchase of ${minimum} or more is to come`,
  due: (day) => `Credited from ${day}`,
  since: (day) => `Joined ${day}`,
  beyondCap: "Over the limit",
  whys: {
    refunded: "The first purchase was refunded.",
    monthly_cap:
      "You had reached the limit of that month: your friend got their points, you got none.",
  },
  rules: "The rules",
  ruleFirst: (n) => `The first code a friend scans counts, for ${days(n)}.`,
  ruleMinimum: (amount) => `The first purchase must be ${amount} or more.`,
  ruleHold: (n) => `Points arrive ${days(n)} after that purchase.`,
  ruleRefund: (n) =>
    `If that purchase is refunded within ${days(n)}, both sides' points are taken back.`,
  ruleCap: (n) =>
    `Up to ${count(n, "friend")} count for you in a calendar month. Friends beyond that still get their own points.`,
  ruleLevel: "One level only: whom your friend brings counts for your friend.",
  late: "Add a friend's code",
  lateLead: (day) => `Possible once, until ${day}.`,
  lateSubmit: "Add",
  lateDone: "Noted. After the first purchase both of you get your points.",
  referred: "Your referrer is noted",
};

export default code;
