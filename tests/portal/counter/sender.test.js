/** The counter's queue before a real server, which answers as it is told to. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import test, { after, before, beforeEach } from "node:test";
import { device } from "../../../site/portal/device/keep.js";
import { acts } from "../../../site/portal/pages/counter/line/journal.js";
import { send } from "../../../site/portal/pages/counter/line/sender.js";
import * as shelf from "../../../site/portal/pages/counter/line/shelf.js";

const CHENG = { id: "m1", name: "阿澄" };
const YUN = { id: "m2", name: "云岫" };
const ENTRY = { points: 36, available_after: 90 };

/** @type {{url: string, key: string | undefined, body: any}[]} */
let heard = [];
/** What the server has entered, by key. @type {Map<string, string>} */
let books = new Map();
/** What happens to the next wishes; `lost`: entered, and the answer lost. @type {(number | "lost" | "cut")[]} */
let fates = [];
let signedIn = CHENG.id;

const server = createServer((request, response) => {
  let text = "";
  request.on("data", (part) => {
    text += part;
  });
  request.on("end", () => {
    const answer = (/** @type {number} */ status, /** @type {unknown} */ body) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    if (request.method === "GET") return answer(signedIn ? 200 : 401, { id: signedIn });
    const key = /** @type {string} */ (request.headers["idempotency-key"]);
    const body = JSON.parse(text);
    heard.push({ url: request.url ?? "", key, body });
    const fate = fates.shift() ?? 201;
    if (fate === "cut") return request.socket.destroy();
    if (fate !== 201 && fate !== "lost") return answer(fate, { code: "lapsed" });
    books.set(key, body.order);
    if (fate === "lost") return request.socket.destroy();
    answer(201, { entry: ENTRY, order: body.order });
  });
});
const network = globalThis.fetch;

before(async () => {
  await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  globalThis.fetch = (path, init) => network(`http://127.0.0.1:${port}${path}`, init);
});

after(() => {
  globalThis.fetch = network;
  server.close();
});

beforeEach(() => {
  for (const { key } of shelf.all()) shelf.take(key);
  device.drop("counter");
  heard = [];
  books = new Map();
  fates = [];
  signedIn = CHENG.id;
});

/** @param {number} count @param {import("../../../site/portal/pages/counter/line/queue.js").Staff} [by] */
const queue = (count, by = CHENG) => {
  for (let made = 1; made <= count; made += 1) {
    const body = { member: "ABCD23458", order: `T-${made}`, amount: 3600 };
    const key = `${by.id}-key-${made}-0000000000`;
    shelf.put({
      key,
      by,
      kind: "purchase",
      body,
      what: "36 元",
      detail: body.order,
      made,
      sent: false,
    });
  }
};
const orders = () => heard.map(({ body }) => body.order);

test("all that waits is sent in order, each under its own key, and stands with the last ten", async () => {
  queue(12);
  assert.deepEqual(await send(CHENG), { state: "clear", after: 0 });
  assert.deepEqual(
    orders(),
    Array.from({ length: 12 }, (_, place) => `T-${place + 1}`),
  );
  assert.equal(new Set(heard.map(({ key }) => key)).size, 12);
  assert.deepEqual(shelf.all(), []);
  assert.deepEqual(
    acts().map(({ detail }) => detail),
    ["T-12", "T-11", "T-10", "T-9", "T-8", "T-7", "T-6", "T-5", "T-4", "T-3"],
  );
  assert.equal(acts()[0]?.points, 36);
});

test("a lost answer ends the round; the next one begins with the same wish under the same key", async () => {
  queue(3);
  fates = [201, "lost"];
  assert.equal((await send(CHENG)).state, "down");
  assert.deepEqual(
    shelf.all().map(({ sent }) => sent),
    [true, false],
  );
  assert.equal((await send(CHENG)).state, "clear");
  assert.deepEqual(orders(), ["T-1", "T-2", "T-2", "T-3"]);
  assert.equal(heard[1]?.key, heard[2]?.key);
  assert.equal(books.size, 3);
  assert.equal(acts().length, 3);
});

test("rounds that are asked for at the same time send nothing twice", async () => {
  queue(5);
  await Promise.all([send(CHENG), send(CHENG), send(CHENG)]);
  assert.deepEqual(orders(), ["T-1", "T-2", "T-3", "T-4", "T-5"]);
});

test("a No stays with what was said, and holds nobody up", async () => {
  queue(3);
  fates = [201, 409];
  assert.equal((await send(CHENG)).state, "clear");
  assert.deepEqual(orders(), ["T-1", "T-2", "T-3"]);
  const [left, ...others] = shelf.all();
  assert.deepEqual(others, []);
  assert.equal(left?.body.order, "T-2");
  assert.deepEqual([left?.no?.code, left?.no?.status], ["lapsed", 409]);
  await send(CHENG);
  assert.equal(heard.length, 3);
});

test("a busy server, an ended session and a limit keep everything where it is", async () => {
  for (const [fate, state] of /** @type {[number, string][]} */ ([
    [503, "down"],
    [401, "door"],
    [429, "later"],
  ])) {
    queue(2);
    fates = [fate];
    assert.equal((await send(CHENG)).state, state);
    assert.equal(shelf.all().length, 2);
  }
});

test("who is not signed in sends nothing", async () => {
  queue(1);
  signedIn = "";
  assert.equal((await send(CHENG)).state, "door");
  assert.deepEqual([heard, shelf.all()[0]?.sent], [[], false]);
});

test("nothing goes out under another person's name", async () => {
  queue(2);
  queue(1, YUN);
  signedIn = YUN.id;
  assert.equal((await send(CHENG)).state, "other");
  assert.deepEqual(heard, []);
  assert.equal((await send(YUN)).state, "clear");
  assert.deepEqual(
    heard.map(({ key }) => key),
    ["m2-key-1-0000000000"],
  );
  assert.equal(shelf.all().length, 2);
});

test("an answer cut short, or a guest network's own page, is no answer", async () => {
  queue(1);
  fates = ["cut"];
  assert.equal((await send(CHENG, { sure: true })).state, "down");
  const line = globalThis.fetch;
  globalThis.fetch = async () => new Response("<h1>Wi-Fi</h1>", { status: 200 });
  assert.equal((await send(CHENG)).state, "down");
  assert.equal((await send(CHENG, { sure: true })).state, "down");
  globalThis.fetch = line;
  assert.equal((await send(CHENG)).state, "clear");
  assert.equal(books.size, 1);
});

test("a line that was down is asked about even when nothing waits", async () => {
  const line = globalThis.fetch;
  globalThis.fetch = () => Promise.reject(new TypeError("no line"));
  assert.equal((await send(CHENG)).state, "clear"); // nobody has doubted it
  assert.equal((await send(CHENG, { doubt: true })).state, "down");
  globalThis.fetch = line;
  assert.equal((await send(CHENG, { doubt: true })).state, "clear");
});

test("a device that keeps nothing says so and still sends", async () => {
  queue(1);
  const [wish] = shelf.all();
  assert.equal(shelf.put(/** @type {any} */ (wish)), false); // there is no storage here
  assert.equal((await send(CHENG)).state, "clear");
});
