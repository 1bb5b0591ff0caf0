"""Vouchers and cards that the browser draws by itself are read like what the functions draw."""

import json
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from press.node import find
from tests.qr.paper.damage import PRINTED, chance, phone_good
from tests.qr.paper.matrix import payload
from tests.qr.paper.scanned import read

ROOT = Path(__file__).parents[2]
RUN = """
const { correction, generate } = await import("lean-qr");
const drawn = JSON.parse(process.argv[1]).map((text) => {
  const symbol = generate(text, { minCorrectionLevel: correction.M });
  const cells = [...Array(symbol.size).keys()];
  return cells.map((y) => cells.map((x) => Number(symbol.get(x, y))));
});
console.log(JSON.stringify(drawn));
"""
QUIET = 4


@pytest.fixture(scope="module")
def drawn():
    """Links, and the modules that the portal gives each, as site/portal/ui/codes/qr.js asks."""

    def by_browser(links):
        command = [find().folder / "node", "--input-type=module", "-e", RUN, json.dumps(links)]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return zip(links, json.loads(run.stdout), strict=True)

    return by_browser


def picture(modules):
    width = len(modules) + 2 * QUIET
    small = Image.new("L", (width, width), 255)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            small.putpixel((x + QUIET, y + QUIET), 255 - 255 * dark)
    return small.resize((PRINTED, PRINTED), Image.Resampling.NEAREST)


@pytest.mark.parametrize("kind", ["V", "M"])
def test_a_phone_in_good_light_reads_every_one(drawn, kind):
    for seed, (link, modules) in enumerate(drawn([payload(seed, kind) for seed in range(12)])):
        assert len(modules) == 17 + 4 * 3
        assert read(picture(modules)) == [link]
        assert read(phone_good(picture(modules), chance(seed))) == [link]
