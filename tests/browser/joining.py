"""The door: an address, a code from the post, the terms, a member."""

from typing import Any

from tests.browser.person import Person, Phrase
from tests.deploy.local.visitor import Visitor, new_key

CONTACT = Phrase("邮箱或手机号", "E-mail or phone number")
SEND = Phrase("获取验证码", "Send me a code")
CODE = Phrase("6 位验证码", "6-digit code")
NAME = Phrase("怎么称呼你", "What should we call you?")
TERMS = Phrase("我同意会员条款", "I agree to the membership terms")
JOIN = Phrase("加入会员", "Join")
JOINED = Phrase("欢迎你，已经是会员了。", "Welcome! You are a member now.")
FRIEND_NOTED = Phrase("朋友的推荐码已记下", "Your friend's code is noted")


def asks_for_a_code(person: Person) -> None:
    person.types(CONTACT, person.contact)
    person.presses(SEND)
    person.sees(person.contact)


def code_in_the_post(person: Person) -> str:
    """Return the newest one-time code that was sent to the person."""
    letters = person.server.get_json("/dev/outbox")["messages"]
    return next(letter["code"] for letter in letters if letter["to"] == person.contact)


def signs_in(person: Person) -> None:
    person.opens("join/")
    asks_for_a_code(person)
    person.types(CODE, code_in_the_post(person))


def comes_back(person: Person) -> None:
    """Sign in on a device that remembers them: nothing is typed but the code."""
    person.opens("join/")
    person.presses(person.page.get_by_role("button").filter(has_text="***@"))
    person.sees(CODE)
    person.types(CODE, code_in_the_post(person))


def says_yes_and_joins(person: Person) -> None:
    person.types(NAME, person.name)
    person.presses(person.box(TERMS))
    person.presses(JOIN)
    person.sees(JOINED)


def joins(person: Person) -> None:
    signs_in(person)
    says_yes_and_joins(person)


def is_known(person: Person) -> None:
    """Signed in before the story begins, whoever it is: nobody needs to watch that again."""
    challenge = _sent(person, "login", {"contact": person.contact})["challenge"]
    proof = {"challenge": challenge, "code": code_in_the_post(person)}
    if _sent(person, "login/verify", proof)["state"] == "new":
        terms = person.server.get_json("/api/programme")["consents"][0]
        consent = {"id": terms["id"], "version": terms["version"]}
        _sent(person, "join", {"consents": [consent], "name": person.name or "Robin"})


def is_given(person: Person, points: int) -> None:
    """Points enough for the story, from the manager's hand."""
    me = person.page.request.get(f"{person.server.address}/api/me").json()
    manager = Visitor(person.server)
    manager.sign_in("manager@demo.example")
    wish = {"member": me["id"], "points": points, "reason": "story"}
    assert manager.post("/api/admin/adjustments", wish, key=new_key()).status == 201


def _sent(person: Person, path: str, body: object) -> Any:
    address = f"{person.server.address}/api/{path}"
    answer = person.page.request.post(address, data=body, headers={"X-Perennial": "1"})
    assert answer.ok, answer.text()
    return answer.json()
