/** A code that nobody can look up while the line is down: what can be done all the same. */
import { html, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Spelled } from "../../ui/codes/spelled.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { staff } from "../../words.js";
import { useActing } from "./acting.js";
import { Ended } from "./ended.js";
import { Purchase } from "./orders/purchase.js";

/** @param {import("./serve.js").Shown} props */
export const Unseen = ({ found: { meant }, rules, line, onEnd, onNext }) => {
  const [outcome, setOutcome] = useState(
    /** @type {import("./line/line.js").Outcome | null} */ (null),
  );
  const ended = (/** @type {import("./line/line.js").Outcome} */ now) => {
    setOutcome(now);
    onEnd();
  };
  const kind = meant.kind === "voucher" ? "voucher" : "member";
  const act =
    kind === "voucher"
      ? html`<${Promised} code=${meant.code} line=${line} onOutcome=${ended} />`
      : html`<${Purchase} member=${meant.code} rules=${rules} line=${line} onOutcome=${ended} />`;
  return html`
    <section class="card stack card-wait">
      <p class="faint">${staff.counter.unseen[kind]}</p>
      <h2><${Spelled} code=${meant.code} /></h2>
      ${!outcome && html`<${Notice} tone="warn">${staff.counter.unseenLead[kind]}<//>`}
      ${outcome ? html`<${Ended} outcome=${outcome} line=${line} onNext=${onNext} />` : act}
    </section>
  `;
};

/** @param {{code: string, line: import("./line/line.js").Line, onOutcome: (outcome: import("./line/line.js").Outcome) => void}} props */
const Promised = ({ code, line, onOutcome }) => {
  const keeping = useActing(
    line,
    () => ({
      kind: "commit",
      body: { voucher: code },
      what: staff.counter.unseenWhat,
      detail: `…${code.slice(-5)}`,
    }),
    onOutcome,
  );
  return html`
    <${Wrong} problem=${keeping.problem} />
    <div class="reach">
      <${Button} wide busy=${keeping.busy} onClick=${keeping.run}>${staff.counter.commitLater}<//>
    </div>
  `;
};
