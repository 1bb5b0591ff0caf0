/** What the members' section says. */
import { spoken } from "../../../words.js";

/** @type {import("../../../words/members/zh.js").MembersWords} */
export let said;

export const speak = async () => {
  said = await spoken(
    () => import("../../../words/members/zh.js"),
    () => import("../../../words/members/en.js"),
  );
};
