"""From the shelf to the counter: a reward, the question, the voucher."""

import re

from playwright.sync_api import expect

from tests.browser.person import Person, Phrase
from tests.deploy.local.visitor import new_key

TEA = Phrase("桂花乌龙一杯", "A cup of osmanthus oolong")
REDEEM = Phrase("兑换“桂花乌龙一杯”", "Redeem “A cup of osmanthus oolong”")
YES = Phrase("用 60 积分兑换", "Redeem for 60 points")
SHOW_STAFF = Phrase("请把这一页给店员看", "Please show this to our staff")
USED = Phrase("已核销", "Used")

WIDTH = "picture => picture.decode().then(() => picture.naturalWidth)"


def redeems_the_tea(person: Person) -> str:
    """Redeem from the shelf; return the voucher's number."""
    person.opens("me/rewards/")
    person.presses(REDEEM)
    person.presses(YES)
    return voucher(person)


def has(person: Person, reward: Phrase) -> None:
    """Redeem by hand of another page, which nobody needs to watch."""
    shelf = person.server.get_json("/api/rewards")["rewards"]
    wanted = next(one["id"] for one in shelf if one["name"]["en"] == reward.en)
    answer = person.page.request.post(
        f"{person.server.address}/api/redemptions",
        data={"reward": wanted},
        headers={"X-Perennial": "1", "Idempotency-Key": new_key()},
    )
    assert answer.ok, answer.text()


def voucher(person: Person) -> str:
    """Read the number of the voucher that waits, its symbol drawn and its time running."""
    person.sees(SHOW_STAFF)
    symbol = person.page.locator(".voucher img.qr")
    expect(symbol).to_have_attribute("src", re.compile("^data:image/png"))
    assert symbol.evaluate(WIDTH) > 200
    expect(person.page.get_by_role("timer")).to_contain_text(re.compile(r"1[45]:\d\d"))
    return re.sub(r"\s", "", person.page.locator(".voucher-code").inner_text())


def sees_it_used(person: Person) -> None:
    """Wait where the voucher stood to be told so: nobody reloads while the tea is poured."""
    place = person.page.get_by_role("region", name=person.text(TEA), exact=True)
    expect(place).to_contain_text(person.text(USED))
