"""One map of refusals to statuses, and a sentence for each in both languages."""

import importlib
import pkgutil

import pytest

import chalicelib
from chalicelib.domain import refusals
from chalicelib.domain.ledger.points import InsufficientPoints
from chalicelib.domain.refusals import OutcomeUnknown, Refusal, TooMany, Unavailable
from chalicelib.domain.rewards.redemption import OwnRedemption, SoldOut
from chalicelib.domain.rewards.reward import RewardUnknown
from chalicelib.web.door.problem import TooLarge, describe, status_of
from chalicelib.web.door.sentences import SENTENCES

for module in pkgutil.walk_packages(chalicelib.__path__, "chalicelib."):
    importlib.import_module(module.name)


def kinds(kind: type[Refusal] = Refusal) -> list[type[Refusal]]:
    return [each for sub in kind.__subclasses__() for each in (sub, *kinds(sub))]


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (refusals.Malformed, 400),
        (refusals.Unauthenticated, 401),
        (refusals.Forbidden, 403),
        (OwnRedemption, 403),
        (refusals.NotFound, 404),
        (RewardUnknown, 404),
        (refusals.Conflict, 409),
        (SoldOut, 409),
        (TooLarge, 413),
        (refusals.KeyReuse, 422),
        (TooMany, 429),
        (Unavailable, 503),
        (OutcomeUnknown, 503),
    ],
)
def test_a_kind_of_refusal_has_its_status(refusal, status):
    assert status_of(refusal) == status


@pytest.mark.parametrize("refusal", kinds(), ids=lambda kind: kind.__name__)
def test_every_refusal_has_a_status_and_a_sentence_in_both_languages(refusal):
    assert 400 <= status_of(refusal) <= 503
    assert SENTENCES[refusal.code].zh
    assert SENTENCES[refusal.code].en


def test_every_sentence_belongs_to_a_refusal():
    assert set(SENTENCES) == {kind.code for kind in kinds()} | {"internal"}


def test_the_facts_stand_in_the_sentence_and_beside_it():
    status, body, headers = describe(InsufficientPoints(missing=50), "en")
    assert status == 409
    assert headers == {"Content-Type": "application/problem+json"}
    assert body == (
        b'{"missing":50,"type":"about:blank","title":"Conflict","status":409,'
        b'"detail":"Not enough points: 50 more needed.","code":"insufficient_points"}'
    )


@pytest.mark.parametrize(
    ("refusal", "seconds"),
    [(TooMany(retry_after=42), "42"), (Unavailable(), "1"), (OutcomeUnknown(), "1")],
)
def test_what_may_be_tried_again_says_when(refusal, seconds):
    assert describe(refusal, "zh")[2]["Retry-After"] == seconds
