"""A sentence that a model wrote may say less than its words, never more."""

from datetime import date

import pytest

from tests.ground.worlds import claim, proof
from tests.worlds import transcript


def kept(call, quote, gloss):
    proved = proof(call, claim("pain", "confirmed", quote, gloss=gloss))
    finding = next(finding for finding in proved.findings if finding.criterion == "pain")
    refused = [rejection.why for rejection in proved.rejections if rejection.reason == "gloss_not_said"]
    assert bool(finding.gloss) == (not refused)
    return bool(finding.gloss)


ENGLISH = transcript("Rep: Hi.", "Dana: Callum merges forty records on Fridays, and Mopster misses half.", held_on=date(2026, 4, 14))
GERMAN = transcript(
    "Rep: Hallo.", "Dana: Am dreißigsten September kommt der Auditor, und wir haben keine Werte.", held_on=date(2026, 4, 14), language="de"
)


@pytest.mark.parametrize(
    "gloss",
    [
        "Records are merged by hand.",
        "Callum merges 40 records every Friday.",
        "Mopster misses half of the forty.",
        "Dana says Mopster misses half.",
        "The CRM holds records that have to be merged.",
    ],
)
def test_a_gloss_that_says_no_more_is_kept(gloss):
    assert kept(ENGLISH, "Callum merges forty records on Fridays", gloss)


@pytest.mark.parametrize(
    "gloss",
    [
        "Callum merges 50 records.",
        "Callum merges four hundred records.",
        "Graham merges forty records.",
        "Kestrel misses half.",
        "Callum merges records on Mondays.",
        "Callum merges forty records until 3 May.",
        "Callum does not merge records.",
        "Nobody likes merging.",
    ],
)
def test_a_number_a_date_a_name_or_a_negation_more_is_refused(gloss):
    assert not kept(ENGLISH, "Callum merges forty records on Fridays", gloss)


@pytest.mark.parametrize(
    "gloss, is_kept",
    [
        ("The auditor comes on 30 September and they have no readings.", True),
        ("The auditor comes on 20 September.", False),
        ("Müller has no readings.", False),
    ],
)
def test_a_gloss_is_held_against_words_in_another_language(gloss, is_kept):
    assert kept(GERMAN, "Am dreißigsten September kommt der Auditor", gloss) is is_kept
