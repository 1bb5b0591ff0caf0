/** A poster on a canvas: picture, line, symbol, and in small print where it leads. */
import { broken } from "./lines.js";

/** @typedef {import("./looks.js").Look} Look */
/** @typedef {{look: Look, brand: string, shop: string, mark: string, line: string, code: string,
 *   notes: string[], link: string}} Poster `notes`: what stands beside the symbol */
/** @typedef {CanvasRenderingContext2D} Pen */
/** @typedef {{brand: string, paper: string, ink: string, soft: string, white: string, text: string,
 *   display: string}} Palette */

export const WIDTH = 1080;
export const HEIGHT = 1440;
const EDGE = 84;
const INNER = WIDTH - 2 * EDGE;
const PICTURE = { width: 656, height: 492, top: 148 };
const FOOT = 892; // where the lower part begins
const SYMBOL = 464; // with its quiet zone; on a page 750 wide the symbol alone is over 240
const DOTS = 8; // of a module in the functions' pictures
const LINE_SIZES = [80, 68, 58];

/** @param {HTMLCanvasElement} canvas @param {Poster} poster */
export const draw = async (canvas, poster) => {
  const [drawing, symbol] = await Promise.all([
    picture(poster.look.drawing),
    picture(`/qr/v1/${poster.code}.png`),
  ]);
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = /** @type {Pen} */ (canvas.getContext("2d"));
  const colours = palette(poster.brand);
  grounds(pen, poster.look, colours);
  head(pen, poster, colours);
  drawn(pen, drawing, poster.look, colours);
  said(pen, poster, colours);
  scanned(pen, symbol, colours);
  beside(pen, poster, colours);
};

/** @type {Map<string, Promise<HTMLImageElement>>} */
const pictures = new Map();

/** @param {string} source */
const picture = (source) => {
  const loaded = pictures.get(source) ?? load(source);
  pictures.set(source, loaded);
  loaded.catch(() => pictures.delete(source)); // the next try asks again
  return loaded;
};

/** @param {string} source @returns {Promise<HTMLImageElement>} */
const load = (source) =>
  new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => failed(new Error(source));
    image.src = source;
  });

/** The colours of print, the same by day and night. @param {string} brand @returns {Palette} */
const palette = (brand) => {
  const style = getComputedStyle(document.documentElement);
  const token = (/** @type {string} */ name) => style.getPropertyValue(`--p-${name}`).trim();
  return {
    brand,
    paper: token("sheet"),
    ink: token("sheet-ink"),
    soft: token("sheet-soft"),
    white: token("scan"),
    text: token("font"),
    display: token("display-font"),
  };
};

/** @param {Pen} pen @param {Look} look @param {Palette} colours */
const grounds = (pen, look, colours) => {
  pen.fillStyle = look.ground === "brand" ? colours.brand : colours.paper;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = look.foot === "brand" ? colours.brand : colours.paper;
  pen.fillRect(0, FOOT - EDGE / 2, WIDTH, HEIGHT);
  if (!look.frame) return;
  pen.strokeStyle = colours.brand;
  for (const [inset, width] of [
    [30, 6],
    [44, 2],
  ]) {
    pen.lineWidth = Number(width);
    pen.strokeRect(
      Number(inset),
      Number(inset),
      WIDTH - 2 * Number(inset),
      HEIGHT - 2 * Number(inset),
    );
  }
};

/** Whose poster it is, and that a sample shop is one. @param {Pen} pen @param {Poster} poster @param {Palette} colours */
const head = (pen, { look, shop, mark }, colours) => {
  pen.textBaseline = "alphabetic";
  pen.fillStyle = look.ground === "brand" ? colours.paper : colours.brand;
  pen.textAlign = "left";
  pen.font = `600 42px ${colours.display}`;
  pen.fillText(shop, EDGE, 112, INNER * 0.7);
  pen.textAlign = "right";
  pen.font = `28px ${colours.text}`;
  pen.fillText(mark, WIDTH - EDGE, 112, INNER * 0.3);
};

/** @param {Pen} pen @param {HTMLImageElement} drawing @param {Look} look @param {Palette} colours */
const drawn = (pen, drawing, look, colours) => {
  const { width, height, top } = PICTURE;
  const left = (WIDTH - width) / 2;
  if (look.ground === "brand") {
    pen.fillStyle = colours.paper;
    pen.fillRect(left - 24, top - 8, width + 48, height + 16);
  }
  pen.drawImage(drawing, left, top, width, height);
};

/** The member's line, as large as it fits. @param {Pen} pen @param {Poster} poster @param {Palette} colours */
const said = (pen, { look, line }, colours) => {
  const measure = (/** @type {string} */ text) => pen.measureText(text).width;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = look.ground === "brand" ? colours.paper : colours.ink;
  const room = FOOT - EDGE / 2 - PICTURE.top - PICTURE.height;
  for (const size of LINE_SIZES) {
    pen.font = `600 ${size}px ${colours.display}`;
    const lines = broken(line, INNER, measure);
    const step = size * 1.25;
    if (lines.length * step > room && size !== LINE_SIZES[LINE_SIZES.length - 1]) continue;
    const middle = PICTURE.top + PICTURE.height + room / 2;
    const first = middle - ((lines.length - 1) * step) / 2;
    lines.forEach((text, place) => void pen.fillText(text, WIDTH / 2, first + place * step, INNER));
    return;
  }
};

/** The symbol with its quiet zone, whole dots to a module. @param {Pen} pen @param {HTMLImageElement} symbol @param {Palette} colours */
const scanned = (pen, symbol, colours) => {
  const modules = symbol.naturalWidth / DOTS;
  const side = modules * Math.floor(SYMBOL / modules);
  const top = FOOT + (SYMBOL - side) / 2;
  pen.fillStyle = colours.white;
  pen.fillRect(EDGE - 8, FOOT - 8, SYMBOL + 16, SYMBOL + 16);
  pen.imageSmoothingEnabled = false;
  pen.drawImage(symbol, EDGE + (SYMBOL - side) / 2, top, side, side);
  pen.imageSmoothingEnabled = true;
};

/** @param {Pen} pen @param {Poster} poster @param {Palette} colours */
const beside = (pen, { look, notes, link }, colours) => {
  const dark = look.foot === "brand";
  const left = EDGE + SYMBOL + 48;
  const width = WIDTH - EDGE - left;
  const measure = (/** @type {string} */ text) => pen.measureText(text).width;
  pen.textAlign = "left";
  pen.textBaseline = "top";
  let top = FOOT + 8;
  notes.forEach((note, place) => {
    const size = place ? 34 : 44;
    pen.fillStyle = dark ? colours.paper : place ? colours.soft : colours.ink;
    pen.font = place ? `${size}px ${colours.text}` : `600 ${size}px ${colours.display}`;
    for (const text of broken(note, width, measure)) {
      pen.fillText(text, left, top, width);
      top += size * 1.4;
    }
    top += 16;
  });
  pen.font = `26px ${colours.text}`;
  pen.textBaseline = "bottom";
  const lines = broken(link, width, measure);
  lines.forEach((text, place) => {
    pen.fillText(text, left, FOOT + SYMBOL - (lines.length - 1 - place) * 34, width);
  });
};
