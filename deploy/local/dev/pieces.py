"""Every piece of the portal in each state, on a page that no published site has."""

from collections.abc import Callable, Mapping
from pathlib import Path

from deploy.local.origin.answer import Answer, Environ, Part, path_of
from deploy.local.origin.files import Files

PLACE = "/dev/design/"

FRAME = """<!doctype html>
<html lang="{lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>{title}</title>
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/portal/portal.css">
<link rel="stylesheet" href="/assets/portal/staff.css">
<link rel="stylesheet" href="/assets/portal/console.css">
<link rel="stylesheet" href="/dev/design/page.css">
<script type="module" src="/dev/design/page.js"></script>
<main id="main" class="page">
<div class="lead"><h1>{title}</h1>
<p>{lead} <a href="{other}" lang="{other_lang}">{switch}</a></p></div>
<div id="design"></div>
</main>
<div id="say" class="toast" role="status" aria-live="polite"></div>
</html>
"""

ENGLISH = FRAME.format(
    lang="en",
    title="Pieces and tokens",
    lead="Drawn by the portal's own code and styles, in the scheme your system asks for.",
    other=f"{PLACE}zh/",
    other_lang="zh-Hans",
    switch="中文",
)
CHINESE = FRAME.format(
    lang="zh-Hans",
    title="组件与变量",
    lead="用会员页自己的代码和样式画出，明暗随系统。",
    other=PLACE,
    other_lang="en",
    switch="English",
)


def part(bundle: Path, html: Callable[[str], Answer]) -> Part:
    """Answer `/dev/design/*`: the page in two languages, and from the folder what it loads."""
    pages: Mapping[str, str] = {PLACE: ENGLISH, f"{PLACE}zh/": CHINESE}
    files = Files(bundle)

    def answer(environ: Environ) -> Answer:
        path = path_of(environ)
        if path in pages:
            return html(pages[path])
        return files({**environ, "PATH_INFO": path.removeprefix(PLACE.rstrip("/"))})

    return answer
