"""Accounts put on hold, and let go."""

from msgspec import Struct

from chalicelib.usecases.members.freeze_account import FreezeAccount, freeze_account
from chalicelib.web.door import Ask, Reply, Route
from chalicelib.web.wire import Text, Told


class Why(Told, frozen=True):
    reason: Text


class Held(Struct, frozen=True):
    """How the account stands now, whoever has brought it about."""

    id: str
    frozen: bool


def freeze(ask: Ask[Why]) -> Reply:
    return _set(ask, frozen=True)


def unfreeze(ask: Ask[Why]) -> Reply:
    return _set(ask, frozen=False)


def _set(ask: Ask[Why], *, frozen: bool) -> Reply:
    asked = FreezeAccount(member=ask.id, frozen=frozen, reason=ask.said.reason, by=ask.member.id)
    account = freeze_account(asked, ask.ports)
    return Reply(Held(account.member, account.frozen))


ROUTES = (
    Route("POST", "/api/admin/members/{id}/freeze", "manager", freeze, body=Why, answer=Held),
    Route("POST", "/api/admin/members/{id}/unfreeze", "manager", unfreeze, body=Why, answer=Held),
)
