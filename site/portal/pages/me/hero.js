/** The one glance: points, what they buy, the way to the next level. */
import { number, say } from "../../format.js";
import { html } from "../../html.js";
import { to } from "../../road.js";
import { LinkButton } from "../../ui/button.js";
import { Icon } from "../../ui/icon.js";
import { Ring } from "../../ui/progress/ring.js";
import { words } from "../../words.js";
import { growthOf, openTo } from "../rewards/open.js";
import { Step } from "./step.js";

/** @typedef {import("../../asking/contract").Me} Me */
/** @typedef {import("../../asking/contract").Programme} Programme */
/** @typedef {import("../../asking/contract").Reward} Reward */

/** @param {{me: Me, rules: Programme, rewards: Reward[] | null}} props */
export const Hero = ({ me, rules, rewards }) => {
  const { points } = me;
  const greeting = words.me.greeting(new Date().getHours());
  return html`
    <section class="hero" aria-label=${words.me.available}>
      <p class="hero-hello">${words.me.hello(greeting, me.name ?? "")}</p>
      <div class="hero-main">
        <div>
          <p class="balance"><span class="number">${number(points.available)}</span> ${words.me.available}</p>
          <p class="hero-next">${buys(points.available, openTo(rewards ?? [], rules.levels, me.level.id))}</p>
        </div>
        <${LevelRing} me=${me} rules=${rules} />
      </div>
      ${points.held > 0 && html`<p class="hero-note">${words.me.held(points.held)}</p>`}
      ${points.debt > 0 && html`<p class="hero-note">${words.me.debt(points.debt)}</p>`}
      ${!me.frozen && html`<${Step} me=${me} rules=${rules} rewards=${rewards} />`}
      <${LinkButton} kind="light" wide href=${to("me/card/")}>
        <${Icon} name="scan" /> ${words.me.showCode}
      <//>
    </section>
  `;
};

/** @param {number} available @param {Reward[]} open cheapest first */
const buys = (available, open) => {
  const next = open.find(({ price }) => price > available);
  const best = open.filter(({ price }) => price <= available).pop();
  if (best) return words.me.canHave(say(best.name));
  return next ? words.me.missing(next.price - available, say(next.name)) : "";
};

/** @param {{me: Me, rules: Programme}} props */
const LevelRing = ({ me, rules }) => {
  const next = me.next_level;
  const name = say(me.level.name);
  const from = growthOf(rules.levels, me.level.id);
  const part = next ? (me.growth - from) / (next.growth - from) : 1;
  return html`
    <div class="level">
      <${Ring} part=${part} label=${words.me.ring(name, me.growth)}>
        <${Icon} name="leaf" /><span>${name}</span>
      <//>
      <p class="level-next">${next ? words.me.toNext(next.missing, say(next.name)) : words.me.top}</p>
    </div>
  `;
};
