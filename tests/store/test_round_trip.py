from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings

from aql.store.store import Store
from tests.store.drawn import records, transcripts
from tests.worlds import record, transcript

CALLS = count()


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("store") / "aql.db") as opened:
        yield opened


def fresh(record):
    """The record under an id and a call of its own."""
    number = next(CALLS)
    return replace(record, id=f"record {number}", call=replace(record.call, account=f"account {number}"))


@given(record=records)
@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=25)
def test_a_record_comes_back_as_it_was_saved(store, record):
    record = fresh(record)
    call = store.register(record.transcript, record.call)
    record = replace(record, call=call)

    store.save(record)

    assert store.record(record.id) == record


@given(words=transcripts())
@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=25)
def test_a_transcript_comes_back_as_it_was_read(store, words):
    call = store.register(words, fresh(record()).call)

    assert store.transcript(call.id) == words


def test_a_record_keeps_its_own_voices_beside_those_that_were_read(store):
    read = transcript("Rep: How is it going?", "Dana: we lose a day a week", buyers=())
    heard = transcript("Rep: How is it going?", "Dana: we lose a day a week")
    made = fresh(record(transcript=heard))
    call = store.register(read, made.call)

    store.save(replace(made, call=call))

    assert store.transcript(call.id) == read
    assert store.record(made.id).transcript == heard
