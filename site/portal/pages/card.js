/** The member card: a symbol that changes every half minute, with or without network. */
import { dayTime, say } from "../format.js";
import { html, useEffect, useState } from "../html.js";
import { shown } from "../kit.js";
import { Button } from "../ui/button.js";
import { useBright } from "../ui/codes/bright.js";
import { cardLink, Qr } from "../ui/codes/qr.js";
import { Spelled } from "../ui/codes/spelled.js";
import { Notice, Wrong } from "../ui/notice.js";
import { Bar } from "../ui/progress/bar.js";
import { Skeleton } from "../ui/skeleton.js";
import { card as said, words } from "../words.js";
import { useCard, useToken } from "./card/held.js";

/** @typedef {import("./card/kept.js").Card} Card */

const Page = () => {
  const held = useCard();
  if (held.card) return html`<${Pass} card=${held.card} held=${held} />`;
  if (held.busy) return html`<${Skeleton} blocks=${["picture"]} />`;
  return html`<${Wrong} problem=${held.problem} action=${again(held)} />`;
};

export const open = shown(Page);

/** @param {import("./card/held.js").Held} held */
const again = ({ busy, ask }) =>
  html`<${Button} kind="quiet" busy=${busy} onClick=${ask}>${words.common.retry}<//>`;

/** @param {{card: Card, held: import("./card/held.js").Held}} props */
const Pass = ({ card, held }) => {
  const { token, left } = useToken(card, held.ask);
  useBright();
  return html`
    <div class="stack">
      ${held.problem && html`<${Away} held=${held} card=${card} gone=${token === null} />`}
      <section class="paper pass" aria-label=${said.title}>
        ${token === undefined && html`<div class="qr"></div>`}
        ${token && html`<${Picture} token=${token} left=${left} step=${card.step} />`}
        <p class="pass-name">${card.name || words.common.friend}<span class="pass-level"> · ${say(card.level)}</span></p>
        <p class="pass-label">${token === null ? said.numberOnly : said.number}</p>
        <p class="pass-code"><${Spelled} code=${card.code} /></p>
      </section>
      <${Ready} saved=${held.saved} code=${card.code} />
    </div>
  `;
};

/**
 * What was last known, while the shop cannot be reached; a No is told as everywhere.
 * @param {{held: import("./card/held.js").Held, card: Card, gone: boolean}} props
 */
const Away = ({ held, card, gone }) => {
  if (!held.problem?.unknown)
    return html`<${Wrong} problem=${held.problem} action=${again(held)} />`;
  return html`
    <${Notice} tone="warn" action=${again(held)}>
      <strong>${gone ? said.ranOut : said.offline}</strong><br />
      ${said.asOf(dayTime(card.at), say(card.level), card.points)}
    <//>
  `;
};

/** @param {{token: string, left: number, step: number}} props */
const Picture = ({ token, left, step }) => html`
  <${Qr} text=${cardLink(token)} alt=${said.alt} />
  <div class="pass-time">
    <${Bar} part=${left / step} />
    <span class="number" role="timer">${said.next(left)}</span>
  </div>
`;

/** Whether it opens without network. @param {{saved: boolean, code: string}} props */
const Ready = ({ saved, code }) => {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    const look = async () => {
      await navigator.serviceWorker?.ready;
      const there = await globalThis.caches?.match(location.pathname).catch(() => undefined);
      if (!there) return;
      setKept(true);
      clearInterval(timer);
    };
    const timer = setInterval(look, 1000); // the shell is kept beside all this
    look();
    return () => clearInterval(timer);
  }, []);
  if (saved && kept) return html`<p class="pass-ready">${said.saved}</p>`;
  if (navigator.serviceWorker) return null; // not yet; nothing is said that may not come true
  return html`
    <details class="card">
      <summary>${said.without}</summary>
      <figure class="paper">
        <img class="qr" src="/qr/v1/${code}.png" alt=${said.picture(code)} width="264" height="264" loading="lazy" />
      </figure>
      <p class="faint">${said.hold}</p>
    </details>
  `;
};
