"""The pages of a small site, as its manifest would tell of them."""

from chalicelib.domain.content import Content, Goal, InLanguages, Page, Tags

GOAL = Goal(seconds=20, depth=80, points=5)


def page(path: str, title: str, *, languages: tuple[str, ...] = ("zh", "en"), **said) -> Page:
    urls = {"zh": f"/{path}", "en": f"/en/{path}"}
    return Page(
        id=path.strip("/").replace("/", "-") or "home",
        url=InLanguages(**{language: urls[language] for language in languages}),
        title=InLanguages(**{language: f"{title} {language}" for language in languages}),
        **said,
    )


SITE = Content.of(
    (
        page("", "Home"),
        page("welcome/", "Welcome"),
        page("spring/", "Spring"),
        page(
            "stories/spring-tea/",
            "Spring tea",
            reading=GOAL,
            tags=Tags(zh=("绿茶", "冲泡"), en=("green tea", "brewing")),
        ),
        page("stories/white-tea/", "White tea", reading=GOAL, tags=Tags(en=("white tea",))),
        page("stories/oolong/", "Oolong", reading=GOAL),
        page("stories/storing/", "Storing", reading=GOAL),
        page("stories/craft/", "Craft", reading=Goal(seconds=10, depth=50, points=0)),
        page("stories/kucha/", "Kucha", languages=("zh",), reading=GOAL),
        page("members/", "Members", audience="members", reading=GOAL),
        page("silver/", "Silver", audience="silver", reading=GOAL),
        page("fair/", "Fair", from_="2026-11-20", until="2026-11-22", reading=GOAL),
    )
)
