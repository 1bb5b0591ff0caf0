/** Opens what stands beside a page when somebody reaches for it; until then it weighs nothing. */

/** Bundled apart from the pages, hence by its address. @param {string} name */
export const beside = (name) => import(`/assets/portal/beside/${name}.js`);

/** Links that open a box instead, where the browser can; where it cannot, they stay links. */
export const openBoxes = () => {
  if (!("HTMLDialogElement" in globalThis)) return;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[data-ask]");
  links.forEach(asks);
};

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
