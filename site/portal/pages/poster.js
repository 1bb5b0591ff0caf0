/** The poster studio: a picture, a line of one's own, the code; drawn in the browser, kept nowhere. */

import { both, useMine, useRules } from "../asking/load.js";
import { say } from "../format.js";
import { html, useRef, useState } from "../html.js";
import { shown } from "../kit.js";
import { Loaded } from "../ui/loaded.js";
import { poster as says } from "../words.js";
import { LOOKS } from "./poster/looks.js";
import { clean, masked } from "./poster/own.js";
import { Preview } from "./poster/preview.js";
import { Studio, wrong } from "./poster/studio.js";

/** @typedef {import("../asking/contract").Me} Me */
/** @typedef {import("../asking/contract").Programme} Programme */
/** @typedef {import("./poster/studio.js").Wish} Wish */

const Page = () => {
  /** @type {import("../asking/load.js").Load<Me>} */
  const me = useMine("/api/me");
  const rules = useRules();
  return html`
    <${Loaded} of=${both(me, rules)} skeleton=${["picture", "card"]}>
      ${(/** @type {[Me, Programme]} */ [mine, law]) => html`<${Making} me=${mine} rules=${law} />`}
    <//>
  `;
};

export const open = shown(Page);

/** @param {{me: Me, rules: Programme}} props */
const Making = ({ me, rules }) => {
  const [wish, setWish] = useState(
    /** @type {Wish} */ ({ look: "gaiwan", line: says.lines[0] ?? "", named: false }),
  );
  const good = useRef(wish.line); // what cannot stand is not drawn: the last that could stays
  const line = clean(wish.line);
  if (!wrong(line)) good.current = line;
  const name = masked(me.name);
  const look = LOOKS.find((one) => one.name === wish.look) ?? LOOKS[0];
  const { brand } = rules;
  const notes = [wish.named && name && says.regular(name), say(brand.line), says.scan];
  const poster = {
    look,
    brand: brand.colour,
    shop: say(brand.name),
    mark: brand.sample ? says.sample : "",
    line: good.current,
    code: me.code,
    notes: notes.filter(Boolean),
    link: me.link,
  };
  const onWish = (/** @type {Partial<Wish>} */ part) => setWish({ ...wish, ...part });
  return html`
    <div class="columns">
      <${Preview} poster=${poster} />
      <${Studio} wish=${wish} masked=${name} onWish=${onWish} />
    </div>
  `;
};
