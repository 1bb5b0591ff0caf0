/** Who works here and by which rules, kept for when the line is down. */

import { SHIFT } from "../../../asking/load.js";
import { device } from "../../../device/keep.js";
import { useEffect } from "../../../html.js";

/** @typedef {import("../../../asking/contract").Me} Me */
/** @typedef {import("../../../asking/contract").Programme} Programme */
/** @template T @typedef {import("../../../asking/load.js").Load<T>} Load */

/**
 * The shift that was read, or the last one if nothing answers.
 * @param {Load<Me>} me @param {Load<Programme>} rules
 * @returns {{me: Load<Me>, rules: Load<Programme>}}
 */
export const useShift = (me, rules) => {
  useEffect(() => {
    if (me.data && rules.data) device.set(SHIFT, { me: ofStaff(me.data), rules: rules.data });
  }, [me.data, rules.data]);
  const kept = device.get(SHIFT);
  return { me: spared(me, kept?.me), rules: spared(rules, kept?.rules) };
};

/** No more of a person than the page shows. @param {Me} me */
const ofStaff = ({ id, name, role, contact, joined_at }) => ({
  id,
  name,
  role,
  contact,
  joined_at,
});

/** The page itself says that the line is down. @template T @param {Load<T>} load @param {T | undefined} kept @returns {Load<T>} */
const spared = (load, kept) => {
  const data = load.data ?? kept;
  return load.problem?.unknown && data ? { ...load, data, problem: null } : load;
};
