/** Still the second screen: who is new says yes to the terms, and a name if they like. */

import { useAct } from "../../asking/act.js";
import { post } from "../../asking/api.js";
import { Problem } from "../../asking/problem.js";
import { checks, MEMBER, plain } from "../../code.js";
import { visit } from "../../device/keep.js";
import { html, useEffect, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Field } from "../../ui/field.js";
import { Icon } from "../../ui/icon.js";
import { Notice, Wrong } from "../../ui/notice.js";
import { words } from "../../words.js";
import { Consents } from "./consents.js";

/** @typedef {import("../../asking/contract").Programme} Programme */

/** @param {{rules: Programme | null, contact: string, onJoined: () => Promise<void>, onLate: () => void}} props */
export const About = ({ rules, contact, onJoined, onLate }) => {
  const [name, setName] = useState("");
  const [ref, setRef] = useState("");
  const [given, setGiven] = useState(/** @type {string[]} */ ([]));
  const [wrong, setWrong] = useState(/** @type {{ref?: string, tick?: string}} */ ({}));
  useEffect(() => document.getElementById("about")?.focus(), []);
  const joining = useAct(() => join({ name, ref, given, rules }, onJoined, onLate));
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const faults = faultsOf(ref, given, rules);
    setWrong(faults);
    if (!faults.ref && !faults.tick) joining.run();
  };
  return html`
    <form class="card stack" novalidate onSubmit=${submit}>
      <p class="verified"><${Icon} name="check" /> ${words.join.verified(contact)}</p>
      <h2 id="about" tabindex="-1">${words.join.last}</h2>
      <${Field}
        id="name"
        label=${words.join.name}
        optional
        placeholder=${words.join.namePlaceholder}
        value=${name}
        onInput=${(/** @type {any} */ event) => setName(event.target.value)}
        autocomplete="nickname"
        maxlength="40"
      />
      <${FriendCode} rules=${rules} value=${ref} onInput=${setRef} wrong=${wrong.ref} />
      <${Consents} consents=${rules?.consents ?? []} given=${given} onGive=${setGiven} wrong=${wrong.tick} />
      <${Wrong} problem=${joining.problem} />
      <${Button} type="submit" wide busy=${joining.busy} disabled=${!rules}>${words.join.submit}<//>
    </form>
  `;
};

/**
 * @param {{rules: Programme | null, value: string, wrong?: string | undefined,
 *   onInput: (value: string) => void}} props
 */
const FriendCode = ({ rules, value, wrong, onInput }) => {
  if (rules?.remembered_code) return html`<${Notice} tone="good">${words.join.remembered}<//>`;
  return html`
    <details class="disclosure">
      <summary>${words.join.haveCode}</summary>
      <${Field}
        id="ref"
        class="code-input"
        label=${words.join.friendCode}
        hint=${rules ? words.join.friendHint(rules.referral.late_code_days) : undefined}
        wrong=${wrong}
        value=${value}
        onInput=${(/** @type {any} */ event) => onInput(event.target.value)}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck=${false}
        maxlength="20"
      />
    </details>
  `;
};

/** @param {string} ref @param {string[]} given @param {Programme | null} rules */
const faultsOf = (ref, given, rules) => {
  const code = plain(ref);
  const missing = rules?.consents.some(({ id, required }) => required && !given.includes(id));
  return {
    ...(code && !(code.length === MEMBER && checks(code)) && { ref: words.join.friendBad }),
    ...(missing && { tick: words.join.tick }),
  };
};

/**
 * @param {{name: string, ref: string, given: string[], rules: Programme | null}} said
 * @param {() => Promise<void>} onJoined @param {() => void} onLate who thought too long proves the contact again
 */
const join = async ({ name, ref, given, rules }, onJoined, onLate) => {
  const consents = (rules?.consents ?? [])
    .filter(({ id }) => given.includes(id))
    .map(({ id, version }) => ({ id, version }));
  const code = plain(ref);
  try {
    const joined = await post("/api/join", {
      consents,
      ...(name.trim() && { name: name.trim() }),
      ...(code && { ref: code }),
    });
    await onJoined();
    visit.set("flash", code && !joined.referrer ? "refNotCounted" : "joined");
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.code === "unauthenticated") return onLate();
    if (problem.code !== "already_member") throw problem;
    await onJoined(); // the first answer was lost on the way
  }
};
