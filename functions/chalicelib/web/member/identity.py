"""Coming in and going out: a one-time code, joining, signing out, one's own profile."""

import re
from typing import Annotated, Literal

from msgspec import Meta, Struct

from chalicelib.domain.members.member import Agreed, Member
from chalicelib.domain.members.names import masked_name
from chalicelib.domain.members.rate import DAY
from chalicelib.domain.members.session import SignedIn
from chalicelib.usecases.identity import join as joining
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.identity.sign_out import sign_out
from chalicelib.usecases.identity.verify_code import VerifyCode, verify_code
from chalicelib.usecases.identity.who import who
from chalicelib.usecases.members import update_profile as updating
from chalicelib.usecases.members.leave import leave as leaving
from chalicelib.web.door import CHANNEL, DEVICE, REFERRAL, SESSION, Ask, Cookie, Reply, Route
from chalicelib.web.wire import Day, Told

_DEVICE = re.compile(r"[0-9A-Za-z_-]{32,64}")
_GONE = 0


class Login(Told, frozen=True):
    contact: Annotated[
        str,
        Meta(max_length=320, description="an e-mail address or a phone number, as typed"),
    ]


class Challenge(Struct, frozen=True):
    """A code is on its way; `challenge` names it when it is typed."""

    challenge: str


class Verify(Told, frozen=True):
    challenge: Annotated[str, Meta(max_length=200)]
    code: Annotated[str, Meta(max_length=40, examples=["012345"])]


class Verified(Struct, frozen=True):
    """`new` has proven a contact and may join; `second_factor` is still to be given."""

    state: Literal["member", "new", "second_factor"]


class Consent(Told, frozen=True):
    id: Annotated[str, Meta(max_length=32)]
    version: Annotated[str, Meta(max_length=32)]


class Join(Told, frozen=True):
    """Without `ref` the scanned code counts; one that is no good spoils nothing."""

    consents: Annotated[list[Consent], Meta(max_length=12)]
    name: Annotated[str, Meta(max_length=200)] | None = None
    ref: str | None = None


class Friend(Struct, frozen=True):
    """Who brought the new member, the name masked."""

    name: str


class Joined(Struct, frozen=True):
    id: str
    code: str
    link: str
    name: str
    referrer: Friend | None


class Profile(Told, frozen=True):
    """What is left out stays as it is."""

    name: Annotated[str, Meta(max_length=200)] | None = None
    birthday: Annotated[str, Meta(max_length=10, examples=["1990-05-20"])] | None = None


class Updated(Struct, frozen=True):
    """`points` is what completing the profile earned just now, or 0."""

    name: str
    birthday: Day | None
    points: int


def login(ask: Ask[Login]) -> Reply:
    device = device_cookie(ask)
    wish = RequestCode(
        contact=ask.said.contact, device=device.value, address=ask.address, language=ask.language
    )
    return Reply(Challenge(request_code(wish, ask.ports)), cookies=(device,))


def verify(ask: Ask[Verify]) -> Reply:
    before = who(ask.cookies.get(SESSION, ""), ask.ports)
    wish = VerifyCode(
        challenge=ask.said.challenge,
        code=ask.said.code,
        device=ask.cookies.get(DEVICE, ""),
        leaving=before.session if isinstance(before, SignedIn) else None,
    )
    done = verify_code(wish, ask.ports)
    session = Cookie(SESSION, done.cookie, done.seconds, strict=is_strict(done.member))
    return Reply(Verified(done.state), cookies=(session,))


def join(ask: Ask[Join]) -> Reply:
    said = ask.said
    wish = joining.Join(
        newcomer=ask.newcomer,
        consents=[Agreed(consent.id, consent.version) for consent in said.consents],
        language=ask.language,
        name=said.name,
        ref=said.ref if said.ref is not None else ask.cookies.get(REFERRAL),
        channel=ask.cookies.get(CHANNEL),
    )
    done = joining.join(wish, ask.ports)
    member, friend = done.member, done.referrer
    link = f"{ask.stage.public}/r/{member.code}"
    brought = Friend(masked_name(friend.name)) if friend else None
    session = Cookie(SESSION, done.cookie, done.seconds)
    spent = (Cookie(name, "", _GONE) for name in (REFERRAL, CHANNEL) if name in ask.cookies)
    body = Joined(member.id, member.code, link, member.name, brought)
    return Reply(body, cookies=(session, *spent))


def logout(ask: Ask[None]) -> Reply:
    """Whoever asks is out afterwards, also one whose session was over already."""
    found = who(ask.cookies.get(SESSION, ""), ask.ports)
    if isinstance(found, SignedIn):
        sign_out(found.session, ask.ports)
    return Reply(cookies=(Cookie(SESSION, "", _GONE),))


def leave(ask: Ask[None]) -> Reply:
    """The browser forgets as well: who signed in, and which code it was."""
    leaving(ask.session, ask.ports)
    return Reply(cookies=tuple(Cookie(name, "", _GONE) for name in (SESSION, DEVICE)))


def update_profile(ask: Ask[Profile]) -> Reply:
    said = ask.said
    wish = updating.UpdateProfile(member=ask.member.id, name=said.name, birthday=said.birthday)
    done = updating.update_profile(wish, ask.ports)
    return Reply(Updated(done.member.name, done.member.birthday, done.points))


def device_cookie(ask: Ask[Login]) -> Cookie:
    """Bind a code to this browser: the secret it has already, or a new one."""
    kept = ask.cookies.get(DEVICE, "")
    device = kept if _DEVICE.fullmatch(kept) else ask.ports.secrets.new_token()
    return Cookie(DEVICE, device, DAY, strict=True)


def is_strict(member: Member | None) -> bool:
    """For staff and above no other site's link carries the session (RFC 6265bis, 5.2)."""
    return member is not None and member.role != "member"


ROUTES = (
    Route(
        "POST",
        "/api/login",
        "public",
        login,
        status=202,
        body=Login,
        answer=Challenge,
        errors=(429,),
    ),
    Route(
        "POST",
        "/api/login/verify",
        "public",
        verify,
        body=Verify,
        answer=Verified,
        errors=(429,),
    ),
    Route(
        "POST",
        "/api/join",
        "newcomer",
        join,
        status=201,
        body=Join,
        answer=Joined,
        errors=(409,),
    ),
    Route("POST", "/api/logout", "public", logout, status=204),
    Route("PATCH", "/api/me", "member", update_profile, body=Profile, answer=Updated),
    Route("DELETE", "/api/me", "member", leave, status=204, errors=(409,)),
)
