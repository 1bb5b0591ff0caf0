/** One act at this counter, its outcome told by a sound. */
import { useAct } from "../../asking/act.js";
import { beep } from "../../scan/beep.js";

/**
 * @template {any[]} A
 * @param {import("./line/line.js").Line} line @param {(...given: A) => import("./line/line.js").Made} made
 * @param {(outcome: import("./line/line.js").Outcome) => void} onOutcome
 */
export const useActing = (line, made, onOutcome) =>
  useAct(async (/** @type {A} */ ...given) => {
    try {
      const outcome = await line.run(made(...given));
      beep(outcome.act ? "good" : "wait");
      onOutcome(outcome);
    } catch (problem) {
      beep("bad");
      throw problem;
    }
  });
