"""What others would carry is what pip installs of it, and ours is beside it in the table."""

from deploy.bench import packing
from deploy.package import archive


def test_a_distribution_is_its_files_and_nothing_that_python_compiled():
    files = packing.installed(["jmespath"])
    assert b"def search(" in files["jmespath/__init__.py"]
    assert not [name for name in files if ".pyc" in name or name.startswith("..")]


def test_the_table_has_a_line_for_the_shop_and_for_each_other(monkeypatch):
    monkeypatch.setattr(packing, "pack", lambda path: archive.write(path, {"a.py": b"pass\n" * 9}))
    monkeypatch.setattr(packing, "OTHERS", {"jmespath alone": ("jmespath",)})
    report = packing.report()
    ours, other = report.text.splitlines()[2:]
    assert ours.endswith("| 45 | 1 |")
    assert other.startswith("| jmespath alone |")
    assert "jmespath alone: others " in report.charts["packing"].words
