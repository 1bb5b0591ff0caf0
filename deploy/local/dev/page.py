"""The page a person looks at to find a one-time code or a demo login."""

from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape

from deploy.local.clock import Clock
from deploy.local.dev.account import Account
from deploy.local.outbox import Message

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
article { border: 1px solid #ccc; border-radius: 8px; padding: .75rem 1rem; margin: .75rem 0 }
article p { margin: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
.code { font: 700 1.75rem/1.2 ui-monospace, monospace; letter-spacing: .15em }
.small { color: #555; font-size: .875rem }
"""

FRAME = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="3">
<title>Outbox</title>
<link rel="stylesheet" href="/dev/dev.css">
<h1>Outbox <span lang="zh">发件箱</span></h1>
<p class="small">Nothing is sent on this machine: messages lie here. The shop's clock shows
{now} UTC. The same as JSON: <a href="/dev/outbox">messages</a>, <a href="/dev/demo">logins</a>.</p>
<p class="small">For who builds pages: <a href="/dev/design/">pieces and tokens</a>.</p>
<h2>Demo logins</h2>
<ul>{accounts}</ul>
<h2>Messages, newest first</h2>
{messages}
</html>
"""


def page(messages: Sequence[Message], accounts: Sequence[Account], clock: Clock) -> str:
    return FRAME.format(
        now=_time(clock.now()),
        accounts="\n".join(map(_login, accounts)),
        messages="\n".join(map(_message, messages[:50])) or "<p>None yet.</p>",
    )


def _login(one: Account) -> str:
    return f"<li>{escape(one.contact)} ({escape(one.name)}, {escape(one.role)})</li>"


def _message(one: Message) -> str:
    code = f'<p class="code">{escape(one.code)}</p>' if one.code else ""
    return (
        f'<article><p class="small">{_time(one.at)} · {escape(one.channel)} · {escape(one.to)}</p>'
        f"<p><strong>{escape(one.subject)}</strong></p>{code}<p>{escape(one.text)}</p></article>"
    )


def _time(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S")
