/** A part that is fetched when somebody reaches for it: the counter opens the lighter. */
import { useState } from "../../html.js";
import { tell } from "../../ui/toast.js";
import { words } from "../../words.js";

/**
 * @template T a component
 * @param {() => Promise<T>} load
 * @returns {[T | null, () => Promise<void>]} the part, once it is here, and what asks for it
 */
export const useOnDemand = (load) => {
  const [part, setPart] = useState(/** @type {T | null} */ (null));
  const open = async () => {
    try {
      const loaded = await load();
      setPart(() => loaded);
    } catch {
      tell(String(words.problems.offline), "bad");
    }
  };
  return [part, open];
};
