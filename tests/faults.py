"""What can go wrong with a ledger, or be done to it on purpose: each case has a test that shows it.

A test that shows case 17 carries `@pytest.mark.fault(17)`; `pytest --collect-only -q -m fault`
lists them all, `tests/test_faults.py` holds the list complete.
"""

FAULTS = {
    # Retries, time-outs, deaths.
    1: "A purchase is written, its answer gets lost, and the till asks again.",
    2: "One key comes back with another amount.",
    3: "One key comes back at another route.",
    4: "Two copies of one wish are under way at the same time.",
    5: "A wish is sent again minutes or weeks after it was granted.",
    6: "A key was refused for want of points; points arrive, and the same key comes again.",
    7: "The engine's own client repeats a write whose reply did not come.",
    8: "The engine turns every try away.",
    9: "Twenty hands move the points of one member at once.",
    10: "The process dies between any two calls of the store.",
    11: "The process dies after the write and before the answer.",
    12: "The engine says that the same write is still under way.",
    13: "A key is missing, too short, too long, or there twice.",
    14: "The clock of whoever asks is a day off.",
    15: "The server's clock steps back five minutes.",
    16: "Old and new rules, or old and new code, write by turns.",
    # Balance and lots.
    17: "Twenty spends want the whole balance at once.",
    18: "A spend takes all there is; another takes one point more.",
    19: "An amount is nothing, negative, broken, a text, a truth, no number or beyond counting.",
    20: "A credit would lift a balance over what an account may hold.",
    21: "The job that books expired points comes three days late.",
    22: "That job runs twice, or two of it at once.",
    23: "That job dies in the midst of its members.",
    24: "Points are earned in the last second of a day, a month or a leap year's February.",
    25: "A spend reaches over several lots.",
    26: "Points are set aside and given back again and again to outlive their day.",
    27: "A hold is given back when the day of its points is over.",
    28: "Points are clawed back that have been spent.",
    29: "A refund comes twice.",
    30: "A refund comes while the points are set aside for a reward.",
    31: "The account is frozen.",
    32: "A long statement is read page by page while entries arrive.",
    # Stock and redemption.
    33: "Many more members than pieces come at once.",
    34: "The last piece is wanted while another is given back.",
    35: "A member tries many times at once to pass the limit of a reward.",
    36: "A hold's time runs out while it is being collected.",
    37: "A voucher is collected twice.",
    38: "A voucher is given back after it was collected.",
    39: "A reward is closed or gets dearer while a hold on it is open.",
    40: "Stock is lowered below what is set aside.",
    41: "A sweep is shown a hold by a stale index.",
    42: "A counter without network sends everything again when it is back.",
    # Codes at the counter.
    43: "A picture of a member card is shown after its time.",
    44: "One card is shown twice, also at two counters at once.",
    45: "A card is altered, of another key, or of another shop.",
    48: "Somebody at the counter guesses codes.",
    # Members and their sessions.
    59: "A session is used after signing out, leaving, a new contact or another role.",
    80: "A member leaves, and the same contact joins again.",
    # Reading and sharing.
    91: "A page is told as read too early, too late, for another page or in another's name.",
    92: "One page is told as read twice, or in two windows at once.",
    93: "A page is read when its days are over, or by somebody it is not for.",
    94: "A visit by a member's link is told again, or made again and again from one browser.",
    # Running a shop.
    82: "A referrer has reached the cap of a month.",
    83: "A change in the feed cannot be followed, whatever is tried.",
    84: "A projection is made anew from nothing.",
    85: "A backup is restored that was made in the midst of traffic.",
    86: "Somebody edits a row of the books.",
    87: "Somebody cuts off the end of a ledger.",
    88: "One person adjusts more than one may, or approves what they asked for.",
}

UNTRIED: dict[int, str] = {}
"""Cases without a test, and why."""

NEVER_ON_AWS = {
    5: "DynamoDB's own memory of a token, ten minutes, was met in an engine that imitates it.",
    8: "Throttles and conflicts are played to the client; no table of AWS has made them here.",
    11: "A function ended by Lambda is played by a process that dies; no function of AWS has.",
    12: "A transaction in progress is played to the client, for no engine at hand shows one.",
    41: "A stale index is a copy kept back; how long AWS keeps one back is not known here.",
    85: "A restore to a point in time is AWS's own; here it is a backup, and rows torn by hand.",
}
"""Cases that have their tests, and what these cannot say of AWS itself."""
