/** Out and in again, and back to this page: for what needs a sign-in of these last minutes. */
import { useAct } from "../../act.js";
import { post } from "../../api.js";
import { html } from "../../html.js";
import { forget } from "../../load.js";
import { signIn } from "../../road.js";
import { Button } from "../../ui/button.js";
import { words } from "../../words.js";

export const Again = () => {
  const leaving = useAct(async () => {
    await post("/api/logout");
    await forget();
    signIn();
  });
  return html`<${Button} kind="quiet" busy=${leaving.busy} onClick=${leaving.run}>${words.contact.again}<//>`;
};
