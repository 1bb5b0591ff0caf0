"""A stranger becomes a member."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from chalicelib.domain.members.contact import Contact
from chalicelib.domain.members.member import AlreadyMember, Consented, ConsentRequired
from chalicelib.domain.members.names import NameInvalid
from chalicelib.domain.members.session import SignedIn
from chalicelib.domain.programme import Words
from chalicelib.ports import AccountOf, CodeOf, ContactOf, MemberOf, ReferralOf
from chalicelib.usecases.identity.join import Join, join
from chalicelib.usecases.identity.sign_out import sign_out
from chalicelib.usecases.identity.who import who
from chalicelib.usecases.referrals.add_channel import AddChannel, add_channel
from tests.world import NOON, make_world


def read(world, want):
    return world.ports.book.read((want,))(want)


def rows(world, beginning):
    return [
        row for row in world.store.walk(limit=1000).rows if row["pk"]["S"].startswith(beginning)
    ]


def wish(world, contact="anna@demo.example", **said):
    newcomer = world.arrive(contact)
    return Join(newcomer=newcomer, consents=world.agreed(), language="en", **said)


def test_a_member_begins_whole_with_code_contact_account_and_session(world):
    joined = world.join("anna@demo.example", name=" Anna ")
    member = joined.member
    assert (member.name, member.role, member.joined_at) == ("Anna", "member", NOON)
    assert member.contact == Contact("email", "anna@demo.example")
    assert member.consents == (Consented("terms", "2026-11-01", NOON),)
    assert read(world, MemberOf(member.id)) == member
    assert read(world, CodeOf(member.code)) == member.id
    hashed = world.ports.secrets.digest("contact", "anna@demo.example")
    assert read(world, ContactOf("email", hashed)) == member.id
    assert read(world, AccountOf(member.id)).seq == 1
    found = who(joined.cookie, world.ports)
    assert isinstance(found, SignedIn)
    assert found.member == member


def test_joining_earns_what_the_programme_says_with_its_reason(world):
    joined = world.join("anna@demo.example")
    (entry,) = world.ports.shelf.entries(joined.member.id, before=None, limit=10)
    assert entry.points == world.ports.programme.earning.join.points
    assert read(world, AccountOf(joined.member.id)).available == entry.points
    assert (entry.kind, entry.source, entry.seq) == ("earn", "join", 1)


def test_the_contact_is_no_ones_key(world):
    world.join("anna@demo.example")
    assert not [row for row in rows(world, "") if "anna@" in row["pk"]["S"] + row["sk"]["S"]]


@pytest.mark.parametrize("name", [None, "", "   "])
def test_a_name_is_not_needed(world, name):
    assert world.join("anna@demo.example", name=name).member.name == ""


def test_a_name_that_hides_something_is_refused_and_nothing_is_made(world):
    with pytest.raises(NameInvalid):
        join(wish(world, name="An\u202ena"), world.ports)
    assert not rows(world, "M#")


def test_without_the_required_consent_nothing_is_made_and_the_newcomer_may_try_again(world):
    asked = wish(world)
    with pytest.raises(ConsentRequired):
        join(replace(asked, consents=[]), world.ports)
    assert not rows(world, "M#")
    assert join(asked, world.ports).member


def test_a_friends_code_begins_a_referral(world):
    bo = world.join("bo@demo.example", name="Bo").member
    joined = world.join("anna@demo.example", ref=bo.code.lower())
    assert joined.referrer == bo
    assert joined.member.came_from == bo.code
    referral = read(world, ReferralOf(joined.member.id))
    assert (referral.referrer, referral.state, referral.at) == (bo.id, "pending", NOON)


@pytest.mark.parametrize("ref", ["", "nonsense", "00000000A", "🍵", "M#1", "x" * 5000, "\ud800"])
def test_a_bad_code_never_spoils_a_join(world, ref):
    joined = world.join("anna@demo.example", ref=ref)
    assert joined.referrer is None
    assert joined.member.came_from is None
    assert read(world, ReferralOf(joined.member.id)) is None


def test_a_good_code_that_nobody_has_never_spoils_a_join(world):
    unknown = world.ports.secrets.new_code("referral")
    assert world.join("anna@demo.example", ref=unknown).referrer is None


def test_the_code_of_somebody_disabled_counts_for_nothing(world):
    bo = world.join("bo@demo.example").member
    world.disable(bo)
    joined = world.join("anna@demo.example", ref=bo.code)
    assert joined.referrer is None
    assert read(world, ReferralOf(joined.member.id)) is None


def test_a_channel_that_is_known_is_where_somebody_came_from(world):
    window = add_channel(AddChannel(Words(zh="橱窗", en="Window")), world.ports).code
    assert world.join("anna@demo.example", channel=window.lower()).member.came_from == window
    bo = world.join("bo@demo.example", ref="nonsense", channel=window)
    assert bo.member.came_from == window
    cara = world.join("cara@demo.example", ref=bo.member.code, channel=window)
    assert cara.member.came_from == bo.member.code


@pytest.mark.parametrize("channel", ["", "nonsense", "\ud800", "x" * 5000])
def test_a_channel_that_nobody_knows_is_no_origin(world, channel):
    unknown = world.ports.secrets.new_code("channel")
    assert world.join("anna@demo.example", channel=channel).member.came_from is None
    assert world.join("bo@demo.example", channel=unknown).member.came_from is None


def test_asked_again_after_a_lost_answer_it_answers_the_same(world):
    bo = world.join("bo@demo.example").member
    asked = wish(world, name="Anna", ref=bo.code)
    first = join(asked, world.ports)
    changes = len(world.store.changes())
    assert join(asked, world.ports) == first
    assert len(world.store.changes()) == changes


def test_asked_again_after_signing_out_it_lets_nobody_in(world):
    asked = wish(world)
    joined = who(join(asked, world.ports).cookie, world.ports)
    sign_out(joined.session, world.ports)
    with pytest.raises(AlreadyMember):
        join(asked, world.ports)


def test_a_contact_that_has_joined_meanwhile_is_a_member_already(world):
    late = wish(world)
    world.join("anna@demo.example")
    with pytest.raises(AlreadyMember):
        join(late, world.ports)


def test_a_code_that_is_taken_is_drawn_again(world):
    taken = world.join("anna@demo.example").member.code
    draws = iter([taken, taken, "83XR36XA2"])
    secrets = replace(world.ports.secrets, new_code=lambda _: next(draws))
    joined = join(wish(world, "bo@demo.example"), replace(world.ports, secrets=secrets))
    assert joined.member.code == "83XR36XA2"
    assert read(world, CodeOf(taken)) != joined.member.id


def test_two_sign_ups_of_one_contact_at_once_make_one_member_and_no_orphan():
    for _ in range(10):
        world = make_world()
        wishes = [wish(world) for _ in range(4)]

        def sign_up(asked, world=world):
            try:
                return join(asked, world.ports).member
            except AlreadyMember:
                return None

        with ThreadPoolExecutor(4) as pool:
            made = [member for member in pool.map(sign_up, wishes) if member]
        assert len(made) == 1
        partitions = {row["pk"]["S"] for row in rows(world, "M#")}
        assert partitions == {f"M#{made[0].id}"}
        assert len(rows(world, "CODE#")) == len(rows(world, "U#")) == 1
        assert rows(world, "CODE#")[0]["member"] == rows(world, "U#")[0]["member"]
