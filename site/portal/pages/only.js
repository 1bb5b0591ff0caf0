/** A page for some, kindly closed to others. */
import { html } from "../html.js";
import { to } from "../road.js";
import { LinkButton } from "../ui/button.js";
import { Empty } from "../ui/empty.js";
import { staff } from "../words.js";
import { Leave } from "./leave.js";

/** @param {{me: import("../asking/contract").Me, roles: string[], says: string, children?: unknown}} props */
export const Only = ({ me, roles, says, children }) => {
  document.body.dataset.role = me.role; // the tabs show what this role may open
  if (roles.includes(me.role))
    return html`<div class="stack">${children}<${Leave} me=${me} /></div>`;
  return html`
        <${Empty} icon="person" title=${says}>
          <${LinkButton} href=${to("me/")}>${staff.toMine}<//>
        <//>
      `;
};
