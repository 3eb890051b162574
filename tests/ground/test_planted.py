"""The grounding proof: of planted quotes that nobody said none is accepted, of those that were said nearly all are."""

from collections import Counter

import pytest

from tests.ground.planted import cases
from tests.ground.worlds import accepted


@pytest.fixture(scope="module")
def judged():
    """Each case with whether it was accepted."""
    return list(zip(cases(), accepted(cases()), strict=True))


def test_the_proof_is_large_and_has_every_kind(judged):
    unsaid = Counter(case.kind for case, _ in judged if not case.is_said)

    assert sum(unsaid.values()) >= 5000
    assert set(unsaid) == {
        "cut so that a word falls away",
        "a guess cited as a fact",
        "negation dropped",
        "number changed",
        "entity or modality swapped",
        "speaker swapped",
        "two halves spliced",
        "fabricated from its words",
        "quoted out of its frame",
        "taken back right after",
        "a question cited as a statement",
        "cut in another tongue",
        "a negator in disguise",
        "a few words that turn",
    }
    assert {case.language for case, _ in judged} == {"en", "de", "es", "fr", "pt", "ja"}


def test_no_quote_that_was_not_said_is_accepted(judged):
    accepted = [
        (case.kind, case.quote, case.call.turns[case.turn].text) for case, was_accepted in judged if was_accepted and not case.is_said
    ]

    assert accepted == []


def test_quotes_that_were_said_are_accepted(judged):
    said = [(case, was_accepted) for case, was_accepted in judged if case.is_said]
    refused = [(case.kind, case.quote, case.call.turns[case.turn].text) for case, was_accepted in said if not was_accepted]

    assert len(refused) <= 0.01 * len(said), refused
