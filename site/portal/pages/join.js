/** Sign in and join: one way in, two screens at most. */
import { get } from "../api.js";
import { html, useEffect, useState } from "../html.js";
import { device } from "../keep.js";
import { shown } from "../kit.js";
import { forget, useRules } from "../load.js";
import { go, homeOf, nextOf } from "../road.js";
import { forgetWishes } from "../wish.js";
import { About } from "./join/about.js";
import { Code } from "./join/code.js";
import { Contact } from "./join/contact.js";
import { Second } from "./join/second.js";

/** @typedef {{contact: string, challenge: string}} Sent a code is on its way */
/** @typedef {"member" | "new" | "second_factor"} State what verify says */

const Page = () => {
  const rules = useRules();
  const [sent, setSent] = useState(/** @type {Sent | null} */ (null));
  const [state, setState] = useState(/** @type {State | null} */ (null));
  useEffect(() => {
    if (device.get("member")) get("/api/me").then(enter, () => device.drop("member"));
  }, []);
  const verified = async (/** @type {{state: State}} */ { state }) => {
    setState(state);
    if (state === "member") await arrive();
  };
  if (!sent) return html`<${Contact} rules=${rules.data} onSent=${setSent} />`;
  if (state === "new") {
    return html`<${About} rules=${rules.data} contact=${sent.contact} onJoined=${arrive} />`;
  }
  if (state === "second_factor") return html`<${Second} onDone=${arrive} />`;
  return html`
    <${Code} at="/api/login" sent=${sent} onResent=${setSent} onChange=${() => setSent(null)}
      onVerified=${verified} />
  `;
};

export const open = shown(Page);

const arrive = async () => {
  forget();
  forgetWishes();
  device.set("member", true);
  enter(await get("/api/me"));
};

/** @param {import("../contract").Me} me */
const enter = (me) => go(nextOf(location.search) ?? homeOf(me.role));
