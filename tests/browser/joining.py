"""The door: an address, a code from the post, the terms, a member."""

from tests.browser.person import Person, Phrase

CONTACT = Phrase("邮箱或手机号", "E-mail or phone number")
SEND = Phrase("获取验证码", "Send me a code")
CODE = Phrase("6 位验证码", "6-digit code")
NAME = Phrase("怎么称呼您", "What should we call you?")
TERMS = Phrase("我同意会员条款", "I agree to the membership terms")
JOIN = Phrase("加入会员", "Join")
JOINED = Phrase("欢迎您，已经是会员了。", "Welcome! You are a member now.")
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


def says_yes_and_joins(person: Person) -> None:
    person.types(NAME, person.name)
    person.presses(person.box(TERMS))
    person.presses(JOIN)
    person.sees(JOINED)


def joins(person: Person) -> None:
    signs_in(person)
    says_yes_and_joins(person)
