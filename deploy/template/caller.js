/**
 * What CloudFront does before it asks a function: it says from which address somebody calls, over
 * whatever they say themselves. Believed only beside the origin's secret.
 */

/**
 * @param {{viewer: {ip: string}, request: {headers: Record<string, {value: string}>}}} event
 */
export function handler(event) {
  event.request.headers["x-perennial-viewer"] = { value: event.viewer.ip };
  return event.request;
}
