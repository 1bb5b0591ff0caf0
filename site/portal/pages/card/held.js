/** The card in hand: what the phone kept at once, what the server says as soon as it is heard. */
import { get } from "../../asking/api.js";
import { leave } from "../../asking/load.js";
import { Problem } from "../../asking/problem.js";
import { useEffect, useState } from "../../html.js";
import { keep, kept } from "./kept.js";
import { canMake, imported, tokenAt } from "./token.js";

/** @typedef {import("./kept.js").Card} Card */
/** @typedef {import("../../asking/contract").Me} Me */
/** @typedef {import("../../asking/contract").MemberCard} MemberCard */

/** @typedef {{card: Card | null, saved: boolean, problem: Problem | null, busy: boolean, ask: () => Promise<void>}} Held */

/** @returns {Held} */
export const useCard = () => {
  const [card, setCard] = useState(/** @type {Card | null} */ (null));
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState(/** @type {Problem | null} */ (null));
  const [busy, setBusy] = useState(true);
  const ask = async () => {
    setBusy(true);
    try {
      const fresh = await read();
      setCard(fresh);
      setProblem(null);
      setSaved(await keep(fresh));
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      if (refusal.status === 401) return leave();
      setProblem(refusal);
    }
    setBusy(false);
  };
  useEffect(() => {
    kept().then((found) => {
      if (!found) return;
      setCard((/** @type {Card | null} */ before) => before ?? found);
      setSaved(true);
    });
    ask();
    const look = () => document.hidden || ask();
    document.addEventListener("visibilitychange", look);
    addEventListener("online", ask);
    addEventListener("offline", ask);
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", ask);
      removeEventListener("offline", ask);
    };
  }, []);
  return { card, saved, problem, busy, ask };
};

/**
 * The token of now and the seconds until the next. Without WebCrypto (a shop's server on plain
 * HTTP) the phone cannot make one: it shows the server's, and asks for the next.
 * @param {Card} card @param {() => Promise<void>} ask
 * @returns {{token: string | null | undefined, left: number}} null: none can be made any more
 */
export const useToken = (card, ask) => {
  const [shown, setShown] = useState({
    token: /** @type {string | null | undefined} */ (undefined),
    left: 0,
  });
  useEffect(() => {
    let gone = false;
    let asked = false;
    const tick = async () => {
      const second = Math.floor(Date.now() / 1000) + card.ahead;
      const token = await tokenAt(card, second);
      if (gone) return;
      setShown({ token, left: card.step - (second % card.step) });
      if (asked || card.keys.length || second < card.expires_at) return;
      asked = true; // once; when the network is back, `useCard` asks again
      ask();
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [card]);
  return shown;
};

/** @returns {Promise<Card>} */
const read = async () => {
  /** @type {[MemberCard, Me]} */
  const [card, me] = await Promise.all([get("/api/me/card"), get("/api/me")]);
  return {
    token: card.token,
    step: card.step,
    expires_at: card.expires_at,
    keys: canMake() ? await imported(card.keys) : [],
    ahead: card.now - Math.floor(Date.now() / 1000),
    at: card.now,
    code: me.code,
    name: me.name,
    level: me.level.name,
    points: me.points.available,
  };
};
