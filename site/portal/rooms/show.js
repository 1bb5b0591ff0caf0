/** Puts a page in its place. */
import { html, render } from "../html.js";

/** @param {HTMLElement} place @param {unknown} Page a component */
export const show = (place, Page) => {
  place.replaceChildren(); // the skeleton; Preact would leave it standing
  place.removeAttribute("aria-busy");
  render(html`<${Page} />`, place);
};
