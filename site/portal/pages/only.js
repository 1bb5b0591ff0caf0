/** A page for some, kindly closed to others. */
import { html } from "../html.js";
import { to } from "../road.js";
import { LinkButton } from "../ui/button.js";
import { Empty } from "../ui/empty.js";
import { staff } from "../words.js";

/** @param {{role: string, roles: string[], says: string, children?: unknown}} props */
export const Only = ({ role, roles, says, children }) =>
  roles.includes(role)
    ? children
    : html`
        <${Empty} icon="person" title=${says}>
          <${LinkButton} href=${to("me/")}>${staff.toMine}<//>
        <//>
      `;
