/** One request: for whom, how much, why, and how it stands. */
import { date, moment, signed } from "../../format.js";
import { html } from "../../html.js";
import { Button } from "../../ui/button.js";
import { staff } from "../../words.js";

/** @typedef {import("../../asking/contract").Review} One */

const TONES = { waiting: "chip-warn", approved: "chip-good", declined: "", expired: "" };

/** @param {One} review */
export const called = ({ member, points }) => `${named(member)} ${signed(points)}`;

/** @param {import("../../asking/contract").Person} person */
const named = ({ name, code }) => name || code || staff.console.unnamed;

/**
 * @param {{review: One, may: boolean, mine: string,
 *   onAct: (asked: {review: One, act: "approve" | "decline"}) => void}} props
 */
export const Review = ({ review, may, mine, onAct }) => {
  const words = staff.console;
  const { state, asked_by, closed_by, why } = review;
  const own = asked_by.id === mine;
  const stands = state === "declined" && closed_by?.id === asked_by.id ? "withdrawn" : state;
  return html`
    <li class="stack">
      <div class="entry">
        <div class="entry-what">
          <span>${called(review)}</span>
          <span>${review.reason}</span>
          <span class="faint small">
            <a href="#members/${review.member.id}">${review.member.code}</a> · ${own ? words.iAsked : words.asked(named(asked_by))} · ${moment(review.at)}
            ${state === "waiting" && html` · ${words.waitsUntil(date(review.expires_at))}`}
            ${closed_by && html` · ${words.answeredBy(named(closed_by))}`}
            ${why && html` · ${why}`}
          </span>
        </div>
        <span class="chip ${TONES[state]}">${words.reviewStates[stands]}</span>
      </div>
      ${
        may &&
        state === "waiting" &&
        html`<div class="dialog-acts">
          <${Button} kind="quiet" onClick=${() => onAct({ review, act: "decline" })}>${own ? words.withdraw : words.decline}<//>
          ${!own && html`<${Button} onClick=${() => onAct({ review, act: "approve" })}>${words.approve}<//>`}
        </div>`
      }
    </li>
  `;
};
