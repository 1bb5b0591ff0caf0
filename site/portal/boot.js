/** Wakes what a page has: its part of the portal, and what opens beside it when someone asks for it. */

/** @typedef {{open: (place: HTMLElement, view: string) => Promise<void>}} Room */

/** One file a kind of visitor: their next page is in the cache already. */
/** @type {Record<string, () => Promise<Room>>} */
const ROOMS = {
  welcome: () => import("./rooms/welcome.js"),
  counter: () => import("./rooms/staff.js"),
  console: () => import("./rooms/staff.js"),
  scripts: () => import("./rooms/staff.js"),
};

const wake = async () => {
  const place = document.getElementById("portal");
  const view = place?.dataset.view;
  if (!place || !view) return;
  const room = await (ROOMS[view] ?? (() => import("./rooms/member.js")))();
  await room.open(place, view);
};

/** Bundled apart, so that no page is a file heavier for what opens beside it. @param {string} name */
const beside = (name) => import(["./beside/", ".js"].join(name));

/** A link that opens a box instead, where the browser can; where it cannot, it stays a link. */
/** @param {HTMLAnchorElement} link */
const asks = (link) => {
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  const open = (/** @type {Event} */ press) => {
    press.preventDefault();
    beside("ask")
      .then((box) => box.open())
      .catch(() => location.assign(link.href));
  };
  link.addEventListener("click", open);
  link.addEventListener("keydown", (key) => {
    if (key.key === " ") open(key);
  });
};

const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
  document.querySelectorAll("[data-ask]")
);
if ("HTMLDialogElement" in globalThis) links.forEach(asks);
wake();
