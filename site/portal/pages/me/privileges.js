/** What the level brings. */
import { say, sayAll } from "../../format.js";
import { html } from "../../html.js";
import { Card } from "../../ui/card.js";
import { Icon } from "../../ui/icon.js";
import { words } from "../../words.js";

/** @param {{me: import("../../asking/contract").Me}} props */
export const Privileges = ({ me }) => html`
  <${Card} title=${words.me.privileges} side=${html`<span class="chip">${say(me.level.name)}</span>`}>
    <ul class="ticks">
      ${sayAll(me.level.privileges).map((gift) => html`<li><${Icon} name="leaf" /> ${gift}</li>`)}
    </ul>
    <p class="faint">${words.me.growth(me.growth)}</p>
  <//>
`;
