/** A worker that finds the code in a picture, for browsers that cannot do it themselves. */
import jsQR from "jsqr";

self.addEventListener("message", ({ data: image }) => {
  const found = jsQR(image.data, image.width, image.height, { inversionAttempts: "dontInvert" });
  self.postMessage(found?.data ?? null);
});
