/** What a picture says: by the browser's own detector, else by our worker, loaded only then. */

/** @typedef {HTMLVideoElement | ImageBitmap} Picture */
/** @typedef {{read: (picture: Picture) => Promise<string | null>, close: () => void}} Decoder */

const WORKER = "/assets/portal/scan/reader.js";
const LONGEST_SIDE = 800; // pixels; more is slower and reads no better

/** @returns {Promise<Decoder>} */
export const decoder = async () => ((await native()) ? byBrowser() : byWorker());

const native = async () => {
  const formats = (await globalThis.BarcodeDetector?.getSupportedFormats()) ?? [];
  return formats.includes("qr_code");
};

/** @returns {Decoder} */
const byBrowser = () => {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return {
    read: async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null,
    close: () => undefined,
  };
};

/** @returns {Decoder} */
const byWorker = () => {
  const worker = new Worker(WORKER, { type: "module" });
  return {
    read: (picture) =>
      new Promise((done) => {
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = () => done(null);
        const image = pixels(picture);
        worker.postMessage(image, [image.data.buffer]);
      }),
    close: () => worker.terminate(),
  };
};

/** @param {Picture} picture */
const pixels = (picture) => {
  const width = "videoWidth" in picture ? picture.videoWidth : picture.width;
  const height = "videoHeight" in picture ? picture.videoHeight : picture.height;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const ink = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext("2d", { willReadFrequently: true })
  );
  ink.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return ink.getImageData(0, 0, canvas.width, canvas.height);
};
