/** What each rule of programme.toml means, in Chinese; `[]` stands for a place in a list, told from 1. */

const DAYS = "有效期（天）";
const MONTHS = "有效期（月）";
const TO = "有效期顺延到";

/** A source of points may have a life of its own. @param {string} place @param {string} name */
const life = (place, name) => ({
  [`${place}.expire.days`]: `${name}的${DAYS}`,
  [`${place}.expire.months`]: `${name}的${MONTHS}`,
  [`${place}.expire.to`]: `${name}的${TO}`,
});

/** @typedef {string | ((...numbers: number[]) => string)} Said */

/** @type {Record<string, Said>} */
const rules = {
  version: "规则的版本号",
  "brand.name.zh": "店名（中文）",
  "brand.name.en": "店名（英文）",
  "brand.line.zh": "店名下面的一句话（中文）",
  "brand.line.en": "店名下面的一句话（英文）",
  "brand.colour": "主色",
  "brand.accent": "点缀色",
  "brand.zone": "店铺的时区",
  "brand.currency.code": "货币代码",
  "brand.currency.symbol": "货币符号",
  "brand.currency.minor": "1 个货币单位合多少小单位（1 元 = 100 分）",
  "brand.phone_country": "手机号不写国家码时算哪国",
  "brand.phone_countries[]": (n) => `还接受哪些国家码 ${n}`,
  "brand.sample": "每页注明是示例商店",
  ...life("points", "积分"),
  "points.warn_days[]": (n) => `到期前几天提醒（提醒 ${n}）`,
  "points.rounding": "不足 1 分的零头",
  "growth.window_months": "成长值按近几个月计",
  "growth.grace_days": "成长值不够时，等级再保留几天",
  "levels[].id": (n) => `第 ${n} 级的代号`,
  "levels[].name.zh": (n) => `第 ${n} 级的中文名`,
  "levels[].name.en": (n) => `第 ${n} 级的英文名`,
  "levels[].growth": (n) => `升到第 ${n} 级要的成长值`,
  "levels[].multiplier_percent": (n) => `第 ${n} 级的消费积分倍数（百分比）`,
  "levels[].privileges.zh[]": (level, n) => `第 ${level} 级的权益 ${n}（中文）`,
  "levels[].privileges.en[]": (level, n) => `第 ${level} 级的权益 ${n}（英文）`,
  "earning.purchase.points_per_unit": "每消费 1 元得几积分",
  "earning.purchase.growth_per_unit": "每消费 1 元得几成长值",
  "earning.purchase.minimum_amount": "一单满多少才得积分（以分计）",
  ...life("earning.purchase", "消费所得积分"),
  "earning.checkin.points": "签到一次得几积分",
  "earning.checkin.growth": "签到一次得几成长值",
  "earning.checkin.streak_days": "连续签到几天有奖",
  "earning.checkin.streak_points": "连续签到满这些天，另得几积分",
  ...life("earning.checkin", "签到所得积分"),
  "earning.profile.points": "资料填全得几积分",
  "earning.profile.growth": "资料填全得几成长值",
  "earning.profile.fields[]": (n) => `资料要填的项目 ${n}`,
  ...life("earning.profile", "资料所得积分"),
  "earning.join.points": "加入会员得几积分",
  "earning.join.growth": "加入会员得几成长值",
  ...life("earning.join", "入会所得积分"),
  "earning.reading.most_points": "读一篇文章，积分的上限",
  "earning.reading.growth": "读完一篇得几成长值",
  "earning.reading.per_day": "一天有几篇能得积分",
  ...life("earning.reading", "阅读所得积分"),
  "referral.referrer_points": "推荐人得几积分",
  "referral.friend_points": "被推荐的朋友得几积分",
  "referral.referrer_growth": "推荐人得几成长值",
  "referral.friend_growth": "被推荐的朋友得几成长值",
  "referral.qualifying": "朋友做了什么才算推荐成功",
  "referral.minimum_amount": "朋友那一单要满多少（以分计）",
  "referral.hold_days": "推荐成功后等几天入账",
  "referral.refund_days": "几天内退款，双方的推荐积分一并收回",
  "referral.attribution_days": "扫过推荐码，几天内加入算推荐",
  "referral.late_code_days": "加入后几天内还能补填推荐码",
  "referral.monthly_cap": "一个人每月有几次推荐能入账",
  ...life("referral", "推荐所得积分"),
  "redemption.hold_minutes": "兑换券有效几分钟，过时退回积分",
  "redemption.undo_minutes": "核销后几分钟内可以撤销",
  "adjustment.alone_up_to": "一个人一次能调整多少积分，超过要另一人批准",
  ...life("adjustment", "调整所得积分"),
  "consents[].id": (n) => `同意项 ${n} 的代号`,
  "consents[].version": (n) => `同意项 ${n} 的版本`,
  "consents[].required": (n) => `同意项 ${n} 是否必须同意`,
  "consents[].text.zh": (n) => `同意项 ${n} 的文字（中文）`,
  "consents[].text.en": (n) => `同意项 ${n} 的文字（英文）`,
  "messages.per_week": "一周给一位会员发几条活动消息",
  "messages.quiet_from": "几点起不发消息",
  "messages.quiet_to": "几点起恢复发消息",
  "rewards[].name.zh": (n) => `开店时的奖励 ${n}，中文名`,
  "rewards[].name.en": (n) => `开店时的奖励 ${n}，英文名`,
  "rewards[].price": (n) => `开店时的奖励 ${n}，所需积分`,
  "rewards[].stock": (n) => `开店时的奖励 ${n}，库存`,
  "rewards[].per_member": (n) => `开店时的奖励 ${n}，每人限几份`,
  "rewards[].level": (n) => `开店时的奖励 ${n}，从哪一级起能换`,
  "rewards[].instant": (n) => `开店时的奖励 ${n}，是否兑换即用、不出券`,
  "rewards[].picture": (n) => `开店时的奖励 ${n}，图案`,
};

/** Values that the file spells as words. @type {Record<string, string>} */
const values = {
  day: "当天",
  month_end: "当月月底",
  quarter_end: "当季季末",
  year_end: "当年年底",
  down: "舍去",
  half_up: "四舍五入",
  first_purchase: "首次消费",
  name: "称呼",
  birthday: "生日",
};

const said = { rules, values };

/** @typedef {typeof said} RuleWords */
export default said;
