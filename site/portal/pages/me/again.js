/** Out and in again, and back to this page: for what needs a sign-in of these last minutes. */
import { useAct } from "../../asking/act.js";
import { post } from "../../asking/api.js";
import { forget } from "../../asking/load.js";
import { html } from "../../html.js";
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
