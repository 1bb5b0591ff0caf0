/** The manager's console: a list of sections, one of them open. */

import { useMine, useRules } from "../asking/load.js";
import { Problem } from "../asking/problem.js";
import { html, useEffect, useState } from "../html.js";
import { shown } from "../kit.js";
import { Loaded } from "../ui/loaded.js";
import { staff } from "../words.js";
import { SECTIONS } from "./console/sections.js";
import { Only } from "./only.js";

/** @typedef {import("./console/sections.js").Section} Section */
/** @typedef {import("./console/sections.js").Shown} Shown */
/** @typedef {import("./console/sections.js").Room} Room */
/** @typedef {{data: Room | null, problem: Problem | null, busy: boolean}} Entered */

/** May look, not touch. */
const READER = "auditor";

const Page = () => {
  const rules = useRules();
  /** @type {import("../asking/load.js").Load<import("../asking/contract").Me>} */
  const me = useMine("/api/me");
  return html`
    <${Loaded} of=${me} skeleton=${["line", "card-tall"]}>
      ${(/** @type {import("../asking/contract").Me} */ data) => html`
        <${Only} me=${data} roles=${["manager", "owner", READER]} says=${staff.notManager}>
          <${Console} me=${data} levels=${rules.data?.levels ?? []} />
        <//>
      `}
    <//>
  `;
};

export const open = shown(Page);

/** @param {{me: import("../asking/contract").Me, levels: import("../asking/contract").Level[]}} props */
const Console = ({ me, levels }) => {
  const open = SECTIONS.filter(({ roles }) => !roles || roles.includes(me.role));
  const [name, rest] = useAddress();
  const section = /** @type {Section} */ (open.find(({ id }) => id === name) ?? open[0]);
  return html`
    <div class="console">
      <${Sections} open=${open} now=${section.id} />
      <${Opened} key=${section.id} section=${section} me=${me} may=${me.role !== READER} levels=${levels} rest=${rest} />
    </div>
  `;
};

/** @param {{open: Section[], now: string}} props */
const Sections = ({ open, now }) => {
  useEffect(() => {
    const here = document.querySelector(".sections [aria-current]");
    here?.scrollIntoView({ block: "nearest", inline: "center" }); // the row is wider than a phone
  }, [now]);
  const { sections } = staff.console;
  return html`
    <nav class="sections" aria-label=${sections.label}>
      ${open.map(
        ({ id }) => html`
          <a key=${id} href="#${id}" aria-current=${id === now ? "page" : undefined}>${sections[id]}</a>
        `,
      )}
    </nav>
  `;
};

/** @param {{section: Section} & Shown} props */
const Opened = ({ section, ...shown }) => {
  const room = useRoom(section);
  return html`
    <div class="stack">
      <${Loaded} of=${room} skeleton=${["card-tall"]}>
        ${(/** @type {Room} */ { default: Page }) => html`<${Page} ...${shown} />`}
      <//>
    </div>
  `;
};

/** @param {Section} section @returns {import("../asking/load.js").Load<Room>} */
const useRoom = (section) => {
  const [state, setState] = useState(
    /** @type {Entered} */ ({ data: null, problem: null, busy: true }),
  );
  const reload = async () => {
    setState((/** @type {Entered} */ before) => ({ ...before, busy: true }));
    setState({ ...(await entered(section)), busy: false });
  };
  useEffect(() => {
    reload();
  }, []);
  return { ...state, at: 0, reload };
};

/** The section's page, once its words are there. @param {Section} section */
const entered = async (section) => {
  try {
    const data = await section.open();
    await data.speak?.();
    return { data, problem: null };
  } catch {
    return { data: null, problem: new Problem("offline", 0) }; // a file did not arrive
  }
};

/** What stands in the address, so that back and reload work: `#members/ID`. @returns {[string, string]} */
const useAddress = () => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const [section = "", ...rest] = hash.slice(1).split("/");
  return [section, rest.join("/")];
};
