/** First screen: where the code should go. */

import { useAct } from "../../act.js";
import { post } from "../../api.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Field } from "../../ui/field.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { words } from "../../words.js";

/**
 * @param {{rules: import("../../contract").Programme | null,
 *   onSent: (sent: import("../join.js").Sent) => void}} props
 */
export const Contact = ({ rules, onSent }) => {
  const [contact, setContact] = useState("");
  const [wrong, setWrong] = useState("");
  const asking = useAct(async () => {
    const { challenge } = await post("/api/login", { contact: contact.trim() });
    onSent({ contact: contact.trim(), challenge });
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const plausible = isContact(contact);
    setWrong(plausible ? "" : words.join.contactBad);
    if (plausible) asking.run();
  };
  return html`
    <form class="card stack" novalidate onSubmit=${submit}>
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
      ${rules?.remembered_code && html`<${Notice} tone="good">${words.join.remembered}<//>`}
      ${
        rules &&
        rules.earning.join.points > 0 &&
        html`<p class="perk">${words.join.perk(rules.earning.join.points)}</p>`
      }
    </form>
  `;
};

/** Likely enough to send; the functions decide. @param {string} typed */
export const isContact = (typed) =>
  /^\S+@\S+\.\S+$/.test(typed.trim()) || /^\+?\d{6,15}$/.test(typed.replace(/[\s()-]/g, ""));
