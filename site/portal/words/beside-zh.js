/** What stands beside a page, in Chinese; the shape every other language has. */

const beside = {
  close: "关闭",
  ask: {
    title: "问一问",
    label: "你想知道什么？",
    example: "例如：积分会过期吗",
    says: {
      idle: "",
      looking: "正在找……",
      found: "看看是不是这几条：",
      nothing: "没有找到合适的回答，直接问店里的人吧。",
      away: "现在查不到回答，请过一会儿再试，或直接问店里的人。",
    },
    person: "找店里的人",
    all: "看全部常见问题",
  },
};

/** @typedef {typeof beside} Beside */
export default beside;
