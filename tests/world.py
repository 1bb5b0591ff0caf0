"""A small world for stories: the sample shop at noon, in memory, and people made as people are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

from msgspec.structs import replace

from chalicelib.domain.answers import Library
from chalicelib.domain.audit.finding import Finding
from chalicelib.domain.content import Content
from chalicelib.domain.decision import Decision
from chalicelib.domain.members.member import Agreed, Member, MemberChanged, Role
from chalicelib.domain.members.message import Message
from chalicelib.domain.members.session import Newcomer, SignedIn
from chalicelib.ports import Ports
from chalicelib.senders.outbox import Outbox
from chalicelib.store.archive import Archive
from chalicelib.store.book import Book
from chalicelib.store.directory import Directory
from chalicelib.store.engine.sqlite import SQLite
from chalicelib.store.nouns import NOUNS
from chalicelib.store.nouns.rates import Limiter, Unlimited
from chalicelib.store.port import Store
from chalicelib.store.shelf import Shelf
from chalicelib.usecases.identity.join import Join, Joined, join
from chalicelib.usecases.identity.request_code import RequestCode, request_code
from chalicelib.usecases.identity.verify_code import Verified, VerifyCode, verify_code
from chalicelib.usecases.identity.who import who
from chalicelib.usecases.staff.appoint import Appoint, appoint
from chalicelib.wiring import make_secrets, programme
from chalicelib.wiring.rules import published
from tests.content import SITE
from tests.library import LIBRARY

NOON = int(datetime(2026, 11, 22, 4, tzinfo=UTC).timestamp())
"""Twelve o'clock in the sample shop's zone, on a Sunday."""

PHONE = "this phone's own secret, kept in its pre-session cookie"
ADDRESS = "192.0.2.7"


@dataclass
class Alarms:
    """Implements the port `Alarm`: hears what a log would have said."""

    books: Callable[[Finding], None]


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> int:
        return self.now

    def move(self, *, seconds: int = 0, minutes: int = 0, hours: int = 0, days: int = 0) -> None:
        self.now += seconds + 60 * (minutes + 60 * (hours + 24 * days))


@dataclass
class World:
    """`ports` for any story; `sent` holds the messages, newest last."""

    ports: Ports
    clock: Clock
    store: Store
    sent: list[Message] = field(default_factory=list)
    alarms: list[Finding] = field(default_factory=list)

    def ask_code(self, contact: str, *, device: str = PHONE, address: str = ADDRESS) -> str:
        """Return the challenge; the code is in the last message."""
        asked = RequestCode(contact=contact, device=device, address=address, language="zh")
        return request_code(asked, self.ports)

    def prove(self, contact: str) -> Verified:
        """Go through the one-time code."""
        challenge = self.ask_code(contact)
        code = self.sent[-1].code
        assert code
        return verify_code(VerifyCode(challenge=challenge, code=code, device=PHONE), self.ports)

    def arrive(self, contact: str) -> Newcomer:
        """Prove a contact that is no member yet."""
        newcomer = who(self.prove(contact).cookie, self.ports)
        assert isinstance(newcomer, Newcomer)
        return newcomer

    def join(
        self,
        contact: str,
        *,
        name: str | None = None,
        ref: str | None = None,
        channel: str | None = None,
    ) -> Joined:
        asked = Join(
            newcomer=self.arrive(contact),
            consents=self.agreed(),
            language="zh",
            name=name,
            ref=ref,
            channel=channel,
        )
        return join(asked, self.ports)

    def sign_in(self, contact: str) -> SignedIn:
        found = who(self.prove(contact).cookie, self.ports)
        assert isinstance(found, SignedIn)
        return found

    def appoint(self, contact: str, role: Role) -> Member:
        return appoint(Appoint(contact=contact, role=role, by="system"), self.ports)

    def disable(self, member: Member) -> None:
        """Close an account, for which there is no story yet."""
        after = replace(member, status="disabled", revision=member.revision + 1)
        changed = MemberChanged(member, after)
        self.ports.book.settle((), lambda _: Decision(None, (changed,)))

    def agreed(self) -> Sequence[Agreed]:
        """Every consent that must be given."""
        consents = self.ports.programme.consents
        return [Agreed(consent.id, consent.version) for consent in consents if consent.required]


def make_world(
    *,
    store: Store | None = None,
    limits: bool = False,
    content: Content = SITE,
    library: Library = LIBRARY,
) -> World:
    """Make one of its own for a test: numbered ids, the real programme and book, SQLite.

    Nothing is counted over time unless `limits` are on.
    """
    store = store or SQLite()
    clock, sent, alarms = Clock(), list[Message](), list[Finding]()
    chance = replace(make_secrets(b"a test's own secret"), new_id=_numbers())
    ports = Ports(
        programme=programme(),
        content=content,
        library=library,
        now=clock,
        secrets=chance,
        book=Book(store, NOUNS, clock),
        shelf=Shelf(store),
        directory=Directory(store),
        archive=Archive(store),
        limiter=Limiter(store, clock, chance.digest) if limits else Unlimited(),
        sender=Outbox(sent.append),
        alarm=Alarms(alarms.append),
        each=lambda due, do: sum(map(do, due)),
        published=published(),
        public="http://shop.example",
    )
    return World(ports, clock, store, sent, alarms)


def _numbers() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{next(numbers):016}"
