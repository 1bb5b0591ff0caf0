/** Wakes the theme's search when someone reaches for it: 50 KB that few readers need. */
const program = document.querySelector("#searching");
const search = document.querySelector(".md-search");
const input = search.querySelector("input");
const toggle = document.querySelector("#__search");

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
document.addEventListener("keydown", (key) => {
  if (key.key !== "/" || key.target.matches("input, textarea, select")) return;
  key.preventDefault();
  wake();
  toggle.checked = true;
  input.focus();
});
