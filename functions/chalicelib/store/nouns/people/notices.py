"""Notices as rows: a mark on the account, and its next place in the index of notices."""

from typing import Any

from chalicelib.domain.members.notice import Noticed
from chalicelib.ports import AccountOf, Want
from chalicelib.store.book import Reading
from chalicelib.store.nouns.points.ledger import AccountRow, account_key, account_places, unlisted
from chalicelib.store.port import Absent, Action, Equals, Update, number, text


def notice(change: Noticed) -> list[Action]:
    """Nobody else has marked it meanwhile, and the account is as it was read."""
    before, after = change.before, change.after
    unmarked = Equals("noticed", text(before.noticed)) if before.noticed else Absent("noticed")
    unmoved = Equals("seq", number(before.seq))
    places = account_places(after)
    mark = AccountRow.values(noticed=after.noticed) if after.noticed else {}
    gone = (*unlisted(places), *(() if mark else ("noticed",)))
    where = account_key(AccountOf(after.member))
    return [Update(where, put={**places, **mark}, remove=gone, when=(unmoved, unmarked))]


READINGS: dict[type[Want[Any]], Reading] = {}
WRITINGS = {Noticed: notice}
