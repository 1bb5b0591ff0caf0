/** The poster studio in English: what one chooses, and what stands on the sheet. */
import { number } from "../../format.js";

/** @type {import("./zh.js").PosterWords} */
const poster = {
  preview: "Your poster",
  alt: (line, code) => `Poster: ${line}. Below it the QR code of ${code}.`,
  hold: "Press and hold the picture to save it or send it",
  corner: "To send it elsewhere, tap “…” at the top right and open this page in your browser.",
  save: "Save picture",
  share: "Send to a friend",
  print: "Print",
  drawing: "Drawing",
  failed: "The poster could not be drawn: a picture did not arrive.",
  plain: "Posting it and clicks earn nothing by themselves. Only a friend who comes for tea does.",
  make: "Make a poster",
  look: "Choose a picture",
  looks: { gaiwan: "Gaiwan", osmanthus: "Osmanthus", shelf: "Shelf", house: "House" },
  line: "Write a line",
  left: (halves) => `${number(halves)} letters left`,
  long: (halves) => `${number(-halves)} letters too long. Please shorten it.`,
  ready: "Or take one of these",
  lines: [
    "Come and sit over a cup of tea",
    "The osmanthus oolong is my usual",
    "A rainy day is a good day for tea",
  ],
  name: (masked) => `Add my name (${masked})`,
  nameless: "Give your name on “My page” first, then it can stand here.",
  regular: (masked) => `${masked} is a regular here`,
  scan: "Scan this, or press and hold",
  sample: "Sample shop",
  why: {
    most: (word) =>
      `“${word}” is a superlative nobody can check. Say what you drink, or when you come.`,
    whole: (word) => `“${word}” promises more than anyone can keep. Say it in a smaller way.`,
    health: (word) =>
      `“${word}” claims an effect on health. Tea is a drink: speak of scent and taste.`,
    levels: (word) =>
      `“${word}” sounds like recruiting. There is one level here: a friend comes for tea.`,
  },
};

export default poster;
