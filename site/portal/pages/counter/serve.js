/** Scan or type, see who or what it is, act. */

import { useAct } from "../../act.js";
import { post } from "../../api.js";
import { html, useEffect, useRef, useState } from "../../html.js";
import { beep } from "../../scan/beep.js";
import { Wrong } from "../../ui/notice.js";
import { Finder, handy } from "./finder.js";
import { Guest } from "./guest.js";
import { Handover } from "./handover.js";

/** @typedef {import("../../contract").Customer} Customer */
/** @typedef {import("../../contract").HeldVoucher} HeldVoucher */
/** @typedef {{code: string, member: Customer, redemption?: HeldVoucher}} Found */
/** @typedef {(act: Omit<import("./journal.js").Act, "at">) => void} Note */

/** @param {{rules: import("../../contract").Programme, onDone: Note}} props */
export const Serve = ({ rules, onDone }) => {
  const [found, setFound] = useState(/** @type {Found | null} */ (null));
  const finding = useAct(async (/** @type {import("../../code.js").Meant} */ { code }) => {
    setFound(null);
    try {
      const answer = await post("/api/staff/lookup", { code });
      setFound({ ...answer, code });
    } catch (problem) {
      beep("bad");
      throw problem;
    }
  });
  const shown = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    shown.current?.firstElementChild?.scrollIntoView({ block: "nearest" });
  }, [found, finding.problem]);
  const next = () => {
    setFound(null);
    finding.clear();
    handy("find");
  };
  return html`
    <${Finder} busy=${finding.busy} onMeant=${finding.run} />
    <div ref=${shown} aria-live="polite" class="stack found">
      <${Wrong} problem=${finding.problem} />
      ${found?.redemption && html`<${Handover} key=${found.code} found=${found} rules=${rules} onDone=${onDone} onNext=${next} />`}
      ${
        found &&
        !found.redemption &&
        html`<${Guest} key=${found.code} member=${found.member} rules=${rules} onDone=${onDone} onNext=${next} />`
      }
    </div>
  `;
};
