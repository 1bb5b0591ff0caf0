/** What the counter says of acts that wait for the line, in English. */

/** @type {Record<string, string>} */
const advice = {
  order_exists:
    "Please check the receipt. If it is the same purchase, just close this; if not, record it under its own number.",
  order_unknown: "Please check the number on the receipt and record the refund again.",
  refund_too_large: "Please check what has been refunded of this order, and record it again.",
  amount_too_small: "Nothing is earned for it, so just close this.",
  code_unknown: "Please find the receipt, check the code with the member, and record it again.",
  member_unknown: "Please find the receipt, check the code with the member, and record it again.",
  member_gone: "There is nothing left to record. Just close this.",
  account_closed: "There is nothing left to record. Just close this.",
  account_frozen: "Please tell the manager; it can be recorded once the account is let go.",
  voucher_unknown: "If something was handed over, please tell the manager.",
  already_committed:
    "If it was handed over twice, please tell the manager. If only once, just close this.",
  voided: "If it was handed over, please ask the member for a new voucher, or tell the manager.",
  lapsed: "If it was handed over, please ask the member for a new voucher, or tell the manager.",
  own_redemption: "Please ask a colleague to hand it over from their own account.",
  wrong_role: "Please ask the manager whether your role has changed.",
};

/** @type {typeof import("./zh.js").default} */
const queue = {
  waits: (n) => `${n} waiting to be sent`,
  offline: "The line is down",
  states: {
    clear: "Being sent. One moment, please.",
    down: "No connection just now. Carry on as usual: each will be sent once, in order.",
    later: "We were asked to wait a little, and go on by ourselves.",
    door: "You have been signed out. These are safe, and go on once you sign in again.",
    other: "Somebody else is signed in on this device.",
  },
  what: "See what waits",
  mine: "They go out in your name only: better let them go before you hand over or sign out.",
  sendNow: "Send now",
  signInAgain: "Sign in again",
  asked: "No answer yet",
  takeBack: "Remove",
  takeBackThis: (what, detail) => `Remove “${what}, ${detail}”`,
  other: "Somebody else has signed in on this device. Please reload the page before going on.",
  reload: "Reload",
  ofOther: (name, n) =>
    `${n} of ${name}'s ${n === 1 ? "is" : "are"} still to be sent. They go out in ${name}'s own name, once ${name} signs in on this device.`,
  notDone: "Not done:",
  advice,
  adviceElse: {
    purchase: "Please keep the receipt and tell the manager.",
    refund: "Please keep the receipt and tell the manager.",
    commit: "If something was handed over, please tell the manager.",
  },
  close: "I see, close",
};

export default queue;
