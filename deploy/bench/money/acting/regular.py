"""A member who comes again to the shop that is measured."""

from dataclasses import dataclass
from typing import Any

from chalicelib.ports import MemberOf
from chalicelib.usecases.members.read_card import read_card
from deploy.bench.money.acting.person import NUMBERS, Person
from deploy.bench.money.acting.premises import LEAF, Premises


@dataclass
class Regular:
    """A member who comes again."""

    browser: Person
    id: str
    code: str

    def token(self) -> str:
        """What their card shows now."""
        ports, want = self.browser.shop.ports, MemberOf(self.id)
        member = ports.book.read((want,))(want)
        assert member
        return read_card(member, ports).token

    def look(self) -> None:
        """Open the member's page: it asks for these."""
        for path in ("/api/programme", "/api/me", "/api/rewards", "/api/me/limits"):
            self.browser.get(path)

    def show_card(self) -> None:
        for path in ("/api/me/card", "/api/me"):
            self.browser.get(path)

    def look_back(self) -> None:
        for path in ("/api/me/ledger", "/api/me/lots", "/api/me/referrals"):
            self.browser.get(path)

    def check_in(self) -> None:
        self.browser.wish("/api/me/checkin")

    def read(self) -> None:
        opening = self.browser.post("/api/reads/open", id=LEAF.id)
        self.browser.shop.clock.at += 60
        self.browser.post("/api/reads", token=opening["token"], seconds=60, depth=100)

    def redeem(self, reward: str) -> dict[str, Any]:
        return dict(self.browser.wish("/api/redemptions", reward=reward))


def newcomer(shop: Premises) -> Person:
    return Person(shop, f"member-{next(NUMBERS)}@bench.example")


def joined(browser: Person, ref: str | None = None) -> Regular:
    """Prove the contact, and join; by a friend's code, if there is one."""
    assert browser.sign_in() == "new"
    programme = browser.shop.ports.programme
    agreed = [{"id": one.id, "version": one.version} for one in programme.consents]
    friend = {"ref": ref} if ref else {}
    made = browser.post("/api/join", consents=agreed, name="Anna", **friend)
    return Regular(browser, made["id"], made["code"])
