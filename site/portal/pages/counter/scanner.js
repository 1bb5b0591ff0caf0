/** A scanner types fast and ends with Enter: what it says is taken wherever the focus is. */
import { meant } from "../../code.js";
import { useEffect, useRef } from "../../html.js";

const FAST = 60; // milliseconds between two keys; no hand keeps that up for a whole code
const NOTHING = { text: "", last: -FAST };

/** @typedef {{text: string, last: number}} Burst what came without a pause; last: milliseconds */

/** @param {Burst} burst @param {string} key @param {number} at @returns {Burst} */
export const heard = (burst, key, at) => {
  const text = pausedSince(burst, at) ? "" : burst.text;
  return key.length === 1 ? { text: text + key, last: at } : { ...burst, text }; // Shift says nothing
};

/** @param {Burst} burst @param {number} at */
export const pausedSince = ({ last }, at) => at - last > FAST;

/** @param {(meant: import("../../code.js").Meant) => void} onMeant */
export const useScanner = (onMeant) => {
  const latest = useRef(onMeant);
  latest.current = onMeant;
  useEffect(() => {
    const listen = listener((found) => latest.current(found));
    document.addEventListener("keydown", listen, true); // before a button takes the Enter
    return () => document.removeEventListener("keydown", listen, true);
  }, []);
};

/** @param {(meant: import("../../code.js").Meant) => void} onMeant */
const listener = (onMeant) => {
  let burst = NOTHING;
  let stood = () => {};
  const ends = (/** @type {KeyboardEvent} */ event) => {
    const found = pausedSince(burst, event.timeStamp) ? null : meant(burst.text);
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
