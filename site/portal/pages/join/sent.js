/** A code on its way outlives the page: a phone may load it anew while its owner reads the message. */
import { visit } from "../../device/keep.js";

const SHELF = "sent";
const CODE_LASTS = 5 * 60; // seconds, as the functions have it
const PROOF_LASTS = 15 * 60;

/** @typedef {import("../join.js").Sent} Sent */

/** @param {Sent} sent @returns {Sent} */
export const keepSent = (sent) => {
  visit.set(SHELF, sent);
  return sent;
};

export const dropSent = () => visit.drop(SHELF);

/** What is still worth going on with. @returns {Sent | null} */
export const keptSent = () => {
  /** @type {Sent | null} */
  const sent = visit.get(SHELF);
  const lasts = sent?.proven ? PROOF_LASTS : CODE_LASTS;
  return sent && seconds() - sent.at < lasts ? sent : null;
};

/** By this phone's own clock, which is compared with nothing else. */
export const seconds = () => Math.floor(Date.now() / 1000);
