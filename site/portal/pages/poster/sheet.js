/** The sheet as it stands now: drawn again a moment after each change. */
import { useEffect, useRef, useState } from "../../html.js";
import { draw } from "./draw.js";

const PAUSE = 250; // milliseconds without a change before it is drawn

/** @typedef {"drawing" | "drawn" | "failed"} State */

/**
 * An image, since WeChat's long press takes nothing else; a `data:` address, since it reads no blob.
 * @param {import("./draw.js").Poster} poster
 */
export const useSheet = (poster) => {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const [sheet, setSheet] = useState({ source: "", state: /** @type {State} */ ("drawing") });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let over = false;
    const timer = setTimeout(async () => {
      canvas.current ??= document.createElement("canvas");
      const news = await drawn(canvas.current, poster);
      if (!over) setSheet((/** @type {typeof sheet} */ before) => ({ ...before, ...news }));
    }, PAUSE);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [JSON.stringify(poster), tries]);
  const again = () => {
    setSheet({ ...sheet, state: "drawing" });
    setTries(tries + 1);
  };
  /** The drawn sheet as a file. @param {string} name @returns {Promise<File>} */
  const file = (name) =>
    new Promise((done, failed) => {
      canvas.current?.toBlob((bytes) => {
        if (bytes) done(new File([bytes], name, { type: bytes.type }));
        else failed(new Error(name));
      });
    });
  return { ...sheet, again, file };
};

/** @param {HTMLCanvasElement} canvas @param {import("./draw.js").Poster} poster */
const drawn = async (canvas, poster) => {
  try {
    await draw(canvas, poster);
    return { source: canvas.toDataURL("image/png"), state: /** @type {State} */ ("drawn") };
  } catch {
    return { state: /** @type {State} */ ("failed") }; // a picture did not come, or too little memory
  }
};
