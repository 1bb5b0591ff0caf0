/** Every piece of the portal in each of its states, for who builds pages; only `make run` shows it. */
import { html } from "../html.js";
import { shown } from "../kit.js";
import { speak } from "../words.js";
import { Codes } from "./codes.js";
import { Fields } from "./fields.js";
import { Messages } from "./messages.js";
import { Presses } from "./presses.js";
import { Progress } from "./progress.js";
import { Reading } from "./reading.js";
import { Tokens } from "./tokens.js";

const Design = () => html`
  <div class="stack">
    <${Tokens} />
    <${Presses} />
    <${Fields} />
    <${Messages} />
    <${Reading} />
    <${Progress} />
    <${Codes} />
  </div>
`;

const place = /** @type {HTMLElement} */ (document.getElementById("design"));
speak("staff").then(() => shown(Design)(place));
