/** Entries, newest first, under their months. */
import { dayTime, month, number, say, signed } from "../../format.js";
import { html } from "../../html.js";
import { words } from "../../words.js";

/** @typedef {import("../../contract").Entry} Entry */

/** @param {{entries: Entry[]}} props */
export const Entries = ({ entries }) => html`
  ${entries.length === 0 && html`<p class="faint">${words.statement.emptyFilter}</p>`}
  ${byMonth(entries).map(
    ([name, some]) => html`
      <section class="card" key=${name} aria-label=${name}>
        <h2 class="month">${name}</h2>
        <ul class="rows">
          ${some.map((entry) => html`<${Row} key=${entry.seq} entry=${entry} />`)}
        </ul>
      </section>
    `,
  )}
`;

/** @param {{entry: Entry}} props */
const Row = ({ entry }) => html`
  <li class="entry" data-kind=${entry.kind}>
    <div class="entry-what">
      <span class="entry-reason">${say(entry.reason)}</span>
      <span class="faint small">
        ${dayTime(entry.at)}
      </span>
    </div>
    <div class="entry-points">
      <span class=${tone(entry.points)}>${entry.points === 0 ? number(0) : signed(entry.points)}</span>
      <span class="faint small">
        ${entry.growth !== 0 && html`${words.statement.growth(signed(entry.growth))} · `}
        ${words.statement.after(entry.available_after)}
      </span>
    </div>
  </li>
`;

/** @param {number} points */
const tone = (points) => `number ${points > 0 ? "good" : ""}`;

/** @param {Entry[]} entries @returns {[string, Entry[]][]} */
const byMonth = (entries) => {
  /** @type {Map<string, Entry[]>} */
  const months = new Map();
  for (const entry of entries) {
    const name = month(entry.at);
    months.set(name, [...(months.get(name) ?? []), entry]);
  }
  return [...months];
};
