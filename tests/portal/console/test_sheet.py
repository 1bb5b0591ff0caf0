"""The console counts the pages of a sheet as they are laid."""

import json
import re
from pathlib import Path

from qr.poster import Card
from qr.sheet import CARDS, sheet

SCRIPT = Path(__file__).parents[3] / "site/portal/pages/console/shop/sheet.js"
CARD = Card(link="https://SHOP.EXAMPLE/C/ABC23R", heading="茶", line="Tea")


def test_a_page_holds_as_many_cards_as_the_console_says():
    said = re.search(r"ON_A_PAGE = ({.*?});", SCRIPT.read_text("utf-8"))
    on_a_page = json.loads(re.sub(r"(\w+):", r'"\1":', said[1]))
    assert set(on_a_page) == set(CARDS)
    for cut, number in on_a_page.items():
        assert len(sheet([CARD] * number, cut)) == 1
        assert len(sheet([CARD] * (number + 1), cut)) == 2
