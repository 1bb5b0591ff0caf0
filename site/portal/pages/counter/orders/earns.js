/** What a purchase will earn, by the rules as the functions count them. */

/**
 * @param {number} amount minor units @param {import("../../../asking/contract").Level} level
 * @param {import("../../../asking/contract").Programme} rules @returns {number} points
 */
export const earns = (amount, { multiplier_percent }, { earning, points, brand }) => {
  const unit = brand.currency.minor * 100;
  const worth = amount * earning.purchase.points_per_unit * multiplier_percent;
  const whole = Math.floor(worth / unit);
  const half = points.rounding === "half_up" && (worth % unit) * 2 >= unit;
  return half ? whole + 1 : whole;
};
