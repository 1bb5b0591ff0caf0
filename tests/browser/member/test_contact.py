"""A member changes where they are reached, from their own page."""

import time
from uuid import uuid4

from tests.browser import joining
from tests.browser.person import Phrase
from tests.browser.reading import looks

HOW = Phrase("登录方式", "How you sign in")
NEW = Phrase("新的邮箱或手机号", "New e-mail or phone number")
CHANGED = Phrase(
    "已更换，下次请用新的联系方式登录。", "Changed. Please sign in with the new one from now on."
)
MASKED = Phrase("你现在用 n***@new.example 登录", "You sign in with n***@new.example")
NOTED_WITHIN = 10
"""Seconds."""


def letters(person, contact):
    sent = person.server.get_json("/dev/outbox")["messages"]
    return [letter for letter in sent if letter["to"] == contact]


def waits_for_a_note(person):
    until = time.monotonic() + NOTED_WITHIN
    while letters(person, person.contact)[0].get("code"):
        assert time.monotonic() < until, "nobody told the old address"
        time.sleep(0.2)


def test_a_new_address_is_proven_and_the_old_one_is_told(member):
    contact = f"n{uuid4().hex[:10]}@new.example"
    member.opens("me/")
    member.presses(member.page.locator("summary").filter(has_text=member.text(HOW)))
    member.types(NEW, contact)
    looks(member, "me-contact")
    member.presses(joining.SEND)
    member.sees(contact)
    looks(member, "me-contact-code")
    member.types(joining.CODE, letters(member, contact)[0]["code"])
    member.sees(CHANGED)
    member.sees(MASKED)
    waits_for_a_note(member)
