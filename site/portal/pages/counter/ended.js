/** What became of an act: done, waiting for the line, or refused when it came. The sound has been. */
import { html } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Notice } from "../../ui/notice.js";
import { staff } from "../../words.js";

/** @typedef {import("./line/line.js").Outcome} Outcome */
/** @typedef {import("./line/line.js").Line} Line */

/** @param {{outcome: Outcome, line: Line, onNext: () => void}} props */
export const Ended = ({ outcome, line, onNext }) => html`
  <${Became} outcome=${outcome} line=${line} />
  <${Button} wide kind="quiet" onClick=${onNext}>${staff.counter.nextGuest}<//>
`;

/** It may be sent while this still stands here. @param {{outcome: Outcome, line: Line}} props */
const Became = ({ outcome: { key, act, kept }, line }) => {
  const { done, balance, queued, queuedLead, notKept, refusedLater } = staff.counter;
  const granted = line.acts.find((one) => one.key === key) ?? act;
  if (granted) {
    const { kind, what, points = 0, available } = granted;
    return html`
      <${Notice} tone="good">
        <b>${done[kind](what, points)}</b>${available !== undefined && html`<br />${balance(available)}`}
      <//>
    `;
  }
  if (line.conflicts.some((wish) => wish.key === key))
    return html`<${Notice} tone="bad">${refusedLater}<//>`;
  return html`<${Notice} tone="warn"><b>${queued}</b><br />${kept ? queuedLead : notKept}<//>`;
};
