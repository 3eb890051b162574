from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aql.store.store import Store
from aql.values.chat import Completion, Usage
from aql.values.check import Check
from aql.values.claim import Extractor
from aql.values.record import Failure
from aql.values.transcript import Span
from tests.store.kept import keep

MODEL = Extractor("model-a", "1", "host")
AT = datetime(2026, 3, 12, tzinfo=UTC)
ONCE = Usage(1, 1200, 800, 90, 2, 1.5, 0.004)
ANSWER = Completion("{}", "stop", "model-a-2026", ONCE)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def failure(call, usage=ONCE, reason="truncated"):
    return Failure(call.id, call.file, "small", "model-a", reason, "cut off", "", AT, usage)


def costs(store):
    return store.query("select record is null, reason, requests, tokens_in, tokens_out, retries, cost_usd from v_costs order by 1, 2").rows


def test_what_a_completion_took_is_recalled_until_a_record_tells_it(store):
    made = keep(store)
    store.completions().remember("key", "model-a", ANSWER, made.call.words)

    before = store.completions().recall("key")
    store.save(replace(made, id="second", extractor=MODEL, usage=ONCE))

    assert before.usage == ONCE
    assert store.completions().recall("key").usage == Usage()


def test_a_record_that_took_nothing_tells_nothing(store):
    made = keep(store)
    store.completions().remember("key", "model-a", ANSWER, made.call.words)

    store.save(replace(made, id="second", extractor=MODEL))

    assert store.completions().recall("key").usage == ONCE


def test_a_failure_tells_what_its_answers_took(store):
    made = keep(store)
    store.completions().remember("key", "model-a", ANSWER, made.call.words)

    store.fail(failure(made.call))

    assert store.failures() == (failure(made.call),)
    assert store.completions().recall("key").usage == Usage()


def test_another_models_answers_stay_untold(store):
    made = keep(store)
    store.completions().remember("key", "model-b", ANSWER, made.call.words)

    store.fail(failure(made.call))

    assert store.completions().recall("key").usage == ONCE


def test_what_a_call_cost_in_vain_is_not_lost_when_it_is_analyzed_at_last(store):
    made = keep(store)
    store.fail(failure(made.call))
    store.fail(failure(made.call, reason="garbage"))

    store.save(replace(made, id="second", extractor=MODEL, usage=replace(ONCE, cost_usd=None)))

    assert store.failures() == ()
    assert costs(store) == (
        (0, None, 0, 0, 0, 0, None),
        (0, None, 1, 1200, 90, 2, None),
        (1, "garbage", 1, 1200, 90, 2, 0.004),
        (1, "truncated", 1, 1200, 90, 2, 0.004),
    )


def test_a_failure_that_cost_nothing_is_no_line_of_the_bill(store):
    made = keep(store)

    store.fail(failure(made.call, Usage()))

    assert [row[0] for row in costs(store)] == [0]


def test_a_fresh_record_takes_the_place_of_the_old_one_whose_cost_stays(store):
    old = keep(store, extractor=MODEL, usage=ONCE)
    new = replace(old, findings=old.findings[:1], usage=replace(ONCE, tokens_out=91))

    store.save(new, is_fresh=True)

    assert store.record(old.id) == new
    assert store.current(old.call.id) == new
    assert [(row[1], row[4]) for row in costs(store)] == [(None, 91), ("replaced", 90)]


def test_a_fresh_record_of_a_new_call_is_simply_kept(store):
    made = keep(store)

    store.save(replace(made, id="second", extractor=MODEL), is_fresh=True)

    assert store.has("second")


def test_what_a_second_reader_said_is_kept(store):
    checks = (Check("pain", "confirmed", (Span(1, 0, 20), Span(2, 3, 4)), "does_not"),)

    made = keep(store, checks=checks)

    assert store.record(made.id).checks == checks


def test_the_bill_of_a_call_is_forgotten_with_it(store):
    made = keep(store)
    store.fail(failure(made.call))

    store.forget([made.call.id])

    assert costs(store) == ()
