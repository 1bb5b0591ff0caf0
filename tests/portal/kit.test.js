/** What is fetched by itself comes in a few files: all of it shares one. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const PORTAL = fileURLToPath(new URL("../../site/portal/", import.meta.url));
const LIGHT = /words\/|pages\/welcome\.js$/; // nothing is drawn by these

const fetched = () =>
  readdirSync(PORTAL, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .flatMap((name) =>
      [
        ...readFileSync(join(PORTAL, name), "utf8").matchAll(/import\("(\.[^"]+\.js)"\)(?!\.)/g),
      ].map(([, path]) => join(PORTAL, dirname(name), String(path))),
    );

test("whatever draws and is fetched by itself imports the kit, or pages fall into crumbs", () => {
  const drawing = fetched().filter((path) => !LIGHT.test(path));
  assert.ok(drawing.length > 10);
  for (const path of drawing) {
    const source = readFileSync(path, "utf8");
    if (!/^import /m.test(source)) continue; // shares nothing
    assert.match(source, /^import .*"[./]+\/kit\.js";/m, path);
  }
});
