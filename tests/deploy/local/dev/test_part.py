"""The local stage shows its outbox and logins to this machine, and lets its clock be moved."""

import itertools
import json

import pytest

from deploy.local.clock import Clock
from deploy.local.dev.account import Account
from deploy.local.dev.part import Dev
from deploy.local.outbox import Message, Outbox
from tests.deploy.local.asking import ask

OWNER = Account("owner@demo.example", "owner", "松风")


class Stage:
    def __init__(self, folder):
        self.outbox = Outbox(folder / "outbox", itertools.count(7).__next__)
        self.clock = Clock(folder / "clock")
        self.caught_up_at = []
        self.dev = Dev(
            outbox=self.outbox,
            clock=self.clock,
            accounts=(OWNER,),
            catch_up=lambda: self.caught_up_at.append(self.clock.now()),
            design=folder / "design",
        )

    def get(self, path, **more):
        return ask(self.dev, "GET", path, **more)

    def post(self, path, body):
        return ask(self.dev, "POST", path, body=body)


@pytest.fixture
def stage(tmp_path):
    return Stage(tmp_path)


def test_the_outbox_tells_each_message_with_its_code_if_it_has_one(stage):
    stage.outbox.keep(Message("A@demo.example", "email", "你好", "…", 0, "123456"))
    stage.outbox.keep(Message("b@demo.example", "sms", "", "欢迎", 0))
    assert json.loads(stage.get("/dev/outbox").body) == {
        "messages": [
            {"to": "b@demo.example", "channel": "sms", "subject": "", "text": "欢迎", "at": 8},
            {
                "to": "A@demo.example",
                "channel": "email",
                "subject": "你好",
                "text": "…",
                "at": 7,
                "code": "123456",
            },
        ]
    }


def test_demo_logins_are_listed(stage):
    listed = json.loads(stage.get("/dev/demo").body)
    assert listed == {
        "accounts": [{"contact": "owner@demo.example", "role": "owner", "name": "松风"}]
    }


def test_the_clock_moves_and_what_fell_due_is_done_before_the_answer(stage):
    before = stage.clock.now()
    answer = stage.post("/dev/clock", b'{"seconds": 3600}')
    assert answer.status == 200
    assert json.loads(answer.body)["now"] >= before + 3600
    assert stage.caught_up_at[0] >= before + 3600


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{}", b"[]", b"1", b'{"seconds": -1}', b'{"seconds": 1.5}', b'{"seconds": true}'),
        *(b'{"seconds": "60"}', b'{"seconds": 1e30}', b'{"seconds": 10000000000}', b"\xff"),
    ],
)
def test_a_move_that_cannot_be_is_refused(stage, body):
    before = stage.clock.now()
    assert stage.post("/dev/clock", body).status == 400
    assert stage.clock.now() <= before + 2


def test_the_page_shows_messages_and_runs_no_markup_of_theirs(stage):
    stage.outbox.keep(Message("<b>@demo.example", "email", "<script>", "松风", 0, "123456"))
    page = stage.get("/dev/").body.decode()
    assert "123456" in page
    assert "owner@demo.example" in page
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert " style=" not in page


@pytest.mark.parametrize(
    "path", ["/dev/", "/dev/outbox", "/dev/demo", "/dev/clock", "/dev/design/"]
)
def test_another_machine_sees_nothing(stage, path):
    assert stage.get(path, peer="203.0.113.9").status == 404


def test_unknown_paths_and_methods_are_problems(stage):
    assert stage.get("/dev/nothing").status == 404
    assert ask(stage.dev, "DELETE", "/dev/outbox").status == 405
    assert stage.get("/dev").status == 301


def test_the_pieces_are_shown_in_both_languages_with_their_own_files_alone(stage, tmp_path):
    (tmp_path / "design").mkdir()
    (tmp_path / "design/page.js").write_text("1")
    (tmp_path / "secret").write_text("1")
    assert 'lang="zh-Hans"' in stage.get("/dev/design/zh/").body.decode()
    english = stage.get("/dev/design/").body.decode()
    assert " style=" not in english
    assert stage.get("/dev/design/page.js").status == 200
    assert stage.get("/dev/design/../secret").status == 404
    assert stage.get("/dev/design/none.js").status == 404
