/** The sentence for each No, in English. */
import { number } from "../../format.js";

/** @param {number} seconds */
const wait = (seconds) =>
  seconds > 90
    ? `${Math.ceil(seconds / 60)} minutes`
    : `${seconds || 60} ${seconds === 1 ? "second" : "seconds"}`;

/** @type {typeof import("./zh.js").default} */
const problems = {
  // The way there and back
  offline: "You seem to be offline. Check the connection and try again.",
  unavailable:
    "The shop's system is busy and nothing was changed. Please try again in a few seconds.",
  outcome_unknown:
    "We can't tell yet whether that went through. Press again; it won't count twice.",
  internal: "Something went wrong on our side. It has been noted; please try again later.",
  too_many: ({ wait: seconds }) =>
    `That was a few tries too many. Please come back in ${wait(seconds)}.`,
  too_large: "That is too long. Please shorten it.",
  malformed: "Something in there isn't in the right form. Please check it.",
  unknown_field: "This page is out of date. Reload it and try again.",
  json_required: "This page is out of date. Reload it and try again.",
  header_required: "Please do this from a page of this site: reload and try again.",
  cross_site: "Please do this from a page of this site: reload and try again.",
  method_not_allowed: "This page is out of date. Reload it and try again.",
  idempotency_key_required: "That was sent incomplete. Reload the page and start again.",
  key_reuse: "This doesn't match what was sent before. Reload the page and start again.",
  unauthenticated: "You've been signed out. Please sign in again.",
  forbidden: "This account can't do that.",
  wrong_role: "This account isn't allowed to do that. Please sign in with a staff account.",
  not_found: "Nothing found. Please check it and try again.",
  conflict: "Things have changed meanwhile. Reload the page and try again.",
  // Joining
  contact_invalid: "That doesn't look like an e-mail address or phone number.",
  code_wrong: ({ tries_left }) =>
    tries_left
      ? `That code isn't right. Use the 6 digits from the newest message: ${tries_left === 1 ? "1 try" : `${tries_left} tries`} left.`
      : "That code isn't right, and there are no tries left. Please ask for a new one.",
  code_expired: "That code is no longer valid. Please ask for a new one.",
  mail_unavailable: "We can't send e-mail right now. Try again later, or use a phone number.",
  channel_unavailable: "We can't send a code there right now. Please use another contact.",
  sign_in_again: "To be safe, please sign in again first.",
  vouchers_open: "You still have a voucher open. Use it or give it back first, then leave.",
  contact_taken:
    "Another member already signs in with this. Nothing was changed; please use another, or ask our staff.",
  account_disabled: "This account is closed. Please ask at the shop.",
  already_member: "You are a member already; just sign in.",
  consent_required: "Please tick the required box first.",
  consent_unknown: "The wording has changed. Please reload the page and read it again.",
  name_invalid: "A name has 1 to 40 characters and nothing invisible in it.",
  birthday_invalid: "Please enter a birthday that is on the calendar.",
  // Points
  account_frozen: "This account is on hold. Please ask at the shop.",
  insufficient_points: ({ missing }) =>
    missing ? `Not enough points: ${number(missing)} more needed.` : "Not enough points.",
  already_checked_in: "You've checked in today already. See you tomorrow.",
  // Friends
  code_unknown: "There is no such code. Please check it once more.",
  own_code: "That's your own code. Please use your friend's.",
  been_before: "You were a member before; a friend's code counts the first time only.",
  each_other: "You brought this friend yourself, so they can't have brought you.",
  already_referred: "You already have a referrer; everyone can have one.",
  referrer_too_late: ({ days }) =>
    `A friend's code can be added within ${days} days of joining. That time has passed.`,
  // Rewards
  reward_unknown: "There is no such reward. Please reload the page.",
  reward_closed: "This reward is no longer offered. Have a look at the others.",
  sold_out: "That has just sold out. Have a look at the others.",
  limit_reached: ({ limit }) => `The limit is ${limit} per member, and you have reached it.`,
  level_required: "Your level isn't high enough for this one yet.",
  redemption_unknown: "We can't find this redemption. Please reload the page.",
  already_committed: "This voucher has been used already.",
  voided: "This voucher was given back, and the points with it.",
  lapsed: "This voucher has expired and the points are back.",
};

export default problems;
