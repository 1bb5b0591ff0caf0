import subprocess
import sys
from pathlib import Path

import pytest

from qr import draw
from qr.__main__ import main

LINK = "https://BRAND.EXAMPLE/R/ABCD23458"


def test_the_command_writes_a_picture_to_its_output():
    asked = [sys.executable, "-m", "qr", LINK, "--png", "--level", "Q", "--scale", "12"]
    done = subprocess.run(asked, cwd=Path(__file__).parents[2], capture_output=True, check=True)
    assert done.stdout == draw(LINK, "png", level="Q", scale=12)


def test_without_options_it_is_an_svg_for_a_screen():
    assert main([LINK]) == draw(LINK)
    assert main([LINK, "--dpi", "300"]) == draw(LINK, dpi=300)


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (["a" * 4000], "fit no symbol"),
        ([LINK, "--level", "X"], "--level"),
        ([LINK, "--scale", "0"], "--scale"),
        ([LINK, "--dpi", "many"], "--dpi"),
        ([], "LINK"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_words(asked, reason, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(asked)
    assert stopped.value.code == 2
    assert reason in capsys.readouterr().err
