/** What the counter says in Chinese; the shape every other language has. */
import { number } from "../../format.js";
import queue from "../queue/zh.js";

const counter = {
  scan: "扫码",
  typed: "会员码、券号，或用扫码枪",
  find: "查询",
  unknownCode: "这不是会员码，也不是券号，请核对。",
  modes: "柜台",
  serve: "会员与核销",
  refund: "退款",
  available: (/** @type {number} */ n) => `可用 ${number(n)} 积分`,
  privileges: "等级礼遇",
  frozen: "这个账户已暂停使用：暂时不能记账和核销，请找店长。",
  nextGuest: "下一位",
  purchase: "记一笔消费",
  order: "订单号",
  amount: (/** @type {string} */ unit) => `金额（${unit}）`,
  amountBad: "请填写大于 0 的金额，至多两位小数。",
  orderBad: "请填写订单号：字母、数字，以及 . _ / -",
  record: "记账",
  earns: (/** @type {number} */ n, /** @type {string} */ level, /** @type {number} */ percent) =>
    `记账后得 ${number(n)} 积分（${level}${percent === 100 ? "" : `，${percent / 100} 倍`}）`,
  earnsLater: "积分按会员等级计，发送后入账",
  earnsNothing: (/** @type {string} */ least) => `不足 ${least}，不计积分，不用记账`,
  /** @type {Record<"purchase" | "refund" | "commit", (what: string, points: number) => string>} */
  done: {
    purchase: (_, n) => `已记账，得 ${number(n)} 积分`,
    refund: (_, n) => `已退款，收回 ${number(Math.abs(n))} 积分`,
    commit: (what) => `已核销：${what}`,
  },
  queued: "已记在这台设备上",
  queuedLead: "网络恢复后自动发送，只发送一次。关掉页面也不会丢。",
  refusedLater: "发送以后没有办成，原因写在上面。",
  notKept: "这台设备存不住数据：发送完成之前，请不要关闭这一页。",
  unseen: { member: "会员码 · 网络断了，看不到是谁", voucher: "兑换券 · 网络断了，看不到是什么" },
  unseenWhat: "未看到的券",
  unseenLead: {
    member: "号码校验无误。可以照常记账，网络恢复后记到这个会员码上。",
    voucher:
      "号码校验无误，但这张券可能已经用过或过期，发送以后才算数。现在交付，由你判断；拿不准就请顾客稍等。",
  },
  balance: (/** @type {number} */ n) => `余额 ${number(n)} 积分`,
  voucher: "兑换券",
  commit: "核销",
  commitLater: "记下，待核销",
  states: {
    held: "可以核销",
    committed: "这张券已经核销过了，不能再用。",
    voided: "顾客已退回这张券，不能再用。",
    lapsed: "这张券过期了，积分已退回顾客。",
  },
  expires: (/** @type {string} */ left) => `剩余 ${left}`,
  refundLead: "按订单号退，所得积分会收回。",
  refundSubmit: "登记退款",
  recent: "本机近十笔",
  noRecent: "今天还没有记录",
  undo: "撤销",
  undoAsk: (/** @type {string} */ what) => `撤销“${what}”？`,
  undoReason: "原因",
  undoReasons: ["拿错了", "顾客改主意", "点错了"],
  undoThis: (/** @type {string} */ what) => `撤销“${what}”`,
  undoUntil: (/** @type {string} */ time) => `${time} 前可撤销`,
  undone: "已撤销",
  actStates: {
    purchase: { done: "已记账", undone: "已撤销", refused: "未办成" },
    refund: { done: "已退款", undone: "已撤销", refused: "未办成" },
    commit: { done: "已核销", undone: "已撤销", refused: "未办成" },
  },
  queue,
  kinds: { purchase: "消费", refund: "退款", commit: "核销" },
};

export const scan = {
  title: "把码放进框里",
  starting: "正在打开相机…",
  denied: "相机没有打开。请在浏览器设置里允许使用相机，或拍一张照片。",
  absent: "这个浏览器不能直接用相机，请拍一张照片，或输入号码。",
  photo: "拍照识别",
  nothing: "照片里没有找到码，请靠近一点再拍。",
  foreign: "这不是本店的码。",
  close: "关闭相机",
};

export default counter;
