/** What the member card says, in Chinese; the shape every other language has. */
import { number } from "../../format.js";

const card = {
  title: "会员码",
  alt: "会员码，请店员扫一扫",
  next: (/** @type {number} */ seconds) => `${seconds} 秒后换新`,
  number: "不方便扫，就报会员号",
  numberOnly: "请向店员报会员号",
  saved: "已存在这台设备里，没有网络也能打开。",
  offline: "离线，码仍可用",
  ranOut: "离线太久，二维码要联网更新",
  asOf: (/** @type {string} */ when, /** @type {string} */ level, /** @type {number} */ points) =>
    `${when}的情况：${level}，${number(points)} 积分`,
  without: "没有网络时怎么办",
  picture: (/** @type {string} */ code) => `会员号 ${code} 的二维码`,
  hold: "这个浏览器没有网络时打不开本页。按住图片存进相册，到店给店员扫，或报会员号。",
};

/** @typedef {typeof card} CardWords */
export default card;
