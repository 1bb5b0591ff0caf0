/** What the arrival page can know only here: a member come back, WeChat, no friend, today's rewards. */
import { get } from "../api.js";
import { say } from "../format.js";
import { device } from "../keep.js";
import { inWeChat, to } from "../road.js";
import { words } from "../words.js";
import { openTo } from "./me/next.js";

/** @typedef {import("../contract").Programme} Programme */
/** @typedef {import("../contract").Reward} Reward */

/** @param {HTMLElement} place holds the whole page already */
export const enhance = (place) => {
  if (device.get("member")) {
    write(place, "#enter", words.welcome.open);
    place.querySelector("#enter")?.setAttribute("href", to("me/"));
  }
  if (inWeChat()) write(place, "#wechat", words.welcome.wechat);
  fitToday(place).catch(() => undefined); // the page stands without it
};

/** @param {HTMLElement} place */
const fitToday = async (place) => {
  /** @type {[Programme, {rewards: Reward[]}]} */
  const [rules, { rewards }] = await Promise.all([get("/api/programme"), get("/api/rewards")]);
  if (!rules.remembered_code) {
    for (const part of place.querySelectorAll("[data-for]")) part.toggleAttribute("hidden");
    return;
  }
  const best = openTo(rewards)
    .filter(({ price }) => price <= rules.referral.friend_points)
    .pop();
  if (best) write(place, "#worth", words.welcome.worth(best.price, say(best.name)));
};

/** @param {HTMLElement} place @param {string} where @param {string} text */
const write = (place, where, text) => {
  const line = place.querySelector(where);
  if (line) line.textContent = text;
  line?.removeAttribute("hidden");
};
