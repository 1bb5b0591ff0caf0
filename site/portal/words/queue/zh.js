/** What the counter says of acts that wait for the line, in Chinese. */

/** @type {Record<string, string>} what to do about a No that came later */
const advice = {
  order_exists: "请核对小票：同一笔已在账上，关闭即可；若是另一笔，请用正确的订单号重记。",
  order_unknown: "请核对小票上的订单号，再登记一次退款。",
  refund_too_large: "请核对这笔订单已退的金额，再登记一次。",
  amount_too_small: "这一笔不计积分，关闭即可。",
  code_unknown: "请找回小票，向会员核对会员码后重记。",
  member_unknown: "请找回小票，向会员核对会员码后重记。",
  member_gone: "不用再记，关闭即可。",
  account_closed: "不用再记，关闭即可。",
  account_frozen: "请告诉店长，恢复使用后再记。",
  voucher_unknown: "东西若已交付，请告诉店长。",
  already_committed: "东西若交付了两次，请告诉店长；只交付一次的，关闭即可。",
  voided: "东西若已交付，请会员重新兑换一张，或告诉店长。",
  lapsed: "东西若已交付，请会员重新兑换一张，或告诉店长。",
  own_redemption: "请同事用自己的账号核销。",
  wrong_role: "请店长看看你的职务是否变了。",
};

const queue = {
  waits: (/** @type {number} */ n) => `${n} 笔待发送`,
  offline: "网络断了",
  states: {
    clear: "正在发送，请稍候。",
    down: "现在连不上，请照常收银；恢复后按顺序发送，每笔只发一次。",
    later: "系统请我们稍等，过一会儿接着发。",
    door: "登录已过期。这几笔还在，重新登录后接着发送。",
    other: "这台设备上登录的是另一位同事。",
  },
  what: "看看有哪些",
  mine: "只会以你的名义发送：请等它们发完，再交班或退出登录。",
  sendNow: "现在发送",
  signInAgain: "重新登录",
  asked: "等回音",
  takeBack: "移除",
  takeBackThis: (/** @type {string} */ what, /** @type {string} */ detail) =>
    `移除“${what}，${detail}”`,
  other: "这台设备上换了一位同事登录。请刷新这一页，再继续。",
  reload: "刷新",
  ofOther: (/** @type {string} */ name, /** @type {number} */ n) =>
    `${name}还有 ${n} 笔没有发送。由本人在这台设备上登录后，会以本人的名义发送。`,
  notDone: "没有办成：",
  advice,
  adviceElse: {
    purchase: "请留好小票，告诉店长。",
    refund: "请留好小票，告诉店长。",
    commit: "东西若已交付，请告诉店长。",
  },
  close: "知道了，关闭",
};

export default queue;
