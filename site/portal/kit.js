/** What pages drawn here share, in one file: each page and part that is fetched by itself imports it. */
import "./asking/act.js";
import "./asking/api.js";
import "./code.js";
import "./asking/load.js";
import "./pages/leave.js";
import "./pages/me/again.js";
import "./pages/only.js";
import "./pages/rewards/open.js";
import "./pages/rewards/picture.js";
import "./road.js";
import "./ui/progress/bar.js";
import "./ui/codes/bright.js";
import "./ui/card.js";
import "./ui/choice.js";
import "./ui/copy.js";
import "./ui/progress/countdown.js";
import "./ui/dialog.js";
import "./ui/empty.js";
import "./ui/field.js";
import "./ui/loaded.js";
import "./ui/codes/qr.js";
import "./ui/codes/spelled.js";
import { html, render } from "./html.js";

/** Puts a page in its place. @param {unknown} Page a component @returns {(place: HTMLElement) => void} */
export const shown = (Page) => (place) => {
  place.replaceChildren(); // the skeleton; Preact would leave it standing
  place.removeAttribute("aria-busy");
  render(html`<${Page} />`, place);
};
