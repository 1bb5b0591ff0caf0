/** Some pages open without a network; browsers that cannot do it (WeChat on an iPhone) lack only that. */

const WORKER = "/sw.js";

/** After all else has been loaded. */
export const prepare = () => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const register = () => serviceWorker.register(WORKER).catch(() => undefined); // forbidden, private
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
};
