/** Nothing here yet, and what to do next. */
import { html } from "../html.js";
import { Icon } from "./icon.js";

/** @param {{icon?: string, title: string, children?: unknown}} props */
export const Empty = ({ icon = "leaf", title, children }) => html`
  <div class="empty">
    <span class="empty-icon"><${Icon} name=${icon} /></span>
    <p class="empty-title">${title}</p>
    ${children}
  </div>
`;
