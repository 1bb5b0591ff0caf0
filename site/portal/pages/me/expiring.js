/** Points about to expire, and where to use them; nothing when none. */
import { day } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { LinkButton } from "../../ui/button.js";
import { Notice } from "../../ui/notice.js";
import { words } from "../../words.js";

/** @param {{lots: import("../../asking/contract").Lot[]}} props soonest first */
export const Expiring = ({ lots }) => {
  const soonest = lots[0];
  if (!soonest) return null;
  const use = html`<${LinkButton} kind="quiet" href=${to("me/rewards/")}>${words.me.useNow}<//>`;
  return html`
    <${Notice} tone="warn" action=${use}>${words.me.expiring(soonest.points, day(soonest.day))}<//>
  `;
};
