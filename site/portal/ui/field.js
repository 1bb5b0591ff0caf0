/** One thing to fill in: label, input, hint, what is wrong with it. */
import { html } from "../html.js";
import { words } from "../words.js";

/**
 * @param {{id: string, label: string, hint?: string | undefined, wrong?: string | null | undefined,
 *   optional?: boolean, children?: unknown, [input: string]: unknown}} props
 *   everything else goes to the input; children stand beside it
 */
export const Field = ({ id, label, hint, wrong, optional, children, ...input }) => html`
  <div class="field ${wrong ? "field-wrong" : ""}">
    <label for=${id}>${label}${optional && html`<span class="faint"> ${words.common.optional}</span>`}</label>
    <div class="field-row">
      <input
        id=${id}
        aria-invalid=${wrong ? "true" : undefined}
        aria-describedby=${[hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined}
        ...${input}
      />
      ${children}
    </div>
    ${wrong && html`<p class="field-says" id="${id}-wrong" role="alert">${wrong}</p>`}
    ${hint && html`<p class="field-hint" id="${id}-hint">${hint}</p>`}
  </div>
`;
