"""Each page of ours stands beside the stock one, in the table and in the picture."""

from deploy.bench.site.lighthouse import Score, Visit
from deploy.bench.site.loading import CATEGORIES, told


def visit(points, paint, *files):
    return Visit({name: Score(points, ()) for name in CATEGORIES}, paint, files)


def test_a_row_says_ours_and_in_brackets_the_stock_sites():
    report = told({"home, Chinese": (visit(100, 1.04, 40_000, 9_600), visit(92, 1.96, 98_500))})
    row = report.text.splitlines()[2]
    scores = " | ".join(["100 (92)"] * len(CATEGORIES))
    assert row == f"| home, Chinese | {scores} | 1.0 (2.0) | 50 (98) | 2 (1) |"
    assert "home, Chinese: ours 50, stock Material 98" in report.charts["loading"].words
