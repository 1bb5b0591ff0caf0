"""The larger site that builds are timed on: the shop's own, in order, with so many pages more."""

from deploy.bench.site.pressing import enlarged
from press.checks import check
from tests.press.project import ROOT


def pages(root) -> int:
    return len([*(root / "docs").rglob("*.md")])


def test_an_enlarged_shop_is_in_order_and_has_the_pages_in_both_languages(tmp_path, programme):
    project = enlarged(tmp_path / "shop", 3)
    assert pages(project) == pages(ROOT) + 6
    assert check(project, programme).refusals == ()
