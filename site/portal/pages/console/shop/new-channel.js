/** A new channel: named in both languages, with what it offers on the spot. */
import { useAct } from "../../../asking/act.js";
import { post } from "../../../asking/api.js";
import { html, useState } from "../../../html.js";
import { Button } from "../../../ui/button.js";
import { Card } from "../../../ui/card.js";
import { Choice } from "../../../ui/choice.js";
import { Field } from "../../../ui/field.js";
import { Wrong } from "../../../ui/notice.js";
import { tell } from "../../../ui/toast.js";
import { said } from "./words.js";

const BLANK = { zh: "", en: "", action: "none" };

/** @param {{onAdded: () => Promise<void>}} props */
export const NewChannel = ({ onAdded }) => {
  const words = said.channels;
  const [draft, setDraft] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const adding = useAct(async () => {
    const name = { zh: draft.zh.trim(), en: draft.en.trim() };
    await post("/api/admin/channels", {
      name,
      ...(draft.action !== "none" && { action: draft.action }),
    });
    setDraft(BLANK);
    setTried(false);
    tell(words.added);
    await onAdded();
  });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    setTried(true);
    if (draft.zh.trim() && draft.en.trim()) adding.run();
  };
  /** @param {"zh" | "en"} name @param {string} label */
  const field = (name, label) => html`
    <${Field} id="channel-${name}" label=${label} value=${draft[name]} maxlength="60" autocomplete="off"
      wrong=${tried && !draft[name].trim() ? words.needed : ""}
      onInput=${(/** @type {any} */ event) => setDraft({ ...draft, [name]: event.target.value })} />
  `;
  return html`
    <${Card} title=${words.add}>
      <form class="stack" novalidate onSubmit=${submit}>
        <div class="pair">${field("zh", words.nameZh)}${field("en", words.nameEn)}</div>
        <div class="field">
          <span class="label">${words.action}</span>
          <${Choice} label=${words.action} options=${Object.entries(words.actions)} value=${draft.action}
            onPick=${(/** @type {string} */ action) => setDraft({ ...draft, action })} />
        </div>
        <${Wrong} problem=${adding.problem} />
        <${Button} type="submit" busy=${adding.busy}>${words.submit}<//>
      </form>
    <//>
  `;
};
