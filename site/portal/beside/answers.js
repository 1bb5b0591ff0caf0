/** Looking a question up while it is typed. */
import { get } from "../asking/api.js";
import { Problem } from "../asking/problem.js";
import { useEffect, useState } from "../html.js";
import { language } from "../road.js";

const PAUSE = 350; // milliseconds without a key before it is looked up
export const LONGEST = 120; // characters of a question

/** @typedef {import("../asking/contract").Answer} Answer */
/** @typedef {"idle" | "looking" | "found" | "nothing" | "away"} State */
/** @typedef {{state: State, answers: Answer[]}} Found */

/** What is worth looking up, or nothing. @param {string} typed */
export const questionIn = (typed) => {
  const question = typed.normalize("NFKC").replace(/\s+/g, " ").trim().slice(0, LONGEST);
  return /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(question) ? question : "";
};

/** Where an answer is looked up. @param {string} question */
export const placeOf = (question) =>
  `/api/answers?${new URLSearchParams({ q: question, lang: language() })}`;

/** @param {string} question nothing asks for what is asked often */
export const useAnswers = (question) => {
  const [found, setFound] = useState(/** @type {Found} */ ({ state: "idle", answers: [] }));
  useEffect(() => {
    let over = false;
    const timer = setTimeout(
      async () => {
        if (question)
          setFound((/** @type {Found} */ { answers }) => ({ state: "looking", answers }));
        const news = await lookUp(question);
        if (!over) setFound(news);
      },
      question ? PAUSE : 0,
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [question]);
  return found;
};

/** @param {string} question @returns {Promise<Found>} */
const lookUp = async (question) => {
  try {
    /** @type {import("../asking/contract").Answers} */
    const { answers } = await get(placeOf(question));
    const state = answers.length ? "found" : "nothing";
    return { state: question ? state : "idle", answers };
  } catch (problem) {
    if (problem instanceof Problem) return { state: question ? "away" : "idle", answers: [] };
    throw problem;
  }
};
