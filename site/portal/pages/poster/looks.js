/** The posters one can choose from: a drawing of the house, and how it stands on the sheet. */

/** @typedef {"gaiwan" | "osmanthus" | "shelf" | "house"} Name */
/** @typedef {{name: Name, drawing: string, ground: "paper" | "brand", foot: "paper" | "brand", frame: boolean}} Look */

/** @type {Look[]} */
export const LOOKS = [
  look("gaiwan", "paper", "paper", false),
  look("osmanthus", "brand", "brand", false),
  look("shelf", "paper", "paper", true),
  look("house", "paper", "brand", false),
];

/** @param {Name} name @param {Look["ground"]} ground @param {Look["foot"]} foot @param {boolean} frame @returns {Look} */
function look(name, ground, foot, frame) {
  return { name, drawing: `/assets/kit/${name}.svg`, ground, foot, frame };
}
