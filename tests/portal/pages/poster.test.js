/** A poster's words: where a line breaks, how long it is, what it may not promise, whose name it shows. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { broken } from "../../../site/portal/pages/poster/lines.js";
import { clean, LONGEST, length, masked, tooMuch } from "../../../site/portal/pages/poster/own.js";
import en from "../../../site/portal/words/poster/en.js";
import zh from "../../../site/portal/words/poster/zh.js";

/** As if each sign were as wide as it counts. @param {string} text @param {number} width */
const lines = (text, width) => broken(text, width, length);

test("a line that fits stays one", () => {
  assert.deepEqual(lines("来喝杯茶，坐一会儿", 20), ["来喝杯茶，坐一会儿"]);
  assert.deepEqual(lines("", 20), []);
});

test("Chinese breaks at a pause where that costs no further line", () => {
  assert.deepEqual(lines("下雨天，正好喝茶", 12), ["下雨天，", "正好喝茶"]);
});

test("Chinese without a pause breaks evenly, and no line begins with a comma", () => {
  assert.deepEqual(lines("今天的桂花乌龙特别香甜", 16), ["今天的桂花乌", "龙特别香甜"]);
  for (const line of lines("茶，酒，水，山，云，月，风，花", 6)) assert.doesNotMatch(line, /^，/);
});

test("English breaks between words, evenly", () => {
  assert.deepEqual(lines("Come and sit over a cup of tea", 26), [
    "Come and sit over",
    "a cup of tea",
  ]);
});

test("a word longer than a line is cut, and nothing of it lost", () => {
  const link = "https://tea.example/r/ABCD23458";
  const cut = lines(link, 12);
  assert.equal(cut.join(""), link);
  assert.ok(cut.every((line) => length(line) <= 12));
});

test("thirty Chinese signs fill the line, sixty letters do", () => {
  assert.equal(length("茶".repeat(30)), LONGEST);
  assert.equal(length("a".repeat(60)), LONGEST);
  assert.equal(length("🍵"), 2);
});

test("what cannot be seen is taken out of a line", () => {
  assert.equal(clean("  来\n喝\u202e 茶\u0000 "), "来 喝 茶");
});

test("a line that promises too much is told by its word and why", () => {
  assert.deepEqual(tooMuch("全城最香的乌龙"), { word: "最", why: "most" });
  assert.deepEqual(tooMuch("The BEST oolong in town"), { word: "BEST", why: "most" });
  assert.equal(tooMuch("喝了能降血脂")?.why, "health");
  assert.equal(tooMuch("Guaranteed to please")?.why, "whole");
  assert.equal(tooMuch("扫码领红包")?.why, "levels");
});

test("an innocent line stands", () => {
  for (const line of [
    "最近常来",
    "第一次来就喜欢",
    "我最喜欢这里的白茶",
    "With my best friend",
    "Sunshine is not guaranteed",
    "A secure chair",
    ...zh.lines,
    ...en.lines,
  ])
    assert.equal(tooMuch(line), null, line);
});

test("every word refused here is refused on the shop's own pages", () => {
  const list = readFileSync("site/press/checks/promises.toml", "utf8");
  for (const word of [
    "第一",
    "极品",
    "保证",
    "养生",
    "下线",
    "躺赚",
    "guarantee",
    "detox",
    "forever",
  ])
    assert.ok(list.includes(word), word);
});

test("the lines at hand fit", () => {
  for (const line of [...zh.lines, ...en.lines]) assert.ok(length(line) <= LONGEST, line);
});

test("a name is masked as the functions mask it", () => {
  assert.equal(masked("林小满"), "林*");
  assert.equal(masked("Anna"), "A***");
  assert.equal(masked("  "), "");
  assert.equal(masked("𠮷田"), "𠮷*");
});
