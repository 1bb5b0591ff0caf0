"""The laws that an audit tests, each by the number it is known by, in one sentence.

Not here, because rows do not tell them: I11 (counters never fall) follows from I7, since each kind
of entry moves its counters upwards only, to which tests/domain/audit holds the replay; I27, I28
and I30 are of acts in time, which tests/simulation proves.
"""

from typing import Literal

Law = Literal[
    "I1",
    "I2",
    "I3",
    "I4",
    "I5",
    "I6",
    "I7",
    "I8",
    "I9",
    "I10",
    "I12",
    "I13",
    "I14",
    "I15",
    "I16",
    "I17",
    "I18",
    "I19",
    "I20",
    "I21",
    "I22",
    "I23",
    "I24",
    "I25",
    "I26",
    "I29",
    "I31",
    "T1",
]

LAWS: dict[Law, str] = {
    "I1": "Balances and counters are whole numbers, never below zero, in rows that can be read.",
    "I2": "What is available and held is what came in, less what went out.",
    "I3": "Lots are in order, each above zero, and come to what is available.",
    "I4": "Points are owed only while none are available.",
    "I5": "Entries are numbered 1, 2, 3 … without a gap, and the account ends with the last.",
    "I6": "Each entry is sealed by a hash over itself and the one before; the last is the head.",
    "I7": "Balances, growth and counters are what the entries come to, one by one.",
    "I8": "An order has one entry that says the same; what a wish was granted with is there.",
    "I9": "What is held is the sum of the redemptions that are held.",
    "I10": "What is spent and was not returned is the sum of the redemptions that are committed.",
    "I12": "No entry takes what is not there; a spend takes the nearest day that is not over.",
    "I13": "What is committed or given back are the very lots that were set aside.",
    "I14": "A refund takes back its share of what an order earned, a reversal its entry, once.",
    "I15": "A frozen account neither earns nor spends after its freeze, a closed one never again.",
    "I16": "Of each reward left, held and sold come to the total, none of them below zero.",
    "I17": "A reward's held and sold pieces are its held and committed redemptions.",
    "I18": "A member's count of a limited reward is their redemptions of it, within the limit.",
    "I19": "A redemption leaves its hold once.",
    "I20": "No voucher is committed after its time.",
    "I21": "A referral names the member whose code brought the friend.",
    "I22": "A referral is credited if, and only if, the credits of both sides stand.",
    "I23": "Nobody brings themselves, and no two bring each other.",
    "I24": "A referrer's count in a month is the credits of that month, within the cap.",
    "I25": "A code and a contact belong to one member, who has them; every member has an account.",
    "I26": "Of who has left nothing personal is kept; their account is closed, and nobody else's.",
    "I29": "What the programme gave is available, held, spent, expired or taken back.",
    "I31": "A page read has the one entry that it earned, and an entry of reading its page.",
    "T1": "What people of the shop do by hand is numbered, each step sealed to their one before.",
}
