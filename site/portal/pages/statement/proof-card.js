/** The check in the member's own browser, and the ledger to take away. */
import { useAct } from "../../asking/act.js";
import { get } from "../../asking/api.js";
import { html, useState } from "../../html.js";
import { inWeChat, language, to } from "../../road.js";
import { Button } from "../../ui/button.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { statement } from "../../words.js";
import { sums } from "./explained.js";
import { WIDE } from "./lots.js";

/** @typedef {import("../../asking/contract").Ledger} Ledger */
/** @typedef {import("./proof.js").Fault} Fault */
/** @typedef {{ledger: Ledger, fault: Fault | null}} Result */

const FILE = "/api/me/ledger/export";

export const ProofCard = () => {
  const { proof } = statement;
  const [result, setResult] = useState(/** @type {Result | null} */ (null));
  const checking = useAct(async () => {
    setResult(null);
    const ledger = await get(`${FILE}?format=json`);
    const { faultOf } = await import("./proof.js");
    setResult({ ledger, fault: await faultOf(ledger) });
  });
  const able = Boolean(globalThis.crypto?.subtle); // only where the connection is secure
  return html`
    <details class="card" open=${matchMedia(WIDE).matches}>
      <summary><h2>${proof.title}</h2></summary>
      <div class="proof">
        <p class="faint">${able ? proof.lead : proof.unable}</p>
        ${able && html`<${Button} kind="quiet" wide busy=${checking.busy} onClick=${checking.run}>${proof.check}<//>`}
        <${Wrong} problem=${checking.problem} />
        ${result && html`<${Found} ...${result} />`}
        ${inWeChat() && html`<p class="faint small">${proof.wechat}</p>`}
        <ul>
          <${Download} kind="csv" />
          <${Download} kind="json" />
          <li><a href=${to("checking/")}>${proof.how}</a></li>
        </ul>
      </div>
    </details>
  `;
};

/** @param {{kind: "csv" | "json"}} props */
const Download = ({ kind }) => html`
  <li>
    <a href=${`${FILE}?format=${kind}&lang=${language()}`} download>${statement.proof[kind]}</a>
  </li>
`;

/** @param {Result} props */
const Found = ({ ledger: { entries, account }, fault }) => {
  const { proof } = statement;
  if (fault) return html`<${Notice} tone="bad">${named(fault)}<//>`;
  return html`
    <${Notice} tone="good">
      <p>${proof.entries(entries.length)}</p>
      <p>${proof.sums(sums(account))}</p>
      ${account.past_due > 0 && html`<p>${proof.pastDue(account.past_due)}</p>`}
    <//>
  `;
};

/** @param {Fault} fault */
const named = ({ seq, what }) => {
  const { proof } = statement;
  if (what === "format") return proof.newer;
  if (what === "account" || what === "head") return proof.wrongAccount;
  return proof.wrong(seq, proof.whats[what]);
};
