/** Wakes a page of the portal. */
import { openBoxes } from "./beside/opener.js";

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

openBoxes();
wake();
