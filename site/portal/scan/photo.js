/** A photograph instead of a live camera: works without TLS and inside other apps' browsers. */
import { html } from "../html.js";
import { staff } from "../words.js";
import { decoder } from "./decoder.js";

/** @param {{onText: (text: string) => void, onNothing: () => void}} props */
export const Photo = ({ onText, onNothing }) => {
  const taken = async (/** @type {any} */ event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file) return;
    const text = await read(file);
    if (text) onText(text);
    else onNothing();
  };
  return html`
    <label class="button button-light">
      ${staff.scan.photo}
      <input class="visually-hidden" type="file" accept="image/*" capture="environment" onChange=${taken} />
    </label>
  `;
};

/** @param {File} file */
const read = async (file) => {
  const eye = await decoder();
  try {
    return await eye.read(await createImageBitmap(file));
  } catch {
    return null; // not a picture
  } finally {
    eye.close();
  }
};
