/** The members' section: the list, or one member's page, `#members/ID`. */
import "../../kit.js";
import { html } from "../../html.js";
import { MemberList } from "./members/list.js";
import { MemberPage } from "./members/page.js";

export { speak } from "./members/words.js";

/** @param {import("./sections.js").Shown} props */
export default ({ me, may, levels, rest }) =>
  rest
    ? html`<${MemberPage} key=${rest} id=${rest} mine=${me.id} may=${may} levels=${levels} />`
    : html`<${MemberList} may=${may} levels=${levels} />`;
