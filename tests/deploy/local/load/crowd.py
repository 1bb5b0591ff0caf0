"""Members by the hundred, joined by the public stories on a server's data before it starts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from chalicelib.domain.members.member import Member
from chalicelib.senders.outbox import Outbox
from deploy.local.settings import read
from deploy.local.shop import open_at
from tests.world import World


@dataclass(frozen=True, slots=True)
class Guest:
    """A member and the cookie of their session."""

    member: Member
    cookie: str


@contextmanager
def before_opening(data: Path, words: dict[str, str]) -> Iterator[World]:
    """The shop in that folder, or on the engine that the words name, while no server runs."""
    data.mkdir(exist_ok=True)
    with open_at(read([], {"DATA": str(data), "LIMITS": "off"} | words)) as shop:
        world = World(shop.world.ports, shop.clock, shop.world.store)  # type: ignore[arg-type] # it stands still no longer
        world.ports = replace(world.ports, sender=Outbox(world.sent.append))
        yield world


def joined(world: World, number: int) -> list[Guest]:
    people = [world.join(f"guest{turn}@crowd.example") for turn in range(number)]
    return [Guest(one.member, one.cookie) for one in people]


def on_duty(world: World, contact: str, role: str) -> Guest:
    """Somebody of the shop, signed in."""
    member = world.appoint(contact, role)  # type: ignore[arg-type] # a literal at every call
    return Guest(member, world.prove(contact).cookie)
