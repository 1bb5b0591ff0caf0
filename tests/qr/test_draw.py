import subprocess
import sys
from pathlib import Path

import pytest

from qr import WRITERS, draw

PAYLOAD = "https://BRAND.EXAMPLE/R/ABCD23458"


@pytest.mark.parametrize("form", WRITERS)
def test_the_same_link_is_always_the_same_picture(form):
    assert draw(PAYLOAD, form) == draw(PAYLOAD, form)
    assert draw(PAYLOAD, form) != draw(PAYLOAD, form, mask=0)


def test_the_front_door_speaks_svg_and_png():
    assert draw(PAYLOAD).startswith(b"<svg ")
    assert draw(PAYLOAD, "png").startswith(b"\x89PNG")


def test_a_module_smaller_than_a_dot_is_a_mistake():
    with pytest.raises(AssertionError):
        draw(PAYLOAD, scale=0)


def test_the_encoder_is_loaded_only_to_draw():
    asked = "import sys, qr.codes, qr.link; sys.exit('qrcode' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=_root(), check=False).returncode == 0


def _root() -> Path:
    return Path(__file__).parents[2]
