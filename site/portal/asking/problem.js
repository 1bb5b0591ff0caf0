/** A No from the functions, by its code. */

export class Problem extends Error {
  /**
   * @param {string} code stable, as in problem+json; `offline` when nothing answered
   * @param {number} status 0 when nothing answered
   * @param {Record<string, unknown>} [facts]
   */
  constructor(code, status, facts = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.facts = facts;
  }

  /** Whether the wish may have been granted all the same. */
  get unknown() {
    return this.status === 0 || this.status >= 500;
  }

  /** Seconds to wait, as the server asked. */
  get retryAfter() {
    return Number(this.facts.retry_after ?? 0);
  }
}

/** @param {Response} response */
export const problemOf = async (response) => {
  const facts = await response.json().catch(() => ({}));
  const retry_after = facts.retry_after ?? response.headers.get("Retry-After") ?? undefined;
  const code = typeof facts.code === "string" ? facts.code : `http_${response.status}`;
  return new Problem(code, response.status, { ...facts, retry_after });
};
