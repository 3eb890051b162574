from dataclasses import replace

import pytest

from aql.errors import StoreError
from aql.store.store import Store
from aql.values.claim import Extractor
from aql.values.record import Failure
from tests.store.kept import keep
from tests.worlds import record, rubric

EMBEDDED = Extractor("embedded", "1")
MODEL = Extractor("model-a", "1", "api.example.com", "p" * 8, "s" * 8)
OTHER_MODEL = replace(MODEL, name="model-b")


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def current(store):
    (listing,) = store.listings()
    return listing.extractor


def test_the_latest_record_is_current(store):
    first = keep(store)
    second = replace(first, id="second")

    store.save(second)

    assert store.current(first.call.id) == second


def test_a_record_asked_for_again_is_the_latest(store):
    first = keep(store)
    store.save(replace(first, id="second"))

    assert store.again(first.id)

    assert store.current(first.call.id) == first


def test_a_record_that_is_not_there_cannot_be_asked_for_again(store):
    assert not store.again("nowhere")
    assert not store.has("nowhere")


def test_a_record_saved_twice_is_kept_once(store):
    record = keep(store)

    store.save(record)

    assert store.has(record.id)
    assert store.query("select count(*) from v_analyses").rows == ((1,),)
    assert store.query("select count(*) from v_findings").rows == ((len(record.findings),),)


def test_a_models_record_takes_the_place_of_an_embedded_one(store):
    keep(store, extractor=EMBEDDED)

    keep(store, extractor=MODEL)

    assert current(store) == "model-a"


def test_an_embedded_record_never_displaces_a_models(store):
    keep(store, extractor=MODEL)

    keep(store, extractor=EMBEDDED)

    assert current(store) == "model-a"


def test_an_embedded_record_never_displaces_a_models_even_where_it_was_chosen(store):
    keep(store, extractor=MODEL)
    keep(store, extractor=EMBEDDED)

    store.choose(extractor="embedded")

    assert current(store) == "model-a"


def test_the_first_model_is_the_chosen_one(store):
    keep(store, extractor=EMBEDDED)
    keep(store, extractor=MODEL)

    keep(store, extractor=OTHER_MODEL)

    assert current(store) == "model-a"
    assert store.chosen() == ("small", "model-a")


def test_choosing_another_extractor_changes_every_call(store):
    keep(store, extractor=MODEL)
    keep(store, extractor=OTHER_MODEL)

    store.choose(extractor="model-b")

    assert current(store) == "model-b"


def test_a_call_known_to_another_model_alone_shows_that_ones_record(store):
    keep(store, "d01.vtt", extractor=MODEL)

    keep(store, "d02.vtt", extractor=OTHER_MODEL)

    assert {listing.call.file: listing.extractor for listing in store.listings()} == {"d01.vtt": "model-a", "d02.vtt": "model-b"}


def test_a_record_of_another_rubric_stands_beside_the_default_ones(store):
    keep(store)
    other = keep(store, rubric=replace(rubric(), name="bant"))

    assert [listing.rubric for listing in store.listings()] == ["small"]
    assert store.record(other.id).rubric.name == "bant"

    store.choose(rubric="bant")

    assert [listing.rubric for listing in store.listings()] == ["bant"]


def test_a_new_version_of_the_default_rubric_is_current(store):
    keep(store)

    keep(store, rubric=replace(rubric(), version="2", hash="2"))

    assert store.current(store.listings()[0].call.id).rubric.version == "2"


def test_a_record_of_a_call_that_was_forgotten_meanwhile_is_refused(store):
    made = record()

    with pytest.raises(StoreError, match="is not in the database"):
        store.save(made)


def test_a_record_that_is_not_there_is_named(store):
    with pytest.raises(StoreError, match="there is no record nowhere"):
        store.record("nowhere")


def failure(call="", file="call.vtt", reason="unreachable"):
    return Failure(call, file, "small", "model-a", reason, "nothing answered", "is it running?", record().analyzed_at)


def test_a_failure_is_kept_until_the_call_is_analyzed(store):
    first = keep(store)
    store.fail(failure(first.call.id))
    store.fail(failure(first.call.id, reason="quota"))

    assert [kept.reason for kept in store.failures()] == ["quota"]

    store.save(replace(first, id="second", extractor=MODEL))

    assert store.failures() == ()


def test_a_failure_under_another_extractor_stays(store):
    first = keep(store)
    store.fail(failure(first.call.id))

    store.save(replace(first, id="second", extractor=OTHER_MODEL))

    assert store.failures() == (failure(first.call.id),)


def test_a_file_that_gave_no_call_fails_under_its_own_name(store):
    store.fail(failure(file="notes.pdf", reason="pdf"))
    store.fail(failure(file="empty.vtt", reason="empty"))

    assert {kept.file: kept.reason for kept in store.failures()} == {"notes.pdf": "pdf", "empty.vtt": "empty"}
