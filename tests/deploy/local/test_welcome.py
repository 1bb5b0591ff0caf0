"""A person who has opened the shop is told where to look."""

from pathlib import Path

from deploy.local.dev.account import Account
from deploy.local.settings import read
from deploy.local.welcome import welcome

OWNER = Account("owner@demo.example", "owner", "松风")
EVERYWHERE = "0.0.0.0"  # noqa: S104 - what a person types to let a phone in


def said(**words):
    return welcome(read([], words), [OWNER], Path("server.log"))


def test_every_address_and_login_is_named():
    text = said(PORT="8123")
    for path in ("/", "/join/", "/me/", "/counter/", "/console/", "/dev/"):
        assert f"http://127.0.0.1:8123{path} " in text
    assert "owner@demo.example" in text


def test_who_lets_phones_in_without_an_address_for_them_is_told():
    assert "PUBLIC=" in said(HOST=EVERYWHERE)
    assert "PUBLIC=" not in said(HOST=EVERYWHERE, PUBLIC="http://shop.example:8000")
    assert "PUBLIC=" not in said()
