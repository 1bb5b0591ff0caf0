/** A quiet drawing for a reward that has no photograph. */
import { html } from "../../html.js";

const DRAWINGS = {
  cup: "M30 44h46v16a18 18 0 0 1-18 18H48a18 18 0 0 1-18-18zM76 48h7a9 9 0 0 1 0 18h-8M44 34c-4-5 4-8 0-14M58 34c-4-5 4-8 0-14M24 84h58",
  sweet:
    "M22 70h64M30 70c0-14 11-24 24-24s24 10 24 24M54 46V36M46 30c4-6 12-6 16 0-4 6-12 6-16 0zM28 80h52",
  leaf: "M54 84V40M54 60C34 60 26 48 26 30c18 0 28 10 28 30zM54 52c0-18 8-28 26-30 0 18-8 30-26 30z",
  table:
    "M20 60h68M28 60v24M80 60v24M40 46h12v10H40zM60 40h16v16H60zM46 38c-2-4 3-6 0-10M68 32c-2-4 3-6 0-10",
  tin: "M34 40h40v44H34zM34 52h40M40 40v-9h28v9M46 61h16v14H46zM54 72c-4-3-4-6 0-8 4 2 4 5 0 8z",
  gift: "M28 54h52v30H28zM24 42h60v12H24zM54 42v42M54 42c-16 0-18-14-9-14 6 0 9 8 9 14 0-6 3-14 9-14 9 0 7 14-9 14z",
};

/** @typedef {keyof typeof DRAWINGS} Name */

export const NAMES = /** @type {Name[]} */ (Object.keys(DRAWINGS));

/** @param {{place: number, name?: Name | null}} props place: where it stands on the shelf; name: which was chosen */
export const Picture = ({ place, name }) => html`
  <svg class="picture picture-${place % 3}" viewBox="0 0 108 100" aria-hidden="true">
    <circle cx="54" cy="52" r="40" />
    <path d=${DRAWINGS[name ?? /** @type {Name} */ (NAMES[place % NAMES.length])]} />
  </svg>
`;
