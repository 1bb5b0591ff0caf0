"""Scans: every code leads to a kind page, and a good one is remembered."""

import pytest

from chalicelib.web.application import make
from tests.shop import Shop
from tests.web.conftest import STAGE
from tests.web.visitor import Visitor
from tests.world import make_world

DAYS_30 = 30 * 86_400


@pytest.fixture
def code(member):
    return member.get("/api/me").json["code"]


@pytest.fixture
def channel(manager):
    window = {"name": {"zh": "橱窗", "en": "Shop window"}, "landing": "/spring/"}
    return manager.post("/api/admin/channels", window).json["code"]


@pytest.mark.parametrize("path", ["/r/{}", "/R/{}", "/r/{}/spring-tea", "/R/{}/spring-tea"])
def test_a_friends_code_leads_to_the_welcome_and_is_remembered(visitor, code, path):
    answer = visitor.get(path.format(code))
    assert (answer.status, answer.headers["location"]) == (302, "/welcome/")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.cookies == (
        f"__Host-ref={code}; Path=/; Max-Age={DAYS_30}; HttpOnly; SameSite=Lax; Secure",
        "__Host-visit=2026-11-22; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure",
    )
    rules = visitor.get("/api/programme").json
    assert (rules["remembered_code"], rules["scanned_code"]) == (True, code)


def test_a_code_as_a_person_types_it_is_known(visitor, code):
    typed = f"{code[:4]}-{code[4:]}".lower()
    assert visitor.get(f"/r/{typed}").headers["location"] == "/welcome/"
    assert visitor.cookies["__Host-ref"] == code


def test_who_prefers_english_lands_in_english(visitor, code):
    assert visitor.get(f"/r/{code}", Accept_Language="en").headers["location"] == "/en/welcome/"


def test_the_first_friend_is_kept(visitor, code, friend):
    visitor.get(f"/r/{code}")
    answer = visitor.get(f"/r/{friend.get('/api/me').json['code']}")
    assert answer.headers["location"] == "/welcome/"
    assert answer.cookies == ()
    assert visitor.cookies["__Host-ref"] == code


def test_a_channel_and_a_friend_are_remembered_beside_each_other(visitor, code, channel):
    assert visitor.get(f"/C/{channel}").headers["location"] == "/spring/"
    visitor.get(f"/r/{code}")
    assert visitor.cookies == {
        "__Host-channel": channel,
        "__Host-ref": code,
        "__Host-visit": "2026-11-22",
    }


def test_a_shared_page_is_where_its_reader_lands_in_their_language(visitor, code):
    shared = f"/r/{code}/stories-spring-tea"
    assert visitor.get(shared).headers["location"] == "/stories/spring-tea/"
    assert visitor.get(shared, Accept_Language="en").headers["location"] == (
        "/en/stories/spring-tea/"
    )
    only_chinese = f"/R/{code}/stories-kucha"
    assert visitor.get(only_chinese, Accept_Language="en").headers["location"] == "/stories/kucha/"
    assert visitor.cookies["__Host-ref"] == code


def test_a_channel_says_what_is_to_be_done_on_its_page(visitor, manager):
    counter = {"name": {"zh": "柜台", "en": "Counter"}, "landing": "/en/spring/"}
    added = manager.post("/api/admin/channels", counter | {"action": "checkin"})
    assert (added.status, added.json["action"]) == (201, "checkin")
    scanned = visitor.get(f"/c/{added.json['code']}")
    assert scanned.headers["location"] == "/spring/?do=checkin"
    assert manager.post("/api/admin/channels", counter | {"action": "dance"}).status == 400
    nowhere = manager.post("/api/admin/channels", counter | {"landing": "/nowhere/"})
    assert (nowhere.status, nowhere.code) == (400, "landing_unknown")


def visits(member):
    return member.get("/api/me/referrals").json["visits"]


@pytest.mark.fault(94)
def test_a_friends_visit_is_told_to_the_member_and_earns_nothing(world, app, member, code):
    shop = Shop(world)
    before = member.get("/api/me").json["points"]
    shared = f"/r/{code}/stories-spring-tea"
    one, other = Visitor(app), Visitor(app)
    for browser in (one, one, other):
        browser.get(shared)
    one.get(f"/r/{code}")  # the same browser, on the same day
    member.get(shared)  # somebody signed in is no visitor
    Visitor(app).get(f"/r/{code}")
    shop.tick()
    assert visits(member) == {
        "total": 3,
        "pages": [
            {
                "id": "stories-spring-tea",
                "title": {"zh": "Spring tea zh", "en": "Spring tea en"},
                "visits": 2,
            },
            {"id": "welcome", "title": {"zh": "Welcome zh", "en": "Welcome en"}, "visits": 1},
        ],
    }
    world.clock.move(days=1)
    one.get(shared)
    shop.tick()
    assert visits(member)["total"] == 4
    assert member.get("/api/me").json["points"] == before


@pytest.mark.fault(94)
@pytest.mark.parametrize(
    ("program", "counted"),
    [
        ("TelegramBot (like TwitterBot)", 0),
        ("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", 0),
        ("facebookexternalhit/1.1", 0),
        ("WhatsApp/2.23.20.0", 0),
        ("Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 20) MicroMessenger/8.0.40", 1),
    ],
)
def test_what_looks_at_a_link_before_people_do_is_no_visitor(
    world, app, member, code, program, counted
):
    answer = Visitor(app).get(f"/r/{code}/stories-spring-tea", User_Agent=program)
    assert answer.headers["location"] == "/stories/spring-tea/"
    Shop(world).tick()
    assert visits(member)["total"] == counted


def test_a_look_at_the_head_alone_is_no_visit(world, app, member, code):
    assert Visitor(app).ask("HEAD", f"/r/{code}").status == 302
    Shop(world).tick()
    assert visits(member)["total"] == 0


@pytest.mark.parametrize(
    "path",
    [
        "/r/ABCD23458",
        "/r/ABCD23459",
        "/R/x",
        "/r/<script>",
        "/r/%F0%9F%8D%B5",
        "/r/" + "A" * 3000,
        "/c/ABCDE0",
        "/C/x",
        "/r/ABCD23458/../../etc",
    ],
)
def test_a_code_that_nobody_knows_leads_to_a_kind_page(visitor, path):
    answer = visitor.get(path)
    if answer.status == 302:
        assert answer.headers["location"] == "/welcome/unknown/"
        assert answer.cookies == ()
    else:
        assert answer.code == "not_found"


def test_anything_after_the_code_that_is_no_page_is_left_aside(visitor, code):
    assert visitor.get(f"/r/{code}/<b>").headers["location"] == "/welcome/"


@pytest.mark.parametrize("path", ["/m/X", "/M/X", "/v/X", "/V/X"])
def test_a_card_or_voucher_on_a_strangers_phone_is_met_kindly(visitor, path):
    assert visitor.get(path).headers["location"] == "/show/"
    assert visitor.get(path, Accept_Language="en").headers["location"] == "/en/show/"


def test_above_the_limit_a_code_is_believed_and_not_looked_up():
    world = make_world(limits=True)
    code = world.join("lin@demo.example").member.code
    app = make(lambda: world.ports, STAGE)
    for _ in range(120):
        assert Visitor(app).get("/r/ABCD23458").headers["location"] == "/welcome/unknown/"
    for known in (code, "ABCD23458"):
        answer = Visitor(app).get(f"/r/{known}")
        assert (answer.status, answer.headers["location"]) == (302, "/welcome/")
    assert Visitor(app).get("/r/ABCD23459").headers["location"] == "/welcome/unknown/"
    assert Visitor(app, address="192.0.2.8").get("/r/ABCD23458").headers["location"] == (
        "/welcome/unknown/"
    )
