from datetime import UTC, date, datetime

import pytest

from aql.engine.corpus import Known, analyze_all
from aql.errors import ModelError
from aql.pipeline import Task, analyze
from aql.store.store import Store
from aql.values.call import Call
from aql.values.claim import Claim, Extraction, Extractor, Quote
from aql.values.record import Failure, Record
from aql.values.unread import Unread
from tests.worlds import rubric, transcript

NOW = datetime(2026, 3, 11, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def call(n):
    return transcript("Rep: What hurts?", f"Dana: We lose {n} invoices a week.")


def pain(words, *_):
    return Extraction((Claim("pain", "confirmed", (Quote(1, words.turns[1].text),)),))


def outcomes(store, readings, extract=pain, at_once=1):
    def task_of(words):
        known = store.register(words, Call("", words.id, words.source, date(2026, 3, 10)))
        return Task(known, store.transcript(known.id), rubric(), None, Extractor("test", "1"))

    return list(analyze_all(readings, task_of, lambda task: analyze(task, extract, lambda: NOW), store, at_once))


def test_each_call_is_analyzed_and_kept(store):
    made = outcomes(store, [call(n) for n in range(5)], at_once=3)

    assert all(isinstance(one, Record) for one in made)
    assert {listing.record for listing in store.listings()} == {one.id for one in made}


def test_a_second_run_does_nothing_and_says_so(store):
    outcomes(store, [call(1)])

    assert [type(one) for one in outcomes(store, [call(1)])] == [Known]


def test_the_same_words_twice_in_one_run_are_asked_about_once(store):
    asked = []

    made = outcomes(store, [call(1), call(1)], extract=lambda *given: (asked.append(1), pain(*given))[1], at_once=4)

    assert sorted(type(one).__name__ for one in made) == ["Known", "Record"]
    assert len(asked) == 1


def test_one_failure_costs_no_other_call_anything_and_is_taken_up_again(store):
    def fails_on_two(words, *_):
        if "2" in words.turns[1].text:
            raise ModelError("cut off", reason="truncated")
        return pain(words)

    first = outcomes(store, [call(n) for n in range(4)], fails_on_two, at_once=2)
    kept = store.failures()
    second = outcomes(store, [call(n) for n in range(4)])

    assert sorted(type(one).__name__ for one in first) == ["Failure", "Record", "Record", "Record"]
    assert [failure.reason for failure in kept] == ["truncated"]
    assert sorted(type(one).__name__ for one in second) == ["Known", "Known", "Known", "Record"]
    assert store.failures() == ()


def test_a_file_that_gave_no_transcript_passes_through(store):
    bad = Unread("notes.pdf", "pdf", "a PDF", "export it as text")

    assert outcomes(store, [bad, call(1)])[0] is bad


def test_failures_are_values(store):
    def fails(*_):
        raise ModelError("refused", reason="refused")

    [only] = outcomes(store, [call(1)], fails)

    assert isinstance(only, Failure)
