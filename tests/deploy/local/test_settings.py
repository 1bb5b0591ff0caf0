"""The server is told by a few words in the environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.local.settings import Unusable, read


def test_without_a_word_it_serves_this_machine_on_port_8000():
    settings = read([], {})
    assert (settings.host, settings.port, settings.limits) == ("127.0.0.1", 8000, True)
    assert settings.public == "http://127.0.0.1:8000"
    assert settings.data == Path("data").absolute()
    assert settings.engine is None
    assert settings.workers == 1


def test_each_word_is_heard():
    settings = read(
        [],
        {
            "HOST": "0.0.0.0",  # noqa: S104 - what a person types to let a phone in
            "PORT": "8123",
            "DATA": "/tmp/x",  # noqa: S108 - never made
            "LIMITS": "off",
            "PUBLIC": "http://shop.example/",
            "ENGINE": "http://127.0.0.1:9",
            "WORKERS": "4",
        },
    )
    assert (settings.port, settings.data, settings.limits) == (8123, Path("/tmp/x"), False)  # noqa: S108 - as above
    assert settings.workers == 4
    assert (settings.public, settings.engine) == ("http://shop.example", "http://127.0.0.1:9")


def test_the_engine_can_be_named_on_the_command_line():
    assert read(["--engine", "http://127.0.0.1:4566"], {}).engine == "http://127.0.0.1:4566"


@pytest.mark.parametrize(
    ("host", "public"),
    [("0.0.0.0", "http://127.0.0.1:8000"), ("::1", "http://[::1]:8000")],  # noqa: S104 - as above
)
def test_the_address_is_one_that_a_browser_here_can_open(host, public):
    assert read([], {"HOST": host}).public == public


@pytest.mark.parametrize(
    "words",
    [
        {"PORT": "x"},
        {"PORT": "0"},
        {"PORT": "65536"},
        {"LIMITS": "no"},
        {"PUBLIC": "shop"},
        {"WORKERS": "0"},
        {"WORKERS": "-1"},
        {"WORKERS": "many"},
    ],
)
def test_a_word_that_cannot_be_is_refused_in_a_sentence(words):
    with pytest.raises(Unusable, match=next(iter(words))):
        read([], words)


def test_make_hears_the_same_sentence():
    command = [sys.executable, "-m", "deploy.local.settings"]
    words = os.environ | {"PORT": "x"}
    run = subprocess.run(command, env=words, capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert run.stderr.splitlines() == ["PORT=x is not a port: give a number from 1 to 65535."]
