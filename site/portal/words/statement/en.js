/** The statement in English. */
import { number } from "../../format.js";

/** @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${number(n)} ${n === 1 ? one : many}`;

/** @type {typeof import("./zh.js").default} */
const statement = {
  all: "All",
  earned: "Earned",
  spent: "Redeemed",
  gone: "Deducted",
  filter: "Filter entries",
  after: (n) => `${number(n)} left`,
  growth: (n) => `growth ${n}`,
  empty: "No entries yet",
  emptyFilter: "None of this kind among the entries shown",
  emptyNext: "See how to earn points",
  older: "Older entries",
  end: "No older entries",
  lots: "Batches and expiry days",
  lotsLead: "The batch that expires first is used first. Points still count on their last day.",
  until: (day) => `until ${day}`,
  noLots: "You have no points to spend at the moment.",
  coming: "Points on their way",
  friend: (name) => `First purchase of ${name}`,
  due: (day) => `Credited on ${day} unless it is refunded`,
  states: {
    pending: (moment) => `set aside until ${moment}`,
    returned: "given back later",
    undone: "undone later",
    refunded: "refund later",
    corrected: "taken back later",
  },
  why: {
    earn: "The points joined your account and can be spent.",
    nothing: "This entry moved no points.",
    hold: "The points were set aside for this redemption and cannot be used for anything else.",
    commit:
      "The points that had been set aside were spent. What is available stays the same: they were taken out of it when they were set aside.",
    void: "The voucher was given back. The points returned to the batches they came from, with the same expiry days.",
    lapse:
      "The voucher expired unused. The points returned by themselves to the batches they came from, with the same expiry days.",
    expire: "These points were not used by their expiry day.",
    clawback:
      "A purchase was refunded, so the points it brought were taken back. What was no longer there is owed.",
    repay: "Points that had just come in went to what was owed from before.",
    given: "We added these points by hand; the reason stands above.",
    taken: "We took these points off by hand; the reason stands above.",
    undo: "We undid the redemption. The points returned to the batches they came from, with the same expiry days.",
    reverse:
      "What these points were given for no longer holds, so they were taken back. What was no longer there is owed.",
  },
  labels: {
    number: "Entry",
    when: "When",
    rule: "Rule",
    by: "By",
    held: "Set aside until",
    lots: "Batches",
    balance: "Balance after",
    kin: "See also",
    hash: "Hash",
  },
  rules: {
    "earning.join": "Joining",
    "earning.purchase": "Points on purchases",
    "earning.checkin": "Daily check-in",
    "earning.profile": "A completed profile",
    "earning.reading": "Reading",
    campaign: "Campaign",
    referral: "Bringing a friend",
    redemption: "Redeeming",
    adjustment: "Corrections",
    refund: "Refunds",
    "points.expire": "When points expire",
    debt: "Points owed",
  },
  otherRule: "The rules",
  version: (version) => `version ${version}`,
  by: { member: "you", staff: "shop staff", system: "recorded automatically" },
  lot: {
    made: (n, day) => `${n} new, to use until ${day}`,
    taken: (n, day) => `${n} out of the batch until ${day}`,
    returned: (n, day) => `${n} back into the batch until ${day}`,
    spent: (n, day) => `${n} spent from the batch until ${day}`,
  },
  balance: {
    available: (n) => `${n} available`,
    held: (n) => `${n} set aside`,
    debt: (n) => `${n} owed`,
  },
  heldUntil: (moment) => `${moment}; if not redeemed by then, the points return by themselves`,
  kin: (numbers) => `${/,/.test(numbers) ? "entries" : "entry"} ${numbers}`,
  between: ", ",
  proof: {
    title: "Check and download",
    lead: "Your browser adds up the whole ledger from its first entry and works out every hash again.",
    check: "Check my ledger",
    csv: "Download the table (CSV)",
    json: "Download the check file (JSON)",
    how: "How to check your points",
    wechat:
      "WeChat cannot download files: tap “…” at the top right, open this page in a browser, and download there.",
    entries: (n) => `${count(n, "entry", "entries")}, all in order.`,
    sums: (sums) => `Added up in points: ${sums}. Your account says the same.`,
    pastDue: (n) =>
      `Of these, ${count(n, "point is", "points are")} past the expiry day and can no longer be used; an entry for that is written with the next change.`,
    wrong: (seq, what) =>
      `Entry ${number(seq)} does not fit: ${what}. Please note the number and tell us.`,
    wrongAccount:
      "The entries fit each other, but not the balance of your account. Please tell us, and we will look into it.",
    newer: "The ledger's format is newer than this page. Please reload the page and check again.",
    unable:
      "This connection is not encrypted, so the browser will not compute hashes. You can download the check file and ask someone to check it.",
    whats: {
      number: "its number is out of line",
      member: "it is not from your account",
      hash: "what it says and its hash differ",
      lots: "its points and its batches differ",
      available: "what is available does not add up",
      held: "what is set aside does not add up",
      debt: "what is owed does not add up",
    },
  },
};

export default statement;
