"""What runs out says so: a one-time code after minutes, a voucher and its points given back."""

from datetime import UTC, date, datetime

from chalicelib.domain.months import last_day_of, month_number
from tests.browser import joining, membership, redeeming
from tests.browser.member.test_leave import COPY, LEAVE
from tests.browser.person import Phrase
from tests.browser.reading import looks
from tests.deploy.local.visitor import Visitor, new_key

NO_LONGER = Phrase("验证码已失效", "no longer valid")
NEW_CODE = Phrase("重新获取", "Send a new code")
CHANGE = Phrase("修改", "Change")
LAST_DAYS = Phrase("积分可用到", "points can be used until the end of")
KEPT_BY = Phrase(
    "之前再得 500 成长值，就能继续保留“银针”", "unless you earn 500 more growth by then"
)
RAN_OUT = Phrase("券已过期，积分已退回。", "The voucher has expired and the points are back.")

SIGN_IN_AGAIN = Phrase("为了安全", "please sign in again first")

DAY = 24 * 60
"""Minutes."""


def test_codes_and_vouchers_run_out(people, own_server, move_clock):
    robin = people("Robin", at=own_server)
    robin.opens("join/")
    joining.asks_for_a_code(robin)
    late = joining.code_in_the_post(robin)
    move_clock(minutes=6)
    robin.types(joining.CODE, late)
    robin.sees(NO_LONGER)
    looks(robin, "late-code")
    robin.presses(CHANGE)
    joining.asks_for_a_code(robin)
    robin.types(joining.CODE, joining.code_in_the_post(robin))
    joining.says_yes_and_joins(robin)

    joining.is_given(robin, 40)
    redeeming.redeems_the_tea(robin)
    move_clock(minutes=16)
    robin.sees(RAN_OUT)
    looks(robin, "late-voucher")
    robin.opens("me/")
    membership.has_points(robin, 60)


def test_a_copy_of_everything_asks_for_a_sign_in_of_these_last_minutes(
    people, own_server, move_clock
):
    robin = people("Robin", at=own_server)
    robin.opens("join/")
    joining.asks_for_a_code(robin)
    robin.types(joining.CODE, joining.code_in_the_post(robin))
    joining.says_yes_and_joins(robin)
    move_clock(minutes=11)
    robin.opens("me/")
    robin.presses(robin.page.locator("summary").filter(has_text=robin.text(LEAVE)))
    robin.presses(COPY)
    robin.sees(SIGN_IN_AGAIN)
    looks(robin, "me-leave-again")


def test_what_is_about_to_go_says_so_on_the_page(people, own_server, move_clock):
    robin = people("Robin", at=own_server)
    robin.opens("join/")
    joining.asks_for_a_code(robin)
    robin.types(joining.CODE, joining.code_in_the_post(robin))
    joining.says_yes_and_joins(robin)
    buys_enough_for_silver(robin)

    days = days_to_the_end_of_the_window(own_server)
    move_clock(minutes=(days - 5) * DAY)
    joining.comes_back(robin)
    robin.sees(LAST_DAYS)
    move_clock(minutes=7 * DAY)
    robin.opens("me/")
    robin.sees(KEPT_BY)
    looks(robin, "level-drop")


def buys_enough_for_silver(person):
    me = person.page.request.get(f"{person.server.address}/api/me").json()
    staff = Visitor(person.server)
    staff.sign_in("staff@demo.example")
    bought = {"member": me["id"], "order": f"TIME-{me['code']}", "amount": 600_00}
    assert staff.post("/api/staff/purchases", bought, key=new_key()).status == 201


def days_to_the_end_of_the_window(server):
    today = datetime.fromtimestamp(Visitor(server).get("/dev/clock")["now"], UTC).date()
    end = last_day_of(month_number(today.isoformat()) + 12)
    return (date.fromisoformat(end) - today).days
