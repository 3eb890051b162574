from dataclasses import replace

import pytest

from aql.store.store import Store
from aql.values.call import Call
from aql.values.chat import Usage
from aql.values.claim import Extractor
from aql.values.job import Awaited, Job, Lost
from tests.worlds import record, transcript

JOB = Job("j1", "m", "h", "chat", (("k1", "words one"), ("k2", "words two")))


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def handed_in(store, file="call.vtt", *lines, **fields):
    """A call of these lines that waits."""
    made = record(*lines, **fields)
    call = store.register(made.transcript, Call("", "", file, account="Brightwell"))
    awaited = Awaited(f"record of {file}", call, made.transcript, made.rubric, made.profile, made.extractor)
    store.jobs().expect(awaited)
    return awaited


def waiting(store):
    return tuple(store.jobs().awaited("embedded", ""))


def test_a_job_comes_back_as_it_was_kept(store):
    store.jobs().keep(JOB)

    assert store.jobs().jobs() == (JOB,)


def test_what_became_of_a_job_takes_the_place_of_what_was_and_jobs_keep_their_order(store):
    other = replace(JOB, id="j0")
    ended = replace(
        JOB, state="collected", file="f", batch="b", lost=(Lost("k2", "refused", "it would not", Usage(1, 100, 0, 10, cost_usd=0.01)),)
    )
    for job in (JOB, other, ended):
        store.jobs().keep(job)

    assert store.jobs().jobs() == (ended, other)


def test_a_call_waits_with_all_that_its_record_will_be_made_from(store):
    one, two = handed_in(store, "one.vtt"), handed_in(store, "two.vtt", "Dana: another call")

    assert waiting(store) == (one, two)


def test_a_call_that_is_handed_in_twice_waits_once(store):
    awaited = handed_in(store)

    assert not store.jobs().expect(awaited)
    assert waiting(store) == (awaited,)


def test_calls_wait_for_their_own_model_at_its_own_host(store):
    handed_in(store, "one.vtt")
    other = handed_in(store, "two.vtt", "Dana: another call", extractor=Extractor("m", "1", "h"))

    assert tuple(store.jobs().awaited("m", "h")) == (other,)
    assert store.jobs().waiting() == {("embedded", ""): 1, ("m", "h"): 1}


def test_a_call_that_is_settled_waits_no_more(store):
    awaited = handed_in(store)

    store.jobs().settle(awaited.record)

    assert waiting(store) == ()


def test_calls_may_be_settled_while_they_are_looked_through(store):
    for name in ("one", "two", "three"):
        handed_in(store, name, f"Dana: call {name}")

    seen = []
    for awaited in store.jobs().awaited("embedded", ""):
        seen.append(awaited.record)
        store.jobs().settle("record of two")

    assert seen == ["record of one", "record of three"]


def test_a_call_waits_with_the_words_it_was_handed_in_with_though_a_better_export_came(store):
    awaited = handed_in(store, "poor.txt", "All: we lose a day", "All: every week")
    store.register(transcript("Rep: we lose a day", "Dana: every week"), replace(awaited.call, file="rich.vtt"))

    assert waiting(store) == (awaited,)
    assert len(store.transcript(awaited.call.id).speakers) == 2


def test_what_speaks_of_a_forgotten_call_goes_with_it_and_does_not_come_back(store, tmp_path):
    awaited, other = handed_in(store, "marmalade.vtt"), handed_in(store, "other.vtt", "Dana: another call")
    job = replace(JOB, asked=(("k1", awaited.call.words), ("k2", other.call.words)), lost=(Lost("k1", "refused", "I saw the zanzibar"),))
    store.jobs().keep(replace(job, lost=()))
    store.jobs().keep(job)

    store.forget([awaited.call.id])
    store.jobs().keep(replace(job, state="closed"))

    [kept] = store.jobs().jobs()
    assert (kept.asked, kept.lost, kept.state) == ((("k2", other.call.words),), (), "closed")
    assert waiting(store) == (other,)
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert not [word for word in (b"zanzibar", b"marmalade") if word in written]
