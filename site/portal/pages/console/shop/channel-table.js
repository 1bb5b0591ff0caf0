/** Channels in rows; those picked go on a sheet. */
import { date, number, say } from "../../../format.js";
import { html } from "../../../html.js";
import { Empty } from "../../../ui/empty.js";
import { Table } from "../../../ui/table.js";
import { useSorting } from "./sorting.js";
import { said } from "./words.js";

/** @typedef {import("../../../asking/contract").Channel} Channel */

/** @type {Record<string, (channel: Channel) => number | string>} */
const BY = {
  name: ({ name }) => say(name),
  scans: ({ scans }) => scans,
  joins: ({ joins }) => joins,
  made: ({ created_at }) => created_at,
};

/** @param {{channels: Channel[], picked: string[], onPick: (codes: string[]) => void}} props */
export const ChannelTable = ({ channels, picked, onPick }) => {
  const words = said.channels;
  const { head, sorted } = useSorting(channels, BY);
  if (channels.length === 0)
    return html`<${Empty} icon="scan" title=${words.none}><p class="faint">${words.noneHint}</p><//>`;
  const turn = (/** @type {string} */ code) =>
    onPick(picked.includes(code) ? picked.filter((one) => one !== code) : [...picked, code]);
  const heads = [
    head("name", words.name),
    head("scans", words.scans),
    head("joins", words.joins),
    words.share,
    words.code,
    words.offers,
    head("made", words.made),
  ];
  return html`
    <${Table} label=${words.list} heads=${heads}>
      ${sorted.map(
        (channel) => html`
          <${Row} key=${channel.code} channel=${channel} on=${picked.includes(channel.code)} onTurn=${turn} />
        `,
      )}
    <//>
  `;
};

/** @param {{channel: Channel, on: boolean, onTurn: (code: string) => void}} props */
const Row = ({ channel: { code, name, action, created_at, scans, joins }, on, onTurn }) => {
  const words = said.channels;
  return html`
    <tr>
      <th scope="row" class="pick">
        <label class="pick-box">
          <input type="checkbox" aria-label=${words.pick(say(name))} checked=${on} onChange=${() => onTurn(code)} />
        </label>
        <a class="table-act" href="#channels/${code}">${say(name)}</a>
      </th>
      <td class="number">${number(scans)}</td>
      <td class="number">${number(joins)}</td>
      <td class="number">${share(joins, scans)}</td>
      <td class="number">${code}</td>
      <td>${words.actions[action ?? "none"]}</td>
      <td>${date(created_at)}</td>
    </tr>
  `;
};

/** Of a hundred scans, so many joins. @param {number} joins @param {number} scans */
export const share = (joins, scans) =>
  scans ? `${number(Math.round((100 * joins) / scans))}%` : "—";
