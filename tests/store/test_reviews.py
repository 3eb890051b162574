from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from aql.store.store import Store
from aql.values.correction import Correction
from aql.values.review import Review
from tests.store.kept import LINES, keep
from tests.worlds import record, transcript

AT = datetime(2026, 3, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def review_of(record, decision, about="pain", **fields):
    finding = next(finding for finding in record.findings if finding.criterion == about)
    span = finding.evidence[0].span if finding.evidence else None
    return Review(record.call.id, about, decision, finding.status, "Kim", AT, span, **fields)


def listed(store):
    (listing,) = store.listings()
    return listing.verdict, listing.standing, listing.by


def test_a_rejected_finding_changes_the_standing_verdict_at_once(store):
    record = keep(store)

    stands = store.add_review(review_of(record, "reject", code="misread"))

    assert stands.kind == "insufficient"
    assert listed(store) == ("nurture", "insufficient", "findings")


def test_a_review_comes_back_as_it_was_made_with_the_words_that_were_looked_at(store):
    record = keep(store)
    made = review_of(record, "reject", code="misread", note="she means their old team", instead="partial")

    store.add_review(made)

    assert store.reviews(record.call.id) == (replace(made, quote="we lose a day a week"),)


def test_reviews_are_never_overwritten(store):
    record = keep(store)

    for decision in ("reject", "undo", "accept"):
        store.add_review(review_of(record, decision))

    assert [review.decision for review in store.reviews(record.call.id)] == ["reject", "undo", "accept"]
    assert listed(store) == ("nurture", "nurture", "rule")


def test_a_review_is_carried_to_a_later_record_that_finds_the_same(store):
    record = keep(store)
    store.add_review(review_of(record, "reject"))

    store.save(replace(record, id="later"))

    (listing,) = store.listings()
    assert (listing.record, listing.standing, listing.has_changed) == ("later", "insufficient", False)


def test_a_later_record_that_finds_otherwise_says_that_the_review_changed(store):
    first = keep(store)
    store.add_review(review_of(first, "reject"))

    store.save(replace(first, id="later", findings=record(transcript=first.transcript, statuses={"pain": "partial"}).findings))

    (listing,) = store.listings()
    assert (listing.standing, listing.has_changed) == ("nurture", True)


def test_an_accepted_verdict_is_no_longer_held_and_shows_the_decision(store):
    record = keep(store)

    store.add_review(Review(record.call.id, "verdict", "accept", "nurture", "Kim", AT))

    assert store.query("select standing, stands_by, decision, is_held from v_verdicts").rows == (("nurture", "person", "accept", 0),)


def test_a_call_without_a_record_may_be_reviewed_and_stands_at_nothing(store):
    call = store.register(transcript(*LINES), record().call)

    assert store.add_review(Review(call.id, "verdict", "accept", "nurture", "Kim", AT)) is None
    assert store.standing(call.id) is None


def test_lists_are_narrowed_by_what_stands(store):
    for number, verdict in enumerate(("pain", "fit")):
        keep(store, f"d0{number}.vtt", account=f"Account {number}", statuses={verdict: "negative" if verdict == "fit" else "confirmed"})

    assert [listing.call.file for listing in store.listings(verdict="disqualified")] == ["d01.vtt"]
    assert [listing.call.file for listing in store.listings(account="ACCOUNT 0")] == ["d00.vtt"]
    assert [listing.call.file for listing in store.listings(words="D01")] == ["d01.vtt"]
    assert [listing.call.file for listing in store.listings(order="verdict")] == ["d00.vtt", "d01.vtt"]
    assert store.listings(is_reviewed=True) == ()
    assert len(store.listings(limit=1, skip=1)) == 1
    assert store.counts() == {"disqualified": 1, "nurture": 1}
    assert store.counts(account="account 1") == {"disqualified": 1}


def test_a_correction_of_speakers_is_kept_for_good(store):
    call = keep(store).call.id
    said = (
        Correction("Kim", AT, label="Rep", voice="Dana", side="buyer"),
        Correction("Kim", AT, first=2, last=3, voice="Sian", side="buyer"),
        Correction("Lee", AT, label="Dana", side="seller"),
    )

    store.correct_speakers(call, said[:2])
    store.correct_speakers(call, said[2:])

    assert store.corrections(call) == said


def test_turns_that_a_person_corrected_by_number_give_way_to_no_other_export(store):
    call = store.register(transcript("Room: How is it going?", "Room: we lose a day a week"), replace(record().call, file="call.txt"))
    store.correct_speakers(call.id, [Correction("Kim", AT, first=1, last=1, voice="Dana", side="buyer")])

    later = store.register(transcript(*LINES), replace(record().call, file="call.vtt"))

    assert later.id == call.id
    assert [turn.label for turn in store.transcript(call.id).turns] == ["Room", "Room"]


def test_stale_claims_are_marked_on_their_record_and_gone_with_a_fresh_one(store):
    first = keep(store)

    store.mark_stale(first.call.id, stale=True)
    assert [listing.is_stale for listing in store.listings()] == [True]

    store.save(replace(first, id="asked anew"))
    assert [listing.is_stale for listing in store.listings()] == [False]

    store.again(first.id)
    assert [listing.is_stale for listing in store.listings()] == [True]


def test_a_call_is_listed_under_the_day_it_was_held_once_that_is_known(store):
    made = keep(store, transcript=transcript(*LINES, held_on=None))
    assert store.listings(since=date(2026, 3, 11))

    store.register(transcript(*LINES, held_on=date(2025, 1, 1)), replace(made.call, held_on=None))

    assert store.listings(since=date(2026, 3, 11)) == ()
    assert len(store.listings(until=date(2025, 1, 1))) == 1
