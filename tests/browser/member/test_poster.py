"""The poster studio: a picture, a line of one's own, a symbol that is read."""

import re
from base64 import b64decode

import pytest
import zxingcpp
from playwright.sync_api import expect

from tests.browser.person import Phrase
from tests.browser.reading import comes_true, looks
from tests.browser.screen import DESK, PHONE, Reader
from tests.browser.test_access import is_open_to_everybody
from tests.browser.visitor.test_arrival import is_in_wechat

OSMANTHUS = Phrase("桂花", "Osmanthus")
LINE = Phrase("写一句话", "Write a line")
OWN = Phrase("周三下午，我都在窗边那桌", "Wednesdays, the table by the window")
TOO_MUCH = Phrase("全城最好的茶", "The best tea in town")
WHY = Phrase("“最”是绝对化用语", "“best” is a superlative")
NAME = Phrase("写上我的称呼（R***）", "Add my name (R***)")
SAVE = Phrase("保存图片", "Save picture")
SEND = Phrase("发给朋友", "Send to a friend")
PRINT = Phrase("打印", "Print")
HOLD = Phrase("按住图片", "Press and hold the picture")
NOT_DRAWN = Phrase("海报没有画成", "could not be drawn")
AGAIN = Phrase("重试", "Try again")
PLAIN = Phrase("本身没有奖励", "earn nothing by themselves")

ON_A_PHONE = pytest.mark.parametrize("reader", [Reader(PHONE, "zh")], ids=str, indirect=True)
AT_A_DESK = pytest.mark.parametrize("reader", [Reader(DESK, "en")], ids=str, indirect=True)

PHONE_PICTURE = (1080, 1440)
A6 = [298, 420]
"""Points of a PDF: 105 × 148 mm, and one page alone."""
SIZES = re.compile(rb"/MediaBox ?\[([^\]]*)\]")
SYMBOL_PART = 240 / 750
"""Of the width, without its quiet zone: so that a phone reads it from another's screen."""

SHARES = """
navigator.canShare = ({ files }) => files.length === 1;
navigator.share = async ({ files: [file] }) => {
  window.sent = `${file.type} ${file.name} ${file.size > 10_000}`;
};"""
PIXELS = """async picture => {
  await picture.decode();
  const { naturalWidth: width, naturalHeight: height } = picture;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  let light = '';
  for (let place = 0; place < data.length; place += 4)
    light += String.fromCharCode((data[place] + 2 * data[place + 1] + data[place + 2]) >> 2);
  return [width, height, btoa(light)];
}"""


@pytest.fixture
def maker(member):
    """A member before the studio, the first sheet drawn."""
    member.opens("me/poster/")
    sheet(member)
    return member


def sheet(person):
    """The poster, as soon as it stands."""
    picture = person.page.locator("img.poster-sheet")
    expect(picture).to_have_attribute("src", re.compile("^data:image/png;base64,"))
    return picture


def changes(person, act):
    """Do something that changes the poster, and wait until it is drawn anew."""
    before = sheet(person).get_attribute("src")
    act()
    expect(sheet(person)).not_to_have_attribute("src", before)


def read(person):
    """What zxing-cpp finds on the poster as it stands, and the poster's size."""
    width, height, light = sheet(person).evaluate(PIXELS)
    (found,) = zxingcpp.read_barcodes(memoryview(b64decode(light)).cast("B", (height, width)))
    return found, (width, height)


def code_of(person):
    return person.page.request.get(f"{person.server.address}/api/me").json()["code"]


def test_a_member_makes_a_poster_of_their_own_and_it_is_read(maker):
    maker.sees(PLAIN)
    is_open_to_everybody(maker, "poster")
    changes(maker, lambda: maker.presses(OSMANTHUS))
    changes(maker, lambda: maker.types(LINE, maker.text(OWN)))
    changes(maker, lambda: maker.presses(maker.box(NAME)))
    expect(sheet(maker)).to_have_attribute("alt", re.compile(maker.text(OWN)))
    found, size = read(maker)
    assert found.text.endswith(f"/R/{code_of(maker)}")
    assert found.ec_level == "M"
    assert size == PHONE_PICTURE
    assert found.position.top_right.x - found.position.top_left.x >= SYMBOL_PART * size[0]
    looks(maker, "poster-own")


def test_every_sheet_is_read(maker):
    said = []
    for button in maker.page.get_by_role("group").get_by_role("button").all():
        if button.get_attribute("aria-pressed") == "false":
            changes(maker, lambda chosen=button: maker.presses(chosen))
        said.append(read(maker)[0].text)
    assert len(said) == 4
    assert len({*said}) == 1


def test_a_line_that_promises_too_much_is_not_drawn_and_it_says_why(maker):
    changes(maker, lambda: maker.types(LINE, maker.text(OWN)))
    maker.types(LINE, maker.text(TOO_MUCH))
    maker.sees(WHY)
    is_open_to_everybody(maker, "poster-refused")
    expect(sheet(maker)).to_have_attribute("alt", re.compile(maker.text(OWN)))


def test_a_line_that_is_too_long_says_by_how_much(maker):
    maker.types(LINE, "茶" * 33)
    maker.sees(Phrase("超出 3 个字", "6 letters too long"))


@AT_A_DESK
def test_at_a_desk_it_is_saved_and_printed_alone_on_its_page(maker):
    with maker.page.expect_download() as saved:
        maker.presses(SAVE)
    assert saved.value.suggested_filename == f"poster-{code_of(maker)}.png"
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")
    printed = maker.page.pdf(prefer_css_page_size=True)
    assert [[round(float(n)) for n in size.split()[2:]] for size in SIZES.findall(printed)] == [A6]
    maker.page.emulate_media(media="print")
    expect(sheet(maker)).to_be_visible()
    for other in (".top", ".tabs", "h1", ".foot", ".field >> nth=0", ".poster .button >> nth=0"):
        expect(maker.page.locator(other)).to_be_hidden()


@ON_A_PHONE
def test_a_phone_that_can_send_pictures_sends_it(member):
    member.page.add_init_script(SHARES)
    member.opens("me/poster/")
    sheet(member)
    expect(member.button(PRINT)).to_be_hidden()
    member.presses(SEND)
    comes_true(member, "window.sent")
    assert member.page.evaluate("sent") == f"image/png poster-{code_of(member)}.png true"


@ON_A_PHONE
def test_in_wechat_there_is_a_picture_to_hold_and_nothing_that_fails_there(member):
    is_in_wechat(member)
    member.opens("me/poster/")
    sheet(member)
    member.sees(HOLD)
    expect(member.button(SAVE)).to_have_count(0)
    expect(member.button(SEND)).to_have_count(0)
    is_open_to_everybody(member, "poster-wechat")


def test_a_picture_that_does_not_come_is_asked_for_again(member):
    member.trail.line_is_cut = True
    member.page.route("**/assets/kit/*", lambda route: route.abort())
    member.opens("me/poster/")
    member.sees(NOT_DRAWN)
    is_open_to_everybody(member, "poster-error")
    member.page.unroute("**/assets/kit/*")
    member.presses(AGAIN)
    sheet(member)
    member.sees_no_more(NOT_DRAWN)
