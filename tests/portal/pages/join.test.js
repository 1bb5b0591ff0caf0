/** Coming in: what counts as the code, and what is shown of who is remembered. */
import assert from "node:assert/strict";
import test from "node:test";
import { masked } from "../../../site/portal/device/known.js";
import { isContact } from "../../../site/portal/pages/join/contact.js";
import { digitsIn } from "../../../site/portal/pages/join/digits.js";

test("a code is found however it was typed or pasted", () => {
  for (const typed of [
    "012345",
    "012 345",
    " 012345\n",
    "０１２３４５",
    "012-345",
    "【松风茶舍】验证码 012345，5 分钟内有效。",
    "2026-11-28 18:05 Your code is 012 345. It is good for 5 minutes.",
    "Call 400-123-4567; code: 012345",
  ]) {
    assert.equal(digitsIn(typed), "012345", typed);
  }
});

test("half a code stays as it is, and what is no digit goes", () => {
  assert.equal(digitsIn("01"), "01");
  assert.equal(digitsIn("01a2"), "012");
  assert.equal(digitsIn(""), "");
  assert.equal(digitsIn("0123456789"), "012345");
});

test("a contact is shown to its owner and to nobody else", () => {
  assert.equal(masked("robin@mail.example"), "r***@mail.example");
  assert.equal(masked("13800001234"), "138****1234");
  assert.equal(masked("+8613800001234"), "+86138****1234");
});

test("a contact is known by its shape, in the wide letters of a Chinese keyboard too", () => {
  for (const typed of [
    "a@b.example",
    " 138 0013 8000 ",
    "１３８００１３８０００",
    "ａ＠b.example",
  ]) {
    assert.ok(isContact(typed), typed);
  }
  for (const typed of ["", "robin", "12345", "a@b", "a b@c.example x"]) {
    assert.ok(!isContact(typed), typed);
  }
});
