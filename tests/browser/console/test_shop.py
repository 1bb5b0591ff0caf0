"""The shop's own side of the console: drawings, channels in print, colleagues, rules, the trail."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser import joining, membership
from tests.browser.person import Phrase
from tests.browser.test_access import NO, is_open_to_everybody

IN_CHINESE = Phrase("中文名", "Name in Chinese")
IN_ENGLISH = Phrase("英文名", "Name in English")
PRICE = Phrase("积分", "Points")
STOCK = Phrase("库存", "Stock")
SHELVE = Phrase("上架", "Put on the shelf")
TIN = Phrase("茶罐", "Tin")
CHECK_IN = Phrase("签到", "Check in")
CHANNELS = Phrase("每个放码的地方", "One code for each place")
MAKE = Phrase("新建", "Make it")
OPEN_A6 = Phrase("打开 A6 海报", "Open the A6 poster")
OPEN_SHEET = Phrase("打开第 1 页", "Open page 1")
TABLE_CARDS = Phrase("桌卡 105 × 74 mm", "Table card, 105 × 74 mm")
LAST_PAGE = Phrase("打开第 3 页", "Open page 3")
ALL_CHANNELS = Phrase("全部渠道", "All channels")
THEIR_CODE = Phrase("对方的会员码", "Their member code")
APPOINT = Phrase("任命", "Appoint")
MANAGER = Phrase("店长", "Manager")
AUDITOR = Phrase("审计", "Auditor")
NO_ROLE = Phrase("免去角色，成为普通会员", "No role: a member like others")
SAVE = Phrase("保存", "Save")
DRAFT = Phrase("草稿", "Draft")
CHECK = Phrase("检查", "Check")
TOO_LOW = Phrase("adjustment.alone_up_to：至少要 0", "adjustment.alone_up_to: must be at least 0")
FINE = Phrase("没有错误，这份规则可以建站。", "No fault: the site would build with these rules.")
SAME_VERSION = Phrase("version 还是原来的", "the version does not")
KIND = Phrase("做了什么", "What was done")
DISMISSED = Phrase("免去角色", "Dismissed")


@pytest.fixture
def owner(people):
    person = people(contact="owner@demo.example")
    joining.is_known(person)
    return person


def typed(person, label, text):
    person.page.get_by_role("textbox", name=person.text(label), exact=True).fill(text)


def is_drawn(person, path):
    answer = person.page.request.get(f"{person.server.address}{path}")
    assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")
    return answer.text()


def test_a_reward_shows_the_drawing_that_was_chosen(owner, member):
    name = uuid4().hex[:6]
    owner.opens("console/#rewards")
    typed(owner, IN_CHINESE, f"罐茶 {name}")
    typed(owner, IN_ENGLISH, f"Tin of tea {name}")
    typed(owner, PRICE, "15")
    typed(owner, STOCK, "3")
    tin = owner.button(TIN)
    owner.presses(tin)
    drawn = tin.locator("path").get_attribute("d")
    expect(tin).to_have_attribute("aria-pressed", "true")
    is_open_to_everybody(owner, "console-reward-drawing")
    owner.presses(SHELVE)
    row = owner.page.locator("tbody tr").filter(has_text=name)
    expect(row.locator(".picture path")).to_have_attribute("d", drawn)
    member.opens("me/rewards/")
    card = member.page.get_by_role("listitem").filter(has_text=name)
    expect(card.locator(".picture path")).to_have_attribute("d", drawn)


def test_a_channel_is_made_and_printed_alone_and_with_others(owner):
    name = uuid4().hex[:6]
    owner.opens("console/#channels")
    typed(owner, IN_CHINESE, f"门口 {name}")
    typed(owner, IN_ENGLISH, f"Door {name}")
    owner.presses(CHECK_IN)
    owner.presses(MAKE)
    row = owner.page.locator("tbody tr").filter(has_text=name)
    row.get_by_role("checkbox").check()
    is_open_to_everybody(owner, "console-channels")
    sheet = owner.button(OPEN_SHEET).get_attribute("href")
    assert is_drawn(owner, sheet).count(name) == 10
    owner.presses(TABLE_CARDS)
    assert is_drawn(owner, owner.button(LAST_PAGE).get_attribute("href")).count(name) == 2
    owner.presses(row.get_by_role("link"))
    picture = owner.page.locator("img.qr")
    expect(picture).to_be_visible()
    assert picture.evaluate("async image => (await image.decode(), image.naturalWidth)") > 0
    is_open_to_everybody(owner, "console-channel")
    poster = is_drawn(owner, owner.button(OPEN_A6).get_attribute("href"))
    assert 'width="105mm"' in poster
    assert name in poster
    owner.presses(ALL_CHANNELS)
    expect(row).to_be_visible()


def test_a_colleague_is_appointed_given_another_role_and_dismissed(owner, member):
    member.opens("me/")
    code, _ = membership.opens_own_code(member)
    owner.opens("console/#staff")
    owner.types(THEIR_CODE, code)
    owner.presses(owner.page.get_by_role("button", name=owner.text(AUDITOR), exact=True))
    owner.presses(owner.page.get_by_role("button", name=owner.text(APPOINT), exact=True))
    row = owner.page.locator("tbody tr").filter(has_text=f"{code[:3]}")
    row = row.filter(has_text=owner.text(AUDITOR))
    expect(row).to_have_count(1)
    dialog = owner.page.get_by_role("dialog")
    owner.presses(row.get_by_role("button"))
    is_open_to_everybody(owner, "console-role")
    owner.presses(dialog.get_by_role("button", name=owner.text(NO_ROLE)))
    owner.presses(dialog.get_by_role("button", name=owner.text(SAVE)))
    expect(row).to_have_count(0)
    mine = owner.page.locator("tbody tr").filter(has=owner.page.locator(".chip"))
    expect(mine.get_by_role("button")).to_have_count(0)
    is_open_to_everybody(owner, "console-staff")
    owner.opens("console/#audit")
    owner.page.get_by_role("combobox", name=owner.text(KIND)).select_option("dismiss")
    expect(owner.page.locator("tbody tr").first).to_contain_text(owner.text(DISMISSED))


def test_a_draft_of_the_rules_is_tried_and_publishes_nothing(owner):
    owner.opens("console/#programme")
    draft = owner.page.get_by_role("textbox", name=owner.text(DRAFT))
    text = draft.input_value()
    draft.fill(text.replace("alone_up_to = 1000", "alone_up_to = -1"))
    owner.presses(CHECK)
    owner.sees(TOO_LOW)
    is_open_to_everybody(owner, "console-draft-wrong")
    draft.fill(text.replace("alone_up_to = 1000", "alone_up_to = 900"))
    owner.presses(CHECK)
    owner.sees(FINE)
    owner.sees(SAME_VERSION)
    changed = owner.page.locator("tbody tr").filter(has_text="adjustment.alone_up_to").last
    expect(changed.get_by_role("cell")).to_have_text(["1000", "900"])
    is_open_to_everybody(owner, "console-draft-fine")


def test_what_could_not_be_read_says_so(owner):
    for section in ("channels", "staff", "programme", "audit"):
        owner.page.route(f"**/api/admin/{section}*", lambda route: route.fulfill(**NO))
        owner.opens("counter/")  # so that the section is opened anew
        owner.opens(f"console/#{section}")
        expect(owner.page.get_by_role("alert")).to_be_visible()
        is_open_to_everybody(owner, f"console-{section}-lost")


def test_a_channel_that_is_not_there_leads_back_to_all(owner):
    owner.opens("console/#channels/000000")
    is_open_to_everybody(owner, "console-channel-unknown")
    owner.presses(ALL_CHANNELS)
    owner.sees(CHANNELS)
