/** The tokens, read from the stylesheet that names them: colour, type, space, corners, shadow, motion. */
import { html } from "../html.js";
import { Piece, sample } from "./piece.js";

/** What the sheets of the page name on the root, in their order. @returns {string[]} */
const named = () => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const roots = rules.filter(
    (rule) => rule instanceof CSSStyleRule && rule.selectorText === ":root",
  );
  const names = roots.flatMap((rule) => [.../** @type {CSSStyleRule} */ (rule).style]);
  return [...new Set(names)].filter((name) => name.startsWith("--p-"));
};

const NO_COLOUR =
  /-(?:space|text|font|display-font|number-font|radius|tap|ease|quick|slow|turn|breath|shadow)\b/;

export const Tokens = () => {
  const names = named();
  const of = (/** @type {string} */ kind) => names.filter((name) => name.startsWith(`--p-${kind}`));
  return html`
    <${Piece} name="tokens: colour">
      <ul class="design-row">${names.filter((name) => !NO_COLOUR.test(name)).map((name) => html`<${Swatch} name=${name} />`)}</ul>
    <//>
    <${Piece} name="tokens: type">
      ${of("text").map((name) => html`<p style=${{ fontSize: `var(${name})` }}>${sample("一杯好茶", "A good cup")} <${Name} name=${name} /></p>`)}
      ${["--p-font", "--p-display-font", "--p-number-font"].map((name) => html`<p style=${{ fontFamily: `var(${name})` }}>${sample("松风 1,234", "Pine 1,234")} <${Name} name=${name} /></p>`)}
    <//>
    <${Piece} name="tokens: space, corners, shadow">
      <ul class="design-row">
        ${of("space").map((name) => html`<li><span class="design-space" style=${{ width: `var(${name})` }}></span><${Name} name=${name} /></li>`)}
        ${of("radius").map((name) => html`<li><span class="design-swatch" style=${{ borderRadius: `var(${name})` }}></span><${Name} name=${name} /></li>`)}
        <li><span class="design-swatch" style=${{ boxShadow: "var(--p-shadow)" }}></span><${Name} name="--p-shadow" /></li>
        <li><span class="design-tap"></span><${Name} name="--p-tap" /></li>
      </ul>
    <//>
    <${Piece} name="tokens: motion">
      <ul class="design-row">
        ${["--p-quick", "--p-slow", "--p-turn", "--p-breath"].map((name) => html`<li><span class="design-moves" style=${{ animationDuration: `calc(var(${name}) * 4)` }}></span><${Name} name=${name} /></li>`)}
      </ul>
    <//>
  `;
};

/** @param {{name: string}} props */
const Swatch = ({ name }) => html`
  <li><span class="design-swatch" style=${{ background: `var(${name})` }}></span><${Name} name=${name} /></li>
`;

/** @param {{name: string}} props */
const Name = ({ name }) =>
  html`<code class="faint small" translate="no">${name.replace("--p-", "")}</code>`;
