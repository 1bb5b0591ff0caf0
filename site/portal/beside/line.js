/** The line beneath a text that says how its reading stands. */

/** @param {HTMLElement} guests the line of those who are not signed in, left until there is news */
export const lineIn = (guests) => {
  const line = document.createElement("p");
  const text = line.appendChild(document.createElement("span"));
  const bar = document.createElement("progress");
  line.className = "p-reading";
  text.setAttribute("role", "status");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-hidden", "true"); // told twice a second, it would never be quiet
  return {
    /** Of the same size and in the same place, so that nothing moves. */
    /** @param {string} said @param {string} [href] @param {string} [label] where more of it stands */
    says(said, href, label) {
      guests.replaceWith(line);
      const link = href && Object.assign(document.createElement("a"), { href, textContent: label });
      text.replaceChildren(said, ...(link ? [" ", link] : []));
    },
    /** In view wherever one reads. */
    stays() {
      line.classList.add("p-reading--stays");
      line.append(bar);
    },
    /** @param {number} percent */
    fills(percent) {
      bar.value = percent;
    },
  };
};
