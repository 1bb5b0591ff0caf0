/** The ask box: a question, up to three answers, and always a way to reach a person. */
import { html, useState } from "../html.js";
import { to } from "../road.js";
import { LONGEST, questionIn, useAnswers } from "./answers.js";
import { opens, Sheet } from "./sheet.js";
import { speak, words } from "./words.js";

export const open = async () => {
  const [person] = await Promise.all([whoAnswers(), speak()]);
  await opens(Ask, { person });
};

/** With the box, so that it is there when the line is not. */
const whoAnswers = async () => {
  const answer = await fetch(to("person.html"));
  if (!answer.ok) throw new Error(answer.url);
  return answer.text();
};

/** @param {{person: string, onClose: () => void}} props */
const Ask = ({ person, onClose }) => {
  const [typed, setTyped] = useState("");
  const { state, answers } = useAnswers(questionIn(typed));
  const { ask } = words;
  return html`
    <${Sheet} name="ask" title=${ask.title} onClose=${onClose}>
      <form onSubmit=${putAwayKeyboard}>
        <label for="question">${ask.label}</label>
        <input
          id="question" type="search" name="q" value=${typed} placeholder=${ask.example} maxlength=${LONGEST}
          autocomplete="off" enterkeyhint="search" autofocus
          onInput=${(/** @type {any} */ { target }) => setTyped(target.value)}
        />
      </form>
      <p class="sheet-says" role="status">${state !== "idle" ? ask.says[state] : answers.length > 0 && ask.often}</p>
      <ul class="sheet-answers" aria-busy=${state === "looking" ? "true" : undefined}>
        ${answers.map(
          ({ id, question, short, url }) => html`
            <li key=${id}><h3><a href=${url} onClick=${onClose}>${question}</a></h3><p>${short}</p></li>
          `,
        )}
      </ul>
      <${Person} html=${person} />
      <p><a href=${to("faq/")}>${ask.all}</a></p>
    <//>
  `;
};

/** The answers come as one types; a phone's keyboard would hide them. @param {SubmitEvent} done */
const putAwayKeyboard = (done) => {
  done.preventDefault();
  /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
};

/** @param {{html: string}} props written by the theme, from the shop's own facts */
const Person = ({ html: facts }) => html`
  <section class="sheet-person" aria-labelledby="person-title">
    <h3 id="person-title">${words.ask.person}</h3>
    <div dangerouslySetInnerHTML=${{ __html: facts }}></div>
  </section>
`;
