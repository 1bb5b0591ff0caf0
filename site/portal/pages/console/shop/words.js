/** What the sections of the shop's own side say. */
import { spoken } from "../../../words.js";

/** @type {import("../../../words/shop/zh.js").ShopWords} */
export let said;

export const speak = async () => {
  said = await spoken(
    () => import("../../../words/shop/zh.js"),
    () => import("../../../words/shop/en.js"),
  );
};
