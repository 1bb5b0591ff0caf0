"""A member changes where they are reached: a code to the new place, then the change."""

from msgspec import Struct

from chalicelib.domain.members.contact import masked
from chalicelib.usecases.identity import change_contact as changing
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.web.door import DEVICE, SESSION, Ask, Cookie, Reply, Route
from chalicelib.web.member.identity import Challenge, Login, Verify, device_cookie, is_strict


class Changed(Struct, frozen=True):
    """The new contact, masked; every other session is over."""

    contact: str


def ask_code(ask: Ask[Login]) -> Reply:
    device = device_cookie(ask)
    wish = RequestCode(
        contact=ask.said.contact,
        device=device.value,
        address=ask.address,
        language=ask.language,
        changing=ask.session,
    )
    return Reply(Challenge(request_code(wish, ask.ports)), cookies=(device,))


def change(ask: Ask[Verify]) -> Reply:
    wish = changing.ChangeContact(
        session=ask.session,
        challenge=ask.said.challenge,
        code=ask.said.code,
        device=ask.cookies.get(DEVICE, ""),
    )
    done = changing.change_contact(wish, ask.ports)
    session = Cookie(SESSION, done.cookie, done.seconds, strict=is_strict(done.member))
    return Reply(Changed(masked(done.member.contact)), cookies=(session,))


ROUTES = (
    Route(
        "POST",
        "/api/me/contact",
        "member",
        ask_code,
        status=202,
        body=Login,
        answer=Challenge,
        errors=(429,),
    ),
    Route(
        "POST",
        "/api/me/contact/verify",
        "member",
        change,
        body=Verify,
        answer=Changed,
        errors=(409, 429),
    ),
)
