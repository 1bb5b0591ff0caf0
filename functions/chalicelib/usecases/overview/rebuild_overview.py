"""The overview is made anew from all entries and scans, while the old one is shown."""

from collections.abc import Callable

from msgspec.structs import replace

from chalicelib.domain.calendar import month_of
from chalicelib.domain.decision import Decision
from chalicelib.domain.ledger.account import Account
from chalicelib.domain.overview import Forgotten, Generations, GenerationsMoved, VisitsForgotten
from chalicelib.ports import GenerationsOf, Ports, View
from chalicelib.usecases.overview.count_visit import count
from chalicelib.usecases.overview.follow_ledger import follow

PAGE = 90


def rebuild_overview(ports: Ports) -> int:
    """Returns how many entries were folded. A rebuild that broke off goes on where it was."""
    generation = _move(ports, _begun).building
    assert generation
    folded = sum(follow(member, generation, ports) for member in _members(ports))
    for scan in ports.archive.scans():
        count(scan, generation, ports)
    _move(ports, lambda now: Generations(current=now.building or now.current))
    return folded


def forget_old_overviews(ports: Ports) -> None:
    """Delete what older foldings left behind."""
    want = GenerationsOf()
    current = (ports.book.read((want,))(want) or Generations()).current
    for generation in range(1, current):
        _forget(generation, ports)


def _forget(generation: int, ports: Ports) -> None:
    """The days go last: they name the months, so whoever breaks off can begin again."""
    days = _days(generation, ports)
    months = tuple(sorted({month_of(day) for day in days}))
    for member in _members(ports) if days else ():
        _settled(ports, Forgotten(generation, member, months=months[-PAGE:]))
    for code in sorted({scan.code for scan in ports.archive.scans()}) if days else ():
        _forget_visits(generation, code, ports)
    channels = [channel.code for channel in ports.shelf.channels()] if days else []
    for start in range(0, len(channels), PAGE):
        _settled(ports, Forgotten(generation, channels=tuple(channels[start : start + PAGE])))
    for start in range(0, len(days), PAGE):
        _settled(ports, Forgotten(generation, days=tuple(days[start : start + PAGE])))


def _forget_visits(generation: int, code: str, ports: Ports) -> None:
    pages = [page for page, _ in ports.shelf.visits(generation, code)]
    for start in range(0, len(pages), PAGE):
        some = tuple(pages[start : start + PAGE])
        _settled(ports, VisitsForgotten(generation, code, some))


def _days(generation: int, ports: Ports) -> list[str]:
    days: list[str] = []
    while page := ports.shelf.figures(generation, before=days[-1] if days else None, limit=PAGE):
        days += [day for day, _ in page]
    return days


def _members(ports: Ports) -> list[str]:
    """Whose accounts there are; those who come meanwhile are followed by the feed."""
    return [each.member for each in ports.archive.everything() if isinstance(each, Account)]


def _begun(now: Generations) -> Generations:
    return now if now.building else replace(now, building=now.current + 1)


def _move(ports: Ports, move: Callable[[Generations], Generations]) -> Generations:
    want = GenerationsOf()

    def decide(view: View) -> Decision[Generations]:
        before = view(want) or Generations()
        after = move(before)
        changes = () if after == before else (GenerationsMoved(before, after),)
        return Decision(after, changes)

    return ports.book.settle((want,), decide)


def _settled(ports: Ports, change: Forgotten | VisitsForgotten) -> None:
    ports.book.settle((), lambda _: Decision(None, (change,)))
