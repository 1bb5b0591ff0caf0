/** An account put on hold, or let go: asked first, with the reason. */
import { useAct } from "../../act.js";
import { post } from "../../api.js";
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { staff } from "../../words.js";
import { Why } from "./why.js";

/**
 * @param {{id: string, name: string, frozen: boolean, onDone: (frozen: boolean) => void}} props
 */
export const Freeze = ({ id, name, frozen, onDone }) => {
  const [asking, setAsking] = useState(false);
  const words = staff.console;
  const act = frozen ? "unfreeze" : "freeze";
  const acting = useAct(async (/** @type {string} */ reason) => {
    const answer = await post(`/api/admin/members/${id}/${act}`, { reason });
    setAsking(false);
    onDone(answer.frozen);
  });
  return html`
    <${Button} kind="plain" aria-label=${words[`${act}This`](name)} onClick=${() => setAsking(true)}>${words[act]}<//>
    ${
      asking &&
      html`<${Why} title=${words[`${act}Ask`](name)} yes=${words[act]} danger=${!frozen} acting=${acting} onNo=${() => setAsking(false)}>
        <p class="faint">${words[`${act}Lead`]}</p>
      <//>`
    }
  `;
};
