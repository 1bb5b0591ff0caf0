/** What the counter says in English. */
import { number } from "../format.js";

/** @param {number} n */
const points = (n) => `${number(n)} ${n === 1 ? "point" : "points"}`;

/** @type {import("./staff-zh.js").StaffWords["counter"]} */
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
  recorded: (n) => `Recorded: ${points(n)} earned`,
  balance: (n) => `Balance ${points(n)}`,
  voucher: "Voucher",
  commit: "Hand over",
  committed: (name) => `Handed over: ${name}`,
  states: {
    held: "Ready to hand over",
    committed: "This voucher has been used already.",
    voided: "The guest gave this voucher back. It can't be used.",
    lapsed: "This voucher has expired; the guest has the points back.",
  },
  expires: (left) => `${left} left`,
  refundLead: "By order number. The points it earned are taken back.",
  refundDone: "Refunded, and the points taken back.",
  refundSubmit: "Record the refund",
  recent: "The last ten on this device",
  noRecent: "Nothing recorded yet today",
  undo: "Undo",
  undoAsk: (what) => `Undo “${what}”?`,
  undoReason: "Reason",
  undoReasons: ["Wrong item", "Guest changed their mind", "Pressed by mistake"],
  undone: "Undone",
  kinds: { purchase: "Purchase", refund: "Refund", commit: "Voucher" },
};

/** @type {import("./staff-zh.js").StaffWords["scan"]} */
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
