"""Messages of the local stage lie in the outbox."""

from dataclasses import replace

from deploy.local.outbox import SHOWN, Message, Outbox

HELLO = Message(
    "a@demo.example", "email", "你好", "您的验证码是 123456。\n5 分钟内有效。", 1, "123456"
)


def test_a_message_is_there_for_any_reader_at_once_newest_first(tmp_path):
    second = replace(HELLO, to="B@demo.example", code=None)
    Outbox(tmp_path / "outbox").add(HELLO)
    Outbox(tmp_path / "outbox").add(second)
    assert Outbox(tmp_path / "outbox").messages() == [second, HELLO]


def test_an_outbox_begins_empty(tmp_path):
    assert Outbox(tmp_path / "outbox").messages() == []


def test_a_line_cut_by_a_power_failure_is_left_out(tmp_path):
    Outbox(tmp_path / "outbox").add(HELLO)
    with (tmp_path / "outbox").open("a") as file:
        file.write('{"to": "c@de')
    assert Outbox(tmp_path / "outbox").messages() == [HELLO]


def test_a_full_outbox_shows_its_latest(tmp_path):
    outbox = Outbox(tmp_path / "outbox")
    long = replace(HELLO, text="x" * (SHOWN // 4))
    for at in range(9):
        outbox.add(replace(long, at=at))
    assert [m.at for m in outbox.messages()] == [8, 7, 6]


def test_only_the_owner_of_the_machine_may_read_the_file(tmp_path):
    Outbox(tmp_path / "outbox").add(HELLO)
    assert (tmp_path / "outbox").stat().st_mode & 0o777 == 0o600
