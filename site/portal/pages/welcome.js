/** What the arrival page can know only here: a member come back, WeChat, whose code, today's rewards. */
import { get } from "../asking/api.js";
import { isMembers } from "../device/known.js";
import { say } from "../format.js";
import { inWeChat, to } from "../road.js";
import { words } from "../words.js";
import { openTo } from "./rewards/open.js";
import { corner, toHold } from "./welcome/wechat.js";

/** @typedef {import("../asking/contract").Programme} Programme */
/** @typedef {import("../asking/contract").Reward} Reward */
/** @typedef {keyof typeof ACTS} Act what a channel's code asks for */

const ACTS = { join: "me/", checkin: "me/", redeem: "me/rewards/" };

/** @param {HTMLElement} place holds the whole page already */
export const open = (place) => {
  leadOn(/** @type {HTMLAnchorElement} */ (place.querySelector("#enter")), location.search);
  if (inWeChat()) place.before(corner());
  fitToday(place).catch(() => undefined); // the page stands without it
};

/** A member goes on to what they came to do; a newcomer joins, and is led on afterwards. */
/** @param {HTMLAnchorElement} enter @param {string} query */
const leadOn = (enter, query) => {
  const act = actIn(query);
  if (isMembers()) {
    enter.textContent = words.welcome.acts[act];
    enter.href = to(ACTS[act]);
  } else if (act !== "join") {
    enter.href = `${to("join/")}?next=${encodeURIComponent(to(ACTS[act]))}`;
  }
};

/** @param {string} query @returns {Act} */
export const actIn = (query) => {
  const asked = new URLSearchParams(query).get("do");
  return asked === "checkin" || asked === "redeem" ? asked : "join";
};

/** @param {HTMLElement} place */
const fitToday = async (place) => {
  /** @type {[Programme, {rewards: Reward[]}]} */
  const [rules, { rewards }] = await Promise.all([get("/api/programme"), get("/api/rewards")]);
  const came = rules.remembered_code ? "friend" : "alone";
  for (const part of document.querySelectorAll("[data-for]")) {
    part.toggleAttribute("hidden", part.getAttribute("data-for") !== came);
  }
  if (inWeChat() && rules.scanned_code) place.parentElement?.append(toHold(rules.scanned_code));
  const best = openTo(rewards, rules.levels)
    .filter(({ price }) => price <= rules.referral.friend_points)
    .pop();
  const worth = place.querySelector("#worth");
  if (best && worth) worth.textContent = words.welcome.worth(best.price, say(best.name));
};
