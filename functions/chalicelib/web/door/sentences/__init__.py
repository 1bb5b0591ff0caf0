"""What people read when they are refused: a sentence for each code, in both languages."""

from collections.abc import Mapping

from chalicelib.domain.programme import Language, Words
from chalicelib.web.door.sentences.leaving import LEAVING
from chalicelib.web.door.sentences.members import MEMBERS
from chalicelib.web.door.sentences.points import POINTS
from chalicelib.web.door.sentences.reading import READING
from chalicelib.web.door.sentences.referrals import REFERRALS
from chalicelib.web.door.sentences.requests import REQUESTS
from chalicelib.web.door.sentences.rewards import REWARDS

NOUNS = (REQUESTS, MEMBERS, LEAVING, POINTS, REFERRALS, REWARDS, READING)

SENTENCES: Mapping[str, Words] = {code: said for noun in NOUNS for code, said in noun.items()}


class _Facts(dict[str, str | int]):
    def __missing__(self, name: str) -> str:
        return "…"


def sentence(code: str, facts: Mapping[str, str | int], language: Language) -> str:
    return SENTENCES[code][language].format_map(_Facts(facts))
