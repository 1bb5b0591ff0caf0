/** What stands beside a page, in Chinese; the shape every other language has. */
import problems from "../problems/read-zh.js";

const beside = {
  problems,
  close: "关闭",
  ask: {
    title: "问一问",
    label: "你想知道什么？",
    example: "例如：积分会过期吗",
    often: "大家常问：",
    says: {
      looking: "正在找……",
      found: "看看是不是这几条：",
      nothing: "没有找到合适的回答，直接问店里的人吧。",
      away: "现在查不到回答，请过一会儿再试，或直接问店里的人。",
    },
    person: "找店里的人",
    all: "看全部常见问题",
  },
  share: {
    title: "分享这一页",
    lead: "这是你的链接。朋友打开就能看到这一页，之后加入会员，也会记得是你推荐的。",
    wechat: "点右上角“…”发给朋友，发出去的就是你的链接；也可以复制下来。",
    send: "发给朋友",
    copy: "复制链接",
    copied: "已复制",
    away: "现在取不到你的链接，连上网络后再试。",
    byHand: "没有复制成功，请长按上面的链接。",
    plain: "转发和点击本身没有积分。朋友来看过，只记作你的贡献。",
  },
  reading: {
    goal: (/** @type {number} */ seconds, /** @type {number} */ points) =>
      points
        ? `看满 ${seconds} 秒、读到文末，得 ${points} 积分。`
        : `看满 ${seconds} 秒、读到文末，就记作读过。`,
    waits: "读完了，还没记上；一连上网络就会再试。",
    earned: (/** @type {string} */ points) => `读完了，+${points} 积分已到账。`,
    statement: "看明细",
    done: "读完了，谢谢你。",
    read: "这一页你读过了。",
    done_today: "今天读文章的积分已经得满，明天再来。",
    not: "这次没有记上。",
  },
};

/** @typedef {typeof beside} Beside */
export default beside;
