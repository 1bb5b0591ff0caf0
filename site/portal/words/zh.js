/** What the portal says in Chinese; the shape every other language has. */
import { number } from "../format.js";
import problems from "./problems-zh.js";

const words = {
  common: {
    failed: "没有办成，请稍后再试。",
    points: (/** @type {number} */ n) => `${number(n)} 积分`,
    unit: "积分",
    cancel: "取消",
    close: "关闭",
    back: "返回",
    optional: "选填",
    retry: "重试",
    copied: "已复制",
    more: "查看更多",
    asOf: (/** @type {string} */ hour) => `暂时连不上，下面是 ${hour} 的数据`,
    friend: "茶友",
    signOut: "退出登录",
    toWork: "去工作台",
  },
  problems,
  join: {
    perk: (/** @type {number} */ n) => `新会员加入即得 ${number(n)} 积分`,
    remembered: "朋友的推荐码已记下，加入后自动生效。",
    contact: "邮箱或手机号",
    contactHint: "我们发一个 6 位验证码给你，不用设密码。",
    contactBad: "请填写邮箱，或 11 位手机号。",
    send: "获取验证码",
    sentTo: (/** @type {string} */ contact) => `验证码已发到 ${contact}`,
    change: "修改",
    code: "6 位验证码",
    resend: "重新获取",
    resendIn: (/** @type {number} */ s) => `${s} 秒后可重新获取`,
    resent: "新的验证码已发出",
    verified: (/** @type {string} */ contact) => `${contact} 已验证`,
    last: "还差一步",
    name: "怎么称呼你",
    namePlaceholder: "例如：小林",
    haveCode: "我有朋友的推荐码",
    friendCode: "推荐码",
    friendHint: (/** @type {number} */ days) =>
      `9 位字母数字。现在没有也没关系，加入后 ${days} 天内都能补填。`,
    friendBad: "这不像推荐码，看看有没有抄错；也可以先留空。",
    consents: "请阅读并选择",
    required: "必选",
    read: "查看全文：",
    terms: "会员条款",
    privacy: "隐私说明",
    submit: "加入会员",
    tick: "请先勾选必选的同意项，再加入。",
    authenticator: "验证器里的 6 位数字",
    authenticatorLead: "员工账号需要再确认一次。",
  },
  me: {
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
    earnProfile: "完善资料",
    earnProfileRule: (/** @type {number} */ n) => `填好称呼和生日，得 ${number(n)} 积分`,
    done: "已完成",
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
    refNotCounted: "你已成功加入。推荐码没有用上，可以在“我的码”里再填一次。",
    joined: "欢迎你，已经是会员了。",
  },
  contact: {
    title: "登录方式",
    lead: (/** @type {string} */ contact) =>
      `你现在用 ${contact} 登录。更换之后，其他设备上的登录都会退出。`,
    label: "新的邮箱或手机号",
    hint: "验证码发到新的联系方式，原来的会收到一条更换通知。",
    again: "重新登录",
    changed: "已更换，下次请用新的联系方式登录。",
  },
  code: {
    offer: (/** @type {number} */ mine, /** @type {number} */ theirs) =>
      `朋友来喝茶，你得\u00a0${number(mine)}\u00a0积分，朋友得\u00a0${number(theirs)}\u00a0积分`,
    when: (/** @type {string} */ minimum) =>
      `朋友扫码加入，首次消费满 ${minimum}时，两边同时到账。`,
    hold: "按住图片可保存或识别",
    alt: (/** @type {string} */ code) => `推荐码 ${code} 的二维码`,
    mine: "我的推荐码",
    copyCode: "复制码",
    link: "我的链接",
    copyLink: "复制链接",
    share: "分享给朋友",
    shareText: (/** @type {string} */ shop, /** @type {number} */ theirs) =>
      `我常去${shop}。用我的码加入会员，首次消费后你也得 ${number(theirs)} 积分。`,
    wechat: "点右上角“…”发给朋友，或按住二维码图片转发。",
    friends: "我推荐的朋友",
    totals: (/** @type {number} */ n, /** @type {number} */ points) =>
      `已有 ${number(n)} 位到账，共得 ${number(points)} 积分`,
    visited: (/** @type {number} */ n) => `你的链接带来 ${number(n)} 次到访`,
    noFriends: "还没有朋友用你的码加入",
    noFriendsNext: "把二维码给身边的朋友扫一扫，就能开始。",
    states: {
      pending: "等待首次消费",
      qualified: "等待确认",
      credited: "已到账",
      rejected: "未通过",
    },
    beyondCap: "超出名额",
    whys: {
      refunded: "首次消费已退款。",
      monthly_cap: "你当月的奖励名额已满：朋友的积分照常到账，你这边没有积分。",
    },
    rules: "规则",
    ruleFirst: (/** @type {number} */ days) => `朋友以首次扫的码为准，${days} 天内加入有效。`,
    ruleMinimum: (/** @type {string} */ amount) => `朋友首次消费满 ${amount}才算。`,
    ruleHold: (/** @type {number} */ days) => `首次消费 ${days} 天后到账。`,
    ruleRefund: (/** @type {number} */ days) =>
      `首次消费若在 ${days} 天内退款，两边的推荐积分会收回。`,
    ruleCap: (/** @type {number} */ n) =>
      `每个自然月至多为 ${n} 位朋友奖励你，超出的朋友自己仍有积分。`,
    ruleShare: "转发和点击本身没有奖励，朋友真的来了才有。",
    late: "补填朋友的推荐码",
    lateLead: (/** @type {string} */ day) => `${day} 前可以补填一次。`,
    lateSubmit: "确定",
    lateDone: "已记下，首次消费后两边一起到账。",
    referred: "已记下你的推荐人",
  },
  rewards: {
    balance: (/** @type {number} */ n) => `你有 ${number(n)} 积分`,
    redeem: "兑换",
    redeemNamed: (/** @type {string} */ name) => `兑换“${name}”`,
    missing: (/** @type {number} */ n) => `还差 ${number(n)} 积分`,
    soldOut: "已兑完",
    closed: "已下架",
    left: (/** @type {number} */ n) => `仅剩 ${number(n)} 份`,
    perMember: (/** @type {number} */ n) => `每人限 ${number(n)} 份`,
    level: (/** @type {string} */ name) => `${name}及以上`,
    guest: "加入会员就能兑换",
    guestNext: "加入会员",
    empty: "奖励正在准备中",
    emptyNext: "先看看怎么攒积分",
    confirm: "确认兑换",
    cost: "使用",
    after: "兑换后余额",
    voucher: (/** @type {number} */ minutes) =>
      `券的有效期是 ${minutes} 分钟，请到店后再兑。到时没有核销，积分自动退回。`,
    submit: (/** @type {number} */ n) => `用 ${number(n)} 积分兑换`,
    instant: "即时使用，不用领取",
    atOnce: "确认后积分立刻用掉，没有兑换券，也不用到店领取，由店里代办。",
    spent: (/** @type {number} */ n, /** @type {string} */ name) =>
      `谢谢你，${number(n)} 积分已用于“${name}”。`,
  },
  vouchers: {
    show: "请把这一页给店员看",
    expires: (/** @type {string} */ left) => `剩余 ${left}`,
    alt: "兑换券二维码",
    number: "券号",
    giveBack: "退回这张券",
    giveBackAsk: (/** @type {string} */ name) => `退回“${name}”？`,
    giveBackLead: (/** @type {number} */ n) => `${number(n)} 积分会退回原来的批次，到期日不变。`,
    gaveBack: (/** @type {number} */ n) => `已退回 ${number(n)} 积分`,
    committed: (/** @type {string} */ name) => `“${name}”已核销，请慢用。`,
    lapsedNow: "券已过期，积分已退回。",
    empty: "现在没有待使用的券",
    emptyNext: "去兑换",
    past: "以前的券",
    spent: "已即时使用",
    states: { held: "待使用", committed: "已核销", voided: "已退回", lapsed: "已过期，积分已退回" },
  },
  welcome: {
    worth: (/** @type {number} */ n, /** @type {string} */ name) =>
      `${number(n)} 积分可换“${name}”`,
    acts: { join: "进入我的会员", checkin: "去签到", redeem: "去兑换" },
    corner: "打不开？点右上角“…”，选“在浏览器打开”",
    alt: (/** @type {string} */ code) => `推荐码 ${code} 的二维码`,
    hold: "长按可保存或识别；用别的浏览器扫它，也回到这里。",
  },
};

/** @typedef {typeof words} Words */
export default words;
