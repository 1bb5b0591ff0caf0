/** How far something is: a bar, a ring, seconds that run out. */
import { countdown } from "../format.js";
import { html } from "../html.js";
import { Bar } from "../ui/progress/bar.js";
import { useCountdown } from "../ui/progress/countdown.js";
import { Ring } from "../ui/progress/ring.js";
import { Piece, sample } from "./piece.js";

const PARTS = [0, 0.4, 1];

export const Progress = () => {
  const [left] = useCountdown(900);
  return html`
    <${Piece} name="ui/bar">${PARTS.map((part) => html`<${Bar} part=${part} />`)}<//>
    <${Piece} name="ui/ring">
      <div class="hero"><div class="trio">
        ${PARTS.map((part) => html`<${Ring} part=${part} label=${sample(`完成 ${part * 100}%`, `${part * 100} % done`)}>${part * 100}%<//>`)}
      </div></div>
    <//>
    <${Piece} name="ui/countdown"><p class="number" role="timer">${countdown(left)}</p><//>
  `;
};
