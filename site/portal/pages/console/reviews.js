/** What waits for a second person, what has been answered, and what became of mine. */
import "../../kit.js";
import { useAct } from "../../asking/act.js";
import { wish } from "../../asking/api.js";
import { useLoad } from "../../asking/load.js";
import { html, useState } from "../../html.js";
import { Card } from "../../ui/card.js";
import { Dialog } from "../../ui/dialog.js";
import { Loaded } from "../../ui/loaded.js";
import { Wrong } from "../../ui/notice.js";
import { tell } from "../../ui/toast.js";
import { staff } from "../../words.js";
import { called, Review } from "./review.js";
import { Why } from "./why.js";

/** @typedef {import("../../asking/contract").Review} One */
/** @typedef {import("../../asking/contract").Reviews} Answer */
/** @typedef {{review: One, act: "approve" | "decline"}} Answering */

/** @param {{may: boolean, me: import("../../asking/contract").Me}} props may: answer */
export default ({ may, me: { id: mine } }) => {
  const words = staff.console;
  /** @type {import("../../asking/load.js").Load<Answer>} */
  const queue = useLoad("/api/admin/reviews");
  const [asked, setAsked] = useState(/** @type {Answering | null} */ (null));
  return html`
    <${Card} title=${words.reviews}>
      <p class="faint">${words.reviewsLead}</p>
      <${Loaded} of=${queue} skeleton=${["rows"]}>
        ${(/** @type {Answer} */ { reviews }) => html`
          ${reviews.length === 0 && html`<p class="faint">${words.noReviews}</p>`}
          <ul class="rows">
            ${reviews.map((review) => html`<${Review} key=${review.id} review=${review} may=${may} mine=${mine} onAct=${setAsked} />`)}
          </ul>
        `}
      <//>
      ${asked && html`<${Answering} ...${asked} own=${asked.review.asked_by.id === mine} onDone=${queue.reload} onClose=${() => setAsked(null)} />`}
    <//>
  `;
};

/** @param {Answering & {own: boolean, onDone: () => Promise<void>, onClose: () => void}} props own: asked by me */
const Answering = ({ review, act, own, onDone, onClose }) => {
  const words = staff.console;
  const acting = useAct(async (/** @type {string | undefined} */ reason) => {
    await wish(`/api/admin/reviews/${review.id}/${act}`, reason ? { reason } : {});
    onClose();
    tell(words.reviewStates[act === "approve" ? "approved" : own ? "withdrawn" : "declined"]);
    await onDone();
  });
  const what = called(review);
  if (act === "decline") {
    return html`
      <${Why} title=${own ? words.withdrawAsk(what) : words.declineAsk(what)}
        yes=${own ? words.withdraw : words.decline} danger acting=${acting} onNo=${onClose} />
    `;
  }
  return html`
    <${Dialog} title=${words.approveAsk(what)} yes=${words.approve} busy=${acting.busy}
      onYes=${() => acting.run(undefined)} onNo=${onClose}>
      <p>${review.reason}</p>
      <${Wrong} problem=${acting.problem} />
    <//>
  `;
};
