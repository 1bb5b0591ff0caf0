"""Tables, and the marks in the page between which they are written."""

import re

import pytest

from deploy.bench import tables
from deploy.bench.chart import bars


def test_a_table_has_heads_rules_and_rows():
    assert (
        tables.table(("story", "n"), [("earn", 4)]) == "| story | n |\n| --- | --: |\n| earn | 4 |"
    )


def test_a_section_is_written_between_its_marks_and_nowhere_else(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- a -->\nold\n<!-- /a -->\nafter\n")
    tables.write("a", "new", path=page)
    assert page.read_text() == "before\n<!-- a -->\nnew\n<!-- /a -->\nafter\n"


def test_a_page_without_the_marks_is_not_written(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("nothing here")
    with pytest.raises(AssertionError):
        tables.write("a", "new", path=page)
    assert page.read_text() == "nothing here"


def test_a_report_is_kept_with_its_charts_beside_the_page(tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text("<!-- a -->\n<!-- /a -->\n")
    chart = bars("Cold start", "ms", [("api", {"ours": 3})])
    tables.keep("a", tables.Report("| table |", {"start": chart}), page)
    shown = "![Cold start (ms). api: ours 3.](deploy/bench/pictures/start.svg)"
    assert f"\n\n{shown}\n\n| table |\n" in page.read_text()
    assert (tmp_path / "deploy/bench/pictures/start.svg").read_text() == chart.svg
    assert "| table |" in capsys.readouterr().out


def test_the_page_shows_every_picture_that_is_kept_and_no_other():
    shown = re.findall(r"^!\[[^]]+\]\((.*?)\)$", tables.BENCHMARKS.read_text(), re.MULTILINE)
    kept = (tables.BENCHMARKS.parent / tables.PICTURES).glob("*.svg")
    assert sorted(shown) == sorted(f"{tables.PICTURES}/{picture.name}" for picture in kept)
    assert shown
