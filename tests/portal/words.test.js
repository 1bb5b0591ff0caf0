/** Every sentence in both languages, and one for every No that the functions can say. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import besideEn from "../../site/portal/words/beside/en.js";
import besideZh from "../../site/portal/words/beside/zh.js";
import codeEn from "../../site/portal/words/code/en.js";
import codeZh from "../../site/portal/words/code/zh.js";
import consoleEn from "../../site/portal/words/console/en.js";
import consoleZh from "../../site/portal/words/console/zh.js";
import en from "../../site/portal/words/en.js";
import farewellEn from "../../site/portal/words/farewell/en.js";
import farewellZh from "../../site/portal/words/farewell/zh.js";
import membersEn from "../../site/portal/words/members/en.js";
import membersZh from "../../site/portal/words/members/zh.js";
import posterEn from "../../site/portal/words/poster/en.js";
import posterZh from "../../site/portal/words/poster/zh.js";
import problemsEn from "../../site/portal/words/problems/en.js";
import problemsZh from "../../site/portal/words/problems/zh.js";
import rulesEn from "../../site/portal/words/rules/en.js";
import rulesZh from "../../site/portal/words/rules/zh.js";
import shopEn from "../../site/portal/words/shop/en.js";
import shopZh from "../../site/portal/words/shop/zh.js";
import staffEn from "../../site/portal/words/staff/en.js";
import staffZh from "../../site/portal/words/staff/zh.js";
import statementEn from "../../site/portal/words/statement/en.js";
import statementZh from "../../site/portal/words/statement/zh.js";
import zh from "../../site/portal/words/zh.js";

const PROBLEMS = [
  { ...problemsZh, ...staffZh.problems, ...besideZh.problems },
  { ...problemsEn, ...staffEn.problems, ...besideEn.problems },
];
const FUNCTIONS = fileURLToPath(new URL("../../functions/chalicelib", import.meta.url));
const ALL = [
  zh,
  en,
  consoleZh,
  consoleEn,
  staffZh,
  staffEn,
  statementZh,
  statementEn,
  besideZh,
  besideEn,
  farewellZh,
  farewellEn,
  codeZh,
  codeEn,
  shopZh,
  shopEn,
  rulesZh,
  rulesEn,
  posterZh,
  posterEn,
  membersZh,
  membersEn,
];
const PROMISES = /最|第一|100%|guarantee|best /i;

/** @param {object} words @param {string} [path] @returns {[string, unknown][]} */
const leaves = (words, path = "") =>
  Object.entries(words).flatMap(([name, said]) =>
    typeof said === "object" ? leaves(said, `${path}.${name}`) : [[`${path}.${name}`, said]],
  );

/** @param {unknown} said */
const spoken = (said) =>
  typeof said === "function" ? String(said(...Array.from({ length: said.length }, () => 7))) : said;

test("both languages say the same things", () => {
  for (const [one, other] of /** @type {[object, object][]} */ ([
    [zh, en],
    [consoleZh, consoleEn],
    [staffZh, staffEn],
    [statementZh, statementEn],
    [besideZh, besideEn],
    [farewellZh, farewellEn],
    [codeZh, codeEn],
    [shopZh, shopEn],
    [rulesZh, rulesEn],
    [posterZh, posterEn],
    [membersZh, membersEn],
  ])) {
    assert.deepEqual(
      leaves(one).map(([path]) => path),
      leaves(other).map(([path]) => path),
    );
  }
});

test("no sentence breaks, promises too much, or mixes its commas", () => {
  for (const words of ALL) {
    for (const [path, said] of leaves(words)) {
      if (path.startsWith(".problems")) continue;
      const sentence = String(spoken(said));
      assert.ok(sentence.trim(), path);
      assert.doesNotMatch(sentence, /undefined|NaN|\[object/, path);
      assert.doesNotMatch(sentence, PROMISES, path);
      assert.doesNotMatch(sentence, /[一-鿿][,;:?!]|[,;:?!][一-鿿]/, path);
    }
  }
});

test("every No of the functions has its sentence in both languages", () => {
  const codes = readdirSync(FUNCTIONS, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py"))
    .flatMap((name) => [
      ...readFileSync(`${FUNCTIONS}/${name}`, "utf8").matchAll(/^ {4}code = "([a-z_]+)"/gm),
    ])
    .map(([, code]) => String(code));
  assert.ok(codes.length > 20);
  for (const code of [...codes, "offline", "internal"]) {
    assert.ok(PROBLEMS[0]?.[code], `${code} has no Chinese sentence`);
    assert.ok(PROBLEMS[1]?.[code], `${code} has no English sentence`);
  }
  assert.deepEqual(...PROBLEMS.map((problems) => Object.keys(problems)));
});

test("a sentence with facts reads well with and without them", () => {
  for (const problems of PROBLEMS) {
    for (const [code, said] of Object.entries(problems)) {
      if (typeof said !== "function") continue;
      const facts = { wait: 0, missing: 40, limit: 2, days: 7, minutes: 10, left: 5, order: "A-1" };
      assert.doesNotMatch(said(facts), /undefined|NaN/, code);
    }
  }
});
