"""A stock site shows the same words, and does without the pages that need templates of ours."""

from deploy.bench.site.stock import build

PORTAL = "---\ntitle: Mine\ntemplate: portal.html\n---\n"


def test_a_stock_site_has_every_page_but_those_of_our_own_templates(tmp_path):
    docs = tmp_path / "laid"
    (docs / "teas").mkdir(parents=True)
    (docs / "index.md").write_text("---\ntitle: Home\ntemplate: home.html\n---\n\nCome in.\n")
    (docs / "teas/white.md").write_text("---\ntitle: White\n---\n\nSee [mine](../mine.md).\n")
    (docs / "mine.md").write_text(PORTAL)
    site = build(docs, tmp_path, "en")
    assert "Come in." in (site / "index.html").read_text()
    assert (site / "teas/white/index.html").is_file()
    assert not (site / "mine").exists()
    assert (docs / "mine.md").read_text() == PORTAL
