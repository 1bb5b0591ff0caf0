/** What a page says: notices, a No, nothing here yet, chips. */

import { Problem } from "../asking/problem.js";
import { html } from "../html.js";
import { Button, LinkButton } from "../ui/button.js";
import { Empty } from "../ui/empty.js";
import { Notice, Wrong } from "../ui/notice.js";
import { Piece, sample } from "./piece.js";

export const Messages = () => html`
  <${Piece} name="ui/notice">
    <${Notice}>${sample("已记下你的推荐人。", "Your friend is noted.")}<//>
    <${Notice} tone="good">${sample("积分到账了。", "Your points have come.")}<//>
    <${Notice} tone="warn" action=${html`<${Button} kind="quiet">${sample("重试", "Try again")}<//>`}>
      ${sample("暂时连不上，下面是 10:30 的数据", "This is how things stood at 10:30")}
    <//>
    <${Notice} tone="bad">${sample("没有办成，请稍后再试。", "That did not work. Please try again later.")}<//>
    <${Wrong} problem=${new Problem("offline", 0)} />
    <${Wrong} problem=${new Problem("insufficient_points", 409, { missing: 40 })} />
  <//>
  <${Piece} name="ui/empty">
    <${Empty} icon="friends" title=${sample("还没有朋友用你的码加入", "No friend has joined with your code yet")}>
      <p class="faint">${sample("做一张海报，发给想一起喝茶的人。", "Make a poster for somebody you would like to have tea with.")}</p>
      <${LinkButton} kind="quiet" href="#design">${sample("做一张海报", "Make a poster")}<//>
    <//>
  <//>
  <${Piece} name="chip">
    <p class="design-row">
      <span class="chip">${sample("等待", "Waiting")}</span>
      <span class="chip chip-good">${sample("已到账", "Credited")}</span>
      <span class="chip chip-warn">${sample("待确认", "To be confirmed")}</span>
      <span class="chip chip-bad">${sample("未通过", "Not counted")}</span>
    </p>
  <//>
`;
