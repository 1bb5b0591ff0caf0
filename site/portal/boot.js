/** Wakes a page of the portal. */

// What every page asks with, so that it stands in one file with the words and not in one of its own.
import "./asking/api.js";
import "./pages/rewards/open.js";
import { openBoxes } from "./beside/opener.js";
import { isMembers } from "./device/known.js";
import { prepare } from "./device/offline.js";
import { errandIn } from "./road.js";
import { speak } from "./words.js";

/** @typedef {{open: (place: HTMLElement) => void}} Page */

/** Each page is a file, beside what all share: the press tells a browser early which it will need. */
/** @type {Record<string, () => Promise<Page>>} */
const PAGES = {
  welcome: () => import("./pages/welcome.js"),
  join: () => import("./pages/join.js"),
  me: () => import("./pages/me.js"),
  rewards: () => import("./pages/rewards.js"),
  card: () => import("./pages/card.js"),
  code: () => import("./pages/code.js"),
  poster: () => import("./pages/poster.js"),
  vouchers: () => import("./pages/vouchers.js"),
  statement: () => import("./pages/statement.js"),
  counter: () => import("./pages/counter.js"),
  scripts: () => import("./pages/scripts.js"),
  console: () => import("./pages/console.js"),
};

const wake = async () => {
  const place = document.getElementById("portal");
  const view = place?.dataset.view;
  const load = PAGES[view ?? ""];
  if (!place || !view || !load) return;
  const [page] = await Promise.all([load(), speak(place.dataset.words)]);
  page.open(place);
};

/** The same page in the other language is for the same errand. */
const keepErrand = () => {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[hreflang]");
  for (const link of links) link.search = errandIn(location.search, link.hreflang);
};

/** Going back may show a page as it was left: not to whoever holds the phone after a sign-out. */
const keepPrivate = () =>
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && !isMembers()) location.reload();
  });

openBoxes();
keepErrand();
if (document.body.classList.contains("has-tabs")) {
  prepare();
  keepPrivate();
}
wake();
