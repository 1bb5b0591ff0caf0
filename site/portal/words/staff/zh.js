/** What the pages of staff say in Chinese; the shape every other language has. */
import counter, { scan } from "../counter/zh.js";
import problems from "../problems/staff-zh.js";

const words = {
  problems,
  notStaff: "这一页供店里的同事使用。",
  notManager: "这一页供店长使用。",
  toMine: "回到我的会员",
  counter,
  scripts: {
    asked: "客人问什么？",
    topics: "主题",
    all: "全部",
    count: (/** @type {number} */ n) => `${n} 条`,
    nothing: "没有找到，换个词试试。",
    copyShort: "复制短答",
    long: "长答",
    copyLong: "复制长答",
  },
  scan,
};

/** @typedef {typeof words} StaffWords */
export default words;
