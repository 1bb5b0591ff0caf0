"""The head of the page says what is claimed, and by whom: the measured figure beside its bound."""

import pytest

from deploy.bench.claims import Claim, put
from deploy.bench.tables import BENCHMARKS

PAGE = """# Page

<!-- claims -->
<!-- /claims -->

## How long, & why?

`make bench`, or `python -m deploy.bench.long`

<!-- long -->
<!-- /long -->

## Weight

`make bench`

<!-- weight -->
<!-- /weight -->
"""
LONG = Claim("it is quick", 1.5, 2, "×")
HEAVY = Claim("it carries", 0.4, 0.7, "MB", is_floor=True)


def lines(page):
    plain = page.replace("\N{NO-BREAK SPACE}", " ")
    return [line for line in plain.splitlines() if line.startswith("| [")]


def test_a_claim_names_its_section_its_bound_and_its_command():
    assert lines(put(PAGE, "long", [LONG])) == [
        "| [it is quick](#how-long--why) | 1.50 × | ≤ 2 × | met | `python -m deploy.bench.long` |"
    ]


def test_a_missed_bound_is_said():
    assert lines(put(PAGE, "weight", [HEAVY])) == [
        "| [it carries](#weight) | 0.40 MB | ≥ 0.70 MB | **missed** | `make bench` |"
    ]


def test_a_figure_without_a_bound_is_told_all_the_same():
    line = lines(put(PAGE, "weight", [Claim("it costs", 8.451, None, "$")]))
    assert line == ["| [it costs](#weight) | 8.45 $ |  |  | `make bench` |"]


def test_claims_stand_in_the_order_of_the_page_and_a_later_figure_takes_the_place_of_the_former():
    page = put(put(PAGE, "weight", [HEAVY]), "long", [LONG])
    assert [line[:8] for line in lines(page)] == ["| [it is", "| [it ca"]
    again = put(page, "long", [Claim("it is quick", 3, 2, "×")])
    assert "| 3 × | ≤ 2 × | **missed** |" in lines(again)[0]
    assert lines(again)[1:] == lines(page)[1:]
    assert again.partition("<!-- /claims -->")[2] == PAGE.partition("<!-- /claims -->")[2]


def test_a_section_without_claims_leaves_the_page_alone():
    assert put(PAGE, "long", []) == PAGE
    with pytest.raises(AssertionError):
        put("## Long\n\n`make`\n\n<!-- long -->", "long", [LONG])


def test_every_claim_of_the_page_leads_to_a_section_of_it():
    page = BENCHMARKS.read_text()
    assert put(page, "starting", [LONG]) != page
