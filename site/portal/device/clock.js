/** The server's clock: a phone set wrong still counts down right. */

let ahead = 0;

/** @param {string | null} date the answer's Date header */
export const setClock = (date) => {
  const server = Date.parse(date ?? "");
  if (!Number.isNaN(server)) ahead = Math.round((server - Date.now()) / 1000);
};

/** Epoch seconds. */
export const now = () => Math.floor(Date.now() / 1000) + ahead;
