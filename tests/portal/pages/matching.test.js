/** Which answers somebody at the counter means while they type. */
import assert from "node:assert/strict";
import test from "node:test";
import { matching } from "../../../site/portal/pages/scripts/matching.js";

/** @param {string} id @param {string} question @param {string[]} keywords @param {string} short */
const script = (id, question, keywords, short) => ({
  id,
  topic: id === "fee" ? "joining" : "service",
  question,
  keywords,
  short,
  long: `${short} More.`,
  url: "",
});

const ALL = [
  script("fee", "入会要钱吗？", ["会费", "fee"], "不要钱，Wi-Fi 也不收，退货同样。"),
  script("returns", "茶可以退货吗？", ["退货", "send back"], "七天内可以。"),
];

/** @param {string} typed @param {string} [topic] */
const ids = (typed, topic = "") => matching(ALL, typed, topic).map(({ id }) => id);

test("nothing typed shows all, a topic only its own", () => {
  assert.deepEqual(ids(""), ["fee", "returns"]);
  assert.deepEqual(ids("", "service"), ["returns"]);
});

test("half a word is enough, in question, keywords or answer; a question comes before an answer", () => {
  assert.deepEqual(ids("退货"), ["returns", "fee"]);
  assert.deepEqual(ids("退货", "joining"), ["fee"]);
  assert.deepEqual(ids("七天"), ["returns"]);
  assert.deepEqual(ids("会"), ["fee"]);
});

test("a whole question finds what has a keyword in it", () => {
  assert.deepEqual(ids("你们家的会费是多少"), ["fee"]);
  assert.deepEqual(ids("can I send back a tin?"), ["returns"]);
});

test("a keyword of letters is a word, not a part of one", () => {
  assert.deepEqual(ids("do you serve coffee"), []);
});

test("width, case, punctuation and order make no difference", () => {
  assert.deepEqual(ids("ＦＥＥ！"), ["fee"]);
  assert.deepEqual(ids("wi-fi"), ["fee"]);
  assert.deepEqual(ids("钱 入会"), ["fee"]);
});

test("what stands nowhere finds nothing", () => {
  assert.deepEqual(ids("停车"), []);
});
