/** What one fills in, each as it can stand. */
import { html } from "../html.js";
import { Button } from "../ui/button.js";
import { Field } from "../ui/field.js";
import { Piece, sample } from "./piece.js";

export const Fields = () => html`
  <${Piece} name="ui/field">
    <${Field} id="plain" label=${sample("称呼", "Name")} placeholder=${sample("例如：小林", "For example: Robin")} />
    <${Field} id="hint" label=${sample("邮箱", "E-mail")} hint=${sample("验证码会发到这里。", "We send the code there.")} value="robin@mail.example" />
    <${Field} id="optional" label=${sample("生日", "Birthday")} optional type="date" />
    <${Field} id="wrong" label=${sample("邮箱", "E-mail")} value="robin@" wrong=${sample("请填写邮箱，或 11 位手机号。", "Please give an e-mail address or a phone number.")} />
    <${Field} id="digits" class="digits" label=${sample("验证码", "Code")} value="123456" inputmode="numeric" />
    <${Field} id="beside" class="code-input" label=${sample("推荐码", "Friend’s code")} value="ABCD23458">
      <${Button} kind="quiet">${sample("确定", "Add")}<//>
    <//>
    <${Field} id="shut" label=${sample("积分", "Points")} value="60" disabled />
  <//>
  <${Piece} name="tick">
    <label class="tick"><input type="checkbox" /><span>${sample("同意会员条款", "I agree to the terms")}</span></label>
    <label class="tick"><input type="checkbox" checked /><span>${sample("写上我的称呼", "Add my name")}</span></label>
  <//>
`;
