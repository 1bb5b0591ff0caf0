/** The sentence for each No that only counter and console hear, in Chinese. */
import { number } from "../../format.js";

/** @type {Record<string, string | ((facts: import("./zh.js").Facts) => string)>} */
const problems = {
  waits_already: "这一笔已经记在这台设备上，正等着发送，不用再记。",
  amount_too_small: "金额太小，不计积分，没有记账。",
  order_exists: ({ order }) => `订单${order ? ` ${order} ` : ""}已经记过了。`,
  order_unknown: "没有这个订单号，请核对小票。",
  refund_too_large: "退款超过了这笔订单余下的金额。",
  second_person_required: ({ limit }) => `一次超过 ${number(limit)} 积分，要由另一位同事批准。`,
  own_role: "自己的角色要由另一位店主来改。",
  owners_only: "你已不是店主，不能任免了。",
  own_account: "不能调整自己的积分，请同事来做。",
  entry_unknown: "没有这一笔明细，请核对序号。",
  already_reversed: "这一笔已经更正过了。",
  reverse_by_refund: "消费所得的积分，请用退款收回。",
  reverse_by_undo: "兑换请在柜台撤销核销，或由会员退回兑换券。",
  reverse_by_purchase: "推荐所得的积分由那笔消费的退款收回：请登记退款。",
  not_reversible: "这一笔不能更正；需要补偿时，请调整积分。",
  own_request: "自己的申请要由另一位同事批准。",
  proposal_unknown: "没有找到这个申请，请刷新看看。",
  proposal_closed: "这个申请已经有人处理过了，请刷新看看。",
  proposal_expired: "这个申请一直无人处理，已经过期，请重新申请。",
  channel_unknown: "没有这个渠道码，请再核对一下。",
  unprintable: "这么小的纸上印不下清楚的二维码，请选大一号，或缩短名称。",
  landing_unknown: "本站没有这一页，请写网站上有的页面地址。",
  stock_too_low: ({ left }) => `架上只剩 ${left} 份，不能拿走更多；预留和已兑的不动。`,
  voucher_unknown: "没有这张券，请核对券号。",
  not_committed: "这张券还没有核销，不用撤销。",
  undo_too_late: ({ minutes }) => `核销超过 ${minutes} 分钟，不能撤销了。`,
  own_redemption: "不能核销或撤销自己的兑换，请同事来做。",
  card_expired: "这个会员码已经过时，可能是截图。请会员打开会员码页面，扫此刻显示的码。",
  card_used: "这个会员码已经扫过一次。请等屏幕上换出下一个码，半分钟之内就到，再扫。",
  member_unknown: "没有找到这位会员，请核对会员码。",
  member_gone: "这位会员已经退出，账户已关闭。",
  level_unknown: "没有这个等级，请重新选择。",
  account_closed: "这位会员已退出，账户不再记入积分。",
  role_held: "你还是店里的同事，请店主先取消职务，再来退出。",
  too_many_to_export: ({ most }) =>
    `一份表最多 ${most ?? "10000"} 位会员，请按加入日期分几份导出。`,
  too_many_points: "积分超出了账户的上限。",
};

export default problems;
