/** Sign in and join: one way in, two screens at most. */
import { get } from "../api.js";
import { html, useEffect, useState } from "../html.js";
import { shown } from "../kit.js";
import { isMembers, signedOut, welcomeBack } from "../known.js";
import { forget, useRules } from "../load.js";
import { go, homeOf, nextOf } from "../road.js";
import { forgetWishes } from "../wish.js";
import { About } from "./join/about.js";
import { Code } from "./join/code.js";
import { Contact } from "./join/contact.js";
import { Second } from "./join/second.js";

/**
 * @typedef {{contact: string, challenge: string, shown?: string, kept?: boolean}} Sent
 *   a code is on its way; shown: instead of the contact; kept: this device may remember it
 */
/** @typedef {"member" | "new" | "second_factor"} State what verify says */

const Page = () => {
  const rules = useRules();
  const [sent, setSent] = useState(/** @type {Sent | null} */ (null));
  const [state, setState] = useState(/** @type {State | null} */ (null));
  useEffect(() => {
    if (isMembers()) get("/api/me").then(enter, signedOut);
  }, []);
  const arrived = () => arrive(sent);
  const verified = async (/** @type {{state: State}} */ { state }) => {
    setState(state);
    if (state === "member") await arrived();
  };
  if (!sent) return html`<${Contact} rules=${rules.data} onSent=${setSent} />`;
  if (state === "new") {
    return html`<${About} rules=${rules.data} contact=${sent.shown ?? sent.contact} onJoined=${arrived} />`;
  }
  if (state === "second_factor") return html`<${Second} onDone=${arrived} />`;
  return html`
    <${Code} at="/api/login" sent=${sent} onResent=${setSent} onChange=${() => setSent(null)}
      onVerified=${verified} />
  `;
};

export const open = shown(Page);

/** @param {Sent | null} sent */
const arrive = async (sent) => {
  await forget();
  forgetWishes();
  welcomeBack(sent?.kept ? sent.contact : null);
  enter(await get("/api/me"));
};

/** @param {import("../contract").Me} me */
const enter = (me) => go(nextOf(location.search) ?? homeOf(me.role));
