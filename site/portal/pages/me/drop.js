/** A level about to drop, and what keeps it; nothing when it stays. */
import { day, say } from "../../format.js";
import { html } from "../../html.js";
import { LinkButton } from "../../ui/button.js";
import { Notice } from "../../ui/notice.js";
import { words } from "../../words.js";

/** @param {{me: import("../../asking/contract").Me}} props */
export const Drop = ({ me: { level, level_drop: drop } }) => {
  if (!drop) return null;
  const earn = html`<${LinkButton} kind="quiet" href="#earn">${words.me.keepLevel}<//>`;
  return html`
    <${Notice} tone="warn" action=${earn}>
      ${words.me.drop(say(level.name), say(drop.name), day(drop.day), drop.missing)}
    <//>
  `;
};
