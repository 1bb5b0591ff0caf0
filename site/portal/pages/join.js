/** Sign in and join: one way in, two screens at most. */
import { get } from "../asking/api.js";
import { forget, useRules } from "../asking/load.js";
import { Problem } from "../asking/problem.js";
import { forgetWishes } from "../asking/wish.js";
import { isMembers, signedOut, welcomeBack } from "../device/known.js";
import { html, useEffect, useState } from "../html.js";
import { shown } from "../kit.js";
import { homeOf, nextOf, pass } from "../road.js";
import { Skeleton } from "../ui/skeleton.js";
import { About } from "./join/about.js";
import { Code } from "./join/code.js";
import { Contact } from "./join/contact.js";
import { Second } from "./join/second.js";
import { dropSent, keepSent, keptSent, seconds } from "./join/sent.js";

/**
 * @typedef {{contact: string, challenge: string, at: number, shown?: string, kept?: boolean,
 *   proven?: boolean}} Sent
 *   a code is on its way since `at`, in seconds of this phone; shown: instead of the contact;
 *   kept: this device may remember it; proven: by a newcomer, who has yet to join
 */
/** @typedef {"member" | "new" | "second_factor"} State what verify says */

const Page = () => {
  const rules = useRules();
  const [sent, setSent] = useState(keptSent);
  const [state, setState] = useState(/** @type {State | null} */ (sent?.proven ? "new" : null));
  const [late, setLate] = useState(false);
  const [looking, setLooking] = useState(isMembers);
  useEffect(() => {
    if (looking) get("/api/me").then(enter, strange).then(setLooking);
  }, []);
  const onSent = (/** @type {Sent} */ news) => setSent(keepSent(news));
  const anew = (/** @type {boolean} */ late) => {
    dropSent();
    setLate(late);
    setState(null);
    setSent(null);
  };
  const arrived = () => arrive(sent);
  const verified = async (/** @type {{state: State}} */ { state }) => {
    if (state === "new" && sent) keepSent({ ...sent, at: seconds(), proven: true });
    setState(state);
    if (state === "member") await arrived();
  };
  if (looking) return html`<${Skeleton} blocks=${["form"]} />`;
  if (!sent) return html`<${Contact} rules=${rules.data} late=${late} onSent=${onSent} />`;
  if (state === "new") {
    return html`
      <${About} rules=${rules.data} contact=${sent.shown ?? sent.contact} onJoined=${arrived}
        onLate=${() => anew(true)} />
    `;
  }
  if (state === "second_factor") return html`<${Second} onDone=${arrived} />`;
  return html`
    <${Code} at="/api/login" sent=${sent} onResent=${onSent} onChange=${() => anew(false)}
      onVerified=${verified} />
  `;
};

export const open = shown(Page);

/** Only who is told so is signed out: a line that is down says nothing. @param {unknown} problem */
const strange = (problem) => {
  if (problem instanceof Problem && problem.status === 401) signedOut();
  return false;
};

/** @param {Sent | null} sent */
const arrive = async (sent) => {
  await forget();
  forgetWishes();
  welcomeBack(sent?.kept ? sent.contact : null);
  enter(await get("/api/me"));
};

/** @param {import("../asking/contract").Me} me @returns {boolean} the page stays as it is until the other comes */
const enter = (me) => {
  pass(nextOf(location.search) ?? homeOf(me.role));
  return true;
};
