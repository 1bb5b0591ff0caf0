/** What the arrival page can know only here: a member come back, WeChat, what the points buy today. */
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
  const enter = place.querySelector("#enter");
  if (enter && device.get("member")) {
    enter.textContent = words.welcome.open;
    enter.setAttribute("href", to("me/"));
  }
  const hint = place.querySelector("#wechat");
  if (hint && inWeChat()) {
    hint.textContent = words.welcome.wechat;
    hint.removeAttribute("hidden");
  }
  tellWorth(place).catch(() => undefined); // the page stands without it
};

/** @param {HTMLElement} place */
const tellWorth = async (place) => {
  /** @type {[Programme, {rewards: Reward[]}]} */
  const [{ referral }, { rewards }] = await Promise.all([
    get("/api/programme"),
    get("/api/rewards"),
  ]);
  const best = openTo(rewards)
    .filter(({ price }) => price <= referral.friend_points)
    .pop();
  const line = place.querySelector("#worth");
  if (line && best) line.textContent = words.welcome.worth(best.price, say(best.name));
};
