/** One member's page: who they are and how they stand, every entry, and what may be done about it. */

import { useLoad } from "../../../asking/load.js";
import { signed } from "../../../format.js";
import { html, useEffect, useRef, useState } from "../../../html.js";
import { Loaded } from "../../../ui/loaded.js";
import { Notice } from "../../../ui/notice.js";
import { Adjust } from "./adjust.js";
import { Entries } from "./entries.js";
import { Freeze } from "./freeze.js";
import { Portrait } from "./portrait.js";
import { called } from "./table.js";
import { said } from "./words.js";

/** @typedef {import("../../../asking/contract").MemberPage} Member */
/** @typedef {import("../../../asking/contract").Reviews} Reviews */

/** @param {{id: string, mine: string, may: boolean, levels: import("../../../asking/contract").Level[]}} props mine: my own id */
export const MemberPage = ({ id, mine, may, levels }) => {
  /** @type {import("../../../asking/load.js").Load<Member>} */
  const member = useLoad(`/api/admin/members/${encodeURIComponent(id)}`);
  const [done, setDone] = useState("");
  const [changes, setChanges] = useState(0);
  const changed = async (/** @type {string} */ what) => {
    setDone(what);
    setChanges((/** @type {number} */ before) => before + 1);
    await member.reload();
  };
  return html`
    <p><a class="back" href="#members">← ${said.toList}</a></p>
    <${Loaded} of=${member} skeleton=${["card-tall", "card-tall"]}>
      ${(/** @type {Member} */ seen) => {
        const acts = may && !seen.left && seen.id !== mine;
        return html`
          <div class="stack">
            <${Name} member=${seen} />
            ${done && html`<${Notice} tone="good">${done}<//>`}
            ${may && seen.id === mine && html`<${Notice}>${said.ownPage}<//>`}
            ${seen.frozen && html`<${Notice} tone="warn">${said.frozenWhy(seen.frozen_why)}<//>`}
            <${Waiting} id=${seen.id} key=${`waiting ${changes}`} />
            ${acts && html`<${Acts} member=${seen} onDone=${changed} />`}
            <${Portrait} member=${seen} levels=${levels} />
            <${Entries} key=${changes} member=${seen} acts=${acts} onDone=${changed} />
          </div>
        `;
      }}
    <//>
  `;
};

/** Told to screen readers as the page opens. @param {{member: Member}} props */
const Name = ({ member }) => {
  const head = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => head.current?.focus(), []);
  return html`<h2 class="member-name" ref=${head} tabindex="-1">${called(member)}</h2>`;
};

/** @param {{member: Member, onDone: (what: string) => Promise<void>}} props */
const Acts = ({ member, onDone }) => html`
  <div class="member-acts">
    <${Adjust} member=${member} onDone=${onDone} />
    <${Freeze} member=${member} onDone=${onDone} />
  </div>
`;

/** What a second person has still to answer. @param {{id: string}} props */
const Waiting = ({ id }) => {
  /** @type {import("../../../asking/load.js").Load<Reviews>} */
  const queue = useLoad("/api/admin/reviews");
  const waiting = queue.data?.reviews.filter(
    ({ member, state }) => member.id === id && state === "waiting",
  );
  return waiting?.map(
    (review) => html`
      <${Notice} key=${review.id} tone="warn" action=${html`<a href="#reviews">${said.toReviews}</a>`}>
        ${said.waiting(signed(review.points), review.reason)}
      <//>
    `,
  );
};
