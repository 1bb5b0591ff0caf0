/** What customers and members open. */
import Code from "../pages/code.js";
import Join from "../pages/join.js";
import Me from "../pages/me.js";
import Rewards from "../pages/rewards.js";
import Statement from "../pages/statement.js";
import Vouchers from "../pages/vouchers.js";
import { speak, speakStatement } from "../words.js";
import { show } from "./show.js";

/** @type {Record<string, unknown>} */
const PAGES = {
  join: Join,
  me: Me,
  statement: Statement,
  code: Code,
  rewards: Rewards,
  vouchers: Vouchers,
};

/** @param {HTMLElement} place @param {string} view */
export const open = async (place, view) => {
  await Promise.all([speak(), view === "statement" && speakStatement()]);
  show(place, PAGES[view]);
};
