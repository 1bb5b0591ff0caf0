/** Talking with a real server over real HTTP, which answers as it is told to. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import test, { after, before, beforeEach } from "node:test";
import { get, patch, post, wish } from "../../../site/portal/asking/api.js";
import { forgetWishes } from "../../../site/portal/asking/wish.js";
import { visit } from "../../../site/portal/device/keep.js";

/** @type {{method: string, url: string, headers: Record<string, string>, body: string}[]} */
let heard = [];
/** @type {{status: number, body?: unknown, headers?: Record<string, string>, drop?: boolean}[]} */
let answers = [];

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    const { method = "", url = "", headers } = request;
    heard.push({ method, url, headers: /** @type {any} */ (headers), body });
    const answer = answers.shift() ?? { status: 200, body: {} };
    if (answer.drop) return request.socket.destroy();
    response.writeHead(answer.status, { "Content-Type": "application/json", ...answer.headers });
    response.end(JSON.stringify(answer.body ?? {}));
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
  heard = [];
  answers = [];
  forgetWishes();
});

test("every change carries the header that a form of another site cannot send", async () => {
  await post("/api/login", { contact: "a@b.example" });
  await patch("/api/me", { name: "Lin" });
  await get("/api/me");
  assert.deepEqual(
    heard.map(({ headers }) => headers["x-perennial"]),
    ["1", "1", undefined],
  );
  assert.equal(heard[0]?.body, '{"contact":"a@b.example"}');
});

test("a wish whose answer was lost is sent again under the same key", async () => {
  answers = [
    { status: 0, drop: true },
    { status: 201, body: { id: "r1" } },
  ];
  assert.deepEqual(await wish("/api/redemptions", { reward: "tea" }), { id: "r1" });
  const keys = heard.map(({ headers }) => headers["idempotency-key"]);
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
});

test("a granted wish lets go of what was read before it, a No does not", async () => {
  answers = [{ status: 409, body: { code: "sold_out" } }];
  visit.set("/api/me", { points: 120 });
  await assert.rejects(wish("/api/redemptions", { reward: "tea" }));
  assert.deepEqual(visit.get("/api/me"), { points: 120 });
  await wish("/api/redemptions", { reward: "tea" });
  assert.equal(visit.get("/api/me"), null);
});

test("a No is final: it is said at once, and the next try is a new wish", async () => {
  const no = { status: 409, body: { code: "insufficient_points", missing: 40 } };
  answers = [no, no];
  for (const _ of answers.slice()) {
    await assert.rejects(wish("/api/redemptions", { reward: "tea" }), {
      code: "insufficient_points",
      status: 409,
      facts: { code: "insufficient_points", missing: 40, retry_after: undefined },
    });
  }
  const [first, second] = heard.map(({ headers }) => headers["idempotency-key"]);
  assert.equal(heard.length, 2);
  assert.notEqual(first, second);
});

test("a plain change is never sent twice by itself", async () => {
  answers = [{ status: 503, body: { code: "outcome_unknown" } }];
  await assert.rejects(post("/api/join", {}), { code: "outcome_unknown" });
  assert.equal(heard.length, 1);
});

test("a limit says when to come back", async () => {
  answers = [{ status: 429, body: { code: "too_many" }, headers: { "Retry-After": "30" } }];
  await assert.rejects(post("/api/login", {}), { code: "too_many", retryAfter: 30 });
});

test("an answer that is no problem+json still has a code", async () => {
  answers = [{ status: 413, body: "too much" }];
  await assert.rejects(post("/api/login", {}), { code: "http_413" });
});
