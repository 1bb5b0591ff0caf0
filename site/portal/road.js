/** Where pages are, in the language of this one. */

export const language = () =>
  /** @type {import("./format.js").Language} */ (
    document.documentElement.lang.startsWith("en") ? "en" : "zh"
  );

/** @param {string} page such as `me/code/` */
export const to = (page) => `${language() === "en" ? "/en/" : "/"}${page}`;

/** @param {string} path */
export const go = (path) => location.assign(path);

/** To where the door leads: the way back goes past it. @param {string} path */
export const pass = (path) => location.replace(path);

/** To the door, and back here afterwards. */
export const signIn = () => {
  const { pathname, search, hash } = location;
  location.replace(`${to("join/")}?next=${encodeURIComponent(pathname + search + hash)}`);
};

const OURS = /^\/(?![/\\])[\w\-/]*(?:\?[\w\-.~%=&+]*)?(?:#[\w\-.~%=&+/?]*)?$/;

/**
 * The page to go on to, only ever one of our own.
 * @param {string} query @returns {string | null}
 */
export const nextOf = (query) => {
  const next = new URLSearchParams(query).get("next") ?? "";
  return OURS.test(next) ? next : null;
};

/**
 * The query of this page for its sister in another language; where it leads on, it leads to that one's.
 * @param {string} query @param {string} other the other's language
 */
export const errandIn = (query, other) => {
  const asked = new URLSearchParams(query);
  const next = nextOf(query)?.replace(/^\/en(?=\/)/, "");
  if (next) asked.set("next", other.startsWith("en") ? `/en${next}` : next);
  else asked.delete("next");
  return asked.toString();
};

/** Where a person of this role begins. @param {string} role */
export const homeOf = (role) => {
  if (["owner", "manager", "auditor"].includes(role)) return to("console/");
  return role === "staff" ? to("counter/") : to("me/");
};

export const inWeChat = () => /MicroMessenger/i.test(navigator.userAgent);
