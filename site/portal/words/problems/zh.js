/** The sentence for each No, in Chinese; the shape every other language has. */
import { number } from "../../format.js";

/** @typedef {Record<string, any>} Facts what stands beside the code */

/** @param {number} seconds */
const wait = (seconds) =>
  seconds > 90 ? `${Math.ceil(seconds / 60)} 分钟` : `${seconds || 60} 秒`;

/** @type {Record<string, string | ((facts: Facts) => string)>} */
const problems = {
  // The way there and back
  offline: "网络好像断了。检查一下网络，再试一次。",
  unavailable: "店里的系统正忙，什么都没有改变。请稍等几秒再试。",
  outcome_unknown: "还不确定有没有办成。请再点一次，不会重复记账。",
  internal: "我们这边出了错，已经记下。请稍后再试。",
  too_many: ({ wait: seconds }) => `试得有点频繁，请 ${wait(seconds)}后再来。`,
  too_large: "内容太长了，请删减后再试。",
  malformed: "有一项的格式不对，请检查后再试。",
  unknown_field: "页面是旧的，请刷新后再试。",
  json_required: "页面是旧的，请刷新后再试。",
  header_required: "请从本站的页面操作，刷新后再试。",
  cross_site: "请从本站的页面操作，刷新后再试。",
  method_not_allowed: "页面是旧的，请刷新后再试。",
  idempotency_key_required: "这次提交不完整，请刷新页面重来。",
  key_reuse: "这次提交和上一次对不上，请刷新页面重来。",
  unauthenticated: "登录已过期，请重新登录。",
  forbidden: "这个账号不能做这件事。",
  wrong_role: "这个账号没有这项权限，请换员工账号登录。",
  not_found: "没有找到，请核对后再试。",
  conflict: "情况已经变了，请刷新后再试。",
  // Joining
  contact_invalid: "这不像邮箱或手机号，请检查一下。",
  code_wrong: ({ tries_left }) =>
    tries_left
      ? `验证码不对，还可以再试 ${tries_left} 次。请用新收到的那条消息里的 6 位数字。`
      : "验证码不对，次数已用完，请重新获取。",
  code_expired: "验证码已失效，请重新获取。",
  mail_unavailable: "邮件暂时发不出去，请稍后再试，或换成手机号。",
  channel_unavailable: "这种方式暂时收不到验证码，请换一个联系方式。",
  sign_in_again: "为了安全，请重新登录再来。",
  vouchers_open: "还有兑换券没用，请先用掉或退回。",
  contact_taken: "这个联系方式已属于另一位会员，没有更换。请换一个，或联系店员。",
  account_disabled: "这个账户已停用，请联系店员。",
  already_member: "你已经是会员了，直接登录就好。",
  consent_required: "请先勾选必选的同意项。",
  consent_unknown: "条款更新了，请刷新页面再看一遍。",
  name_invalid: "称呼请用 1 至 40 个字，不含特殊符号。",
  birthday_invalid: "生日请按日历上的日子填写。",
  // Points
  account_frozen: "这个账户已暂停使用，请联系店员。",
  insufficient_points: ({ missing }) =>
    missing ? `积分不够，还差 ${number(missing)} 积分。` : "积分不够。",
  already_checked_in: "今天已经签到过了，明天再来。",
  // Friends
  code_unknown: "没有这个码，请再核对一遍。",
  own_code: "这是你自己的码，请填朋友的码。",
  been_before: "推荐码只在第一次加入时有效。",
  each_other: "这位朋友是你推荐来的，不能互相推荐。",
  already_referred: "你已经有推荐人了，每人只能有一位。",
  referrer_too_late: ({ days }) => `推荐码要在加入后 ${days} 天内填写，现在已经过了。`,
  // Rewards
  reward_unknown: "没有这项奖励，请刷新看看。",
  reward_closed: "这项奖励已下架，看看别的吧。",
  sold_out: "刚刚兑完了，看看别的吧。",
  limit_reached: ({ limit }) => `每人限兑 ${limit} 份，你已经兑满。`,
  level_required: "等级还不够，升级后就能兑。",
  redemption_unknown: "没有找到这次兑换，请刷新看看。",
  already_committed: "这张券已经核销过了。",
  voided: "这次兑换已撤销，积分已退回。",
  lapsed: "这张券已过期，积分已退回。",
};

export default problems;
