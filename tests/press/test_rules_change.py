"""A number changed in the programme: what pages and answers promise is what the functions pay."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from chalicelib.domain.answers.file import parse as parse_library
from chalicelib.domain.members.member import Role
from chalicelib.domain.programme.file import parse
from chalicelib.usecases.referrals.credit_referral import credit_due_referrals
from chalicelib.usecases.referrals.qualify_referral import qualify_referral
from chalicelib.web.application import Application, make
from chalicelib.web.door import Stage
from press.build import build
from tests.press.project import edit, whole_project
from tests.web.visitor import Visitor
from tests.world import World, make_world

CHANGES = (
    ("[earning.checkin]\npoints = 2\n", "[earning.checkin]\npoints = 7\n"),
    ("[earning.join]\npoints = 20\n", "[earning.join]\npoints = 25\n"),
    ("[earning.profile]\npoints = 30\n", "[earning.profile]\npoints = 35\n"),
    ("points_per_unit = 1 ", "points_per_unit = 3 "),
    ("referrer_points = 100\n", "referrer_points = 110\n"),
    ("friend_points = 60\n", "friend_points = 66\n"),
    ("hold_minutes = 15\n", "hold_minutes = 20\n"),
)

SAID = {
    "faq/": (
        "加入得 25 分，完善资料得 35 分，到店或在线签到每天 7 分，消费每 1 元 3 分",
        "朋友得 66 分，你得 110 分",
        "换好后 20 分钟内",
    ),
    "en/faq/": (
        "25 points for joining, 35 for completing your profile, 7 for each day you check in, and 3",
        "they get 66 points and you get 110",
        "20 minutes from the moment you take it",
    ),
    "membership/": ("每日签到 7 ", "加入会员 25 ", "消费，每 ¥1 3 ", "券在 20 分钟内有效"),
    "en/membership/": (
        "Check in, once a day 7 ",
        "you get 110 points and they get 66",
        "good for 20 minutes",
    ),
}


@dataclass(frozen=True)
class Shop:
    """A shop whose programme was changed: its built site, and its functions."""

    built: Path
    world: World
    app: Application

    def page(self, path: str) -> str:
        """What a page says, its tags taken away."""
        html = (self.built / "site" / path / "index.html").read_text(encoding="utf-8")
        return " ".join(re.sub(r"<[^>]*>", " ", html).split())

    def member(self, contact: str, ref: str | None = None) -> Visitor:
        cookie = self.world.join(contact, ref=ref).cookie
        return Visitor(self.app, {"__Host-s": cookie})

    def hired(self, role: Role) -> Visitor:
        contact = f"{role}@demo.example"
        self.world.appoint(contact, role)
        return Visitor(self.app, {"__Host-s": self.world.prove(contact).cookie})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = whole_project(tmp_path_factory.mktemp("changed"))
    for old, new in CHANGES:
        edit(project / "programme.toml", old, new)
    build(project, "https://tea.example", lambda _: None)
    return project / "build"


@pytest.fixture
def shop(built: Path) -> Shop:
    world = make_world()
    law = parse((built.parent / "programme.toml").read_text(encoding="utf-8"))
    library = parse_library((built / "answers.json").read_text(encoding="utf-8"))
    world.ports = replace(world.ports, programme=law, library=library)
    return Shop(built, world, make(lambda: world.ports, Stage(public="https://tea.example")))


def code(visitor: Visitor) -> str:
    return str(visitor.get("/api/me").json["code"])


def points(visitor: Visitor) -> int:
    return int(visitor.get("/api/me").json["points"]["available"])


@pytest.mark.parametrize("path", SAID)
def test_pages_say_the_new_numbers(shop: Shop, path: str):
    page = shop.page(path)
    assert [words for words in SAID[path] if words not in page] == []


def test_no_page_says_the_old_ones(shop: Shop):
    said = {path: shop.page(path) for path in SAID}
    assert [
        path for path, page in said.items() if re.search("每天 2 分|2 for each day", page)
    ] == []


def test_the_functions_publish_and_answer_the_new_numbers(shop: Shop):
    guest = Visitor(shop.app)
    rules = guest.get("/api/programme").json
    assert (rules["earning"]["checkin"]["points"], rules["earning"]["join"]["points"]) == (7, 25)
    assert rules["redemption"]["hold_minutes"] == 20
    answer = guest.get("/api/answers?q=签到&lang=zh").json["answers"][0]
    assert "每天签到一次得 7 分" in answer["short"]
    answer = guest.get("/api/answers?q=voucher&lang=en").json["answers"][0]
    assert answer["short"].startswith("20 minutes")


def test_a_check_in_credits_what_the_pages_say(shop: Shop):
    member = shop.member("lin@demo.example")
    assert points(member) == 25
    entry = member.post("/api/me/checkin").json["entry"]
    assert (entry["source"], entry["points"], points(member)) == ("checkin", 7, 32)


def test_a_completed_profile_credits_what_the_pages_say(shop: Shop):
    member = shop.member("lin@demo.example")
    profile = b'{"name": "Lin", "birthday": "1990-05-20"}'
    filled = member.ask("PATCH", "/api/me", profile, {"X-Perennial": "1"})
    assert filled.json["points"] == 35


def test_a_friends_first_purchase_credits_both_what_the_pages_say(shop: Shop):
    member = shop.member("lin@demo.example")
    friend = shop.member("bo@demo.example", ref=code(member))
    staff = shop.hired("staff")
    bought = {"member": code(friend), "order": "A-1", "amount": 10_000}
    assert staff.post("/api/staff/purchases", bought).json["entry"]["points"] == 300
    ports = shop.world.ports
    (purchase,) = ports.shelf.entries(friend.get("/api/me").json["id"], before=None, limit=1)
    qualify_referral(purchase, ports)
    credit_due_referrals(ports)
    assert (points(member), points(friend)) == (25 + 110, 25 + 300 + 66)


def test_a_voucher_is_good_for_as_long_as_the_pages_say(shop: Shop):
    owner = shop.hired("owner")
    reward = {"name": {"zh": "茶", "en": "Tea"}, "price": 5, "stock": 1}
    offered = owner.post("/api/admin/rewards", reward).json["id"]
    held = shop.member("lin@demo.example").post("/api/redemptions", {"reward": offered}).json
    assert held["expires_at"] - shop.world.clock.now == 20 * 60
