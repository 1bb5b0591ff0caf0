/** Channels: all of them, one of them by `#channels/CODE`, a new one, and what is printed. */
import "../../kit.js";
import { useLoad } from "../../asking/load.js";
import { html, useState } from "../../html.js";
import { Card } from "../../ui/card.js";
import { Loaded } from "../../ui/loaded.js";
import { ChannelPage } from "./shop/channel-page.js";
import { ChannelTable } from "./shop/channel-table.js";
import { NewChannel } from "./shop/new-channel.js";
import { Sheet } from "./shop/sheet.js";
import { TakeAway } from "./shop/take-away.js";
import { said } from "./shop/words.js";

export { speak } from "./shop/words.js";

/** @typedef {import("../../asking/contract").Channel} Channel */
/** @typedef {{channels: Channel[]}} Answer */

/** @param {import("./sections.js").Shown} props */
export default ({ may, rest }) => {
  /** @type {import("../../asking/load.js").Load<Answer>} */
  const load = useLoad("/api/admin/channels");
  return html`
    <${Loaded} of=${load} skeleton=${["rows"]}>
      ${(/** @type {Answer} */ { channels }) =>
        rest
          ? html`<${ChannelPage} key=${rest} channel=${channels.find(({ code }) => code === rest)} />`
          : html`<${All} channels=${channels} />`}
    <//>
    ${may && !rest && html`<${NewChannel} onAdded=${load.reload} />`}
  `;
};

/** @param {Answer} props */
const All = ({ channels }) => {
  const words = said.channels;
  const [picked, setPicked] = useState(/** @type {string[]} */ ([]));
  return html`
    <${Card} title=${words.title} side=${html`<${TakeAway} path="/api/admin/channels/export" />`}>
      <p class="faint">${words.lead}</p>
      <${ChannelTable} channels=${channels} picked=${picked} onPick=${setPicked} />
      ${channels.length > 0 && html`<p class="faint small">${words.figures}</p>`}
    <//>
    ${channels.length > 0 && html`<${Sheet} codes=${picked} />`}
  `;
};
