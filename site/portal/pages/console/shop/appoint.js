/** An owner gives a role, gives another, or takes it away. */
import { useAct } from "../../../asking/act.js";
import { post } from "../../../asking/api.js";
import { meant } from "../../../code.js";
import { html, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Card } from "../../../ui/card.js";
import { Choice } from "../../../ui/choice.js";
import { Dialog } from "../../../ui/dialog.js";
import { Field } from "../../../ui/field.js";
import { Wrong } from "../../../ui/notice.js";
import { tell } from "../../../ui/toast.js";
import { staff } from "../../../words.js";
import { said } from "./words.js";

/** @typedef {import("../../../asking/contract").Colleague} Colleague */
/** @typedef {import("../../../asking/contract").Role} Role */

const ROLES = /** @type {Role[]} */ (["staff", "manager", "auditor", "owner"]);

/** @param {{onDone: () => Promise<void>}} props */
export const Appoint = ({ onDone }) => {
  const words = said.staff;
  const [typed, setTyped] = useState("");
  const [role, setRole] = useState(/** @type {Role} */ ("staff"));
  const [wrong, setWrong] = useState("");
  const appointing = useAct(async () => {
    await give(meant(typed)?.code ?? typed.trim(), role);
    setTyped("");
    await onDone();
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    setWrong(typed.trim() ? "" : words.needed);
    if (typed.trim()) appointing.run();
  };
  return html`
    <${Card} title=${words.appoint}>
      <p class="faint">${words.appointLead}</p>
      <form class="stack" novalidate onSubmit=${submit}>
        <${Field} id="appoint" label=${words.member} value=${typed} wrong=${wrong} class="code-input" maxlength="40"
          autocomplete="off" onInput=${(/** @type {any} */ event) => setTyped(event.target.value)} />
        <${Choice} label=${words.role} options=${ROLES.map(called)} value=${role} onPick=${setRole} />
        <p class="faint small">${words.means[/** @type {keyof typeof words.means} */ (role)]}</p>
        <${Wrong} problem=${appointing.problem} />
        <${Button} type="submit" busy=${appointing.busy}>${words.submit}<//>
      </form>
    <//>
  `;
};

/** @param {{one: Colleague, onDone: () => Promise<void>, onClose: () => void}} props */
export const ChangeRole = ({ one, onDone, onClose }) => {
  const words = said.staff;
  const [role, setRole] = useState(one.role);
  const changing = useAct(async () => {
    await give(one.id, role);
    onClose();
    await onDone();
  });
  const options = [...ROLES.map(called), ["member", words.dismiss]];
  return html`
    <${Dialog} title=${words.changeThis(one.name || words.unnamed)} yes=${words.save} busy=${changing.busy}
      danger=${role === "member"} onYes=${changing.run} onNo=${onClose}>
      <${Choice} label=${words.role} options=${options} value=${role} onPick=${setRole} />
      <${Wrong} problem=${changing.problem} />
    <//>
  `;
};

/** @param {string} member @param {Role} role */
const give = async (member, role) => {
  const words = said.staff;
  const { name } = await post("/api/admin/staff", { member, role });
  tell(words.saved(name || words.unnamed));
};

/** @param {Role} role @returns {[string, string]} */
const called = (role) => [role, staff.console.roles[role]];
