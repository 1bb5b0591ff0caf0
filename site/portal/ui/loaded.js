/** The four states of something read: skeleton, loaded, failed, failed with what we had. */
import { hour } from "../format.js";
import { html } from "../html.js";
import { words } from "../words.js";
import { Button } from "./button.js";
import { Notice, Wrong } from "./notice.js";
import { Skeleton } from "./skeleton.js";

/**
 * @template T
 * @param {{of: import("../asking/load.js").Load<T>, skeleton?: string[], children: (data: T) => unknown}} props
 *   skeleton: the blocks that stand for the content, by their classes
 */
export const Loaded = ({ of, skeleton = ["card-tall", "card"], children }) => {
  if (of.data === null && of.busy) return html`<${Skeleton} blocks=${skeleton} />`;
  const again = html`
    <${Button} kind="quiet" busy=${of.busy} onClick=${of.reload}>${words.common.retry}<//>
  `;
  if (of.data === null) return html`<${Wrong} problem=${of.problem} action=${again} />`;
  if (!of.problem) return children(of.data);
  return html`
    <div class="stack">
      <${Notice} tone="warn" action=${again}>${aged(of)}<//>
      ${children(of.data)}
    </div>
  `;
};

/** How old it is, and whose fault. @param {import("../asking/load.js").Load<unknown>} of */
const aged = ({ problem, at }) =>
  problem?.code === "offline" ? words.common.offline(hour(at)) : words.common.asOf(hour(at));
