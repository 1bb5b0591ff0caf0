/** The poster as it will be sent, and the ways out of the browser. */
import { html } from "../../html.js";
import { inWeChat } from "../../road.js";
import { Button, LinkButton } from "../../ui/button.js";
import { Icon } from "../../ui/icon.js";
import { Notice } from "../../ui/notice.js";
import { poster as says, words } from "../../words.js";
import { HEIGHT, WIDTH } from "./draw.js";
import { useSheet } from "./sheet.js";

/** @param {{poster: import("./draw.js").Poster}} props */
export const Preview = ({ poster }) => {
  const { source, state, again, file } = useSheet(poster);
  const name = `poster-${poster.code}.png`;
  const retry = html`<${Button} kind="quiet" onClick=${again}>${words.common.retry}<//>`;
  return html`
    <section class="card poster" aria-label=${says.preview}>
      ${state === "failed" && html`<${Notice} tone="bad" action=${retry}>${says.failed}<//>`}
      ${
        source
          ? html`<img class="poster-sheet" src=${source} alt=${says.alt(poster.line, poster.code)}
              width=${WIDTH} height=${HEIGHT} />`
          : state === "drawing" &&
            html`<div class="poster-sheet skeleton" role="status"><span class="visually-hidden">${says.drawing}</span></div>`
      }
      ${source && (inWeChat() ? html`<${Held} />` : html`<${Acts} source=${source} name=${name} file=${file} />`)}
      <p class="faint small">${says.plain}</p>
    </section>
  `;
};

const Held = () => html`
  <p class="poster-hold">${says.hold}</p>
  <p class="faint small">${says.corner}</p>
`;

/** @param {{source: string, name: string, file: (name: string) => Promise<File>}} props */
const Acts = ({ source, name, file }) => {
  const send = async () => {
    const files = [await file(name)];
    await navigator.share({ files }).catch(() => undefined); // closed
  };
  return html`
    <p class="poster-hold poster-touch">${says.hold}</p>
    <div class="pair">
      <${LinkButton} href=${source} download=${name}>${says.save}<//>
      ${canSend() && html`<${Button} kind="quiet" onClick=${send}><${Icon} name="share" /> ${says.share}<//>`}
      <${Button} kind="quiet" class="button button-quiet poster-print" onClick=${() => print()}>${says.print}<//>
    </div>
  `;
};

/** Not every browser that shares a link shares a picture. */
const canSend = () => {
  try {
    return navigator.canShare({ files: [new File([""], "p.png", { type: "image/png" })] });
  } catch {
    return false;
  }
};
