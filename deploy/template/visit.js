/**
 * What CloudFront does before it looks for a page: clean addresses, and the visitor's language.
 * Runs as a CloudFront Function (cloudfront-js-2.0): no imports, and `export` is taken off.
 */

/**
 * @param {{request: {uri: string, headers: Record<string, {value: string}>,
 *   cookies: Record<string, {value: string}>, querystring: Record<string, {value: string}>}}} event
 */
export function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri === "/" && wantsEnglish(request)) return to("/en/", 302);
  if (uri.endsWith("/")) request.uri = `${uri}index.html`;
  else if (!uri.slice(uri.lastIndexOf("/")).includes(".")) return to(`${uri}/`, 301, request);
  return request;
}

/** Who follows a link of ours has chosen; of the others the first language that we speak counts. */
function wantsEnglish(request) {
  const host = request.headers.host ? request.headers.host.value : "";
  const from = request.headers.referer ? request.headers.referer.value : "";
  if (from.startsWith(`https://${host}/`)) return false;
  const chosen = request.cookies.lang ? request.cookies.lang.value : "";
  const accepted = request.headers["accept-language"]
    ? request.headers["accept-language"].value
    : "";
  const wanted = [chosen].concat(accepted.split(",")).map((one) => one.trim().slice(0, 2));
  return wanted.find((one) => one === "zh" || one === "en") === "en";
}

function to(place, status, request) {
  const here = place.replace(/^[/\\]+/, "/"); // two would name another host
  return {
    statusCode: status,
    statusDescription: status === 301 ? "Moved Permanently" : "Found",
    headers: { location: { value: here + (request ? asked(request.querystring) : "") } },
  };
}

function asked(query) {
  const pairs = Object.keys(query).map((name) => `${name}=${query[name].value}`);
  return pairs.length ? `?${pairs.join("&")}` : "";
}
