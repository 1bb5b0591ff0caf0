/** The screen stays awake while a code is being shown, where the browser can do that. */
import { useEffect } from "../html.js";

export const useBright = () =>
  useEffect(() => {
    /** @type {{release: () => Promise<void>} | undefined} */
    let lock;
    let gone = false;
    navigator.wakeLock?.request("screen").then(
      (granted) => {
        lock = granted;
        if (gone) granted.release();
      },
      () => undefined, // battery low, page hidden
    );
    return () => {
      gone = true;
      lock?.release();
    };
  }, []);
