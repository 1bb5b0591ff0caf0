/** When to send: on opening, when the line comes back, when the page is looked at, after pauses. */
import { useEffect, useRef, useState } from "../../../html.js";
import { pause, waiting } from "./queue.js";
import { send } from "./sender.js";
import * as shelf from "./shelf.js";

/** @typedef {import("./sender.js").Round} Round */

/** @param {import("./queue.js").Staff} me */
export const useRounds = (me) => {
  const [state, setState] = useState(/** @type {Round["state"]} */ ("clear"));
  const [busy, setBusy] = useState(false);
  const next = useRef({ tries: 0, doubt: false, timer: /** @type {any} */ (undefined) });
  /** @param {{sure?: boolean}} [how] */
  const go = async ({ sure = false } = {}) => {
    clearTimeout(next.current.timer);
    setBusy(true);
    const before = left(me);
    const round = await send(me, { sure, doubt: next.current.doubt }).finally(() => setBusy(false));
    setState(round.state);
    clearTimeout(next.current.timer); // a round that ran beside this one may have set it
    next.current.doubt = round.state === "down";
    const again = round.state === "down" || round.state === "later";
    const tries = left(me) < before ? 0 : next.current.tries; // a line that falters still carries
    next.current.tries = again ? tries + 1 : 0;
    if (again) next.current.timer = setTimeout(() => go(), pause(tries, round.after) * 1000);
  };
  /** Somebody got no answer: the next acts need not wait to find that out again. */
  const lost = () => {
    next.current.doubt = true;
    return go();
  };
  useEffect(() => {
    const now = () => void go();
    const shown = () => document.hidden || now();
    now();
    addEventListener("online", now);
    addEventListener("offline", now);
    document.addEventListener("visibilitychange", shown);
    return () => {
      clearTimeout(next.current.timer);
      removeEventListener("online", now);
      removeEventListener("offline", now);
      document.removeEventListener("visibilitychange", shown);
    };
  }, []);
  return { state, busy, go, lost };
};

/** @param {import("./queue.js").Staff} me */
const left = (me) => waiting(shelf.all(), me.id).length;
