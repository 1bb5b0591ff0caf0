"""A small shop in order: pages, a story with a picture, tags that its configs list."""

from collections.abc import Callable
from pathlib import Path

import pytest

from chalicelib.domain.programme import Programme
from press.checks import Verdict, check
from tests.press.project import CONFIG, ENGLISH, page, small_project

CHINESE_STORY = """\
---
title: 春茶
description: 清明前的一个早上，茶园里的人怎样采下这一季的叶子。
date: 2026-04-02
slug: spring-tea
tags: [白茶]
image: {src: garden.png, alt: 清晨的茶园}
---

# 春茶

%s

再看[会员规则](../../membership.md#expiry)与[另一处](#picking)。

## 采摘 { #picking }

![竹匾](garden.png)
"""
ENGLISH_STORY = """\
---
title: Spring tea
description: One morning before Qingming, and how the leaves of a season are picked.
date: 2026-04-02
slug: spring-tea
tags: [white tea]
image: {src: garden.png, alt: The garden at daybreak}
---

# Spring tea

%s

See [the rules](../../membership.md#expiry), and [below](#picking).

## Picking { #picking }

![A bamboo tray](garden.png)
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    root = small_project(tmp_path)
    files = {
        "mkdocs.yml": CONFIG.replace(
            "plugins: []", "plugins: {tags: {tags_allowed: [白茶, 绿茶]}}"
        ),
        "mkdocs.en.yml": ENGLISH + "plugins: {tags: {tags_allowed: [white tea, green tea]}}\n",
        "docs/zh/stories/posts/spring.md": CHINESE_STORY % ("采茶的人起得早。" * 45),
        "docs/en/stories/posts/spring.md": ENGLISH_STORY % ("The pickers rise early. " * 50),
        "docs/zh/visit.md": page("到店", "门前一棵松树。\n\n茶凉了可以再添水。"),
        "docs/en/visit.md": page("Visit", "A pine by the door.\n\nWe warm a cold cup."),
        "site/theme/.icons/songfeng/jar.svg": "<svg/>",
        "site/portal/words/zh.js": 'const words = { hello: "你好" };\n',
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    for language in ("zh", "en"):
        (root / f"docs/{language}/stories/posts/garden.png").write_bytes(b"\x89PNG" + bytes(60_000))
    return root


@pytest.fixture
def verdict(shop: Path, programme: Programme) -> Callable[[], Verdict]:
    return lambda: check(shop, programme)
