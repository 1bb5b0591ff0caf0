/** The camera as a sheet over the page, until a code of ours is seen. */
import { meant } from "../code.js";
import { html, useEffect, useRef, useState } from "../html.js";
import "../kit.js";
import { Button } from "../ui/button.js";
import { staff } from "../words.js";
import { decoder } from "./decoder.js";
import { Photo } from "./photo.js";

const LOOK = 150; // milliseconds between two looks

/** @typedef {import("../code.js").Meant} Meant */

/** @param {{onFound: (meant: Meant) => void, onClose: () => void}} props */
export const Camera = ({ onFound, onClose }) => {
  const sheet = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const video = useRef(/** @type {HTMLVideoElement | null} */ (null));
  const [says, setSays] = useState(staff.scan.starting);
  /** @param {string} text */
  const seen = (text) => {
    const found = meant(text);
    if (!found) return setSays(staff.scan.foreign);
    onFound(found);
  };
  useEffect(() => {
    sheet.current?.showModal();
    return video.current ? look(video.current, seen, setSays) : undefined;
  }, []);
  return html`
    <dialog ref=${sheet} class="camera" aria-label=${staff.scan.title} onClose=${onClose}>
      <video ref=${video} playsinline muted></video>
      <div class="camera-frame" aria-hidden="true"></div>
      <p class="camera-says" role="status">${says}</p>
      <div class="camera-acts">
        <${Photo} onText=${seen} onNothing=${() => setSays(staff.scan.nothing)} />
        <${Button} kind="light" onClick=${onClose}>${staff.scan.close}<//>
      </div>
    </dialog>
  `;
};

/**
 * @param {HTMLVideoElement} video @param {(text: string) => void} seen
 * @param {(says: string) => void} says
 * @returns {() => void} closes the camera
 */
const look = (video, seen, says) => {
  let open = true;
  /** @type {MediaStream | undefined} */
  let stream;
  const run = async () => {
    stream = await opened(says);
    if (!stream) return;
    if (!open) return stop(stream);
    video.srcObject = stream;
    await video.play();
    says(staff.scan.title);
    const eye = await decoder();
    while (open) {
      const text = await eye.read(video).catch(() => null);
      if (text && open) seen(text);
      await new Promise((done) => setTimeout(done, LOOK));
    }
    eye.close();
  };
  run();
  return () => {
    open = false;
    if (stream) stop(stream);
  };
};

/** @param {(says: string) => void} says @returns {Promise<MediaStream | undefined>} */
const opened = async (says) => {
  if (!navigator.mediaDevices) {
    says(staff.scan.absent);
    return undefined;
  }
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    says(staff.scan.denied);
    return undefined;
  }
};

/** @param {MediaStream} stream */
const stop = (stream) => {
  for (const track of stream.getTracks()) track.stop();
};
