/** A table to take away: the browser asks for it as it asks for any file. */
import { html } from "../../../html.js";
import { inWeChat, language } from "../../../road.js";
import { LinkButton } from "../../../ui/button.js";
import { staff } from "../../../words.js";
import { said } from "./words.js";

/** @param {{path: string, query?: Record<string, string>}} props */
export const TakeAway = ({ path, query = {} }) => html`
  <div>
    <${LinkButton} kind="plain" href="${path}?${new URLSearchParams({ ...query, lang: language() })}" download>${said.csv}<//>
    ${inWeChat() && html`<p class="faint small">${staff.console.wechat}</p>`}
  </div>
`;
