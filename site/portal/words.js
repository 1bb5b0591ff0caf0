/** What the pages say, in the language of the page. */
import { writeIn } from "./format.js";
import { language } from "./road.js";

/** @typedef {import("./words/zh.js").Words} Words */
/** @typedef {import("./words/console/zh.js").ConsoleWords} ConsoleWords */
/** @typedef {import("./words/staff/zh.js").StaffWords & {console: ConsoleWords}} StaffWords */
/** @typedef {typeof import("./words/statement/zh.js").default} StatementWords */
/** @typedef {import("./words/farewell/zh.js").Farewell} FarewellWords */
/** @typedef {import("./words/code/zh.js").CodeWords} CodeWords */
/** @typedef {import("./words/poster/zh.js").PosterWords} PosterWords */
/** @typedef {import("./asking/problem.js").Problem} Problem */

/** @type {Words} */
export let words;
/** @type {StaffWords} what only the console says is there on its page alone */
export let staff;
/** @type {StatementWords} */
export let statement;
/** @type {FarewellWords} */
export let farewell;
/** @type {CodeWords} */
export let code;
/** @type {PosterWords} */
export let poster;
/** @type {import("./words/card/zh.js").CardWords} */
export let card;

/**
 * What a page says beyond the words of all, in a file of its own: other pages need not carry it.
 * @type {Record<string, () => Promise<void>>}
 */
const MORE = {
  statement: async () => {
    statement = await spoken(
      () => import("./words/statement/zh.js"),
      () => import("./words/statement/en.js"),
    );
  },
  code: async () => {
    code = await spoken(
      () => import("./words/code/zh.js"),
      () => import("./words/code/en.js"),
    );
  },
  poster: async () => {
    poster = await spoken(
      () => import("./words/poster/zh.js"),
      () => import("./words/poster/en.js"),
    );
  },
  card: async () => {
    card = await spoken(
      () => import("./words/card/zh.js"),
      () => import("./words/card/en.js"),
    );
  },
  staff: async () => {
    staff = /** @type {any} */ (
      await spoken(
        () => import("./words/staff/zh.js"),
        () => import("./words/staff/en.js"),
      )
    );
  },
  console: async () => {
    const own = spoken(
      () => import("./words/console/zh.js"),
      () => import("./words/console/en.js"),
    );
    await MORE.staff?.();
    staff = { ...staff, console: await own };
  },
};

/** @param {string} [more] whose words are wanted besides */
export const speak = async (more = "") => {
  writeIn(language());
  const common = spoken(
    () => import("./words/zh.js"),
    () => import("./words/en.js"),
  );
  [words] = await Promise.all([common, MORE[more]?.()]);
};

/** Who leaves is told what ends with it; nobody else need carry that. */
export const speakFarewell = async () => {
  farewell = await spoken(
    () => import("./words/farewell/zh.js"),
    () => import("./words/farewell/en.js"),
  );
};

/**
 * Fetch a file of words, in the language of the page.
 * @template T
 * @param {() => Promise<{default: T}>} zh @param {() => Promise<{default: T}>} en
 */
export const spoken = async (zh, en) => (await (language() === "zh" ? zh() : en())).default;

/** The sentence for a No: what to do about it. @param {Problem} problem */
export const sentence = (problem) => {
  const { problems, common } = words;
  const { code } = problem;
  const named = problems[code] ?? staff?.problems[code];
  const said = named ?? (problem.unknown ? problems.unavailable : common.failed);
  return typeof said === "function" ? said({ ...problem.facts, wait: problem.retryAfter }) : said;
};
