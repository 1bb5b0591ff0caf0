/** Who is signed in here, and the way out. */
import { useAct } from "../asking/act.js";
import { post } from "../asking/api.js";
import { forget } from "../asking/load.js";
import { forgetPerson } from "../device/known.js";
import { date } from "../format.js";
import { html } from "../html.js";
import { go, homeOf, to } from "../road.js";
import { Button, LinkButton } from "../ui/button.js";
import { words } from "../words.js";

/** @param {{me: import("../asking/contract").Me}} props */
export const Leave = ({ me }) => {
  const leaving = useAct(async () => {
    await post("/api/logout");
    await forget();
    forgetPerson();
    go(to(""));
  });
  const work = homeOf(me.role);
  return html`
    <p class="leave faint">
      <span>${me.contact} · ${words.me.since(date(me.joined_at))}</span>
      ${location.pathname !== work && location.pathname === to("me/") && html`<${LinkButton} kind="plain" href=${work}>${words.common.toWork}<//>`}
      <${Button} kind="plain" busy=${leaving.busy} onClick=${leaving.run}>${words.common.signOut}<//>
    </p>
  `;
};
