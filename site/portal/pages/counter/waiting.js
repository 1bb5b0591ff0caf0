/** What waits for the line, what was refused, and whose wishes stand here beside. */

import { Problem } from "../../asking/problem.js";
import { hour } from "../../format.js";
import { html } from "../../html.js";
import { signIn } from "../../road.js";
import { Button } from "../../ui/button.js";
import { Icon } from "../../ui/icon.js";
import { Notice } from "../../ui/notice.js";
import { sentence, staff } from "../../words.js";

/** @typedef {import("./line/line.js").Line} Line */
/** @typedef {import("./line/queue.js").Wish} Wish */

/** @param {{line: Line}} props */
export const Waiting = ({ line }) => {
  const { waits, ofOther, other, reload } = staff.counter.queue;
  return html`
    <div class="stack" hidden=${quiet(line)}>
      ${line.conflicts.map((wish) => html`<${Conflict} key=${wish.key} wish=${wish} onClose=${() => line.close(wish)} />`)}
      ${line.state === "other" && html`<${Notice} tone="warn" action=${html`<${Button} kind="quiet" onClick=${() => location.reload()}>${reload}<//>`}>${other}<//>`}
      ${
        (line.waiting.length > 0 || line.state === "down") &&
        html`
          <section class="card card-wait" aria-label=${waits(line.waiting.length)}>
            <${Lead} line=${line} />
            ${line.waiting.length > 0 && html`<${List} line=${line} />`}
          </section>
        `
      }
      ${line.others.map(({ name, count }) => html`<${Notice} tone="calm">${ofOther(name, count)}<//>`)}
    </div>
  `;
};

/** @param {Line} line */
const quiet = ({ conflicts, waiting, others, state }) =>
  conflicts.length + waiting.length + others.length === 0 && !["down", "other"].includes(state);

/** @param {{line: Line}} props */
const Lead = ({ line }) => {
  const { waits, states, sendNow, signInAgain, offline } = staff.counter.queue;
  const count = line.waiting.length;
  return html`
    <div class="waiting-lead">
      <${Icon} name="clock" />
      <p role="status"><b class="waiting-count">${count ? waits(count) : offline}</b><br /><span class="faint small">${states[line.state]}</span></p>
      ${
        line.state === "door"
          ? html`<${Button} onClick=${signIn}>${signInAgain}<//>`
          : count > 0 &&
            html`<${Button} kind="quiet" busy=${line.busy} onClick=${line.send}>${sendNow}<//>`
      }
    </div>
  `;
};

/** @param {{line: Line}} props */
const List = ({ line }) => html`
  <details class="waiting-list">
    <summary>${staff.counter.queue.what}</summary>
    <p class="faint small">${staff.counter.queue.mine}</p>
    <ul class="rows">
      ${line.waiting.map((wish) => html`<${Row} key=${wish.key} wish=${wish} onTakeBack=${() => line.takeBack(wish)} />`)}
    </ul>
  </details>
`;

/** What may have arrived is not to be taken back: it would be told again only as a refund or an undo. */
/** @param {{wish: Wish, onTakeBack: () => void}} props */
const Row = ({ wish, onTakeBack }) => html`
  <li class="entry">
    <div class="entry-what">
      <span>${title(wish)}</span>
      <span class="faint small">${hour(wish.made / 1000)} · ${wish.detail}</span>
    </div>
    ${
      wish.sent
        ? html`<span class="chip chip-warn">${staff.counter.queue.asked}</span>`
        : html`<${Button} kind="plain" aria-label=${staff.counter.queue.takeBackThis(title(wish), wish.detail)} onClick=${onTakeBack}>${staff.counter.queue.takeBack}<//>`
    }
  </li>
`;

/** @param {{wish: Wish, onClose: () => void}} props */
const Conflict = ({ wish, onClose }) => {
  const { notDone, advice, adviceElse, close } = staff.counter.queue;
  const { code, status, facts } = /** @type {import("./line/queue.js").No} */ (wish.no);
  return html`
    <section class="card card-bad" aria-label=${notDone}>
      <p class="conflict-what"><b>${notDone}</b> ${title(wish)} · ${wish.detail} <span class="faint small">${hour(wish.made / 1000)}</span></p>
      <${Notice} tone="bad">${sentence(new Problem(code, status, facts))}<br />${advice[code] ?? adviceElse[wish.kind]}<//>
      <${Button} wide kind="quiet" onClick=${onClose}>${close}<//>
    </section>
  `;
};

/** @param {Wish} wish */
const title = ({ kind, what }) => `${staff.counter.kinds[kind]} · ${what}`;
