/** What pages drawn here share, in one file: each page and part that is fetched by itself imports it. */
import "./act.js";
import "./api.js";
import "./code.js";
import "./load.js";
import "./pages/leave.js";
import "./pages/me/again.js";
import "./pages/only.js";
import "./pages/rewards/open.js";
import "./pages/rewards/picture.js";
import "./road.js";
import "./ui/bar.js";
import "./ui/bright.js";
import "./ui/card.js";
import "./ui/choice.js";
import "./ui/copy.js";
import "./ui/countdown.js";
import "./ui/dialog.js";
import "./ui/empty.js";
import "./ui/field.js";
import "./ui/loaded.js";
import "./ui/qr.js";
import "./ui/spelled.js";
import { html, render } from "./html.js";

/** Puts a page in its place. @param {unknown} Page a component @returns {(place: HTMLElement) => void} */
export const shown = (Page) => (place) => {
  place.replaceChildren(); // the skeleton; Preact would leave it standing
  place.removeAttribute("aria-busy");
  render(html`<${Page} />`, place);
};
