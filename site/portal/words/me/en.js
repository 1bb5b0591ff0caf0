/** What a member's own page says in English. */
import { count, days, number, points } from "../../format.js";

/** @type {import("./zh.js").MyWords} */
const words = {
  frozen:
    "This account is on hold: your points are safe, but none can be earned or redeemed for now. Please ask at the shop.",
  greeting: (hour) =>
    hour < 5 ? "Hello" : hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening",
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
  earnReading: "Read a story",
  earnReadingRule: (left, most) =>
    left
      ? `${count(left, "story", "stories")} left that earn today, up to ${points(most)} each`
      : "You have read all that earn today; more tomorrow",
  earnProfile: "Complete your profile",
  earnProfileRule: (n) => `Name and birthday: ${points(n)}`,
  done: "Done",
  doneToday: "Done today",
  step: "Next",
  steps: {
    show: "A voucher is waiting: show it to us",
    checkin: (n) => `Check in today for ${points(n)}`,
    redeem: (name) => `You have enough: redeem “${name}”`,
    profile: (n) => `Complete your profile for ${points(n)}`,
    friend: (n) => `Bring a friend for ${points(n)}`,
  },
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
    "You've joined. The friend's code didn't count; you can try it again under “Friends”.",
  joined: "Welcome! You are a member now.",
};

export default words;
