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

/** @param {string | null | undefined} id */
const shares = (id) =>
  beside("share")
    .then(({ open }) => open(id))
    .catch(() => undefined); // not even the sheet could be fetched

openBoxes();
const id = document.querySelector("meta[name=x-content-id]")?.getAttribute("content");
const line = document.querySelector("[data-reading]");
const share = document.querySelector("[data-share]");
if (line && isMember()) beside("reading").then(({ read }) => read(line, id));
if (share && isMember()) {
  share.removeAttribute("hidden");
  share.addEventListener("click", () => shares(id));
}
