import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

ALL_OF_IT = """
import pkgutil, sys
sys.path[:0] = ["functions", "."]
import chalicelib, qr
for package in chalicelib, qr:
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not module.name.endswith("__main__"):
            __import__(module.name)
from qr.poster import Card, poster
card = Card(link="https://BRAND.EXAMPLE/R/ABCD23458", heading="a")
assert qr.draw(card.link) and qr.draw(card.link, "png") and poster(card)
assert "qrcode" in sys.modules
loaded = {name.partition(".")[0] for name in sys.modules}
assert not {"PIL", "resvg_py"} & loaded, "the functions ship without them"
import PIL.Image, qrcode.image.pil
"""

PILLOW_FIRST = """
import PIL.Image, qr, sys
assert qr.draw("https://A.CN/R/12345678Z")
from PIL import Image
assert Image is PIL.Image and sys.modules["PIL"] is PIL
"""


def test_functions_and_pictures_load_no_pillow_where_it_is_installed():
    assert ran(ALL_OF_IT).returncode == 0


def test_who_has_pillow_already_keeps_it():
    assert ran(PILLOW_FIRST).returncode == 0


def ran(program: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
