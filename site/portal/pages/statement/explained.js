/** An entry, opened: what happened, by which rule, from and to which batches, and what was left. */
import { day, moment, number } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { statement } from "../../words.js";
import { kinOf, whyOf } from "./told.js";

/** @typedef {import("../../asking/contract").Entry} Entry */

const HASH_SHOWN = 16;

/** @param {{entry: Entry, known: Entry[]}} props */
export const Explained = ({ entry, known }) => {
  const { labels, why, by } = statement;
  const kin = kinOf(entry, known).map(({ seq }) => number(seq));
  return html`
    <div class="why">
      <p>${why[whyOf(entry)]}</p>
      <dl>
        <${Fact} name=${labels.rule}><${Rule} entry=${entry} /><//>
        <${Fact} name=${labels.held}>${entry.held_until && statement.heldUntil(moment(entry.held_until))}<//>
        <${Fact} name=${labels.lots}>${entry.lots.length > 0 && html`<${Lots} entry=${entry} />`}<//>
        <${Fact} name=${labels.balance}>${balances(entry)}<//>
        <${Fact} name=${labels.kin}>${kin.length > 0 && statement.kin(kin.join(statement.between))}<//>
        <${Fact} name=${labels.by}>${by[entry.actor]}<//>
        <${Fact} name=${labels.when}>${moment(entry.at)}<//>
        <${Fact} name=${labels.number}>${number(entry.seq)}<//>
        <${Fact} name=${labels.hash}><code>${entry.hash.slice(0, HASH_SHOWN)}…</code><//>
      </dl>
    </div>
  `;
};

/** A name and what it says; nothing where there is nothing. @param {{name: string, children?: unknown}} props */
const Fact = ({ name, children }) => children && html`<dt>${name}</dt><dd>${children}</dd>`;

/** @param {{entry: Entry}} props */
const Rule = ({ entry: { rule, programme } }) => {
  const { rules, otherRule, version } = statement;
  const name = /** @type {Record<string, string>} */ (rules)[rule.id] ?? otherRule;
  const place = `${to("membership/")}${rule.anchor ? `#${rule.anchor}` : ""}`;
  return html`<a href=${place}>${name}</a> · ${version(programme)}`;
};

/** @param {{entry: Entry}} props */
const Lots = ({ entry: { lots, lots_were } }) => html`
  <ul>
    ${lots.map((lot) => html`<li key=${lot.day}>${statement.lot[lots_were](number(lot.points), day(lot.day))}</li>`)}
  </ul>
`;

/** @param {Entry} entry */
const balances = ({ available_after, held_after, debt_after }) =>
  sums({ available: available_after, held: held_after, debt: debt_after });

/** What is available, and what is held and owed where there is any. @param {{available: number, held: number, debt: number}} balance */
export const sums = ({ available, held, debt }) => {
  const { balance, between } = statement;
  const said = [balance.available(number(available))];
  if (held) said.push(balance.held(number(held)));
  if (debt) said.push(balance.debt(number(debt)));
  return said.join(between);
};
