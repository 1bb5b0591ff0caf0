/** Wakes the theme's search when someone reaches for it: 50 KB that few readers need. */

/**
 * What the theme has on every page.
 *
 * @template {Element} T
 * @param {string} place @param {new () => T} kind
 * @returns {T}
 */
const the = (place, kind) => {
  const found = document.querySelector(place);
  if (found instanceof kind) return found;
  throw new Error(`${place} is missing`);
};

const program = the("#searching", HTMLTemplateElement);
const search = the(".md-search", HTMLElement);
const input = the(".md-search input", HTMLInputElement);
const toggle = the("#__search", HTMLInputElement);

const wake = () => {
  if (!program.isConnected) return;
  document.body.append(program.content.cloneNode(true)); // a script runs once it is in the page
  program.remove();
};

document.documentElement.classList.replace("no-js", "js");
search.ariaLabel = input.ariaLabel; // a dialog has a name

for (const reach of ["pointerenter", "focusin"]) search.addEventListener(reach, wake);
toggle.addEventListener("change", () => {
  wake();
  if (toggle.checked) input.focus();
});
input.addEventListener("input", () => {
  input.dispatchEvent(new Event("keyup")); // pasted and dictated words make no keys
});
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.matches("input, textarea, select");
  if (event.key !== "/" || typing) return;
  event.preventDefault();
  wake();
  toggle.checked = true;
  input.focus();
});
