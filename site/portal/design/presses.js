/** What one presses: buttons, links that look like them, a choice of a few, copying, icons. */
import { html, useState } from "../html.js";
import { Button, LinkButton } from "../ui/button.js";
import { Choice } from "../ui/choice.js";
import { Copy } from "../ui/copy.js";
import { Dialog } from "../ui/dialog.js";
import { Icon, NAMES } from "../ui/icon.js";
import { tell } from "../ui/toast.js";
import { Piece, sample } from "./piece.js";

const KINDS = ["main", "quiet", "plain", "danger"];

export const Presses = () => html`
  <${Piece} name="ui/button">
    ${KINDS.map(
      (kind) => html`
        <div class="pair">
          <${Button} kind=${kind}>${sample("保存", "Save")}<//>
          <${Button} kind=${kind} busy>${sample("保存", "Save")}<//>
          <${Button} kind=${kind} disabled>${sample("保存", "Save")}<//>
          <${LinkButton} kind=${kind} href="#design">${sample("去看看", "Have a look")}<//>
        </div>
      `,
    )}
    <${Button} wide>${sample("加入会员", "Become a member")}<//>
  <//>
  <${Piece} name="ui/choice"><${Choosing} /><//>
  <${Piece} name="ui/copy"><${Copy} text="perennial" label=${sample("复制链接", "Copy link")} /><//>
  <${Piece} name="ui/dialog"><${Asking} /><//>
  <${Piece} name="ui/toast">
    <div class="pair">
      <${Button} kind="quiet" onClick=${() => tell(sample("已保存", "Saved"))}>${sample("办成了", "Done")}<//>
      <${Button} kind="quiet" onClick=${() => tell(sample("没有保存", "Not saved"), "bad")}>${sample("没办成", "Not done")}<//>
    </div>
  <//>
  <${Piece} name="ui/icon">
    <ul class="design-row">
      ${NAMES.map((name) => html`<li><${Icon} name=${name} /> <code class="faint small" translate="no">${name}</code></li>`)}
    </ul>
  <//>
`;

const Choosing = () => {
  const [value, setValue] = useState("all");
  /** @type {[string, string][]} */
  const options = [
    ["all", sample("全部", "All")],
    ["in", sample("获得", "Earned")],
    ["out", sample("兑换", "Spent")],
  ];
  return html`<${Choice} label=${sample("筛选", "Filter")} options=${options} value=${value} onPick=${setValue} />`;
};

const Asking = () => {
  const [open, setOpen] = useState("");
  const close = () => setOpen("");
  return html`
    <div class="pair">
      <${Button} kind="quiet" onClick=${() => setOpen("calm")}>${sample("问一问", "Ask")}<//>
      <${Button} kind="quiet" onClick=${() => setOpen("danger")}>${sample("慎重地问", "Ask with care")}<//>
    </div>
    ${
      open &&
      html`<${Dialog} title=${sample("退回这张券？", "Give this voucher back?")} yes=${sample("退回", "Give back")}
        danger=${open === "danger"} onYes=${close} onNo=${close}>
        <p>${sample("积分会退回原来的批次。", "The points return to the lots they came from.")}</p>
      <//>`
    }
  `;
};
