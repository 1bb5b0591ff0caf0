/** Buttons and links that look like them. */
import { html } from "../html.js";

/** @typedef {"main" | "quiet" | "plain" | "danger"} Kind */

/**
 * @param {{kind?: Kind, busy?: boolean, wide?: boolean, type?: "button" | "submit",
 *   disabled?: boolean, children?: unknown, [more: string]: unknown}} props
 */
export const Button = ({
  kind = "main",
  busy,
  wide,
  type = "button",
  disabled,
  children,
  ...more
}) => html`
  <button
    type=${type}
    class="button button-${kind} ${wide ? "wide" : ""}"
    disabled=${disabled || busy}
    aria-busy=${busy ? "true" : undefined}
    ...${more}
  >${children}</button>
`;

/** @param {{kind?: Kind, wide?: boolean, href: string, children?: unknown, [more: string]: unknown}} props */
export const LinkButton = ({ kind = "main", wide, children, ...more }) => html`
  <a class="button button-${kind} ${wide ? "wide" : ""}" ...${more}>${children}</a>
`;
