"""The door: routes as data, what a view is handed, and what it hands back."""

from collections.abc import Callable, Mapping
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct, field

from chalicelib.domain.decision import Wish
from chalicelib.domain.ids import is_id
from chalicelib.domain.members.member import Member, Role
from chalicelib.domain.members.session import Newcomer, Session, SignedIn
from chalicelib.domain.programme import Language
from chalicelib.domain.refusals import NotFound
from chalicelib.ports import Ports

T = TypeVar("T")

SESSION, DEVICE, REFERRAL, CHANNEL, VISIT = "s", "d", "ref", "channel", "visit"
"""Our cookies: who is signed in, which browser asked for a code, which codes brought them, and on
which day a visit of theirs was counted."""

Method = Literal["GET", "POST", "PATCH", "DELETE"]
Admission = Literal["public", "newcomer", "member", "staff", "auditor", "manager", "owner"]
"""Whom a route lets in; a newcomer has proven a contact and has not joined yet."""

ADMITS: Mapping[Admission, frozenset[Role]] = {
    "member": frozenset({"member", "staff", "auditor", "manager", "owner"}),
    "staff": frozenset({"staff", "manager", "owner"}),
    "auditor": frozenset({"auditor", "manager", "owner"}),
    "manager": frozenset({"manager", "owner"}),
    "owner": frozenset({"owner"}),
}


class Stage(Struct, frozen=True):
    """Where the shop runs. `public` is its address, scheme and host, as people type it.

    `name` is what the log calls it.
    `origin_secret` is what CloudFront says in `X-Perennial-Origin`; None where it is not in front.
    """

    public: str
    name: str = "local"
    local: bool = False
    upper_host: bool = True
    origin_secret: str | None = None


class Cookie(Struct, frozen=True):
    """A cookie to set, always HttpOnly; `max_age` in seconds, 0 takes it away."""

    name: str
    value: str
    max_age: int
    strict: bool = False


class Ask(Struct, Generic[T], frozen=True):
    """One request that has passed every check; `said` is its body, or the query of a GET.

    `cookies` are named without their `__Host-`. `address` is the visitor's own, not a proxy's.
    `head_only`: a GET's answer is asked for without its body.
    """

    said: T
    world: Callable[[], Ports]
    stage: Stage
    language: Language
    address: str
    path: Mapping[str, str]
    cookies: Mapping[str, str]
    headers: Mapping[str, str]
    head_only: bool = False
    who: SignedIn | Newcomer | None = None
    key: Wish | None = None

    @property
    def ports(self) -> Ports:
        """The world, made on first use: a picture needs none."""
        return self.world()

    @property
    def member(self) -> Member:
        assert isinstance(self.who, SignedIn), "only a member's route has a member"
        return self.who.member

    @property
    def session(self) -> Session:
        assert isinstance(self.who, SignedIn), "only a member's route has a session"
        return self.who.session

    @property
    def newcomer(self) -> Newcomer:
        assert isinstance(self.who, Newcomer), "only a newcomer's route has a newcomer"
        return self.who

    @property
    def id(self) -> str:
        """The `{id}` of the path. Raises NotFound for what can be none."""
        if not is_id(self.path["id"]):
            raise NotFound
        return self.path["id"]

    @property
    def wish(self) -> Wish:
        assert self.key, "only an idempotent route has a wish"
        return self.key


class Reply(Struct, frozen=True):
    """An answer: a wire type, or bytes with a content type of their own among the headers."""

    body: Struct | bytes | None = None
    status: int | None = None
    replayed: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: tuple[Cookie, ...] = ()


View = Callable[[Ask[Any]], Reply]


class Route(Struct, frozen=True):
    """One entrance. `role` has no default: a route that names none does not exist.

    `body` and `query` are closed msgspec types; `answer` is the type of the body that `view` gives
    with `status`, None for bytes and redirects. An `idempotent` one asks for a key, a `repeatable`
    one takes it. `errors` are statuses beyond those that the door itself gives.
    """

    method: Method
    path: str
    role: Admission
    view: View
    status: int = 200
    body: type[Struct] | None = None
    query: type[Struct] | None = None
    answer: type[Struct] | None = None
    idempotent: bool = False
    repeatable: bool = False
    errors: tuple[int, ...] = ()
    media: str = "application/json"
