/** Seconds that run out. */
import { now } from "../../device/clock.js";
import { useEffect, useState } from "../../html.js";

/**
 * @param {number} seconds
 * @returns {[number, (seconds: number) => void]} what is left, and how to start again
 */
export const useCountdown = (seconds) => {
  const [until, setUntil] = useState(() => now() + seconds);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, until - now()));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return [left, (again) => setUntil(now() + again)];
};
