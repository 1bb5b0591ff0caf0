"""What a person is told when the shop is open."""

from collections.abc import Sequence
from email.utils import parseaddr
from pathlib import Path

from deploy.local.dev.account import Account
from deploy.local.settings import Settings

LOOPBACK = "127.0.0.1"
PAGES = (
    ("Site 网站", "/"),
    ("Join 入会", "/join/"),
    ("Member page 我的", "/me/"),
    ("Counter 柜台", "/counter/"),
    ("Console 后台", "/console/"),
)
OUTBOX = ("Outbox 发件箱 (codes to sign in)", "/dev/")


def welcome(settings: Settings, accounts: Sequence[Account], journal: Path) -> str:
    lines = ["", "The shop is open.", ""]
    opened = settings.opened
    lines += [f"  {settings.public}{path:<12} {name}" for name, path in PAGES]
    if opened:
        lines += [f"  {opened.smtp.host} carries its mail, from {parseaddr(opened.sender)[1]}."]
    else:
        lines += [f"  {settings.public}{OUTBOX[1]:<12} {OUTBOX[0]}"]
        lines += ["", "Demo logins (their one-time codes arrive in the outbox):", ""]
        lines += [f"  {one.contact:<24} {one.role:<8} {one.name}" for one in accounts]
    if settings.host != LOOPBACK and settings.public.startswith(f"http://{LOOPBACK}"):
        lines += ["", "Links open on this machine only: name its address by PUBLIC=http://…"]
    lines += ["", f"Data: {settings.data}    Log: {journal}    Stop: Ctrl-C", ""]
    return "\n".join(lines)
