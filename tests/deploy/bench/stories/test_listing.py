"""A short look at the list: both shops are asked for the same pages, and answer."""

import pytest

from deploy.bench.stories.listing import PAGES, leaves

pytestmark = pytest.mark.process


def test_each_page_is_timed_in_a_small_shop_and_in_a_larger_one():
    found = leaves((30, 60), rounds=2, turns=3)
    assert tuple(leaf.name for leaf in found) == PAGES
    assert all(len(leaf.few) == len(leaf.many) == 2 * 3 for leaf in found)
    assert all(leaf.ratio > 0 for leaf in found)
