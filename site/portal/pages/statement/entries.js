/** Entries, newest first, under their months; each opens to explain itself. */
import { dayTime, month, number, say, signed } from "../../format.js";
import { html, useState } from "../../html.js";
import { statement } from "../../words.js";
import { Explained } from "./explained.js";
import { stateOf } from "./told.js";

/** @typedef {import("../../asking/contract").Entry} Entry */

/** @param {{entries: Entry[], known: Entry[]}} props entries: those to show */
export const Entries = ({ entries, known }) => html`
  ${entries.length === 0 && html`<p class="faint">${statement.emptyFilter}</p>`}
  ${byMonth(entries).map(
    ([name, some]) => html`
      <section class="card" key=${name} aria-label=${name}>
        <h2 class="month">${name}</h2>
        <ul class="rows rows-open">
          ${some.map((entry) => html`<${Row} key=${entry.seq} entry=${entry} known=${known} />`)}
        </ul>
      </section>
    `,
  )}
`;

/** @param {{entry: Entry, known: Entry[]}} props */
const Row = ({ entry, known }) => {
  const [open, setOpen] = useState(false);
  const state = stateOf(entry, known);
  const toggled = (/** @type {{currentTarget: HTMLDetailsElement}} */ { currentTarget }) =>
    setOpen(currentTarget.open);
  return html`
    <li data-kind=${entry.kind} data-seq=${entry.seq}>
      <details onToggle=${toggled}>
        <summary class="entry">
          <div class="entry-what">
            <span class="entry-reason">${say(entry.reason)}</span>
            <span class="faint small">
              ${dayTime(entry.at)}${state && html` · <b>${said(state, entry)}</b>`}
            </span>
          </div>
          <div class="entry-points">
            <span class=${tone(entry.points)}>${entry.points === 0 ? number(0) : signed(entry.points)}</span>
            <span class="faint small">
              ${entry.growth !== 0 && html`${statement.growth(signed(entry.growth))} · `}
              ${statement.after(entry.available_after)}
            </span>
          </div>
        </summary>
        ${open && html`<${Explained} entry=${entry} known=${known} />`}
      </details>
    </li>
  `;
};

/** What waits says until when. @param {import("./told.js").State} state @param {Entry} entry */
const said = (state, { held_until }) =>
  state === "pending"
    ? statement.states.pending(dayTime(held_until ?? 0))
    : statement.states[state];

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
