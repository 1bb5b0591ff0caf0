/** Staff prove themselves a second time. */

import { useAct } from "../../asking/act.js";
import { post } from "../../asking/api.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Field } from "../../ui/field.js";
import { Wrong } from "../../ui/notice.js";
import { words } from "../../words.js";

/** @param {{onDone: () => Promise<void>}} props */
export const Second = ({ onDone }) => {
  const [totp, setTotp] = useState("");
  const checking = useAct(async () => {
    await post("/api/login/second", { totp });
    await onDone();
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    checking.run();
  };
  return html`
    <form class="card stack" onSubmit=${submit}>
      <p>${words.join.authenticatorLead}</p>
      <${Field}
        id="totp"
        class="digits"
        label=${words.join.authenticator}
        value=${totp}
        onInput=${(/** @type {any} */ event) => setTotp(event.target.value.replace(/\D/g, "").slice(0, 6))}
        inputmode="numeric"
        autocomplete="one-time-code"
      />
      <${Wrong} problem=${checking.problem} />
      <${Button} type="submit" wide busy=${checking.busy} disabled=${totp.length < 6}>${words.join.submit}<//>
    </form>
  `;
};
