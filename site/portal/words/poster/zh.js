/** The poster studio in Chinese: what one chooses, and what stands on the sheet. */
import { number } from "../../format.js";

const poster = {
  preview: "海报",
  alt: (/** @type {string} */ line, /** @type {string} */ code) =>
    `海报：${line}。下面是推荐码 ${code} 的二维码。`,
  hold: "按住图片，保存到手机或发给朋友",
  corner: "想发到别处？点右上角“…”，选“在浏览器打开”。",
  save: "保存图片",
  share: "发给朋友",
  print: "打印",
  drawing: "正在画",
  failed: "海报没有画成：图片没有取到。",
  plain: "发海报和点击本身没有奖励，朋友真的来喝茶才有。",
  make: "做一张海报",
  look: "选一张图",
  looks: { gaiwan: "盖碗", osmanthus: "桂花", shelf: "茶架", house: "门面" },
  line: "写一句话",
  left: (/** @type {number} */ halves) => `还可以写 ${number(Math.floor(halves / 2))} 个字`,
  long: (/** @type {number} */ halves) =>
    `超出 ${number(Math.ceil(-halves / 2))} 个字，请写短一点。`,
  ready: "或者用现成的一句",
  lines: ["来喝杯茶，坐一会儿", "这里的桂花乌龙，我常点", "下雨天，正好喝茶"],
  name: (/** @type {string} */ masked) => `写上我的称呼（${masked}）`,
  nameless: "先在“我的”里填好称呼，就能写上。",
  regular: (/** @type {string} */ masked) => `${masked} 常来的茶舍`,
  scan: "扫一扫，或按住识别",
  sample: "示例商店",
  why: {
    most: (/** @type {string} */ word) =>
      `“${word}”是绝对化用语，广告里不能用。说说你自己常喝什么、什么时候来。`,
    whole: (/** @type {string} */ word) => `“${word}”把话说满了。换一句你能担得起的。`,
    health: (/** @type {string} */ word) => `“${word}”说的是疗效。茶是饮品，写香气和滋味就好。`, // promise: ok, says why it is refused
    levels: (/** @type {string} */ word) => `“${word}”听起来像多层招揽。这里只有一层：朋友来喝茶。`,
  },
};

/** @typedef {typeof poster} PosterWords */
export default poster;
