/** Two ways in that are pressed, the camera and the keyboard; a scanner needs neither. */
import { meant } from "../../../code.js";
import { html, useEffect, useState } from "../../../html.js";
import { beep } from "../../../scan/beep.js";
import { Button } from "../../../ui/button.js";
import { Field } from "../../../ui/field.js";
import { Icon } from "../../../ui/icon.js";
import { staff } from "../../../words.js";
import { useOnDemand } from "../demand.js";

/**
 * @param {{busy: boolean, first: boolean, onMeant: (meant: import("../../../code.js").Meant) => void}} props
 *   first: scanning is what comes next
 */
export const Finder = ({ busy, first, onMeant }) => {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState("");
  const [Camera, open] = useOnDemand(async () => (await import("../../../scan/camera.js")).Camera);
  const [looking, setLooking] = useState(false);
  const look = () => {
    open();
    setLooking(true);
  };
  useEffect(() => handy("find"), []);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const found = meant(typed);
    setWrong(found ? "" : staff.counter.unknownCode);
    if (!found) return beep("bad");
    setTyped("");
    onMeant(found);
  };
  const seen = (/** @type {import("../../../code.js").Meant} */ found) => {
    beep("good");
    setLooking(false);
    setWrong("");
    onMeant(found);
  };
  return html`
    <form class="card" novalidate onSubmit=${submit}>
      <${Field} id="find" class="code-input" label=${staff.counter.typed} wrong=${wrong} value=${typed}
        onInput=${(/** @type {any} */ event) => setTyped(event.target.value)}
        autocomplete="off" autocapitalize="characters" spellcheck=${false} maxlength="200" enterkeyhint="search">
        <${Button} type="submit" kind="quiet" busy=${busy}>${staff.counter.find}<//>
      <//>
    </form>
    <div class=${first ? "reach" : undefined}>
      <button type="button" class="scan-button ${first ? "" : "scan-again"}" onClick=${look}>
        <${Icon} name="scan" /> ${staff.counter.scan}
      </button>
    </div>
    ${looking && Camera && html`<${Camera} onFound=${seen} onClose=${() => setLooking(false)} />`}
  `;
};

/** Ready for typing where there is a keyboard; on a phone one would only pop up. @param {string} id */
export const handy = (id) => {
  if (matchMedia("(pointer: fine)").matches) document.getElementById(id)?.focus();
};
