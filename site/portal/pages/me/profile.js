/** The few things we ask to know, paid once, changed at any time. */

import { useAct } from "../../asking/act.js";
import { patch } from "../../asking/api.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Field } from "../../ui/field.js";
import { Wrong } from "../../ui/notice.js";
import { tell } from "../../ui/toast.js";
import { words } from "../../words.js";

/** @typedef {import("../../asking/contract").Me} Me */

/** @param {{me: Me, rules: import("../../asking/contract").Programme, onDone: () => Promise<void>}} props */
export const Profile = ({ me, rules, onDone }) => {
  const form = html`<${ProfileForm} me=${me} onDone=${onDone} />`;
  if (me.profile.complete) {
    return html`
      <details class="card">
        <summary><h2>${words.me.mine}</h2></summary>
        ${form}
      </details>
    `;
  }
  return html`
    <${Card} title=${words.me.profile}>
      <p class="faint">${words.me.profileLead(rules.earning.profile.points)}</p>
      ${form}
    <//>
  `;
};

/** @param {{me: Me, onDone: () => Promise<void>}} props */
const ProfileForm = ({ me, onDone }) => {
  const [name, setName] = useState(me.name);
  const [birthday, setBirthday] = useState(me.birthday ?? "");
  const saving = useAct(async () => {
    const said = { ...(name.trim() && { name: name.trim() }), ...(birthday && { birthday }) };
    const { points } = await patch("/api/me", said);
    tell(points > 0 ? words.me.profilePaid(points) : words.me.saved);
    await onDone();
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    saving.run();
  };
  return html`
    <form id="profile" class="stack" onSubmit=${submit}>
      <div class="pair">
        <${Field} id="profile-name" label=${words.me.name} value=${name} maxlength="40"
          onInput=${(/** @type {any} */ event) => setName(event.target.value)} autocomplete="nickname" />
        <${Field} id="profile-birthday" type="date" label=${words.me.birthday} value=${birthday}
          onInput=${(/** @type {any} */ event) => setBirthday(event.target.value)} autocomplete="bday"
          min="1900-01-01" max=${new Date().toISOString().slice(0, 10)} />
      </div>
      <${Wrong} problem=${saving.problem} />
      <${Button} type="submit" kind="quiet" busy=${saving.busy} disabled=${!name.trim() && !birthday}>
        ${words.me.save}
      <//>
    </form>
  `;
};
