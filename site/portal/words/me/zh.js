/** What a member's own page says in Chinese. */
import { number } from "../../format.js";

const words = {
  frozen: "这个账户暂停使用了：积分都在，暂时不能得积分，也不能兑换。有疑问请联系店员。",
  greeting: (/** @type {number} */ hour) =>
    /** @type {string} */ (
      hour < 5
        ? "夜深了"
        : hour < 11
          ? "早上好"
          : hour < 13
            ? "中午好"
            : hour < 18
              ? "下午好"
              : "晚上好"
    ),
  hello: (/** @type {string} */ greeting, /** @type {string} */ name) =>
    name ? `${greeting}，${name}` : `${greeting}`,
  available: "可用积分",
  held: (/** @type {number} */ n) => `另有 ${number(n)} 积分已预留给兑换券`,
  debt: (/** @type {number} */ n) => `欠 ${number(n)} 积分，之后得到的会先补上`,
  canHave: (/** @type {string} */ name) => `够换“${name}”了`,
  missing: (/** @type {number} */ n, /** @type {string} */ name) =>
    `还差 ${number(n)} 积分，可换“${name}”`,
  toNext: (/** @type {number} */ n, /** @type {string} */ name) =>
    `还差 ${number(n)} 成长值升${name}`,
  top: "等级已满",
  ring: (/** @type {string} */ level, /** @type {number} */ growth) =>
    `等级：${level}，成长值 ${number(growth)}`,
  growth: (/** @type {number} */ n) => `成长值 ${number(n)}`,
  privileges: "等级礼遇",
  expiring: (/** @type {number} */ n, /** @type {string} */ day) =>
    `${number(n)} 积分可用到 ${day}，过了这天就失效`,
  useNow: "去兑换",
  drop: (
    /** @type {string} */ here,
    /** @type {string} */ below,
    /** @type {string} */ day,
    /** @type {number} */ n,
  ) => `${day}之前再得 ${number(n)} 成长值，就能继续保留“${here}”；否则那天起变为“${below}”`,
  keepLevel: "怎么得",
  checkin: "每日签到",
  checkinDo: (/** @type {number} */ n) => `签到 +${number(n)}`,
  checkinDone: "今天已签到",
  checkinGot: (/** @type {number} */ n) => `签到成功，得到 ${number(n)} 积分`,
  streak: (/** @type {number} */ n) => (n ? `已连续 ${n} 天` : "从今天开始"),
  streakBonus: (/** @type {number} */ days, /** @type {number} */ n) =>
    `每连续 ${days} 天，另加 ${number(n)} 积分`,
  dots: (/** @type {number} */ done, /** @type {number} */ all) =>
    `本轮 ${all} 天中的第 ${done} 天`,
  next: "可以换什么",
  allRewards: "全部奖励",
  earn: "怎么攒积分",
  earnPurchase: "到店消费",
  earnPurchaseRule: (/** @type {string} */ unit, /** @type {number} */ n) =>
    `每 ${unit}得 ${number(n)} 积分，结账时报上会员码`,
  earnReferral: "推荐朋友",
  earnReferralRule: (
    /** @type {number} */ mine,
    /** @type {number} */ theirs,
    /** @type {string} */ minimum,
  ) => `朋友首次消费满 ${minimum}，你得 ${number(mine)} 积分，朋友得 ${number(theirs)} 积分`,
  earnCheckin: "每日签到",
  earnCheckinRule: (/** @type {number} */ n) => `每天 ${number(n)} 积分`,
  earnReading: "读文章",
  earnReadingRule: (/** @type {number} */ left, /** @type {number} */ most) =>
    left
      ? `今天还有 ${left} 篇能得积分，每篇 ${number(most)} 积分以内`
      : "今天能得积分的篇数读满了，明天继续",
  earnProfile: "完善资料",
  earnProfileRule: (/** @type {number} */ n) => `填好称呼和生日，得 ${number(n)} 积分`,
  done: "已完成",
  doneToday: "今天已完成",
  step: "下一步",
  steps: {
    show: "有兑换券待使用，去出示",
    checkin: (/** @type {number} */ n) => `今天还没签到，签到得 ${number(n)} 积分`,
    redeem: (/** @type {string} */ name) => `积分够了，去兑换“${name}”`,
    profile: (/** @type {number} */ n) => `填好资料，得 ${number(n)} 积分`,
    friend: (/** @type {number} */ n) => `带朋友来喝茶，得 ${number(n)} 积分`,
  },
  leave: "退出会员",
  mine: "我的资料",
  profilePaid: (/** @type {number} */ n) => `资料已完善，得到 ${number(n)} 积分`,
  profile: "完善资料",
  profileLead: (/** @type {number} */ n) => `填好即得 ${number(n)} 积分。生日用来送上生日礼遇。`,
  name: "称呼",
  birthday: "生日",
  save: "保存",
  saved: "已保存",
  showCode: "出示会员码",
  since: (/** @type {string} */ day) => `${day} 加入`,
  refNotCounted: "你已成功加入。推荐码没有用上，可以在“朋友”里再填一次。",
  joined: "欢迎你，已经是会员了。",
};

/** @typedef {typeof words} MyWords */
export default words;
