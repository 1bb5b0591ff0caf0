/** A column sorts downwards, upwards, and then not at all. */
import assert from "node:assert/strict";
import test from "node:test";
import { after, ordered } from "../../../site/portal/pages/console/shop/sorting.js";

test("one column is pressed three times, and all is as it was", () => {
  const first = after(null, "price");
  assert.deepEqual(first, { column: "price", down: true });
  const second = after(first, "price");
  assert.deepEqual(second, { column: "price", down: false });
  assert.equal(after(second, "price"), null);
  assert.deepEqual(after(second, "left"), { column: "left", down: true });
});

test("numbers sort by size, texts by their letters, and the rows given stay as they are", () => {
  const rows = [
    { n: 9, s: "b" },
    { n: 80, s: "a" },
    { n: -1, s: "c" },
  ];
  assert.deepEqual(
    ordered(rows, ({ n }) => n, true).map(({ n }) => n),
    [80, 9, -1],
  );
  assert.deepEqual(
    ordered(rows, ({ s }) => s, false).map(({ s }) => s),
    ["a", "b", "c"],
  );
  assert.equal(rows[0]?.n, 9);
});
