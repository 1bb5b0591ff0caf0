"""Members who read a page to its goal, and what each must be answered."""

from chalicelib.domain.members.member import Member
from tests.simulation.asking import Mishap
from tests.simulation.proof.known import Known

FREE = "stories-craft"
"""It earns nothing, and so it may be read on any day, and by anybody."""

PAGES = (
    *("stories-spring-tea", "stories-white-tea", "stories-oolong", "stories-storing"),
    *("stories-kucha", "members", FREE),
)


class Readers(Known):
    """`reads` by member and page; `read_on` is a member's last day, and how many earned on it."""

    def read_a_page(self, mishap: Mishap | None) -> None:
        """I31: whoever has read it hears the same for ever, and it earned once at most."""
        member, page = self.pick(self.members), self.pick(PAGES)
        token = self.shop.open_page(member, page)
        self.shop.world.clock.move(seconds=30)
        self.latest = max(self.latest, self.shop.world.clock.now)
        before = self._no_read(member.id, page)

        def story() -> object:
            return self.shop.read_page(member, token)

        heard = self._meet(story, mishap)
        granted = [each for each in heard if not isinstance(each, tuple)]
        if granted:
            self._note_read(member, page)
        after, last = self._no_read(member.id, page), self._try(story)
        assert {each[0] for each in heard if isinstance(each, tuple)} <= {before, after}, heard
        assert last[0] == after if isinstance(last, tuple) else after is None, (last, after)
        assert all(each == last for each in granted), ("I28", granted, last)
        if after is None:
            self._note_read(member, page)

    def _note_read(self, member: Member, page: str) -> None:
        if (member.id, page) in self.reads:
            return
        self.reads.add((member.id, page))
        if page != FREE:
            day, n = self._read_on(member.id)
            self.read_on[member.id] = day, n + 1

    def _no_read(self, member: str, page: str) -> str | None:
        if page == FREE or (member, page) in self.reads:
            return None
        if self._read_on(member)[1] >= self.books.programme.earning.reading.per_day:
            return "reads_done"
        return self._shut(member)

    def _read_on(self, member: str) -> tuple[str, int]:
        """A clock that steps back begins no new day."""
        day, n = self.read_on.get(member, ("", 0))
        return (day, n) if day >= self.today() else (self.today(), 0)
