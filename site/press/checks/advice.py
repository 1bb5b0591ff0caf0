"""What reads better on a phone: told, never refused."""

from collections.abc import Iterator

from chalicelib.domain.programme import Language
from chalicelib.domain.programme.file import Finding
from press.checks.text import marks, scripts
from press.checks.text.docs import Docs, SourcePage
from press.source import schema

READS_WELL: dict[Language, tuple[int, int, str]] = {
    "zh": (300, 500, "characters"),
    "en": (180, 320, "words"),
}
"""A minute and a half of reading: 300 to 500 characters in Chinese, as long in English words."""

_WI_FI = ("wi-fi", "wifi", "wlan", "无线网", "流量")


def stories_read_in_one_go(docs: Docs) -> Iterator[Finding]:
    stories = (page for page, content in docs.contents() if isinstance(content, schema.Story))
    for page in stories:
        least, most, unit = READS_WELL[page.language]
        count = scripts.length(_prose(page), page.language)
        if not least <= count <= most:
            mend = f"{least} to {most} read well on a phone"
            what = f"the story has {count} {unit}"
            yield Finding(page.file, page.body_line, what, mend)


def stories_have_a_picture(docs: Docs) -> Iterator[Finding]:
    for page, content in docs.contents():
        pictured = content.image or content.drawing or page.marked.pictures
        if isinstance(content, schema.Story) and not pictured:
            mend = "name a drawing or an image in the front matter"
            yield Finding(page.file, 1, "the story has no picture", mend)


def videos_name_wi_fi(docs: Docs) -> Iterator[Finding]:
    for page in docs.pages:
        films = [
            mark.place for mark in page.marked.links if mark.target.endswith((".mp4", ".webm"))
        ]
        films += page.marked.videos
        if films and not any(word in page.body.lower() for word in _WI_FI):
            line = page.at(min(films))
            mend = "say beside it how large it is, and that Wi-Fi is better"
            yield Finding(page.file, line, "a video without a word on Wi-Fi", mend)


def _prose(page: SourcePage) -> str:
    """The body without its first heading and without marks."""
    text = marks.blank(page.body, marks.CODE, marks.HOLES, marks.PLACE)
    first, _, rest = text.lstrip().partition("\n")
    return rest if first.startswith("# ") else text
