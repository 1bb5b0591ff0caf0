/** Who a member is, how they stand, how they came and what is open. */
import { date, day, moment, number, say } from "../../../format.js";
import { html } from "../../../html.js";
import { Card } from "../../../ui/card.js";
import { Spelled } from "../../../ui/codes/spelled.js";
import { staff } from "../../../words.js";
import { said } from "./words.js";

/** @typedef {import("../../../asking/contract").MemberPage} Member */
/** @typedef {import("../../../asking/contract").Level} Level */

const LOOKED_THROUGH = 100; // entries and friends, by the functions

/** @param {{member: Member, levels: Level[]}} props */
export const Portrait = ({ member, levels }) => html`
  <div class="columns">
    <${Card} title=${said.points}>
      <${Balance} points=${member.points} />
      <${Standing} member=${member} levels=${levels} />
      <${Vouchers} vouchers=${member.vouchers} />
    <//>
    <section class="card" aria-label=${said.facts.joined}>
      <p>
        <${Spelled} code=${member.code} /> · ${member.contact}
        ${member.left && html` <span class="chip">${said.left}</span>`}
        ${member.role !== "member" && html` <span class="chip">${staff.console.roles[member.role]}</span>`}
      </p>
      <${Facts} member=${member} />
    </section>
  </div>
`;

/** @param {{points: Member["points"]}} props */
const Balance = ({ points: { available, held, debt, expiring } }) => html`
  <dl class="balances">
    <div><dt>${said.available}</dt><dd class="number">${number(available)}</dd></div>
    <div><dt>${said.held}</dt><dd class="number">${number(held)}</dd></div>
    ${debt > 0 && html`<div><dt>${said.debt}</dt><dd class="number">${number(debt)}</dd></div>`}
  </dl>
  ${
    expiring.length > 0 &&
    html`
      <h3>${said.expiring}</h3>
      <ul class="rows lots">
        ${expiring.map((lot) => html`<li key=${lot.day}><span>${said.ends(day(lot.day))}</span><b class="number">${number(lot.points)}</b></li>`)}
      </ul>
    `
  }
`;

/** @param {{member: Member, levels: Level[]}} props */
const Standing = ({ member: { level, growth, next_level, level_drop }, levels }) => {
  const here = levels.find(({ id }) => id === level);
  return html`
    <p>
      <b>${here ? say(here.name) : level}</b> · ${said.growth(growth)}
      ${next_level && html` · <span class="faint">${said.toNext(say(next_level.name), next_level.missing)}</span>`}
    </p>
    ${level_drop && html`<p class="faint">${said.drop(day(level_drop.day), say(level_drop.name), level_drop.missing)}</p>`}
  `;
};

/** @param {{vouchers: Member["vouchers"]}} props */
const Vouchers = ({ vouchers }) =>
  vouchers.length > 0 &&
  html`
    <h3>${said.vouchers}</h3>
    <ul class="rows">
      ${vouchers.map(
        (held) => html`
          <li class="entry" key=${held.id}>
            <span>${say(held.name)}</span><span class="faint">${said.voucherEnds(moment(held.expires_at))}</span>
          </li>
        `,
      )}
    </ul>
  `;

/** @param {{member: Member}} props */
const Facts = ({ member }) => {
  const { facts } = said;
  const unknown = member.entries > LOOKED_THROUGH ? said.notLately : said.never;
  return html`
    <dl class="facts">
      <dt>${facts.joined}</dt><dd>${date(member.joined_at)}</dd>
      <dt>${facts.came}</dt><dd><${Came} member=${member} /></dd>
      <dt>${facts.bought}</dt><dd>${member.bought_at ? date(member.bought_at) : unknown}</dd>
      <dt>${facts.visited}</dt><dd>${member.visited_at ? date(member.visited_at) : unknown}</dd>
      <dt>${facts.checkedIn}</dt><dd>${member.checked_in ? day(member.checked_in) : said.never}</dd>
      <dt>${facts.friends}</dt><dd><${Friends} friends=${member.friends} /></dd>
      <dt>${facts.consents}</dt><dd><${Consents} consents=${member.consents} /></dd>
    </dl>
  `;
};

/** @param {{member: Member}} props */
const Came = ({ member: { brought_by, channel } }) => {
  if (brought_by) {
    const { id, name, code } = brought_by.friend;
    return html`
      ${said.byFriend}<a href="#members/${id}">${name || code}</a>
      <span class="faint"> · ${said.friendStates[brought_by.state]}</span>
    `;
  }
  return channel ? said.byChannel(say(channel.name)) : said.byThemselves;
};

/** @param {{friends: Member["friends"]}} props */
const Friends = ({ friends }) => {
  const states = /** @type {(keyof typeof said.friendStates)[]} */ (Object.keys(friends));
  if (states.length === 0) return said.never;
  const all = states.reduce((sum, state) => sum + (friends[state] ?? 0), 0);
  return html`
    ${states.map((state) => html`<span class="fact-line" key=${state}>${said.friendsOf(said.friendStates[state], friends[state] ?? 0)}</span>`)}
    ${all >= LOOKED_THROUGH && said.newestFriends}
  `;
};

/** @param {{consents: Member["consents"]}} props */
const Consents = ({ consents }) => {
  const names = /** @type {Record<string, string>} */ (said.consents);
  if (consents.length === 0) return said.never;
  return consents.map(
    ({ id, version, at }) => html`
      <span class="fact-line" key=${id}>
        ${names[id] ?? id}
        <span class="fact-line faint small">${said.agreed(version, date(at))}</span>
      </span>
    `,
  );
};
