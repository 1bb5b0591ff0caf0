/** What CloudFront makes of an address before it looks for the page. */
import assert from "node:assert/strict";
import test from "node:test";
import { handler } from "../../deploy/template/visit.js";

const HOST = "tea.example";

function visit(uri, { headers = {}, cookies = {}, query = {} } = {}) {
  const values = (named) =>
    Object.fromEntries(Object.entries(named).map(([name, value]) => [name, { value }]));
  const request = {
    uri,
    headers: values({ host: HOST, ...headers }),
    cookies: values(cookies),
    querystring: values(query),
  };
  const answer = handler({ request });
  return answer.statusCode ? [answer.statusCode, answer.headers.location.value] : answer.uri;
}

const english = { "accept-language": "en-GB,en;q=0.9" };

test("a folder is its first page, and a file is itself", () => {
  assert.equal(visit("/en/about/"), "/en/about/index.html");
  assert.equal(visit("/assets/portal-1a2b3c4d.js"), "/assets/portal-1a2b3c4d.js");
  assert.equal(visit("/"), "/index.html");
});

test("an address without its slash is sent to the one with it, query and all", () => {
  assert.deepEqual(visit("/about", { query: { a: "1", b: "%2F" } }), [301, "/about/?a=1&b=%2F"]);
});

test("nobody is sent to another host", () => {
  for (const uri of ["//evil", "/\\evil", "///evil/x"]) {
    const [status, place] = visit(uri);
    assert.equal(status, 301);
    assert.match(place, /^\/[a-z]/);
  }
});

test("who reads English first begins in English, once", () => {
  assert.deepEqual(visit("/", { headers: english }), [302, "/en/"]);
  assert.equal(visit("/about/", { headers: english }), "/about/index.html");
});

test("who reads Chinese first, or says nothing, begins in Chinese", () => {
  assert.equal(visit("/", { headers: { "accept-language": "zh-CN,en;q=0.8" } }), "/index.html");
  assert.equal(visit("/", { headers: { "accept-language": "fr,zh;q=0.5,en" } }), "/index.html");
  assert.equal(visit("/"), "/index.html");
});

test("a choice made on the site stands", () => {
  const back = { ...english, referer: `https://${HOST}/en/` };
  assert.equal(visit("/", { headers: back }), "/index.html");
  assert.equal(visit("/", { headers: english, cookies: { lang: "zh" } }), "/index.html");
  assert.deepEqual(visit("/", { cookies: { lang: "en" } }), [302, "/en/"]);
  const elsewhere = { ...english, referer: `https://${HOST}.evil.example/` };
  assert.deepEqual(visit("/", { headers: elsewhere }), [302, "/en/"]);
});
