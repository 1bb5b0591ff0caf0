/** Reading a page to its goal: what is seen is counted here, what counts is decided by the functions. */
import { post } from "../asking/api.js";
import { Problem } from "../asking/problem.js";
import { number } from "../format.js";
import { to } from "../road.js";
import { lineIn } from "./line.js";
import { depthOf, isMet, look, NOTHING, partOf, whole } from "./tally.js";
import { speak, words } from "./words.js";

/** @typedef {{token: string, seconds: number, depth: number, points: number, state: State}} Opened */
/** @typedef {"open" | "read" | "done_today"} State */
/** @typedef {ReturnType<typeof lineIn>} Line */

const LOOK = 500; // milliseconds between two looks
const LATER = 10_000; // before what did not get through is sent again

/** @param {HTMLElement} guests the line that guests read @param {string} id of the page */
export const read = async (guests, id) => {
  await speak();
  await inView();
  const line = lineIn(guests);
  try {
    await toTheGoal(line, await untilAnswered("/api/reads/open", { id }));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status !== 401) line.says(said(problem)); // else a guest after all
  }
};

/** @param {Line} line @param {Opened} opened */
const toTheGoal = async (line, { token, points, state, ...goal }) => {
  if (state !== "open") return line.says(words.reading[state]);
  line.stays();
  line.says(words.reading.goal(goal.seconds, points));
  const seen = whole(await seenUntil(goal, line.fills));
  const waits = () => line.says(words.reading.waits);
  const { points: earned } = await untilAnswered("/api/reads", { token, ...seen }, waits);
  if (!earned) return line.says(words.reading.done);
  line.says(words.reading.earned(number(earned)), to("me/statement/"), words.reading.statement);
};

/**
 * Look at the page while it is in view, until the goal is met.
 * @param {import("./tally.js").Goal} goal @param {(percent: number) => void} tell
 * @returns {Promise<import("./tally.js").Tally>}
 */
const seenUntil = (goal, tell) => {
  const text = /** @type {HTMLElement} */ (document.querySelector("article"));
  let tally = NOTHING;
  let before = performance.now();
  let wasInView = !document.hidden;
  return new Promise((done) => {
    const timer = setInterval(() => {
      const at = performance.now();
      const depth = depthOf(text.getBoundingClientRect(), innerHeight);
      if (wasInView && !document.hidden) tally = look(tally, { passed: at - before, depth });
      before = at;
      wasInView = !document.hidden;
      tell(partOf(tally, goal));
      if (!isMet(tally, goal)) return;
      clearInterval(timer);
      done(tally);
    }, LOOK);
  });
};

/**
 * Ask until somebody answers: a page read twice counts once.
 * @param {string} path @param {unknown} body @param {() => void} [waits]
 * @returns {Promise<any>}
 */
const untilAnswered = async (path, body, waits) => {
  for (;;) {
    try {
      return await post(path, body, { keepalive: true });
    } catch (problem) {
      if (!(problem instanceof Problem) || !problem.unknown) throw problem;
      waits?.();
      await later();
    }
  }
};

/** When the line is back, or after a while. */
const later = () =>
  new Promise((done) => {
    setTimeout(done, LATER);
    addEventListener("online", done, { once: true });
  });

const inView = () =>
  new Promise((done) => {
    if (!document.hidden) return done(true);
    document.addEventListener("visibilitychange", done, { once: true });
  });

/** Our sentence for this No, else the functions' own. @param {Problem} problem */
const said = ({ code, facts }) => {
  const ours = words.problems[code] ?? String(facts.detail ?? words.reading.not);
  return typeof ours === "function" ? ours(facts) : ours;
};
