/** A symbol drawn in the browser, as a picture: what it says never goes to a server. */
import { html, useEffect, useState } from "../../html.js";

const MODULE = 8; // pixels; the picture is sharp on a phone's screen
const QUIET = 4; // modules
const BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";

/** @param {{text: string, alt: string}} props */
export const Qr = ({ text, alt }) => {
  const [drawn, setDrawn] = useState(BLANK);
  useEffect(() => {
    let over = false;
    const draw = () =>
      picture(text).then(
        (news) => over || setDrawn(news),
        () => undefined, // what draws did not come; whoever is asked for it reads the code beside it
      );
    draw();
    addEventListener("online", draw);
    return () => {
      over = true;
      removeEventListener("online", draw);
    };
  }, [text]);
  return html`<img class="qr" alt=${alt} src=${drawn} width="264" height="264" />`;
};

/** @param {string} text */
const picture = async (text) => {
  const { correction, generate } = await import("lean-qr");
  const symbol = generate(text, { minCorrectionLevel: correction.M });
  return symbol.toDataURL({ on: [0, 0, 0], off: [255, 255, 255], pad: QUIET, scale: MODULE });
};

/** The link of a voucher. @param {string} voucher */
export const voucherLink = (voucher) => linkOf("V", voucher);

/** The link of a member card. @param {string} token */
export const cardLink = (token) => linkOf("M", token);

/** In capitals, so that the symbol stays small. @param {string} kind @param {string} code */
const linkOf = (kind, code) =>
  `${location.protocol}//${location.host.toUpperCase()}/${kind}/${code}`;
