/** What the counter says in English. */
import { number } from "../../format.js";
import queue from "../queue/en.js";

/** @param {number} n */
const points = (n) => `${number(n)} ${n === 1 ? "point" : "points"}`;

/** @type {import("../staff/zh.js").StaffWords["counter"]} */
const counter = {
  scan: "Scan",
  typed: "Member's code, voucher number, or a scanner",
  find: "Look up",
  unknownCode: "That is neither a member's code nor a voucher. Please check it.",
  modes: "Counter",
  serve: "Members and vouchers",
  refund: "Refunds",
  available: (n) => `${points(n)} to spend`,
  privileges: "What the level brings",
  frozen: "This account is on hold: no purchases or vouchers for now. Please ask the manager.",
  nextGuest: "Next guest",
  purchase: "Record a purchase",
  order: "Order number",
  amount: (unit) => `Amount (${unit})`,
  amountBad: "Please enter an amount above 0, with at most two decimals.",
  orderBad: "Please enter the order number: letters, digits and . _ / -",
  record: "Record",
  earns: (n, level, percent) =>
    `Will earn ${points(n)} (${level}${percent === 100 ? "" : `, ${percent / 100} times`})`,
  earnsLater: "Points go by the member's level, once this is sent",
  earnsNothing: (least) => `Below ${least} nothing is earned, so there is nothing to record`,
  done: {
    purchase: (_, n) => `Recorded: ${points(n)} earned`,
    refund: (_, n) => `Refunded: ${points(Math.abs(n))} taken back`,
    commit: (what) => `Handed over: ${what}`,
  },
  queued: "Noted on this device",
  queuedLead:
    "It will be sent once, by itself, when the line is back. Closing the page loses nothing.",
  refusedLater: "It was sent and refused; the reason stands above.",
  notKept: "This device can't keep anything: please leave the page open until it has been sent.",
  unseen: {
    member: "Member's code · the line is down, so we can't see whose",
    voucher: "Voucher · the line is down, so we can't see what for",
  },
  unseenWhat: "not looked up",
  unseenLead: {
    member:
      "The number is well formed. Record as usual; it goes to this code when the line is back.",
    voucher:
      "The number is well formed, but this voucher may have been used or have lapsed: it only counts once it is sent. Whether to hand over now is yours to judge; if in doubt, please ask the guest to wait.",
  },
  balance: (n) => `Balance ${points(n)}`,
  voucher: "Voucher",
  commit: "Hand over",
  commitLater: "Note it, hand over later",
  states: {
    held: "Ready to hand over",
    committed: "This voucher has been used already.",
    voided: "The guest gave this voucher back. It can't be used.",
    lapsed: "This voucher has expired; the guest has the points back.",
  },
  expires: (left) => `${left} left`,
  refundLead: "By order number. The points it earned are taken back.",
  refundSubmit: "Record the refund",
  recent: "The last ten on this device",
  noRecent: "Nothing recorded yet today",
  undo: "Undo",
  undoAsk: (what) => `Undo “${what}”?`,
  undoReason: "Reason",
  undoReasons: ["Wrong item", "Guest changed their mind", "Pressed by mistake"],
  undoThis: (what) => `Undo “${what}”`,
  undoUntil: (time) => `undo until ${time}`,
  undone: "Undone",
  actStates: {
    purchase: { done: "Recorded", undone: "Undone", refused: "Not done" },
    refund: { done: "Refunded", undone: "Undone", refused: "Not done" },
    commit: { done: "Handed over", undone: "Undone", refused: "Not done" },
  },
  queue,
  kinds: { purchase: "Purchase", refund: "Refund", commit: "Voucher" },
};

/** @type {import("../staff/zh.js").StaffWords["scan"]} */
export const scan = {
  title: "Hold the code inside the frame",
  starting: "Opening the camera…",
  denied: "The camera stayed closed. Allow it in the browser's settings, or take a photo.",
  absent: "This browser can't use the camera here. Take a photo, or type the number.",
  photo: "Take a photo",
  nothing: "No code in that photo. Please come a little closer.",
  foreign: "That isn't one of our codes.",
  close: "Close the camera",
};

export default counter;
