/** Where a person may be sent on to. */
import assert from "node:assert/strict";
import test from "node:test";
import { errandIn, nextOf } from "../../site/portal/road.js";

test("a page of our own is gone on to", () => {
  assert.equal(nextOf("?next=%2Fme%2Fstatement%2F"), "/me/statement/");
  assert.equal(nextOf("?next=/en/me/"), "/en/me/");
});

test("a place on a page is gone on to, and what was asked of it", () => {
  for (const next of [
    "/console/#members",
    "/en/me/#checkin",
    "/counter/?code=6GM-R3P#last",
    "/console/?q=%E6%9E%97#members/7",
  ]) {
    assert.equal(nextOf(`?next=${encodeURIComponent(next)}`), next);
  }
});

test("nobody is sent to another site", () => {
  for (const next of [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/me/?next=//evil.example",
    "/me/@evil.example#",
    "/#\nhttps://evil.example",
    "me/",
    "",
  ]) {
    assert.equal(nextOf(`?next=${encodeURIComponent(next)}`), null, next);
  }
  assert.equal(nextOf(""), null);
});

test("another language is for the same errand, and leads on in that language", () => {
  assert.equal(
    errandIn("?next=/me/code/&do=checkin", "en"),
    "next=%2Fen%2Fme%2Fcode%2F&do=checkin",
  );
  assert.equal(errandIn("?next=/en/me/", "zh-Hans"), "next=%2Fme%2F");
  assert.equal(errandIn("?next=/en/me/", "en"), "next=%2Fen%2Fme%2F");
  assert.equal(errandIn("?next=//evil.example", "en"), "");
  assert.equal(errandIn("", "en"), "");
});
