/** Scan or type, see who or what it is, act. */

import { useAct } from "../../asking/act.js";
import { html, useEffect, useRef, useState } from "../../html.js";
import { Wrong } from "../../ui/notice.js";
import { Finder, handy } from "./eyes/finder.js";
import { seek } from "./eyes/seek.js";
import { Guest } from "./guest.js";
import { Handover } from "./handover.js";
import { Unseen } from "./unseen.js";

/** @typedef {import("../../code.js").Meant} Meant */
/** @typedef {import("./eyes/seek.js").Found} Found */
/**
 * @typedef {{found: Found, rules: import("../../asking/contract").Programme,
 *   line: import("./line/line.js").Line, onEnd: () => void, onNext: () => void}} Shown
 */

/** @param {{rules: Shown["rules"], line: Shown["line"], scanned: Meant | null}} props */
export const Serve = ({ rules, line, scanned }) => {
  const [found, setFound] = useState(/** @type {Found | null} */ (null));
  const [ended, setEnded] = useState(false);
  const finding = useAct(async (/** @type {Meant} */ meant) => {
    setFound(null);
    setEnded(false);
    setFound(await seek(meant, line));
  });
  useEffect(() => void (scanned && finding.run(scanned)), [scanned]);
  const shown = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (found || finding.problem) shown.current?.scrollIntoView({ block: "nearest" });
  }, [found, finding.problem]);
  const end = () => {
    setEnded(true);
    handy("find");
  };
  const next = () => {
    setFound(null);
    finding.clear();
    handy("find");
  };
  const Seen = found?.redemption ? Handover : found?.member ? Guest : Unseen;
  return html`
    <div ref=${shown} aria-live="polite" class="stack found">
      <${Wrong} problem=${finding.problem} />
      ${found && html`<${Seen} key=${found.meant.code} found=${found} rules=${rules} line=${line} onEnd=${end} onNext=${next} />`}
    </div>
    <${Finder} busy=${finding.busy} first=${!found || ended} onMeant=${finding.run} />
  `;
};
