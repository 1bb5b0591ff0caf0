/** One act of a person at a time: busy while it runs, its No kept until the next try. */
import { useRef, useState } from "../html.js";
import { signIn } from "../road.js";
import { Problem } from "./problem.js";

/**
 * @template {any[]} A
 * @param {(...given: A) => Promise<void>} act
 * @returns {{run: (...given: A) => Promise<void>, busy: boolean, problem: Problem | null, clear: () => void}}
 */
export const useAct = (act) => {
  const running = useRef(false); // a second press may come before the next render
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(/** @type {Problem | null} */ (null));
  /** @param {A} given */
  const run = async (...given) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act(...given);
    } catch (refused) {
      if (!(refused instanceof Problem)) throw refused;
      if (refused.code === "unauthenticated") signIn();
      setProblem(refused);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { run, busy, problem, clear: () => setProblem(null) };
};
