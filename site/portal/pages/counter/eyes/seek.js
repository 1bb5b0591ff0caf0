/** Who or what a code is; with the line down, only that it may be one. */
import { post } from "../../../asking/api.js";
import { Problem } from "../../../asking/problem.js";
import { answered, keyFor } from "../../../asking/wish.js";
import { checks, MEMBER } from "../../../code.js";
import { beep } from "../../../scan/beep.js";

const PATH = "/api/staff/lookup";
const PATIENCE = 8_000; // milliseconds; then the counter goes on without seeing
const HASTE = 2_000; // milliseconds, while the line is known to be down

/** @typedef {import("../../../code.js").Meant} Meant */
/** @typedef {import("../../../asking/contract").Customer} Customer */
/** @typedef {import("../../../asking/contract").HeldVoucher} HeldVoucher */
/** @typedef {{meant: Meant, member?: Customer, redemption?: HeldVoucher}} Found nobody: the line is down */

/** @param {Meant} meant @param {import("../line/line.js").Line} line @returns {Promise<Found>} */
export const seek = async (meant, line) => {
  try {
    return { meant, ...(await asked(meant, line.state === "down" ? HASTE : PATIENCE)) };
  } catch (problem) {
    const down = problem instanceof Problem && problem.status === 0;
    if (down) line.lost();
    const bare = down && unseen(meant);
    beep(bare ? "wait" : "bad");
    if (bare) return { meant: bare };
    throw problem;
  }
};

/** @param {Meant} meant @param {number} patience */
const asked = async ({ kind, code }, patience) => {
  if (kind !== "card") return post(PATH, { code }, { patience });
  const body = { token: code };
  const key = keyFor(PATH, body); // a card is read once: the same again is the same asking
  const found = await post(PATH, body, { patience, key });
  answered(PATH, body);
  return found;
};

/**
 * A card's link holds the member's code behind its first character, which names the key.
 * @param {Meant} meant @returns {Meant | null}
 */
export const unseen = ({ kind, code }) => {
  if (kind !== "card") return { kind, code };
  const bare = code.slice(1, 1 + MEMBER);
  return checks(bare) ? { kind: "member", code: bare } : null;
};
