/** One answer as the counter says it: short to say, long to read out or send. */
import { html } from "../../html.js";
import { Copy } from "../../ui/copy.js";
import { staff } from "../../words.js";

/** @param {{script: import("../../asking/contract").Script}} props */
export const Script = ({ script }) => html`
  <article class="card script" aria-labelledby="script-${script.id}">
    <h2 id="script-${script.id}">${script.question}</h2>
    <p>${script.short}</p>
    <${Copy} text=${script.short} label=${staff.scripts.copyShort} />
    <details class="disclosure">
      <summary>${staff.scripts.long}</summary>
      <p class="script-long">${script.long}</p>
      <${Copy} text=${script.long} label=${staff.scripts.copyLong} />
    </details>
  </article>
`;
