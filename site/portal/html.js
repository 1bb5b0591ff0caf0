/** Markup in the browser: Preact through tagged templates. */
import htm from "htm";
import { h } from "preact";

export { render } from "preact";
export { useEffect, useRef, useState } from "preact/hooks";

/** @type {(strings: TemplateStringsArray, ...values: unknown[]) => any} */
export const html = htm.bind(h);
