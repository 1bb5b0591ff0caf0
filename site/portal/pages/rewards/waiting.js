/** The way to one's vouchers, with how many wait to be shown. */

import { useLoad } from "../../asking/load.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { words } from "../../words.js";

/** @typedef {{redemptions: import("../../asking/contract").Redemption[]}} Answer */

/** Without points set aside none waits, and nobody need ask. @param {{held: number}} props */
export const Vouchers = ({ held }) =>
  held > 0 ? html`<${Counted} />` : html`<${Way} waiting=${0} />`;

const Counted = () => {
  /** @type {import("../../asking/load.js").Load<Answer>} */
  const load = useLoad("/api/redemptions");
  const open = load.data?.redemptions.filter(({ state }) => state === "held") ?? [];
  return html`<${Way} waiting=${open.length} />`;
};

/** @param {{waiting: number}} props */
const Way = ({ waiting }) => html`
  <a href=${to("me/vouchers/")}>${words.rewards.vouchers(waiting)}</a>
`;
