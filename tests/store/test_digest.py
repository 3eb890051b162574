from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from aql.store.store import Store
from aql.values.amount import Window
from aql.values.digest import Digest
from aql.values.record import Failure
from aql.values.review import Review
from aql.values.verdict import Hold
from tests.store.kept import keep
from tests.worlds import findings

READY = {"fit": "confirmed", "pain": "confirmed", "timing": "confirmed", "budget": "confirmed", "next_step": "confirmed"}
BEFORE, SINCE, DURING, UNTIL = (datetime(2026, 3, day, 12, tzinfo=UTC) for day in (1, 8, 10, 15))


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def told(store, **fields):
    return store.digest(SINCE, UNTIL, **fields)


def files(lines):
    return [getattr(line, "listing", line).call.file for line in lines]


def review(call, decision, saw, at=DURING, **fields):
    return Review(call, "verdict", decision, saw, "Kim", at, **fields)


def held(store, file, **fields):
    made = keep(store, file, statuses=READY, **fields)
    verdict = replace(made.verdict, held=(Hold("conflict", "two voices differ"),))
    saved = replace(made, id=made.id[:-4] + "held", verdict=verdict)
    store.save(saved)
    return saved


def test_a_call_that_became_qualified_in_that_time_is_told_with_a_buyers_words(store):
    keep(store, "old.vtt", statuses=READY, analyzed_at=BEFORE)
    keep(store, "new.vtt", statuses=READY, analyzed_at=DURING)
    keep(store, "poor.vtt", analyzed_at=DURING)
    keep(store, "late.vtt", statuses=READY, analyzed_at=UNTIL)

    found = told(store)

    assert files(found.qualified) == ["new.vtt"]
    assert (found.qualified[0].said.quote, found.qualified[0].said.speaker) == ("we lose a day a week", "Dana")
    assert found.analyzed == {"qualified": 1, "nurture": 1}


def test_what_was_qualified_before_and_is_judged_anew_is_not_new(store):
    keep(store, "a.vtt", statuses=READY, analyzed_at=BEFORE)
    keep(store, "a.vtt", statuses=READY, analyzed_at=DURING, judging="2")

    assert told(store).qualified == ()


def test_a_person_can_make_a_call_qualified_or_take_it_back(store):
    raised = keep(store, "up.vtt", analyzed_at=BEFORE)
    fallen = keep(store, "down.vtt", statuses=READY, analyzed_at=BEFORE)
    store.add_review(review(raised.call.id, "reject", "nurture", code="misread", instead="qualified"))
    store.add_review(review(fallen.call.id, "reject", "qualified", code="no_budget", instead="nurture"))

    found = told(store)

    assert (files(found.qualified), files(found.withdrawn)) == (["up.vtt"], ["down.vtt"])
    assert [one.review.reviewer for one in found.reviewed] == ["Kim", "Kim"]


def test_a_held_call_is_not_qualified_until_a_person_has_looked(store):
    kept = held(store, "a.vtt", analyzed_at=DURING)

    found = told(store)
    assert (files(found.held), found.qualified, found.waiting) == (["a.vtt"], (), 1)

    store.add_review(review(kept.call.id, "accept", "qualified"))
    found = told(store)
    assert (found.held, files(found.qualified), found.waiting) == ((), ["a.vtt"], 0)


def test_what_waited_before_is_counted_and_not_told_again(store):
    held(store, "a.vtt", analyzed_at=BEFORE)

    assert (told(store).held, told(store).waiting) == ((), 1)


def test_failures_and_decisions_of_that_time_are_told(store):
    call = keep(store, "a.vtt", analyzed_at=BEFORE).call.id
    for at in (BEFORE, DURING):
        store.fail(Failure("", f"{at.day}.mp3", "aql", "embedded", "audio", "a recording", "transcribe it", at))
        store.add_review(review(call, "accept", "nurture", at))

    found = told(store)

    assert [failure.file for failure in found.failed] == ["10.mp3"]
    assert [one.review.at for one in found.reviewed] == [DURING]


def windowed(store, file, ends_on, statuses):
    made = tuple(
        replace(finding, values=(Window("by then", "deadline", None, ends_on),)) if finding.criterion == "timing" else finding
        for finding in findings(**statuses)
    )
    return keep(store, file, findings=made, statuses=statuses, analyzed_at=BEFORE)


def test_windows_are_told_once_past_and_while_they_close(store):
    for day in (7, 8, 14, 15, 29, 30):
        windowed(store, f"{day}.vtt", date(2026, 3, day), READY)
    windowed(store, "no.vtt", date(2026, 3, 10), {**READY, "fit": "negative"})

    found = told(store)

    assert [window.ends_on.day for window in found.past] == [8, 14]
    assert [window.ends_on.day for window in found.closing] == [15, 29]
    assert [window.ends_on.day for window in told(store, soon_days=0).closing] == [15]


def test_nothing_at_all_is_an_empty_digest(store):
    found = told(store)

    assert found == Digest(SINCE, UNTIL, 14, {}, 0)
