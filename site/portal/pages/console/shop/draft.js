/** A draft of the rules, tried: its faults by their lines, or what it would change. */
import { useAct } from "../../../asking/act.js";
import { post } from "../../../asking/api.js";
import { say } from "../../../format.js";
import { html, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Card } from "../../../ui/card.js";
import { Notice, Wrong } from "../../../ui/notice.js";
import { Table } from "../../../ui/table.js";
import { Rule } from "./rules.js";
import { said } from "./words.js";

/** @typedef {import("../../../asking/contract").CheckedDraft} Checked */

/** @param {{published: string}} props the text it starts with */
export const TryDraft = ({ published }) => {
  const words = said.programme;
  const [text, setText] = useState(published);
  const [checked, setChecked] = useState(/** @type {Checked | null} */ (null));
  const checking = useAct(async () => {
    setChecked(null);
    setChecked(await post("/api/admin/programme/check", { text }));
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    checking.run();
  };
  const type = (/** @type {string} */ typed) => {
    setText(typed);
    setChecked(null); // it was about another text
  };
  return html`
    <${Card} title=${words.try}>
      <p class="faint">${words.tryLead}</p>
      <form class="stack draft" onSubmit=${submit}>
        <div class="field">
          <label for="draft">${words.draft}</label>
          <textarea id="draft" class="source" rows="16" spellcheck=${false} translate=${false} value=${text}
            onInput=${(/** @type {any} */ event) => type(event.target.value)}></textarea>
        </div>
        <${Wrong} problem=${checking.problem} />
        <div class="acts">
          <${Button} type="submit" busy=${checking.busy}>${words.check}<//>
          <${Button} kind="plain" onClick=${() => type(published)}>${words.reset}<//>
        </div>
      </form>
      <div class="stack" role="status">${checked && html`<${Result} ...${checked} />`}</div>
      <p class="faint">${words.publish}</p>
    <//>
  `;
};

/** @param {Checked} props */
const Result = ({ findings, changes, same_version }) => {
  const words = said.programme;
  if (findings.length > 0)
    return html`
      <${Notice} tone="bad">${words.faults(findings.length)}<//>
      <ul class="rows">
        ${findings.map(
          ({ line, what, mend }) => html`
            <li class="finding">
              <span class="chip chip-warn">${words.line(line)}</span>
              <span>${say(what)}<br /><span class="faint">${say(mend)}</span></span>
            </li>
          `,
        )}
      </ul>
    `;
  if (changes.length === 0) return html`<${Notice} tone="good">${words.same}<//>`;
  return html`
    <${Notice} tone="good">${words.fine}<//>
    ${same_version && html`<${Notice} tone="warn">${words.version_stays}<//>`}
    <${Table} label=${words.changes} heads=${[words.changes, words.old, words.new]}>
      ${changes.map(
        ({ rule, old, new: next }) => html`
          <tr key=${rule}>
            <th scope="row" class="wraps"><${Rule} place=${rule} /></th>
            <td class="wraps" translate=${false}>${old ?? words.nothing}</td>
            <td class="wraps" translate=${false}>${next ?? words.nothing}</td>
          </tr>
        `,
      )}
    <//>
  `;
};
