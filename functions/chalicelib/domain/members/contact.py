"""Contacts: an e-mail address or a phone number in the one form that stands for it."""

import re
import unicodedata
from typing import Literal

from msgspec import Struct

from chalicelib.domain.programme import Brand
from chalicelib.domain.refusals import Malformed

Kind = Literal["email", "phone"]

TYPED_MAX = 320
"""Longer than any address (RFC 3696 erratum 1690: 254) or number, with room for spaces."""

EMAIL_MAX = 254
DIGITS_MAX = 15

_ATOM = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_EMAIL = re.compile(rf"(?=.{{1,64}}@){_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+(?=[a-z]){_LABEL}")
_PHONE = re.compile(r"(\+|00)?([0-9]{5,17})")
_BETWEEN_DIGITS = re.compile(r"[\s().·‐‑–—-]")
_NATIONAL = {"86": re.compile(r"1[3-9][0-9]{9}")}
_ANY_NATIONAL = re.compile(r"[1-9][0-9]{4,13}")
_HOME_SHOWN_BARE = "+86"


class ContactInvalid(Malformed):
    code = "contact_invalid"


class Contact(Struct, frozen=True):
    """`value` is an address in lower case with an ASCII domain, or a number as E.164."""

    kind: Kind
    value: str


def read_contact(typed: str, brand: Brand) -> Contact:
    """Read what a person typed. Raises ContactInvalid.

    One person's spellings become one contact: case, width and the writing of a domain make no
    difference (RFC 5321, 5890); dots and tags in the part before the @ do, as its host decides.
    """
    if len(typed) > TYPED_MAX:
        raise ContactInvalid
    text = unicodedata.normalize("NFKC", typed).strip()
    kind: Kind = "email" if "@" in text else "phone"
    value = _email(text) if kind == "email" else _phone(text, brand)
    if value is None:
        raise ContactInvalid
    return Contact(kind, value)


def masked(contact: Contact) -> str:
    """Return enough to recognise one's own: `s***@demo.example`, `138****1234`; nothing of none."""
    if not contact.value:
        return ""
    if contact.kind == "email":
        local, _, domain = contact.value.partition("@")
        return f"{local[0]}***@{domain}"
    number = contact.value.removeprefix(_HOME_SHOWN_BARE)
    return f"{number[:3]}****{number[-4:]}"


def _email(text: str) -> str | None:
    local, _, domain = text.lower().rpartition("@")
    try:
        value = f"{local}@{domain.encode('idna').decode()}"
    except UnicodeError:
        return None
    return value if len(value) <= EMAIL_MAX and _EMAIL.fullmatch(value) else None


def _phone(text: str, brand: Brand) -> str | None:
    """Numbers of the programme's countries only: codes sent elsewhere are how SMS fraud earns."""
    found = _PHONE.fullmatch(_BETWEEN_DIGITS.sub("", text))
    if not found:
        return None
    international, digits = found.groups()
    home = brand.phone_country
    if international:
        return _numbered(digits, (home, *brand.phone_countries))
    return _number(home, digits) or (_numbered(digits, (home,)) if home in _NATIONAL else None)


def _numbered(digits: str, countries: tuple[str, ...]) -> str | None:
    """Read a number that begins with its country."""
    found = (country for country in countries if digits.startswith(country))
    country = next(found, None)
    return _number(country, digits.removeprefix(country)) if country else None


def _number(country: str, national: str) -> str | None:
    digits = national.removeprefix("0")
    value = f"+{country}{digits}"
    fits = _NATIONAL.get(country, _ANY_NATIONAL).fullmatch(digits)
    return value if fits and len(value) <= DIGITS_MAX + 1 else None
