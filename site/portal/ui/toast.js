/** A word said in passing, to eyes and to screen readers. */

const LONG = 3500;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {string} text @param {"good" | "bad"} [tone] */
export const tell = (text, tone = "good") => {
  const place = document.getElementById("say");
  if (!place) return;
  clearTimeout(timer);
  place.textContent = text;
  place.className = `toast toast-${tone} toast-shown`;
  timer = setTimeout(() => place.classList.remove("toast-shown"), LONG);
};
