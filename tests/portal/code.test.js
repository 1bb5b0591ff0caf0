/** Codes read in the browser as qr/codes.py writes them. */
import assert from "node:assert/strict";
import test from "node:test";
import { checks, meant, plain } from "../../site/portal/code.js";
import { groups } from "../../site/portal/ui/codes/spelled.js";

const MEMBER = "ABCD23458";
const VOUCHER = "0123456789ABCDEFG";

test("the known codes carry the right check character", () => {
  assert.ok(checks(MEMBER));
  assert.ok(checks("ZZZZZZZZ0"));
  assert.ok(checks(VOUCHER));
});

test("one wrong character, or two swapped, never pass", () => {
  for (let place = 0; place < MEMBER.length; place += 1) {
    const slip = MEMBER[place] === "7" ? "6" : "7";
    assert.ok(!checks(MEMBER.slice(0, place) + slip + MEMBER.slice(place + 1)));
  }
  assert.ok(!checks("BACD23458"));
  assert.ok(!checks("ABCU23458"));
});

test("case, spaces, dashes, full-width forms and look-alikes are forgiven", () => {
  assert.equal(plain(" abcd-2345 8 "), MEMBER);
  assert.equal(plain("ＡＢＣＤ２３４５８"), MEMBER);
  assert.equal(plain("oil"), "011");
});

test("a scanned link and a typed code mean the same", () => {
  const member = { kind: "member", code: MEMBER };
  assert.deepEqual(meant(MEMBER), member);
  assert.deepEqual(meant(`https://SHOP.EXAMPLE/R/${MEMBER}`), member);
  assert.deepEqual(meant(`http://192.168.0.7:8000/r/${MEMBER.toLowerCase()}\n`), member);
  assert.deepEqual(meant(`https://SHOP.EXAMPLE/V/${VOUCHER}`), { kind: "voucher", code: VOUCHER });
});

test("a member card is read by its token, from the link or bare", () => {
  const token = "1ABCD2345801ZP4XK0123456789ABCDEF";
  assert.deepEqual(meant(`https://SHOP.EXAMPLE/M/${token}`), { kind: "card", code: token });
  assert.deepEqual(meant(`https://shop.example/m/${token.toLowerCase()}\n`), {
    kind: "card",
    code: token,
  });
  assert.deepEqual(meant(token), { kind: "card", code: token });
  assert.equal(meant(`https://SHOP.EXAMPLE/M/${token.slice(1)}`), null);
  assert.equal(meant(token.replace("X", "U")), null);
});

test("what is none of our codes means nothing", () => {
  for (const text of [
    "",
    "hello",
    "ABCD23459",
    "https://other.example/pay?x=1",
    "x".repeat(9999),
  ]) {
    assert.equal(meant(text), null);
  }
});

test("a code is read out in threes, a voucher in fours, and nothing is lost", () => {
  assert.deepEqual(groups(MEMBER), ["ABC", "D23", "458"]);
  assert.deepEqual(groups(VOUCHER), ["0123", "4567", "89AB", "CDEFG"]);
});
