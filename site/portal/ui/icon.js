/** Small line drawings. */
import { html } from "../html.js";

const PATHS = {
  leaf: "M5 19c0-9 5-14 15-14 0 10-5 15-14 14M5 21c2-6 5-9 9-11",
  check: "M5 13l4.5 4.5L19 7",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  share: "M12 15V4M8 7.5 12 4l4 3.5M5 12v8h14v-8",
  scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16",
  alert: "M12 4 3 20h18zM12 10v4M12 17v.5",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2",
  gift: "M4 10h16v10H4zM3 7h18v3H3zM12 7v13M12 7c-5 0-5-4-2.5-4C11.5 3 12 7 12 7zM12 7c5 0 5-4 2.5-4C12.5 3 12 7 12 7z",
  ticket:
    "M3 8a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v2a2 2 0 0 0 0 4v2a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-2a2 2 0 0 0 0-4zM14 9v1M14 12v1M14 15v1",
  cup: "M5 9h12v5a5 5 0 0 1-5 5h-2a5 5 0 0 1-5-5zM17 10h2a2 2 0 0 1 0 5h-2M9 3v2M13 3v2",
  friends:
    "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20c0-4 2-6 6-6s6 2 6 6M16 5.5a3 3 0 0 1 0 5.5M17 14c3 .5 4 3 4 6",
  person: "M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c0-4 2.5-6 7-6s7 2 7 6",
  arrow: "M9 6l6 6-6 6",
};

export const NAMES = /** @type {(keyof typeof PATHS)[]} */ (Object.keys(PATHS));

/** @param {{name: keyof typeof PATHS}} props */
export const Icon = ({ name }) => html`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>
`;
