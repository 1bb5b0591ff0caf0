// Lighthouse over pages in one Chrome: reads {chrome, categories, pages} as JSON,
// prints {page: {scores: {category: {score, failed}}, paint, files}}: milliseconds until the largest
// paint and bytes on the wire of each file, where performance is among the categories.

import { readFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

/** @type {{chrome: string, categories: string[], pages: string[]}} */
const asked = JSON.parse(readFileSync(0, "utf-8"));
const speed = asked.categories.includes("performance");

/** No pauses to be sure of times, where only what does not depend on them is asked. */
const WITHOUT_PAUSES = /** @type {const} */ ({
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 100,
  cpuQuietThresholdMs: 100,
});

const chrome = await launch({
  chromePath: asked.chrome,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  logLevel: "silent",
});
/** @type {Record<string, object>} */
const told = {};
try {
  for (const page of asked.pages) told[page] = await audited(page);
} finally {
  await chrome.kill();
}
process.stdout.write(JSON.stringify(told));

/**
 * On the slow phone that Lighthouse simulates; a visit that could not be recorded is made again.
 *
 * @param {string} page
 */
async function audited(page) {
  const first = await visited(page);
  const result = first?.lhr.runtimeError ? await visited(page) : first;
  if (!result || result.lhr.runtimeError)
    throw new Error(`${page}: ${result?.lhr.runtimeError?.message}`);
  const { audits, categories } = result.lhr;
  const scores = Object.values(categories).map(({ id, score, auditRefs }) => {
    const failed = auditRefs.filter(
      ({ id, weight }) => weight && audits[id]?.score !== null && (audits[id]?.score ?? 0) < 1,
    );
    return [id, { score, failed: failed.map(({ id }) => `${id}: ${audits[id]?.title}`) }];
  });
  return {
    scores: Object.fromEntries(scores),
    paint: audits["largest-contentful-paint"]?.numericValue ?? 0,
    files: fetched(audits["network-requests"]),
  };
}

/** @param {string} page */
function visited(page) {
  return lighthouse(page, {
    port: chrome.port,
    logLevel: "silent",
    output: "json",
    onlyCategories: asked.categories,
    disableFullPageScreenshot: true,
    ...(speed ? {} : WITHOUT_PAUSES),
  });
}

/**
 * What each request brought; what stands within a file is none.
 *
 * @param {import("lighthouse").Result["audits"][string] | undefined} audit
 */
function fetched(audit) {
  const items = audit?.details?.type === "table" ? audit.details.items : [];
  return items
    .filter(({ url }) => !String(url).startsWith("data:"))
    .map(({ transferSize }) => transferSize);
}
