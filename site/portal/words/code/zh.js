/** Bringing friends, in Chinese: the offer, the code, the friends and the rules. */
import { number } from "../../format.js";

const code = {
  offer: (/** @type {number} */ mine, /** @type {number} */ theirs) =>
    `朋友来喝茶，你得\u00a0${number(mine)}\u00a0积分，朋友得\u00a0${number(theirs)}\u00a0积分`,
  when: (/** @type {string} */ minimum) => `朋友扫码加入，首次消费满 ${minimum}时，两边同时到账。`,
  whenHeld: (/** @type {string} */ minimum, /** @type {number} */ days) =>
    `朋友扫码加入，首次消费满 ${minimum}，${days} 天后两边同时到账。`,
  hold: "按住图片可保存或识别",
  alt: (/** @type {string} */ code) => `推荐码 ${code} 的二维码`,
  mine: "我的推荐码",
  copyCode: "复制码",
  copyLink: "复制链接",
  share: "分享给朋友",
  shareText: (/** @type {string} */ shop) => `我常去${shop}喝茶。想来坐坐，可以从这里加入会员。`,
  wechat: "点右上角“…”发给朋友，或按住二维码图片转发。",
  poster: "做一张海报",
  plain: "转发和点击本身没有奖励，朋友真的来了才有。",
  friends: "我推荐的朋友",
  joined: "已加入",
  waiting: "还没到账",
  credited: "已到账",
  earned: "共得积分",
  next: (/** @type {string} */ day, /** @type {number} */ n) =>
    `下一笔：${day}起到账，${number(n)} 积分`,
  visited: (/** @type {number} */ n) => `你的链接带来 ${number(n)} 次到访`,
  noFriends: "还没有朋友用你的码加入",
  noFriendsNext: "给身边的朋友扫一扫；不在身边，就发一张海报。",
  states: {
    pending: "已加入",
    qualified: "已消费",
    credited: "已到账",
    rejected: "未通过",
  },
  awaits: (/** @type {string} */ minimum) => `等首次消费满 ${minimum}`,
  due: (/** @type {string} */ day) => `${day}起到账`,
  since: (/** @type {string} */ day) => `${day}加入`,
  beyondCap: "超出名额",
  whys: {
    refunded: "首次消费已退款。",
    monthly_cap: "你当月的奖励名额已满：朋友的积分照常到账，你这边没有积分。",
  },
  rules: "规则",
  ruleFirst: (/** @type {number} */ days) => `朋友以首次扫的码为准，${days} 天内加入有效。`,
  ruleMinimum: (/** @type {string} */ amount) => `朋友首次消费满 ${amount}才算。`,
  ruleHold: (/** @type {number} */ days) => `首次消费 ${days} 天后到账。`,
  ruleRefund: (/** @type {number} */ days) =>
    `首次消费若在 ${days} 天内退款，两边的推荐积分会收回。`,
  ruleCap: (/** @type {number} */ n) =>
    `每个自然月至多为 ${n} 位朋友奖励你，超出的朋友自己仍有积分。`,
  ruleLevel: "只算一层：朋友再带来的朋友，记在朋友那里。",
  late: "补填朋友的推荐码",
  lateLead: (/** @type {string} */ day) => `${day} 前可以补填一次。`,
  lateSubmit: "确定",
  lateDone: "已记下，首次消费后两边一起到账。",
  referred: "已记下你的推荐人",
};

/** @typedef {typeof code} CodeWords */
export default code;
