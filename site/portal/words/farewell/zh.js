/** What a member who leaves is told, in Chinese; the shape every other language has. */

const farewell = {
  lead: "称呼、生日和联系方式会删除，积分随之失效。账目按财务要求保留，但不再指向你。",
  copy: "想留一份，先下载全部资料",
  ask: "我要退出",
  sure: "确定退出会员吗？",
  /** @param {string} points */
  lost: (points) => `你的 ${points}会失效。`,
  nothing: "你现在没有积分。",
  final: "退出后不能恢复。欢迎再来，不过一年内再加入，不会再有入会积分。",
  yes: "退出会员",
  gone: "你已退出会员",
  thanks: "资料已经删除。谢谢你这些日子来喝茶。",
  home: "回到首页",
};

/** @typedef {typeof farewell} Farewell */
export default farewell;
