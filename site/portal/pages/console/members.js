/** Members: found by code, name or contact, a page at a time. */

import "../../kit.js";
import { useAct } from "../../act.js";
import { get } from "../../api.js";
import { html, useEffect, useState } from "../../html.js";
import { Button } from "../../ui/button.js";
import { Field } from "../../ui/field.js";
import { Wrong } from "../../ui/notice.js";
import { Skeleton } from "../../ui/skeleton.js";
import { staff } from "../../words.js";
import { MemberTable } from "./member-table.js";

/** @typedef {import("../../contract").Listed} Listed */

const PAGE = 25;

/** @param {{may: boolean, levels: import("../../contract").Level[]}} props may: adjust points */
export default ({ may, levels }) => {
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  const [members, setMembers] = useState(/** @type {Listed[] | null} */ (null));
  const [next, setNext] = useState(/** @type {string | undefined} */ (undefined));
  const asking = useAct(
    async (/** @type {string} */ wanted, /** @type {string | undefined} */ after) => {
      const page = await get(`/api/admin/members?${asked(wanted, after)}`);
      setMembers((/** @type {Listed[] | null} */ before) => [
        ...(after ? (before ?? []) : []),
        ...page.members,
      ]);
      setNext(page.next);
      setQuery(wanted);
    },
  );
  useEffect(() => {
    asking.run("", undefined);
  }, []);
  const search = (/** @type {Event} */ event) => {
    event.preventDefault();
    asking.run(typed.trim(), undefined);
  };
  return html`
    <section class="card stack">
      <form role="search" onSubmit=${search}>
        <${Field} id="query" type="search" label=${staff.console.query} value=${typed}
          onInput=${(/** @type {any} */ event) => setTyped(event.target.value)} autocomplete="off" maxlength="100">
          <${Button} type="submit" kind="quiet" busy=${asking.busy}>${staff.console.search}<//>
        <//>
      </form>
      <${Wrong} problem=${asking.problem} />
      ${!members && !asking.problem && html`<${Skeleton} blocks=${["card-tall"]} />`}
      ${members && html`<${MemberTable} members=${members} may=${may} levels=${levels} />`}
      ${next && html`<${Button} kind="quiet" busy=${asking.busy} onClick=${() => asking.run(query, next)}>${staff.console.nextPage}<//>`}
    </section>
  `;
};

/** @param {string} query @param {string | undefined} after */
const asked = (query, after) =>
  new URLSearchParams({ limit: String(PAGE), ...(query && { query }), ...(after && { after }) });
