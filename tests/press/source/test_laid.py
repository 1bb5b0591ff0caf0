from pathlib import Path

from chalicelib.domain.programme import Programme
from press.source.laid import laid, lay
from tests.press.project import edit, page


def laid_text(project: Path, name: str) -> str:
    return (project / "build/docs" / name).read_text(encoding="utf-8")


def test_pages_are_laid_out_filled_in_and_the_membership_page_is_among_them(
    project: Path, programme: Programme
):
    assert lay(project, programme) == []
    assert "title: 松风茶舍" in laid_text(project, "zh/index.md")
    assert "签到得 2 分。" in laid_text(project, "zh/index.md")
    assert "# How membership works" in laid_text(project, "en/membership.md")
    assert laid_text(project, "zh/tea.svg").startswith("<svg")


def test_the_membership_page_links_to_pages_that_exist_and_only_names_others(
    project: Path, programme: Programme
):
    lay(project, programme)
    assert "[你的页]" not in laid_text(project, "zh/membership.md")
    assert "[your page](me/index.md)" in laid_text(project, "en/membership.md")
    assert "(join" not in laid_text(project, "en/membership.md")


def test_a_page_that_is_gone_is_gone_from_the_layout_and_bundled_code_stays(
    project: Path, programme: Programme
):
    lay(project, programme)
    bundle = laid(project, "zh") / "assets/portal/boot.js"
    bundle.parent.mkdir(parents=True)
    bundle.write_text("1")
    (project / "docs/zh/me/index.md").unlink()
    lay(project, programme)
    assert not (laid(project, "zh") / "me").exists()
    assert bundle.exists()


def test_what_did_not_change_is_not_written_again(project: Path, programme: Programme):
    lay(project, programme)
    before = (laid(project, "zh") / "about.md").stat().st_mtime_ns
    edit(project / "docs/zh/index.md", "签到", "每日签到")
    lay(project, programme)
    assert (laid(project, "zh") / "about.md").stat().st_mtime_ns == before
    assert "每日签到" in laid_text(project, "zh/index.md")


def test_every_page_that_cannot_be_laid_is_told_at_once(project: Path, programme: Programme):
    edit(project / "docs/zh/index.md", "签到得", "{{ poinst.checkin }} 得")
    (project / "docs/en/bad.md").write_bytes(b"---\ntitle: \xff\n")
    found = [f"{finding.file}:{finding.line}" for finding in lay(project, programme)]
    assert found == ["docs/zh/index.md:7", "docs/en/bad.md:1"]


def test_a_note_to_the_writer_is_not_published(project: Path, programme: Programme):
    note = "<!-- promise: ok, a quoted title -->"
    edit(project / "docs/zh/index.md", "签到得", f"签到 {note} 得")
    assert lay(project, programme) == []
    assert "签到 得" in laid_text(project, "zh/index.md")


def test_nothing_is_written_of_a_language_that_has_findings(project: Path, programme: Programme):
    edit(project / "docs/zh/index.md", "points.checkin", "nobody")
    assert lay(project, programme)
    assert not laid(project, "zh").exists()


def test_a_page_that_the_programme_writes_cannot_be_written_by_hand(
    project: Path, programme: Programme
):
    (project / "docs/zh/membership.md").write_text(page("会员", "别的话"), encoding="utf-8")
    (finding,) = lay(project, programme)
    assert finding.file == "docs/zh/membership.md"
    assert "programme.toml" in finding.what
