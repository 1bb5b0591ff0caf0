/** Looking a question up while it is typed. */
import { get } from "../api.js";
import { useEffect, useState } from "../html.js";
import { Problem } from "../problem.js";
import { language } from "../road.js";

const PAUSE = 350; // milliseconds without a key before it is looked up
const MOST = 3;
const LONGEST = 120;

/** @typedef {{id: string, question: string, short: string, url: string}} Answer */
/** @typedef {"idle" | "looking" | "found" | "nothing" | "away"} State */

/** What is worth looking up, or nothing. @param {string} typed */
export const questionIn = (typed) => {
  const question = typed.normalize("NFKC").replace(/\s+/g, " ").trim().slice(0, LONGEST);
  return /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(question) ? question : "";
};

/** Where an answer is looked up. @param {string} question */
export const placeOf = (question) =>
  `/api/answers?${new URLSearchParams({ q: question, language: language() })}`;

/** @param {string} question @returns {{state: State, answers: Answer[]}} */
export const useAnswers = (question) => {
  const [found, setFound] = useState(
    /** @type {{state: State, answers: Answer[]}} */ ({ state: "idle", answers: [] }),
  );
  useEffect(() => {
    if (!question) return setFound({ state: "idle", answers: [] });
    let over = false;
    const timer = setTimeout(async () => {
      setFound((/** @type {{answers: Answer[]}} */ { answers }) => ({ state: "looking", answers }));
      const news = await lookUp(question);
      if (!over) setFound(news);
    }, PAUSE);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [question]);
  return found;
};

/** @param {string} question @returns {Promise<{state: State, answers: Answer[]}>} */
const lookUp = async (question) => {
  try {
    const { answers } = await get(placeOf(question));
    return { state: answers.length ? "found" : "nothing", answers: answers.slice(0, MOST) };
  } catch (problem) {
    if (problem instanceof Problem) return { state: "away", answers: [] };
    throw problem;
  }
};
