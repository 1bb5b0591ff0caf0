/** What the portal says in English. */
import { number } from "../format.js";
import problems from "./problems-en.js";

/** @param {number} n @param {string} one @param {string} [many] */
const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;
/** @param {number} n */
const points = (n) => count(n, "point");
/** @param {number} n */
const days = (n) => count(n, "day");
/** @type {import("./zh.js").Words} */
const words = {
  common: {
    failed: "That didn't work. Please try again in a moment.",
    points,
    unit: "points",
    cancel: "Cancel",
    close: "Close",
    back: "Back",
    optional: "optional",
    retry: "Try again",
    copied: "Copied",
    more: "Show more",
    asOf: (hour) => `We can't reach the shop right now. This is how things stood at ${hour}.`,
    friend: "A friend",
    signOut: "Sign out",
    toWork: "To my workplace",
  },
  problems,
  join: {
    perk: (n) => `New members start with ${points(n)}`,
    remembered: "Your friend's code is noted and counts once you join.",
    contact: "E-mail or phone number",
    contactHint: "We'll send you a 6-digit code. No password needed.",
    contactBad: "Please enter an e-mail address or a phone number.",
    send: "Send me a code",
    sentTo: (contact) => `We sent a code to ${contact}`,
    change: "Change",
    code: "6-digit code",
    resend: "Send a new code",
    resendIn: (s) => `New code in ${s} s`,
    resent: "A new code is on its way",
    verified: (contact) => `${contact} confirmed`,
    last: "One last thing",
    name: "What should we call you?",
    namePlaceholder: "e.g. Robin",
    haveCode: "I have a friend's code",
    friendCode: "Friend's code",
    friendHint: (n) => `9 letters and digits. You can also add it within ${days(n)} of joining.`,
    friendBad: "That doesn't look like a code. Check it, or leave it empty for now.",
    consents: "Please read and choose",
    required: "required",
    read: "Read in full: ",
    terms: "Membership terms",
    privacy: "Privacy",
    submit: "Join",
    tick: "Please tick the required box before joining.",
    authenticator: "6 digits from your authenticator",
    authenticatorLead: "Staff accounts need one more step.",
  },
  me: {
    frozen:
      "This account is on hold: your points are safe, but none can be earned or redeemed for now. Please ask at the shop.",
    greeting: (hour) =>
      hour < 5
        ? "Hello"
        : hour < 12
          ? "Good morning"
          : hour < 18
            ? "Good afternoon"
            : "Good evening",
    hello: (greeting, name) => (name ? `${greeting}, ${name}` : greeting),
    available: "points to spend",
    held: (n) => `${points(n)} set aside for vouchers`,
    debt: (n) => `${points(n)} owed; what you earn next pays this first`,
    canHave: (name) => `Enough for “${name}”`,
    missing: (n, name) => `${points(n)} to go for “${name}”`,
    toNext: (n, name) => `${number(n)} growth to ${name}`,
    top: "You're at the top level",
    ring: (level, growth) => `Level ${level}, growth ${number(growth)}`,
    growth: (n) => `Growth ${number(n)}`,
    privileges: "What your level brings",
    expiring: (n, day) => `${points(n)} can be used until the end of ${day}`,
    useNow: "Use them",
    drop: (here, below, day, n) =>
      `${here} becomes ${below} on ${day} unless you earn ${number(n)} more growth by then`,
    keepLevel: "How to earn",
    checkin: "Daily check-in",
    checkinDo: (n) => `Check in +${number(n)}`,
    checkinDone: "Checked in today",
    checkinGot: (n) => `Checked in: ${points(n)} for you`,
    streak: (n) => (n ? `${days(n)} in a row` : "Start a streak today"),
    streakBonus: (n, bonus) => `${number(bonus)} extra points for every ${days(n)} in a row`,
    dots: (done, all) => `Day ${done} of ${all}`,
    next: "What your points buy",
    allRewards: "All rewards",
    earn: "Ways to earn",
    earnPurchase: "Shop with us",
    earnPurchaseRule: (unit, n) => `${points(n)} for each ${unit}; show your code when you pay`,
    earnReferral: "Bring a friend",
    earnReferralRule: (mine, theirs, minimum) =>
      `${points(mine)} for you and ${number(theirs)} for them after a first purchase of ${minimum}`,
    earnCheckin: "Daily check-in",
    earnCheckinRule: (n) => `${points(n)} a day`,
    earnProfile: "Complete your profile",
    earnProfileRule: (n) => `Name and birthday: ${points(n)}`,
    done: "Done",
    leave: "Leave the membership",
    mine: "My details",
    profilePaid: (n) => `Profile complete: ${points(n)} for you`,
    profile: "Complete your profile",
    profileLead: (n) => `${points(n)} for you. We use the birthday for your birthday treat.`,
    name: "Name",
    birthday: "Birthday",
    save: "Save",
    saved: "Saved",
    showCode: "Show my code",
    since: (day) => `Member since ${day}`,
    refNotCounted:
      "You've joined. The friend's code didn't count; you can try it again under “My code”.",
    joined: "Welcome! You are a member now.",
  },
  contact: {
    title: "How you sign in",
    lead: (contact) =>
      `You sign in with ${contact}. When you change it, you are signed out on all other devices.`,
    label: "New e-mail or phone number",
    hint: "The code goes to the new one. The old one gets a note of the change.",
    again: "Sign in again",
    changed: "Changed. Please sign in with the new one from now on.",
  },
  code: {
    offer: (mine, theirs) => `${number(mine)} points for you, ${number(theirs)} for your friend`,
    when: (minimum) =>
      `Both arrive when your friend joins and makes a first purchase of ${minimum} or more.`,
    hold: "Press and hold the picture to save it",
    alt: (code) => `QR code for referral code ${code}`,
    mine: "My referral code",
    copyCode: "Copy code",
    link: "My link",
    copyLink: "Copy link",
    share: "Share with a friend",
    shareText: (shop, theirs) =>
      `I'm a regular at ${shop}. Join with my code and you get ${points(theirs)} after your first purchase.`,
    wechat: "Use “…” at the top right to send this page, or press and hold the QR code.",
    friends: "Friends I brought",
    totals: (n, total) => `${count(n, "friend")} so far, ${points(total)} earned`,
    visited: (n) => `Your link has brought ${count(n, "visit")}`,
    noFriends: "Nobody has joined with your code yet",
    noFriendsNext: "Let a friend nearby scan the QR code to start.",
    states: {
      pending: "First purchase to come",
      qualified: "Being confirmed",
      credited: "Credited",
      rejected: "Not counted",
    },
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
    ruleShare: "Sharing and clicking earn nothing by themselves; a friend who comes does.",
    late: "Add a friend's code",
    lateLead: (day) => `Possible once, until ${day}.`,
    lateSubmit: "Add",
    lateDone: "Noted. After the first purchase both of you get your points.",
    referred: "Your referrer is noted",
  },
  rewards: {
    balance: (n) => `You have ${points(n)}`,
    redeem: "Redeem",
    redeemNamed: (name) => `Redeem “${name}”`,
    missing: (n) => `${points(n)} to go`,
    soldOut: "Sold out",
    closed: "No longer offered",
    left: (n) => `Only ${number(n)} left`,
    perMember: (n) => `${number(n)} per member`,
    level: (name) => `${name} and up`,
    guest: "Members can redeem these",
    guestNext: "Join",
    empty: "Rewards are being prepared",
    emptyNext: "See how to earn points",
    confirm: "Redeem this?",
    cost: "Costs",
    after: "Left afterwards",
    voucher: (minutes) =>
      `The voucher is good for ${count(minutes, "minute")}, so redeem when you're in the shop. If you don't use it, the points come back by themselves.`,
    submit: (n) => `Redeem for ${points(n)}`,
    instant: "Spent at once, nothing to collect",
    atOnce:
      "The points are spent as soon as you confirm. There is no voucher and nothing to collect; we do the rest.",
    spent: (n, name) => `Thank you. ${points(n)} went to “${name}”.`,
  },
  vouchers: {
    show: "Please show this to our staff",
    expires: (left) => `${left} left`,
    alt: "QR code of the voucher",
    number: "Voucher number",
    giveBack: "Give this voucher back",
    giveBackAsk: (name) => `Give back “${name}”?`,
    giveBackLead: (n) =>
      `${points(n)} return to the batches they came from, with the same expiry days.`,
    gaveBack: (n) => `${points(n)} are back`,
    committed: (name) => `“${name}” is yours. Enjoy!`,
    lapsedNow: "The voucher has expired and the points are back.",
    empty: "No voucher waiting",
    emptyNext: "Choose a reward",
    past: "Earlier vouchers",
    spent: "Spent at once",
    states: {
      held: "Waiting",
      committed: "Used",
      voided: "Given back",
      lapsed: "Expired, points returned",
    },
  },
  welcome: {
    worth: (n, name) => `${points(n)} buy “${name}”`,
    open: "Open my membership",
    wechat:
      "If the next step won't open here, use “…” at the top right and open the page in your browser.",
  },
};

export default words;
