/** A table to take away: the browser asks for it as it asks for any file. */
import { html } from "../../../html.js";
import { language } from "../../../road.js";
import { LinkButton } from "../../../ui/button.js";
import { said } from "./words.js";

/** @param {{path: string, query?: Record<string, string>}} props */
export const TakeAway = ({ path, query = {} }) => html`
  <${LinkButton} kind="plain" href="${path}?${new URLSearchParams({ ...query, lang: language() })}" download>${said.csv}<//>
`;
