"""Lighthouse finds nothing to mend: access, good practice and search engines at 100."""

from deploy.bench.site.lighthouse import QUALITIES, audited

PAGES = ("", "stories/keeping-white-tea/", "teas/white/", "membership/", "faq/")
FULL = 100


def test_every_kind_of_page_is_at_a_hundred(server, browser_type_launch_args):
    addresses = [f"{server.address}/{home}{page}" for home in ("", "en/") for page in PAGES]
    told = audited(browser_type_launch_args["executable_path"], addresses)
    wanting = {
        (page.removeprefix(server.address), name): score
        for page, visit in told.items()
        for name, score in visit.scores.items()
        if score.points < FULL
    }
    assert wanting == {}
    assert {tuple(visit.scores) for visit in told.values()} == {QUALITIES}
