/** First screen: where the code should go. */

import { useAct } from "../../asking/act.js";
import { post } from "../../asking/api.js";
import { forgetContact, masked, remembered } from "../../device/known.js";
import { html, useState } from "../../html.js";
import { nextOf } from "../../road.js";
import { Button } from "../../ui/button.js";
import { Field } from "../../ui/field.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { words } from "../../words.js";
import { seconds } from "./sent.js";

/** @typedef {import("../join.js").Sent} Sent */

/**
 * @param {{rules: import("../../asking/contract").Programme | null,
 *   late: boolean, onSent: (sent: Sent) => void}} props
 */
export const Contact = ({ rules, late, onSent }) => {
  const [known, setKnown] = useState(remembered);
  const other = () => {
    forgetContact();
    setKnown(null);
  };
  return html`
    <div class="card stack">
      ${late && html`<${Notice} tone="warn">${words.join.late}<//>`}
      ${known ? html`<${Again} contact=${known} onSent=${onSent} onOther=${other} />` : html`<${Asked} onSent=${onSent} />`}
      ${rules?.remembered_code && html`<${Notice} tone="good">${words.join.remembered}<//>`}
      ${
        rules &&
        !known &&
        rules.earning.join.points > 0 &&
        html`<p class="perk">${words.join.perk(rules.earning.join.points)}</p>`
      }
    </div>
  `;
};

/**
 * Who let this device remember them: one tap.
 * @param {{contact: string, onSent: (sent: Sent) => void, onOther: () => void}} props
 */
const Again = ({ contact, onSent, onOther }) => {
  const shown = masked(contact);
  const asking = useAct(async () => {
    const { challenge } = await post("/api/login", { contact });
    onSent({ contact, challenge, at: seconds(), shown, kept: true });
  });
  return html`
    <p>${nextOf(location.search) ? words.join.ended : words.join.again}</p>
    <${Wrong} problem=${asking.problem} />
    <${Button} wide busy=${asking.busy} onClick=${asking.run}>${words.join.sendTo(shown)}<//>
    <${Button} kind="plain" onClick=${onOther}>${words.join.other}<//>
  `;
};

/** @param {{onSent: (sent: Sent) => void}} props */
const Asked = ({ onSent }) => {
  const [contact, setContact] = useState("");
  const [wrong, setWrong] = useState("");
  const [kept, setKept] = useState(true);
  const asking = useAct(async () => {
    const { challenge } = await post("/api/login", { contact: contact.trim() });
    onSent({ contact: contact.trim(), challenge, at: seconds(), kept });
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const plausible = isContact(contact);
    setWrong(plausible ? "" : words.join.contactBad);
    if (plausible) asking.run();
  };
  return html`
    <form class="stack" novalidate onSubmit=${submit}>
      <${Field}
        id="contact"
        label=${words.join.contact}
        hint=${words.join.contactHint}
        wrong=${wrong}
        value=${contact}
        onInput=${(/** @type {any} */ event) => setContact(event.target.value)}
        autocomplete="username"
        autocapitalize="off"
        spellcheck=${false}
        inputmode="email"
        maxlength="254"
        required
      />
      <${Wrong} problem=${asking.problem} />
      <${Button} type="submit" wide busy=${asking.busy}>${words.join.send}<//>
      <label class="tick small">
        <input type="checkbox" name="kept" checked=${kept} onChange=${() => setKept(!kept)} />
        <span>${words.join.kept} <span class="faint">${words.join.keptHint}</span></span>
      </label>
    </form>
  `;
};

/** Likely enough to send, also in the wide letters of a Chinese keyboard; the functions decide. @param {string} typed */
export const isContact = (typed) => {
  const plain = typed.normalize("NFKC").trim();
  return /^\S+@\S+\.\S+$/.test(plain) || /^\+?\d{6,15}$/.test(plain.replace(/[\s()-]/g, ""));
};
