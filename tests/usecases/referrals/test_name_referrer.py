"""A friend's code, typed after joining."""

import pytest

from chalicelib.domain.referrals.referral import (
    AlreadyReferred,
    EachOther,
    OwnCode,
    ReferrerTooLate,
)
from chalicelib.usecases.referrals.name_referrer import CodeUnknown, NameReferrer, name_referrer


def name(shop, member, code):
    return name_referrer(NameReferrer(member.id, code), shop.ports)


def test_a_code_typed_in_time_begins_a_referral(shop):
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    shop.world.clock.move(days=7)
    assert name(shop, ben, anna.code.lower()).state == "pending"
    assert name(shop, ben, anna.code).referrer == anna.id


def test_codes_that_cannot_count_are_refused(shop):
    anna = shop.member("anna@demo.example")
    ben = shop.member("ben@demo.example", ref=anna.code)
    cleo = shop.member("cleo@demo.example")
    with pytest.raises(OwnCode):
        name(shop, anna, anna.code)
    with pytest.raises(EachOther):
        name(shop, anna, ben.code)
    with pytest.raises(AlreadyReferred):
        name(shop, ben, cleo.code)
    for nonsense in ("", "ABCD23458", "😀", "x" * 400):
        with pytest.raises(CodeUnknown):
            name(shop, cleo, nonsense)


def test_a_code_comes_too_late_after_the_programmes_days(shop):
    anna, ben = shop.member("anna@demo.example"), shop.member("ben@demo.example")
    shop.world.clock.move(days=7, seconds=1)
    with pytest.raises(ReferrerTooLate):
        name(shop, ben, anna.code)
