/** How a page is read: seconds in view, and how far down. */
import assert from "node:assert/strict";
import test from "node:test";
import { depthOf, isMet, look, NOTHING, partOf, whole } from "../../../site/portal/beside/tally.js";

const GOAL = { seconds: 30, depth: 90 };

/** @param {number} looks half a second each @param {number} depth */
const readFor = (looks, depth) =>
  Array.from({ length: looks }).reduce((tally) => look(tally, { passed: 500, depth }), NOTHING);

test("who reads long and far enough has met the goal, and nobody before", () => {
  assert.equal(isMet(readFor(60, 90), GOAL), true);
  assert.equal(isMet(readFor(59, 100), GOAL), false);
  assert.equal(isMet(readFor(600, 89.9), GOAL), false);
});

test("a phone that slept has not read", () => {
  const slept = look(NOTHING, { passed: 3_600_000, depth: 100 });
  assert.equal(whole(slept).seconds, 2);
  assert.equal(look(slept, { passed: -5000, depth: 100 }).time, slept.time);
});

test("who scrolls back up has read it all the same", () => {
  const down = look(NOTHING, { passed: 500, depth: 80 });
  assert.equal(look(down, { passed: 500, depth: 10 }).depth, 80);
});

test("the bar is full when the goal is met, and not before", () => {
  assert.equal(partOf(NOTHING, GOAL), 0);
  assert.equal(partOf(readFor(60, 89), GOAL), 99);
  assert.equal(partOf(readFor(600, 0), GOAL), 50);
  assert.equal(partOf(readFor(60, 100), GOAL), 100);
});

test("what has passed the lower edge of the window is read", () => {
  assert.equal(depthOf({ top: 1000, height: 2000 }, 800), 0);
  assert.equal(depthOf({ top: 0, height: 1600 }, 800), 50);
  assert.equal(depthOf({ top: -900, height: 1600 }, 800), 100);
  assert.equal(depthOf({ top: 100, height: 300 }, 800), 100);
  assert.equal(depthOf({ top: 0, height: 0 }, 800), 100);
});
