/** In WeChat: where its menu is, and a picture that can be held. */
import { words } from "../../words.js";

const SVG = "http://www.w3.org/2000/svg";
const UP_THERE = "M3 58C12 54 12 30 12 4M7 10l5-6 3 7";

/** A hint with an arrow to the corner where WeChat has its menu. */
export const corner = () => {
  const hint = Object.assign(document.createElement("p"), { className: "corner" });
  const arrow = document.createElementNS(SVG, "svg");
  arrow.setAttribute("viewBox", "0 0 16 60");
  arrow.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", UP_THERE);
  arrow.append(line);
  hint.append(words.welcome.corner, arrow);
  return hint;
};

/** A real picture from our own address: only such can be held there. @param {string} code */
export const toHold = (code) => {
  const figure = Object.assign(document.createElement("figure"), { className: "hold" });
  const picture = Object.assign(new Image(200, 200), {
    src: `/qr/v1/${code}.png`,
    alt: words.welcome.alt(code),
  });
  const says = Object.assign(document.createElement("figcaption"), {
    textContent: words.welcome.hold,
  });
  figure.append(picture, says);
  return figure;
};
