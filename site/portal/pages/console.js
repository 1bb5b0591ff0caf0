/** The manager's console: members, rewards, adjustments, requests. */
import { html, useEffect, useState } from "../html.js";
import { useMine, useRules } from "../load.js";
import { Choice } from "../ui/choice.js";
import { Loaded } from "../ui/loaded.js";
import { staff } from "../words.js";
import { Adjust } from "./console/adjust.js";
import { Members } from "./console/members.js";
import { Overview } from "./console/overview.js";
import { Reverse } from "./console/reverse.js";
import { Reviews } from "./console/reviews.js";
import { Rewards } from "./console/rewards.js";
import { Only } from "./only.js";

/** @typedef {"members" | "rewards" | "adjust" | "reviews" | "overview"} Section */

const SECTIONS = /** @type {Section[]} */ (["members", "rewards", "adjust", "reviews", "overview"]);

/** May look, not touch. */
const READER = "auditor";

export default () => {
  const rules = useRules();
  /** @type {import("../load.js").Load<import("../contract").Me>} */
  const me = useMine("/api/me");
  return html`
    <${Loaded} of=${me} skeleton=${["line", "card-tall"]}>
      ${(/** @type {import("../contract").Me} */ data) => html`
        <${Only} me=${data} roles=${["manager", "owner", READER]} says=${staff.notManager}>
          <${Console} may=${data.role !== READER} mine=${data.id} levels=${rules.data?.levels ?? []} />
        <//>
      `}
    <//>
  `;
};

/** @param {{may: boolean, mine: string, levels: import("../contract").Level[]}} props may: change things; mine: my id */
const Console = ({ may, mine, levels }) => {
  const [section, member] = useAddress();
  const words = staff.console;
  const open = SECTIONS.filter((one) => may || one !== "adjust");
  return html`
    <div class="stack">
      <${Choice} label=${words.sections} options=${open.map((one) => [one, words[one]])} value=${section}
        onPick=${(/** @type {string} */ one) => (location.hash = one)} />
      ${section === "members" && html`<${Members} may=${may} levels=${levels} />`}
      ${section === "rewards" && html`<${Rewards} may=${may} />`}
      ${section === "adjust" && may && html`<${Adjust} key=${member} member=${member} />`}
      ${section === "adjust" && may && html`<${Reverse} key=${`reverse ${member}`} member=${member} />`}
      ${section === "overview" && html`<${Overview} />`}
      ${section === "reviews" && html`<${Reviews} may=${may} mine=${mine} />`}
    </div>
  `;
};

/** The section in the address, so that back and reload work: `#adjust/CODE`. @returns {[Section, string]} */
const useAddress = () => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const [section, member = ""] = hash.slice(1).split("/");
  return [SECTIONS.find((one) => one === section) ?? "members", decodeURIComponent(member)];
};
