"""A shop's project in a folder of its own: a few pages a language, the real programme."""

from pathlib import Path

from press.finished.homescreen import MARK
from press.source.brand import TOKENS

ROOT = Path(__file__).parents[2]

CONFIG = """\
site_name: Tea
site_url: !ENV [PUBLIC, "http://127.0.0.1:8000"]
docs_dir: build/docs/zh
theme: {name: material, custom_dir: site/theme, language: zh, font: false}
extra:
  scope: /
  generator: false
  alternate:
    - {name: 中文, link: /, lang: zh}
    - {name: English, link: /en/, lang: en}
extra_javascript: [{path: /assets/portal/boot.js, type: module}]
plugins: []
markdown_extensions:
  - attr_list
  - tables: {use_align_attribute: true}
validation: {links: {not_found: warn, anchors: warn}}
"""
ENGLISH = """\
INHERIT: mkdocs.yml
site_url: !ENV [PUBLIC_EN, "http://127.0.0.1:8000/en/"]
docs_dir: build/docs/en
theme: {language: en}
"""
PORTAL = """\
{%- set robots = "noindex" -%}
<!doctype html><html lang="{{ config.theme.language }}"><head><title>{{ page.meta.title }}</title>
<meta name="robots" content="{{ robots }}"></head><body>{{ page.content }}</body></html>
"""


def page(title: str, body: str, **meta: str) -> str:
    head = {
        "title": title,
        "description": f"{title}, one sentence for whoever looks for it.",
        **meta,
    }
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    return f"---\n{lines}---\n# {title}\n\n{body}\n"


def small_project(root: Path) -> Path:
    files = {
        "programme.toml": (ROOT / "programme.toml").read_text(encoding="utf-8"),
        "mkdocs.yml": CONFIG,
        "mkdocs.en.yml": ENGLISH,
        "package.json": (ROOT / "package.json").read_text(),
        "package-lock.json": (ROOT / "package-lock.json").read_text(),
        "site/portal/boot.js": 'import("./later.js").then((later) => later.wake());\n',
        "site/portal/later.js": 'export const wake = () => document.title;\nwake("松风");\n',
        "site/portal/portal.css": "body { & p { color: #2f5d50; } }\n",
        "site/theme/portal.html": PORTAL,
        str(MARK): (ROOT / MARK).read_text(),
        str(TOKENS): (ROOT / TOKENS).read_text(),
        "docs/zh/index.md": page("{{ brand.name }}", "签到得 {{ points.checkin }} 分。"),
        "docs/en/index.md": page("Home", "Check in for {{ points.checkin }} points."),
        "docs/zh/about.md": page("关于", "只有中文。[首页](index.md)", only="zh"),
        "docs/zh/me/index.md": page("我的", "", template="portal.html"),
        "docs/en/me/index.md": page("My page", "", template="portal.html"),
        "docs/zh/tea.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    return root


def whole_project(root: Path) -> Path:
    """The shop's own project in a folder of its own; its programme is a copy, to change."""
    for name in ("docs", "site", "functions", "node_modules", "requirements"):
        (root / name).symlink_to(ROOT / name)
    for file in (*ROOT.glob("mkdocs*.yml"), *ROOT.glob("package*.json")):
        (root / file.name).symlink_to(file)
    text = (ROOT / "programme.toml").read_text(encoding="utf-8")
    (root / "programme.toml").write_text(text, encoding="utf-8")
    return root


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
