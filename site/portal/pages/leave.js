/** Who is signed in here, and the way out. */
import { useAct } from "../act.js";
import { post } from "../api.js";
import { date } from "../format.js";
import { html } from "../html.js";
import { forgetPerson } from "../known.js";
import { forget } from "../load.js";
import { go, homeOf, to } from "../road.js";
import { Button, LinkButton } from "../ui/button.js";
import { words } from "../words.js";

/** @param {{me: import("../contract").Me}} props */
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
