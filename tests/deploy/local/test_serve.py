"""The real server starts, is killed and starts again, and says what is in its way."""

import http.client
import json
import urllib.request
from contextlib import closing

import pytest

from deploy.local.claim import hold, listen
from tests.deploy.local.server import Server, served

pytestmark = pytest.mark.process


def refused(server):
    """Start a server that must not come up; return its exit code and what it said."""
    process = server.launch()
    out, err = process.communicate(timeout=60)
    return process.returncode, out + err


def test_a_port_in_use_is_one_sentence_and_nothing_is_made(tmp_path):
    server = Server(tmp_path / "data")
    with listen("127.0.0.1", server.port):
        code, said = refused(server)
    assert code != 0
    assert said.splitlines() == [
        f"Port {server.port} is in use: stop what uses it, or choose another by PORT=."
    ]
    assert not (tmp_path / "data").exists()


def test_a_data_folder_in_use_is_one_sentence(tmp_path):
    with hold(tmp_path / "data"):
        code, said = refused(Server(tmp_path / "data"))
    assert code != 0
    assert said.startswith(f"Another server holds the data folder {tmp_path / 'data'}")
    assert len(said.splitlines()) == 1


def test_a_word_that_cannot_be_is_one_sentence(tmp_path):
    code, said = refused(Server(tmp_path / "data", {"LIMITS": "maybe"}))
    assert (code, len(said.splitlines())) == (1, 1)


def test_after_a_kill_it_starts_again_with_everything_it_had(tmp_path):
    with served(tmp_path / "data") as server:
        demo, outbox = server.get_json("/dev/demo"), server.get_json("/dev/outbox")
        moved = post(server, "/dev/clock", {"seconds": 86_400})["now"]
        server.kill()
        server.start()
        assert server.get_json("/dev/demo") == demo
        assert server.get_json("/dev/outbox") == outbox
        assert server.get_json("/dev/clock")["now"] >= moved


def test_ctrl_c_ends_it_quietly_and_it_had_told_where_to_look(tmp_path):
    server = Server(tmp_path / "data").start()
    code, said = server.stop()
    assert code == 0
    assert "Traceback" not in said
    for path in ("/", "/join/", "/me/", "/counter/", "/console/", "/dev/"):
        assert f"{server.address}{path} " in said
    assert "owner@demo.example" in said


def test_one_megabyte_is_refused_in_the_shape_of_every_refusal(own_server):
    with pytest.raises(urllib.error.HTTPError) as refusal:
        post(own_server, "/api/staff/lookup", {"code": "x" * 1_000_000})
    with refusal.value as answer:
        assert (answer.status, json.load(answer)["code"]) == (413, "too_large")


def test_what_is_announced_as_larger_still_is_refused_before_it_is_sent(own_server):
    connection = http.client.HTTPConnection("127.0.0.1", own_server.port, timeout=60)
    with closing(connection):
        connection.putrequest("POST", "/api/staff/lookup")
        connection.putheader("Content-Length", "3000000")
        connection.endheaders()
        answer = connection.getresponse()
        assert (answer.status, json.load(answer)["code"]) == (413, "too_large")


def post(server, path, value):
    request = urllib.request.Request(  # noqa: S310 - our own server
        server.address + path,
        data=json.dumps(value).encode(),
        headers={"Content-Type": "application/json", "X-Perennial": "1"},
    )
    with urllib.request.urlopen(request, timeout=60) as reply:  # noqa: S310 - as above
        return json.load(reply)
