/** Who asks a function cannot say where they call from: CloudFront does. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { handler } from "../../deploy/template/caller.js";

test("the viewer's address is said, and stands over what a visitor claims", () => {
  const headers = { "x-perennial-viewer": { value: "198.51.100.1" }, accept: { value: "*/*" } };
  const request = handler({ viewer: { ip: "203.0.113.7" }, request: { headers } });
  assert.deepEqual(request.headers, {
    "x-perennial-viewer": { value: "203.0.113.7" },
    accept: { value: "*/*" },
  });
});
