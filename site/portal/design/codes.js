/** Codes as they are shown: drawn, and spelled out. */
import { html } from "../html.js";
import { Qr } from "../ui/codes/qr.js";
import { Spelled } from "../ui/codes/spelled.js";
import { Piece, sample } from "./piece.js";

export const Codes = () => html`
  <${Piece} name="ui/qr">
    <figure class="paper"><${Qr} text="https://tea.example" alt=${sample("二维码样例", "A sample QR code")} /></figure>
  <//>
  <${Piece} name="ui/spelled">
    <p class="mine-code"><${Spelled} code="ABCD23458" /></p>
    <p class="voucher-code"><${Spelled} code="ABCD2345EFGH6789J" /></p>
  <//>
`;
