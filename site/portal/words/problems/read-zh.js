/** The sentence for each No to a reader or asker, in Chinese. */

/** @type {Record<string, string | ((facts: import("./zh.js").Facts) => string)>} */
const problems = {
  question_too_long: "请把问题说短一些。",
  page_unknown: "没有这一页，或这一页不计阅读。",
  token_invalid: "这次阅读对不上，请刷新页面再读。",
  opened_long_ago: ({ hours = 12 }) => `这一页打开已超过 ${hours} 小时，请刷新后再读。`,
  not_yet_read: ({ seconds }) => (seconds ? `再读 ${seconds} 秒就好。` : "再读一会儿就好。"),
  not_read_through: "再往下读一读，读到后面才算读完。",
  page_not_open: "这一页不在开放的日子里。",
  page_for_level: "这一页给更高等级的会员。",
  reads_done: "今天计分的文章已经读完，明天再来。",
};

export default problems;
