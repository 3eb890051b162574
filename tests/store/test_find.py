from datetime import date

import pytest

from aql.errors import StoreError
from aql.store.store import Store
from aql.values.call import Call
from tests.store.kept import LINES
from tests.worlds import transcript


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def known(file="call.vtt", **facts):
    return Call(id="", words="", file=file, **facts)


def undated(*lines):
    return transcript(*(lines or LINES), held_on=None)


@pytest.mark.parametrize("text", ["calls/d01.vtt", "d01.vtt", "d01", "Brightwell", "brightwell"])
def test_a_call_is_found_by_file_or_account(store, text):
    call = store.register(undated(), known("calls/d01.vtt", account="Brightwell"))
    store.register(undated("Dana: hello"), known("calls/d02.vtt", account="Northwind"))

    assert store.find_call(text) == call


def test_a_call_is_found_by_the_beginning_of_its_id(store):
    call = store.register(undated(), known())

    assert store.find_call(call.id[:6]) == call
    assert store.find_call(call.id) == call


def test_a_call_is_found_by_a_file_that_was_not_kept(store):
    call = store.register(undated(), known("call.vtt"))
    store.register(undated(), known("minutes.docx"))

    assert store.find_call("minutes.docx") == call


def test_a_name_that_means_several_calls_is_refused_with_each_of_them(store):
    calls = [store.register(undated(), known(account="Brightwell", held_on=date(2026, 3, day))) for day in (10, 17)]

    with pytest.raises(StoreError, match="2 calls are meant by 'Brightwell'") as refused:
        store.find_call("Brightwell")

    assert all(call.id in refused.value.hint for call in calls)
    assert "2026-03-17" in refused.value.hint


def test_a_name_that_means_no_call_is_refused_with_the_nearest(store):
    store.register(undated(), known("d01.vtt", account="Brightwell"))

    with pytest.raises(StoreError, match="no call is named 'Brigthwell'") as refused:
        store.find_call("Brigthwell")

    assert refused.value.hint == "did you mean Brightwell?"


def test_a_path_goes_before_a_name_that_is_the_same(store):
    call = store.register(undated(), known("d01.vtt"))
    store.register(undated("Dana: hello"), known("other/d01.vtt"))

    assert store.find_call("d01.vtt") == call


def test_of_many_candidates_the_newest_ten_are_named(store):
    for day in range(1, 13):
        store.register(undated(), known(account="Brightwell", held_on=date(2026, 3, day)))

    with pytest.raises(StoreError, match="12 calls") as refused:
        store.find_call("Brightwell")

    assert refused.value.hint.count("Brightwell") == 10
    assert refused.value.hint.endswith("; and 2 more")
