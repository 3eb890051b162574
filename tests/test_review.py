from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aql.errors import ReviewError
from aql.pipeline import Task, conclude
from aql.review import Opinion, decide, rejudge, understood
from aql.store.store import Store
from aql.values.call import Call
from aql.values.claim import Claim, Extraction, Extractor, Quote, VoiceClaim
from aql.values.rubric import Rubric
from tests.store.kept import LINES, keep
from tests.worlds import criterion, record, rubric, transcript

NOW = datetime(2026, 3, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


@pytest.fixture
def call(store):
    """A call that stands at nurture, its pain confirmed by what Dana said."""
    return keep(store).call.id


def said(store, call, about, decision, **fields):
    return decide(store, call, Opinion(about, decision, **fields), "Kim", NOW)


def test_a_rejected_criterion_changes_what_stands_and_keeps_the_words_looked_at(store, call):
    stands = said(store, call, "pain", "reject", code="misread", note="her old team")

    assert (stands.kind, stands.by) == ("insufficient", "findings")
    (kept,) = store.reviews(call)
    assert (kept.saw, kept.quote, kept.code, kept.note, kept.reviewer, kept.at) == (
        "confirmed",
        "we lose a day a week",
        "misread",
        "her old team",
        "Kim",
        NOW,
    )


def test_a_person_may_say_what_the_verdict_is_instead(store, call):
    stands = said(store, call, "verdict", "reject", code="wrong_size", instead="disqualified")

    assert (stands.kind, stands.by) == ("disqualified", "person")


def test_an_undo_brings_back_what_stood_before(store, call):
    said(store, call, "verdict", "accept")
    said(store, call, "verdict", "reject", code="other")

    assert said(store, call, "verdict", "undo").applied[0].decision == "accept"
    assert said(store, call, "verdict", "undo").by == "rule"


def test_a_verdict_rejected_without_another_in_its_place_can_still_be_accepted(store, call):
    assert said(store, call, "verdict", "reject", code="other").kind is None

    assert said(store, call, "verdict", "accept", saw="nurture").kind == "nurture"


@pytest.mark.parametrize(
    "about, decision, fields, told",
    [
        ("colour", "accept", {}, "no criterion 'colour'"),
        ("pain", "reject", {}, "says why"),
        ("pain", "undo", {}, "nothing was decided about pain"),
        ("pain", "accept", {"code": "misread"}, "an accept has no code"),
        ("pain", "accept", {"instead": "partial"}, "an accept has no instead"),
        ("pain", "reject", {"code": "misread", "instead": "nurture"}, "'nurture' is not what pain could be"),
        ("pain", "reject", {"code": "misread", "instead": "confirmed"}, "'confirmed' is not what pain could be instead of confirmed"),
        ("verdict", "reject", {"code": "misread", "instead": "partial"}, "'partial' is not what verdict could be"),
    ],
)
def test_a_decision_that_does_not_fit_is_refused_and_not_kept(store, call, about, decision, fields, told):
    with pytest.raises(ReviewError, match=told) as refused:
        said(store, call, about, decision, **fields)

    assert not refused.value.is_late
    assert store.reviews(call) == ()


@pytest.mark.parametrize("fields", [{"saw": "partial"}, {"after": 1}])
def test_a_decision_on_what_no_longer_stands_is_late(store, call, fields):
    with pytest.raises(ReviewError, match="judged anew meanwhile") as refused:
        said(store, call, "pain", "accept", **fields)

    assert refused.value.is_late


def test_the_second_of_two_reviewers_is_told_who_was_first(store, call):
    decide(store, call, Opinion("verdict", "accept", "nurture", after=0), "Lee", NOW)

    with pytest.raises(ReviewError, match="Lee has decided meanwhile"):
        decide(store, call, Opinion("verdict", "reject", "nurture", after=0, code="other"), "Kim", NOW)


def test_a_call_without_an_analysis_cannot_be_reviewed(store):
    call = store.register(transcript(*LINES), record().call)

    with pytest.raises(ReviewError, match="no analysis"):
        said(store, call.id, "verdict", "accept")


def test_where_the_rubric_gives_no_verdict_its_criteria_can_be_reviewed(store):
    small = Rubric("small", "1", "Small", (criterion("pain"),), (), hash="0" * 8)
    call = keep(store, rubric=small, findings=record().findings[1:2], verdict=None).call.id

    with pytest.raises(ReviewError, match="gives no verdict"):
        said(store, call, "verdict", "accept")
    assert said(store, call, "pain", "accept").applied[0].about == "pain"


def test_a_side_that_the_model_heard_itself_leaves_its_claims_as_they_are(store):
    read = transcript("Ann: I am with Acme, we sell this.", "Ben: We retype four hundred slips.", buyers=("Ann", "Ben"), sellers=())
    read = replace(read, speakers=tuple(replace(speaker, side_from="words") for speaker in read.speakers))
    call = store.register(read, Call("", "", "call.vtt"))
    voices = (VoiceClaim("Ann", "seller", Quote(0, "I am with Acme, we sell this")),)
    claims = (Claim("pain", "confirmed", (Quote(1, "We retype four hundred slips"),)),)
    task = Task(call, understood(store, call), rubric(), None, Extractor("stub-1", "1", "127.0.0.1"))
    store.save(conclude(task, Extraction(claims, (), voices), NOW))

    assert list(rejudge(store, NOW)) == [None]
    assert not any(listing.is_stale for listing in store.listings())
