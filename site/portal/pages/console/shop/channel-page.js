/** One channel: its code as a picture, its link, and its posters. */
import { say } from "../../../format.js";
import { html } from "../../../html.js";
import { language } from "../../../road.js";
import { LinkButton } from "../../../ui/button.js";
import { Card } from "../../../ui/card.js";
import { Copy } from "../../../ui/copy.js";
import { Empty } from "../../../ui/empty.js";
import { said } from "./words.js";

const SIZES = ["A6", "A5", "A4"];

/** @param {{channel: import("../../../asking/contract").Channel | undefined}} props */
export const ChannelPage = ({ channel }) => {
  const words = said.channels;
  const back = html`<a class="table-act" href="#channels">${words.back}</a>`;
  if (!channel) return html`<${Empty} icon="scan" title=${words.unknown}>${back}<//>`;
  const { code, link, action, name, scans, joins } = channel;
  return html`
    ${back}
    <${Card} title=${say(name)}>
      <div class="channel">
        <img class="qr" src="/qr/v1/${code}.svg" alt=${words.qr(say(name))} width="264" height="264" />
        <div class="stack">
          <p><span class="faint">${words.offers}</span><br />${words.actions[action ?? "none"]}</p>
          <p><span class="faint">${words.came}</span><br />${words.arrivals(scans, joins)}</p>
          <p><span class="faint">${words.link}</span><br /><span class="address">${link}</span></p>
          <div class="acts"><${Copy} text=${link} label=${words.copy} /></div>
          <div class="acts">
            <${LinkButton} kind="plain" href="/qr/v1/${code}.svg" download="${code}.svg">${words.svg}<//>
            <${LinkButton} kind="plain" href="/qr/v1/${code}.png" download="${code}.png">${words.png}<//>
          </div>
        </div>
      </div>
    <//>
    <${Card} title=${words.poster}>
      <p class="faint">${words.posterLead}</p>
      <div class="acts">
        ${SIZES.map(
          (size) => html`
            <${LinkButton} key=${size} kind="quiet" target="_blank" rel="noopener"
              href="/api/admin/channels/${code}/poster?size=${size}&lang=${language()}">${words.posterOf(size)}<//>
          `,
        )}
      </div>
    <//>
  `;
};
