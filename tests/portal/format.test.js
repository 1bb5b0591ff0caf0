/** Numbers, money and days, in both languages. */
import assert from "node:assert/strict";
import test from "node:test";
import {
  amountOf,
  countdown,
  day,
  moment,
  money,
  setZone,
  signed,
  writeIn,
} from "../../site/portal/format.js";

const YUAN = { code: "CNY", symbol: "¥", minor: 100 };
const YEN = { code: "JPY", symbol: "¥", minor: 1 };

test("what staff type becomes minor units, exactly", () => {
  assert.equal(amountOf("58", YUAN), 5800);
  assert.equal(amountOf("58.5", YUAN), 5850);
  assert.equal(amountOf(" ￥1,234.56 元", YUAN), 123456);
  assert.equal(amountOf("0.07", YUAN), 7);
  assert.equal(amountOf("1.15", YUAN), 115);
  assert.equal(amountOf("300", YEN), 300);
});

test("what is no amount is refused before it is sent", () => {
  for (const typed of [
    "",
    "0",
    "0.00",
    "-5",
    "1.234",
    "1e3",
    "58元5",
    "58,5",
    "abc",
    "9".repeat(12),
  ]) {
    assert.equal(amountOf(typed, YUAN), null, typed);
  }
  assert.equal(amountOf("3.5", YEN), null);
});

test("money reads as people here write it", () => {
  writeIn("zh");
  assert.equal(money(3000, YUAN), "30 元");
  assert.equal(money(3050, YUAN), "30.50 元");
  writeIn("en");
  assert.equal(money(123456, YUAN), "¥1,234.56");
});

test("a change of points always shows its sign", () => {
  assert.equal(signed(1200), "+1,200");
  assert.equal(signed(-60), "−60");
});

test("days and moments are the shop's, whatever the phone's zone", () => {
  setZone("Asia/Shanghai");
  writeIn("zh");
  assert.match(day("2026-11-30"), /2026年11月30日/);
  writeIn("en");
  assert.match(day("2026-11-30"), /30 Nov 2026/);
  assert.match(moment(Date.UTC(2026, 10, 30, 17, 5) / 1000), /1 Dec 2026.*01:05/);
});

test("a countdown ends at nought", () => {
  assert.equal(countdown(900), "15:00");
  assert.equal(countdown(61), "1:01");
  assert.equal(countdown(-3), "0:00");
});
