/** Channels in rows; those picked go on a sheet. */
import { date, number, say } from "../../../format.js";
import { html } from "../../../html.js";
import { Empty } from "../../../ui/empty.js";
import { Table } from "../../../ui/table.js";
import { said } from "./words.js";

/** @typedef {import("../../../contract").Channel} Channel */

/** @param {{channels: Channel[], picked: string[], onPick: (codes: string[]) => void}} props */
export const ChannelTable = ({ channels, picked, onPick }) => {
  const words = said.channels;
  if (channels.length === 0)
    return html`<${Empty} icon="scan" title=${words.none}><p class="faint">${words.noneHint}</p><//>`;
  const turn = (/** @type {string} */ code) =>
    onPick(picked.includes(code) ? picked.filter((one) => one !== code) : [...picked, code]);
  return html`
    <${Table} label=${words.list} heads=${[words.name, words.code, words.scans, words.offers, words.made]}>
      ${channels.map(
        (channel) => html`
          <${Row} key=${channel.code} channel=${channel} on=${picked.includes(channel.code)} onTurn=${turn} />
        `,
      )}
    <//>
  `;
};

/** @param {{channel: Channel, on: boolean, onTurn: (code: string) => void}} props */
const Row = ({ channel: { code, name, action, created_at, scans }, on, onTurn }) => {
  const words = said.channels;
  return html`
    <tr>
      <th scope="row" class="pick">
        <label class="pick-box">
          <input type="checkbox" aria-label=${words.pick(say(name))} checked=${on} onChange=${() => onTurn(code)} />
        </label>
        <a class="table-act" href="#channels/${code}">${say(name)}</a>
      </th>
      <td class="number">${code}</td>
      <td class="number">${number(scans)}</td>
      <td>${words.actions[action ?? "none"]}</td>
      <td>${date(created_at)}</td>
    </tr>
  `;
};
