/** The sentence for each No that only counter and console hear, in English. */
import { number } from "../../format.js";

/** @type {Record<string, string | ((facts: import("./zh.js").Facts) => string)>} */
const problems = {
  waits_already: "This is on the device already, waiting to be sent. No need to record it again.",
  amount_too_small: "The amount is too small to earn points, so nothing was recorded.",
  order_exists: ({ order }) => `Order ${order ? `${order} ` : ""}is in the books already.`,
  order_unknown: "There is no such order. Please check the receipt.",
  refund_too_large: "That is more than is left of this order.",
  second_person_required: ({ limit }) =>
    `More than ${number(limit)} points at once need a second person to approve.`,
  own_role: "Your own role is changed by another owner.",
  owners_only: "You are no longer an owner, so you cannot appoint.",
  own_account: "Nobody adjusts their own points. Please ask a colleague.",
  entry_unknown: "There is no such entry. Please check its number.",
  already_reversed: "This entry has been taken back already.",
  reverse_by_refund: "To take back the points of a purchase, record its refund.",
  reverse_by_undo:
    "A redemption is undone at the counter, or its voucher given back by the member.",
  reverse_by_purchase:
    "Points of a referral are taken back when its purchase is refunded. Please record the refund.",
  not_reversible:
    "This entry cannot be taken back. To make up for something, please adjust the points.",
  own_request: "Somebody else has to approve what you asked for.",
  proposal_unknown: "No such request was found. Please reload the list.",
  proposal_closed: "Somebody has answered this request already. Please reload the list.",
  proposal_expired: "Nobody answered this request in time. Please ask again.",
  channel_unknown: "There is no such channel. Please check its code.",
  unprintable:
    "On paper this small a phone would not read it. Take a larger size, or a shorter name.",
  landing_unknown: "This site has no such page. Please write the address of one it has.",
  stock_too_low: ({ left }) =>
    `Only ${number(left)} are left to take off; what is set aside or handed over stays.`,
  voucher_unknown: "There is no such voucher. Please check the number.",
  not_committed: "This voucher hasn't been handed over, so there is nothing to undo.",
  undo_too_late: ({ minutes }) => `This can be undone within ${minutes} minutes only.`,
  own_redemption: "Nobody hands over or undoes their own reward. Please ask a colleague.",
  card_expired:
    "This card code is out of date; it may be a picture of one. Please scan the card as the phone shows it now.",
  card_used:
    "This card code has been scanned before. The next one comes within half a minute; please scan that.",
  member_unknown: "No such member. Please check the code.",
  member_gone: "This member has left, and the account is closed.",
  level_unknown: "There is no such level. Please choose another.",
  account_closed: "This member has left; no points can be added.",
  role_held: "You work here. The owner ends your role first; then you can leave.",
  too_many_to_export: ({ most }) =>
    `One file holds up to ${most ?? "10,000"} members. Please export them by when they joined.`,
  too_many_points: "That is more points than an account can hold.",
};

export default problems;
