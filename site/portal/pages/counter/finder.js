/** Three ways in: the camera, the keyboard, a scanner that types. */
import { meant } from "../../code.js";
import { html, useEffect, useState } from "../../html.js";
import { beep } from "../../scan/beep.js";
import { Camera } from "../../scan/camera.js";
import { Button } from "../../ui/button.js";
import { Field } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { staff } from "../../words.js";

/** @param {{busy: boolean, onMeant: (meant: import("../../code.js").Meant) => void}} props */
export const Finder = ({ busy, onMeant }) => {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState("");
  const [looking, setLooking] = useState(false);
  useEffect(catchScanner, []);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const found = meant(typed);
    setWrong(found ? "" : staff.counter.unknownCode);
    if (!found) return beep("bad");
    setTyped("");
    onMeant(found);
  };
  const seen = (/** @type {import("../../code.js").Meant} */ found) => {
    setLooking(false);
    setWrong("");
    onMeant(found);
  };
  return html`
    <button type="button" class="scan-button" onClick=${() => setLooking(true)}>
      <${Icon} name="scan" /> ${staff.counter.scan}
    </button>
    <form class="card" novalidate onSubmit=${submit}>
      <${Field} id="find" class="code-input" label=${staff.counter.typed} wrong=${wrong} value=${typed}
        onInput=${(/** @type {any} */ event) => setTyped(event.target.value)}
        autocomplete="off" autocapitalize="characters" spellcheck=${false} maxlength="200" enterkeyhint="search">
        <${Button} type="submit" kind="quiet" busy=${busy}>${staff.counter.find}<//>
      <//>
    </form>
    ${looking && html`<${Camera} onFound=${seen} onClose=${() => setLooking(false)} />`}
  `;
};

/** A scanner types wherever the focus is; what lands nowhere lands in the field. */
const catchScanner = () => {
  const field = () => document.getElementById("find");
  handy("find");
  const listen = (/** @type {KeyboardEvent} */ event) => {
    const loose = event.target === document.body && event.key.length === 1;
    if (loose && !event.ctrlKey && !event.metaKey && !event.altKey) field()?.focus();
  };
  document.addEventListener("keydown", listen);
  return () => document.removeEventListener("keydown", listen);
};

/** Ready for typing where there is a keyboard; on a phone one would only pop up. @param {string} id */
export const handy = (id) => {
  if (matchMedia("(pointer: fine)").matches) document.getElementById(id)?.focus();
};
