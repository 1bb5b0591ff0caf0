/** A quiet drawing for a reward that has no photograph. */
import { html } from "../../html.js";

const DRAWINGS = [
  "M30 44h46v16a18 18 0 0 1-18 18H48a18 18 0 0 1-18-18zM76 48h7a9 9 0 0 1 0 18h-8M44 34c-4-5 4-8 0-14M58 34c-4-5 4-8 0-14M24 84h58",
  "M22 70h64M30 70c0-14 11-24 24-24s24 10 24 24M54 46V36M46 30c4-6 12-6 16 0-4 6-12 6-16 0zM28 80h52",
  "M54 84V40M54 60C34 60 26 48 26 30c18 0 28 10 28 30zM54 52c0-18 8-28 26-30 0 18-8 30-26 30z",
  "M20 60h68M28 60v24M80 60v24M40 46h12v10H40zM60 40h16v16H60zM46 38c-2-4 3-6 0-10M68 32c-2-4 3-6 0-10",
];

/** @param {{place: number}} props where it stands on the shelf */
export const Picture = ({ place }) => html`
  <svg class="picture picture-${place % 3}" viewBox="0 0 108 100" aria-hidden="true">
    <circle cx="54" cy="52" r="40" />
    <path d=${DRAWINGS[place % DRAWINGS.length]} />
  </svg>
`;
