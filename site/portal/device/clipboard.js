/** Putting a text where it can be pasted from. */

/**
 * @param {string} text @param {Element} [within] an open dialog, which leaves nothing else to select
 * @returns {Promise<boolean>} whether it is there
 */
export const toClipboard = async (text, within = document.body) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return selected(text, within); // no clipboard without TLS, nor in some phones' web views
  }
};

/** @param {string} text @param {Element} within */
const selected = (text, within) => {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  within.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
};
