"""The counter's eyes: a voucher before the camera, and a photograph where there is no camera."""

import json

import pytest
from playwright.sync_api import expect

from qr.symbol import QUIET, symbol
from tests.browser import joining, membership, redeeming, serving
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.browser.screen import PHONE, Reader

SCAN = Phrase("扫码", "Scan")
NO_CAMERA = Phrase("相机没有打开", "The camera stayed closed")
NOTHING = Phrase("照片里没有找到码", "No code in that photo")

COUNT_TAPS = """
  window.taps = 0;
  addEventListener('click', event => { if (event.isTrusted) taps += 1; }, true);
"""
READS_ITSELF = """
  window.BarcodeDetector = class {
    static getSupportedFormats = async () => ['qr_code'];
    detect = async () => [{ rawValue: %s }];
  };
"""

MODULE = 9
WIDTH, HEIGHT = 640, 480
WHITE, BLACK, GREY = b"\xeb", b"\x10", b"\x80"


def film(text):
    """Return a film of one frame, in which somebody holds that symbol up (YUV4MPEG2)."""
    modules = symbol(text).modules
    rows = [b"".join((BLACK if dark else WHITE) * MODULE for dark in row) for row in modules]
    lines = [row.center(WIDTH, WHITE) for row in rows for _ in range(MODULE)]
    above = (HEIGHT - len(lines)) // 2
    assert above >= QUIET * MODULE
    lines = [*[WHITE * WIDTH] * above, *lines, *[WHITE * WIDTH] * (HEIGHT - above - len(lines))]
    head = f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n".encode()
    return head + b"".join(lines) + GREY * (WIDTH * HEIGHT // 2)


@pytest.fixture
def show_the_camera(browser_type, browser_type_launch_args, tmp_path):
    """Return a browser whose camera sees that symbol."""
    opened = []

    def show(text):
        (tmp_path / "seen.y4m").write_bytes(film(text))
        eyes = [
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            f"--use-file-for-fake-video-capture={tmp_path / 'seen.y4m'}",
        ]
        words = browser_type_launch_args
        opened.append(browser_type.launch(**{**words, "args": [*words["args"], *eyes]}))
        return opened[-1]

    yield show
    for browser in opened:
        browser.close()


@pytest.mark.parametrize("reader", [Reader(PHONE, "zh")], ids=str, indirect=True)
def test_a_voucher_held_before_the_camera_is_handed_over(people, member, show_the_camera):
    joining.is_given(member, 40)
    voucher = redeeming.redeems_the_tea(member)
    host = member.server.address.removeprefix("http://")
    browser = show_the_camera(f"http://{host}/V/{voucher}")
    staff = people(contact="staff@demo.example", browser=browser)
    staff.page.add_init_script(COUNT_TAPS)
    joining.is_known(staff)
    staff.opens("counter/")
    staff.presses(SCAN)
    staff.sees(redeeming.TEA)
    staff.presses(serving.HAND_OVER)
    staff.sees(serving.HANDED_OVER)
    assert staff.page.evaluate("taps") <= 3
    redeeming.sees_it_used(member)


@pytest.mark.parametrize("reader", [Reader(PHONE, "zh")], ids=str, indirect=True)
def test_a_browser_that_reads_codes_itself_needs_no_reader_of_ours(people, member, show_the_camera):
    browser = show_the_camera("https://ANOTHER.EXAMPLE/")
    staff = people(contact="staff@demo.example", browser=browser)
    code = membership.told(member, "me")["code"]
    staff.page.add_init_script(READS_ITSELF % json.dumps(f"http://SHOP.EXAMPLE/R/{code}"))
    asked = []
    staff.page.on("request", lambda request: asked.append(request.url))
    joining.is_known(staff)
    staff.opens("counter/")
    staff.presses(SCAN)
    expect(staff.button(serving.RECORD)).to_be_visible()
    assert not [url for url in asked if "scan/reader" in url]


def test_without_a_camera_a_photograph_does(staff, member):
    member.opens("me/")
    membership.opens_own_code(member)
    photo = member.page.locator("img.qr").screenshot()
    nothing = member.page.locator(".mine-code").screenshot()
    joining.is_known(staff)
    staff.opens("counter/")
    staff.presses(SCAN)
    staff.sees(NO_CAMERA)
    looks(staff, "counter-no-camera")
    take = staff.page.locator("input[type=file]")
    take.set_input_files({"name": "1.png", "mimeType": "image/png", "buffer": nothing})
    staff.sees(NOTHING)
    take.set_input_files({"name": "2.png", "mimeType": "image/png", "buffer": photo})
    staff.sees(serving.RECORD)
