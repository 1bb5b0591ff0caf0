/** The sections of the console in their order; each comes, with its words, when it is opened. */

/**
 * @typedef {{me: import("../../asking/contract").Me, may: boolean, levels: import("../../asking/contract").Level[],
 *   rest: string}} Shown
 *   may: change things; rest: what follows the section's name in the address
 */

/**
 * @typedef {{default: (shown: Shown) => unknown, speak?: () => Promise<void>}} Room
 *   speak: fetch the words of this section
 */

/** @typedef {Exclude<keyof import("../../words.js").StaffWords["console"]["sections"], "label">} Name */

/** @typedef {{id: Name, roles?: string[], open: () => Promise<Room>}} Section roles: absent where all may look */

/** @type {Section[]} */
export const SECTIONS = [
  { id: "members", open: () => import("./members.js") },
  { id: "rewards", open: () => import("./rewards.js") },
  { id: "reviews", open: () => import("./reviews.js") },
  { id: "channels", open: () => import("./channels.js") },
  { id: "staff", open: () => import("./staff.js") },
  { id: "programme", open: () => import("./programme.js") },
  { id: "audit", open: () => import("./audit.js") },
  { id: "overview", open: () => import("./overview.js") },
];
