/** An account put on hold, or let go: asked first, with the reason. */
import { useAct } from "../../../asking/act.js";
import { post } from "../../../asking/api.js";
import { html, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Why } from "../why.js";
import { called } from "./table.js";
import { said } from "./words.js";

/** @param {{member: import("../../../asking/contract").MemberPage, onDone: (what: string) => Promise<void>}} props */
export const Freeze = ({ member, onDone }) => {
  const [asking, setAsking] = useState(false);
  const act = member.frozen ? "unfreeze" : "freeze";
  const acting = useAct(async (/** @type {string} */ reason) => {
    await post(`/api/admin/members/${member.id}/${act}`, { reason });
    setAsking(false);
    await onDone("");
  });
  return html`
    <${Button} kind="quiet" onClick=${() => setAsking(true)}>${said[act]}<//>
    ${
      asking &&
      html`<${Why} title=${said[`${act}Ask`](called(member))} yes=${said[act]} danger=${!member.frozen} acting=${acting} onNo=${() => setAsking(false)}>
        <p class="faint">${said[`${act}Lead`]}</p>
      <//>`
    }
  `;
};
