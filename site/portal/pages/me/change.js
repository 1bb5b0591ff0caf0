/** Changing where codes go: asked for, sent to the new place, typed back. */
import "../../kit.js";
import { useAct } from "../../asking/act.js";
import { post } from "../../asking/api.js";
import { forget } from "../../asking/load.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Field } from "../../ui/field.js";
import { Wrong } from "../../ui/notice.js";
import { tell } from "../../ui/toast.js";
import { words } from "../../words.js";
import { Code } from "../join/code.js";
import { isContact } from "../join/contact.js";
import { seconds } from "../join/sent.js";
import { Again } from "./again.js";

/** @typedef {import("../join.js").Sent} Sent */

const AT = "/api/me/contact";

/** @param {{onDone: () => Promise<void>}} props */
export const Change = ({ onDone }) => {
  const [sent, setSent] = useState(/** @type {Sent | null} */ (null));
  const changed = async () => {
    setSent(null);
    await forget();
    tell(words.contact.changed);
    await onDone();
  };
  return sent
    ? html`<${Code} bare at=${AT} sent=${sent} onResent=${setSent}
        onChange=${() => setSent(null)} onVerified=${changed} />`
    : html`<${Ask} onSent=${setSent} />`;
};

/** @param {{onSent: (sent: Sent) => void}} props */
const Ask = ({ onSent }) => {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState("");
  const asking = useAct(async () => {
    const contact = typed.trim();
    onSent({ contact, ...(await post(AT, { contact })), at: seconds() });
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    setWrong(isContact(typed) ? "" : words.join.contactBad);
    if (isContact(typed)) asking.run();
  };
  return html`
    <form class="stack" novalidate onSubmit=${submit}>
      <${Field} id="new-contact" label=${words.contact.label} hint=${words.contact.hint} wrong=${wrong}
        value=${typed} onInput=${(/** @type {any} */ event) => setTyped(event.target.value)}
        autocomplete="off" autocapitalize="off" spellcheck=${false} inputmode="email" maxlength="254" />
      <${Wrong} problem=${asking.problem}
        action=${asking.problem?.code === "sign_in_again" && html`<${Again} />`} />
      <${Button} type="submit" kind="quiet" busy=${asking.busy}>${words.join.send}<//>
    </form>
  `;
};
