/** A message that stays where it stands. */
import { html } from "../html.js";
import { sentence } from "../words.js";
import { Icon } from "./icon.js";

/** @param {{tone?: "good" | "warn" | "bad" | "calm", children?: unknown, action?: unknown}} props */
export const Notice = ({ tone = "calm", children, action }) => html`
  <div class="notice notice-${tone}" role=${tone === "bad" ? "alert" : "status"}>
    <${Icon} name=${{ good: "check", warn: "clock", bad: "alert", calm: "leaf" }[tone]} />
    <div class="notice-text">${children}</div>
    ${action}
  </div>
`;

/** @param {{problem: import("../asking/problem.js").Problem | null, action?: unknown}} props */
export const Wrong = ({ problem, action }) =>
  problem && html`<${Notice} tone="bad" action=${action}>${sentence(problem)}<//>`;
