"""Messages of the local stage lie in the outbox."""

import itertools
from dataclasses import replace

import pytest

from deploy.local.outbox import SHOWN, Message, Outbox

HELLO = Message(
    "a@demo.example", "email", "你好", "您的验证码是 123456。\n5 分钟内有效。", 0, "123456"
)


@pytest.fixture
def outbox(tmp_path):
    return Outbox(tmp_path / "outbox", itertools.count().__next__)


def test_a_message_is_there_for_any_reader_at_once_newest_first(outbox, tmp_path):
    second = replace(HELLO, to="B@demo.example", code=None)
    outbox.keep(HELLO)
    outbox.keep(second)
    other_process = Outbox(tmp_path / "outbox", lambda: 0)
    assert other_process.messages() == [replace(second, at=1), HELLO]


def test_an_outbox_begins_empty(outbox):
    assert outbox.messages() == []


def test_a_line_cut_by_a_power_failure_is_left_out(outbox, tmp_path):
    outbox.keep(HELLO)
    with (tmp_path / "outbox").open("a") as file:
        file.write('{"to": "c@de')
    assert outbox.messages() == [HELLO]


def test_a_full_outbox_shows_its_latest(outbox):
    for _ in range(9):
        outbox.keep(replace(HELLO, text="x" * (SHOWN // 4)))
    assert [m.at for m in outbox.messages()] == [8, 7, 6]


def test_only_the_owner_of_the_machine_may_read_the_file(outbox, tmp_path):
    outbox.keep(HELLO)
    assert (tmp_path / "outbox").stat().st_mode & 0o777 == 0o600
