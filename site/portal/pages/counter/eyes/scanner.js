/** A scanner types fast and ends with Enter: what it says is taken wherever the focus is. */
import { meant } from "../../../code.js";
import { useEffect, useRef } from "../../../html.js";

const PAUSE = 300; // milliseconds after which another burst begins
const FAST = 80; // milliseconds a key on the average; no hand keeps that up for a whole code
const NOTHING = { text: "", first: 0, last: -PAUSE };

/** @typedef {{text: string, first: number, last: number}} Burst what came without a pause; times in milliseconds */

/** @param {Burst} burst @param {string} key @param {number} at @returns {Burst} */
export const heard = (burst, key, at) => {
  if (key.length !== 1) return burst; // Shift says nothing
  if (pausedSince(burst, at)) return { text: key, first: at, last: at };
  return { ...burst, text: burst.text + key, last: at };
};

/** @param {Burst} burst @param {number} at */
const pausedSince = ({ last }, at) => at - last > PAUSE;

/** Whether no hand can have typed it, the Enter among it. @param {Burst} burst @param {number} at */
export const isScanned = ({ text, first }, at) => at - first <= FAST * text.length;

/** @param {(meant: import("../../../code.js").Meant) => void} onMeant */
export const useScanner = (onMeant) => {
  const latest = useRef(onMeant);
  latest.current = onMeant;
  useEffect(() => {
    const listen = listener((found) => latest.current(found));
    document.addEventListener("keydown", listen, true); // before a button takes the Enter
    return () => document.removeEventListener("keydown", listen, true);
  }, []);
};

/** @param {(meant: import("../../../code.js").Meant) => void} onMeant */
const listener = (onMeant) => {
  let burst = NOTHING;
  let stood = () => {};
  const ends = (/** @type {KeyboardEvent} */ event) => {
    const found = isScanned(burst, event.timeStamp) ? meant(burst.text) : null;
    burst = NOTHING;
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    stood();
    onMeant(found);
  };
  return (/** @type {KeyboardEvent} */ event) => {
    const { key, timeStamp: at, target } = event;
    if (isCommand(event) || document.querySelector("dialog[open]")) return;
    if (key === "Enter") return ends(event);
    if (/^\S$/.test(key) && pausedSince(burst, at)) stood = asItStood(target);
    burst = heard(burst, key, at);
  };
};

const isCommand = (/** @type {KeyboardEvent} */ { ctrlKey, metaKey, altKey, isComposing }) =>
  ctrlKey || metaKey || altKey || isComposing;

/** Where the keys go, and how to make it as it was. @param {EventTarget | null} target */
const asItStood = (target) => {
  const field = target === document.body ? document.getElementById("find") : target;
  if (!(field instanceof HTMLInputElement)) return () => {};
  field.focus(); // a key pressed nowhere lands in the field that seeks
  const { value } = field;
  return () => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
};
