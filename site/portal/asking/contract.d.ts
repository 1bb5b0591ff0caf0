/** What the functions answer, as the pages read it. Points are integers, amounts minor units. */

export type Text = { zh: string; en: string };
export type Texts = { zh: string[]; en: string[] };
/** Epoch seconds. */
export type Moment = number;
/** `YYYY-MM-DD` in the shop's zone. */
export type Day = string;

export type Lot = { day: Day; points: number };
export type Role = "member" | "staff" | "manager" | "owner" | "auditor";

export type Level = {
  id: string;
  name: Text;
  growth: number;
  multiplier_percent: number;
  privileges: Texts;
};

export type Currency = { code: string; symbol: string; minor: number };

export type Consent = { id: string; version: string; required: boolean; text: Text };

/** Points live so many days or months, and then to an end of the calendar. */
export type ExpiryRule = {
  days: number | null;
  months: number | null;
  to: "day" | "month_end" | "quarter_end" | "year_end";
};

/** A source of points; without a rule of its own that of `points` holds. */
type Expiring = { expire: ExpiryRule | null };

export type Programme = {
  version: string;
  brand: {
    name: Text;
    line: Text;
    sample: boolean;
    colour: string;
    zone: string;
    currency: Currency;
  };
  points: { expire: ExpiryRule; warn_days: number[]; rounding: string };
  levels: Level[];
  earning: {
    purchase: Expiring & {
      points_per_unit: number;
      growth_per_unit: number;
      minimum_amount: number;
    };
    checkin: Expiring & {
      points: number;
      growth: number;
      streak_days: number;
      streak_points: number;
    };
    profile: Expiring & { points: number; growth: number; fields: string[] };
    reading: Expiring & { most_points: number; growth: number; per_day: number };
    join: Expiring & { points: number; growth: number };
  };
  referral: Expiring & {
    referrer_points: number;
    friend_points: number;
    minimum_amount: number;
    hold_days: number;
    refund_days: number;
    attribution_days: number;
    late_code_days: number;
    monthly_cap: number;
  };
  redemption: { hold_minutes: number; undo_minutes: number };
  consents: Consent[];
  remembered_code: boolean;
  scanned_code?: string;
};

export type Me = {
  id: string;
  code: string;
  link: string;
  name: string;
  birthday: Day | null;
  role: Role;
  joined_at: Moment;
  contact: string;
  points: { available: number; held: number; debt: number; expiring: Lot[] };
  growth: number;
  level: { id: string; name: Text; privileges: Texts };
  next_level: { id: string; name: Text; growth: number; missing: number } | null;
  level_drop: { id: string; name: Text; day: Day; missing: number } | null;
  checkin: { done_today: boolean; streak: number };
  reading: { left_today: number };
  profile: { complete: boolean; missing: string[] };
  referrer: { state: string } | null;
  late_code_until: Moment | null;
  frozen: boolean;
};

export type Entry = {
  seq: number;
  kind: string;
  source: string;
  points: number;
  growth: number;
  available_after: number;
  held_after: number;
  debt_after: number;
  ref: string | null;
  reason: { code: string } & Text;
  rule: { id: string; anchor: string | null };
  at: Moment;
  actor: "member" | "staff" | "system";
  lots: Lot[];
  lots_were: "made" | "taken" | "returned" | "spent";
  held_until: Moment | null;
  programme: string;
  hash: string;
};

/** An entry as the download has it: every fact that its hash covers. */
export type LedgerEntry = Omit<Entry, "rule" | "actor" | "lots" | "lots_were" | "held_until"> & {
  member: string;
  rule: string;
  actor: string;
  by: Entry["actor"];
  lots: [Day, number][];
};

/** The download; entries oldest first. `past_due`: points of lots whose last day has gone. */
export type Ledger = {
  format: string;
  member: string;
  programme: string;
  account: {
    available: number;
    held: number;
    debt: number;
    past_due: number;
    lots: [Day, number][];
  };
  head: string;
  entries: LedgerEntry[];
};

export type Reward = {
  id: string;
  name: Text;
  price: number;
  left: number;
  per_member: number | null;
  level: string | null;
  state: "open" | "sold_out" | "closed";
  /** Spent the moment it is redeemed, without a voucher. */
  instant: boolean;
  /** One of the site's own drawings. */
  picture: "cup" | "sweet" | "leaf" | "table" | "tin" | "gift" | null;
};

export type RedemptionState = "held" | "committed" | "voided" | "lapsed";

export type Redemption = {
  id: string;
  state: RedemptionState;
  reward: { id: string; name: Text };
  points: number;
  voucher?: string;
  expires_at: Moment;
  at: Moment;
  committed_at: Moment | null;
  instant: boolean;
};

/** `reached`: ids of rewards that the member has had as often as one may. */
export type Limits = { reached: string[] };

export type Referral = {
  name: string;
  state: "pending" | "qualified" | "credited" | "rejected";
  at: Moment;
  points: number | null;
  why: "refunded" | "monthly_cap" | null;
  /** From when it can be credited, once the friend has done their part. */
  due: Moment | null;
};

/** A key makes the tokens of steps that begin from `from` on and before `until`; hexadecimal. */
export type CardKey = { from: Moment; until: Moment; key: string };

/** The token of now; `now` is the server's clock, `step` in seconds. */
export type MemberCard = {
  token: string;
  link: string;
  expires_at: Moment;
  step: number;
  now: Moment;
  keys: CardKey[];
};

/** Who came by the member's link, once a browser and day. */
export type Visits = {
  total: number;
  pages: { id: string; title: Text | null; visits: number }[];
};

/** A member as the counter names them. */
export type Person = { id: string; code: string; name: string };

export type Customer = Person & {
  level: { id: string; name: Text };
  points: { available: number };
  frozen: boolean;
};

export type Recorded = { entry: Entry; order: string; member: Person };

export type HeldVoucher = Omit<Redemption, "voucher">;

export type Committed = {
  id: string;
  state: RedemptionState;
  reward: { id: string; name: Text };
  points: number;
  member: Person;
  committed_at: Moment;
  undo_until: Moment;
};

export type ReviewState = "waiting" | "approved" | "declined" | "expired";

/** What waits for a second person, or has been answered by one. */
export type Review = {
  id: string;
  state: ReviewState;
  member: Person;
  points: number;
  reason: string;
  asked_by: Person;
  at: Moment;
  expires_at: Moment;
  closed_by: Person | null;
  closed_at: Moment | null;
  why: string | null;
};

export type DayFigures = {
  day: Day;
  joins: number;
  purchases: number;
  redemptions: number;
  friends: number;
  earned: number;
  spent: number;
  expired: number;
  clawed: number;
  visits: number;
};

/** `days` newest first; `friends` of a leader are those who stayed this month. */
export type Dashboard = {
  days: DayFigures[];
  leaders: { member: { id: string; code: string; name: string }; friends: number }[];
};

export type Reviews = { reviews: Review[]; alone_up_to: number };

export type Statement = { entries: Entry[]; next: number | null };

/** A reward and where its pieces are. */
export type Shelved = { reward: Reward; held: number; sold: number; total: number };

export type Listed = {
  id: string;
  code: string;
  name: string;
  contact: string;
  level: string;
  available: number;
  joined_at: Moment;
  role: Role;
  frozen: boolean;
  frozen_why: string;
  left: boolean;
};

export type ReferralState = "pending" | "qualified" | "credited" | "rejected";

/** One member as the console sees them; `level` is an id, `entries` the newest entry's number. */
export type MemberPage = Omit<Listed, "available"> & {
  points: { available: number; held: number; debt: number; expiring: Lot[] };
  growth: number;
  next_level: { id: string; name: Text; growth: number; missing: number } | null;
  level_drop: { id: string; name: Text; day: Day; missing: number } | null;
  brought_by: { friend: Person; state: ReferralState } | null;
  channel: { code: string; name: Text } | null;
  friends: Partial<Record<ReferralState, number>>;
  vouchers: { id: string; name: Text; points: number; expires_at: Moment }[];
  consents: { id: string; version: string; at: Moment }[];
  bought_at: Moment | null;
  visited_at: Moment | null;
  checked_in: Day | null;
  entries: number;
};

/** The short answer is plain text; `url` is its place on the page of questions. */
export type Answer = { id: string; question: string; short: string; url: string };

/** At most three, the closest first; no `contact` where no site was built. */
export type Answers = {
  answers: Answer[];
  contact: { email: string; answer_time: string; hours: string; address: string } | null;
};

/** An answer as the counter says it; `long` is plain, its links written out below. */
export type Script = Answer & { topic: string; keywords: string[]; long: string };
export type Scripts = { topics: { id: string; name: string }[]; answers: Script[] };

export type Channel = {
  code: string;
  link: string;
  name: Text;
  landing: string;
  created_at: Moment;
  action: "join" | "checkin" | "redeem" | null;
  scans: number;
  joins: number;
};

export type Colleague = {
  id: string;
  code: string;
  name: string;
  contact: string;
  role: Role;
  joined_at: Moment;
};

/** `text` is programme.toml as it was built; its other rules stand in the programme. */
export type PublishedRules = {
  version: string;
  text: string;
  adjustment: Record<string, unknown>;
  messages: Record<string, unknown>;
};

/** A draft tried: its faults, or the rules that would change. */
export type CheckedDraft = {
  findings: { line: number; what: Text; mend: Text }[];
  version: string | null;
  same_version: boolean;
  changes: { rule: string; old: string | null; new: string | null }[];
};

/** A step of the trail; what names nobody, or is kept as a digest only, is null. */
export type Step = {
  actor: string;
  number: number;
  deed: keyof import("../words/shop/zh.js").ShopWords["audit"]["deeds"];
  target: string;
  digest: string;
  at: Moment;
  hash: string;
  by: Person | null;
  whom: Person | null;
  thing: Text | null;
  reason: Text | null;
};
