/** The screen stays awake while a code is being shown, where the browser can do that. */
import { useEffect } from "../../html.js";

export const useBright = () =>
  useEffect(() => {
    /** @type {{release: () => Promise<void>} | undefined} */
    let lock;
    let gone = false;
    const hold = () => {
      if (document.hidden) return; // the browser has let go by itself
      navigator.wakeLock?.request("screen").then(
        (granted) => {
          lock = granted;
          if (gone) granted.release();
        },
        () => undefined, // battery low, page hidden
      );
    };
    hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", hold);
      lock?.release();
    };
  }, []);
