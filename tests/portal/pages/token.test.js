/** Tokens made on a phone are those that the functions make and read. */
import assert from "node:assert/strict";
import test from "node:test";
import { imported, tokenAt } from "../../../site/portal/pages/card/token.js";

const NOON = 1_795_320_000;
const WEEK = 604_800;
const BEGIN = NOON - (NOON % WEEK);
/** As in tests/domain/members/test_card.py. */
const KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const TOKEN = "1ABCD2345801S29D0CZYKGAPREPXB0T9S";

const card = async () => ({
  token: `1ABCD23458${"0".repeat(23)}`,
  step: 30,
  expires_at: NOON - 600,
  keys: await imported([{ from: BEGIN, until: BEGIN + WEEK, key: KEY }]),
});

test("a token is the one that the functions expect, through its whole step", async () => {
  assert.equal(await tokenAt(await card(), NOON), TOKEN);
  assert.equal(await tokenAt(await card(), NOON + 29), TOKEN);
  assert.notEqual(await tokenAt(await card(), NOON + 30), TOKEN);
});

test("keys cannot be taken out of the browser", async () => {
  const [{ key }] = (await card()).keys;
  assert.equal(key.extractable, false);
});

test("beyond the keys there is the server's last token, and then none", async () => {
  const held = { ...(await card()), expires_at: BEGIN + WEEK + 30 };
  assert.equal(await tokenAt(held, BEGIN + WEEK), held.token);
  assert.equal(await tokenAt(held, BEGIN + WEEK + 30), null);
  assert.equal(await tokenAt({ ...held, keys: [] }, BEGIN + WEEK + 30), null);
});
