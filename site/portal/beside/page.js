/** Wakes a page that people come to read. */
import { beside, openBoxes } from "./opener.js";

/** Signed in here once; whether still, only the functions know. */
const isMember = () => {
  try {
    return localStorage.getItem("member") !== null;
  } catch {
    return false; // storage may be forbidden
  }
};

openBoxes();
const id = document.querySelector("meta[name=x-content-id]")?.getAttribute("content");
const line = document.querySelector("[data-reading]");
if (line && isMember()) beside("reading").then(({ read }) => read(line, id));
