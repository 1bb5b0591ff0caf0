/** What was done by hand, newest first: everybody's, or by `#audit/ID` one person's; by kind. */
import "../../kit.js";
import { useAct } from "../../asking/act.js";
import { get } from "../../asking/api.js";
import { html, useEffect, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Card } from "../../ui/card.js";
import { Empty } from "../../ui/empty.js";
import { Wrong } from "../../ui/notice.js";
import { Skeleton } from "../../ui/skeleton.js";
import { words as everywhere } from "../../words.js";
import { StepTable } from "./shop/step-table.js";
import { TakeAway } from "./shop/take-away.js";
import { said } from "./shop/words.js";

export { speak } from "./shop/words.js";

/** @typedef {import("../../asking/contract").Step} Step */
/** @typedef {{steps: Step[], next: string | null}} Trail */

const PAGE = "25";

/** @param {import("./sections.js").Shown} props rest: whose steps */
export default ({ rest: actor }) => {
  const words = said.audit;
  const [deed, setDeed] = useState("");
  return html`
    <${Card} title=${words.title} side=${html`<${TakeAway} path="/api/admin/audit/export" query=${sought(actor, deed)} />`}>
      <p class="faint">${words.lead}</p>
      <div class="field filter">
        <label for="deed">${words.kind}</label>
        <select id="deed" value=${deed} onChange=${(/** @type {any} */ event) => setDeed(event.target.value)}>
          <option value="">${words.all}</option>
          ${Object.entries(words.deeds).map(([id, name]) => html`<option key=${id} value=${id}>${name}</option>`)}
        </select>
      </div>
      ${actor && html`<a class="table-act" href="#audit">${words.everybody}</a>`}
      <${Steps} key=${`${actor} ${deed}`} query=${sought(actor, deed)} />
    <//>
  `;
};

/** @param {{query: Record<string, string>}} props */
const Steps = ({ query }) => {
  const words = said.audit;
  const { common } = everywhere;
  const [steps, setSteps] = useState(/** @type {Step[] | null} */ (null));
  const [next, setNext] = useState(/** @type {string | null} */ (null));
  // A page goes on from a step, so what is done meanwhile moves nothing.
  const asking = useAct(async (/** @type {string | null} */ before) => {
    const wanted = new URLSearchParams({ ...query, limit: PAGE, ...(before && { before }) });
    /** @type {Trail} */
    const page = await get(`/api/admin/audit?${wanted}`);
    setSteps((/** @type {Step[] | null} */ had) => [...(had ?? []), ...page.steps]);
    setNext(page.next);
  });
  useEffect(() => {
    asking.run(null);
  }, []);
  return html`
    ${!steps && !asking.problem && html`<${Skeleton} blocks=${["rows"]} />`}
    ${steps?.length === 0 && (next ? html`<p class="faint">${words.lookedOn}</p>` : html`<${Empty} icon="clock" title=${words.none} />`)}
    ${steps && steps.length > 0 && html`<${StepTable} steps=${steps} />`}
    <${Wrong} problem=${asking.problem} action=${!steps && html`<${Button} kind="quiet" onClick=${() => asking.run(null)}>${common.retry}<//>`} />
    ${next && html`<${Button} kind="quiet" busy=${asking.busy} onClick=${() => asking.run(next)}>${words.older}<//>`}
    ${steps && steps.length > 0 && !next && html`<p class="faint small">${words.end}</p>`}
  `;
};

/** @param {string} actor @param {string} deed @returns {Record<string, string>} */
const sought = (actor, deed) => ({ ...(actor && { actor }), ...(deed && { deed }) });
