from dataclasses import replace
from datetime import date

import pytest

from aql.store.store import Store
from aql.values.call import Call
from tests.worlds import transcript

LINES = ("Rep: How is it going?", "Dana: we lose a day a week")


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def known(file="call.vtt", **facts):
    """What flags and manifest tell of a call, before it has an id."""
    return Call(id="", words="", file=file, **facts)


def undated(*lines, **fields):
    return transcript(*(lines or LINES), held_on=None, **fields)


def test_the_same_words_in_two_files_are_one_call(store):
    vtt = store.register(undated(), known("call.vtt", held_on=date(2026, 3, 10)))

    docx = store.register(undated(), known("call.docx"))

    assert docx.id == vtt.id
    assert docx.held_on == date(2026, 3, 10)


def test_the_same_words_on_another_date_are_another_call(store):
    first = store.register(undated(), known(held_on=date(2026, 3, 10)))

    second = store.register(undated(), known(held_on=date(2026, 3, 17)))

    assert first.id != second.id


def test_the_same_words_with_another_account_are_another_call(store):
    first = store.register(undated(), known(account="Brightwell"))

    second = store.register(undated(), known(account="Northwind"))

    assert first.id != second.id


def test_an_account_is_the_same_however_it_is_written(store):
    first = store.register(undated(), known(account="Brightwell Logistics"))

    second = store.register(undated(), known(account="BRIGHTWELL  logistics"))

    assert second.id == first.id
    assert second.account == "Brightwell Logistics"


def test_a_later_export_fills_in_what_was_missing_and_keeps_the_id(store):
    first = store.register(undated(), known())

    second = store.register(undated(), known("call.docx", held_on=date(2026, 3, 10), account="Brightwell", campaign="spring"))

    assert second == replace(first, held_on=date(2026, 3, 10), account="Brightwell", campaign="spring")


def test_an_export_that_knows_only_the_date_joins_the_call_of_that_date(store):
    store.register(undated(), known(held_on=date(2026, 3, 10)))
    second = store.register(undated(), known(held_on=date(2026, 3, 17)))

    later = store.register(undated(), known("third.srt", held_on=date(2026, 3, 17)))

    assert later.id == second.id


def test_an_id_does_not_hang_on_the_order_of_arrival(store, tmp_path):
    facts = [known(account=name) for name in ("Brightwell", "Northwind")]

    with Store.open(tmp_path / "other.db") as other:
        ids = [{store.register(undated(), fact).id for fact in facts}, {other.register(undated(), fact).id for fact in reversed(facts)}]

    assert ids[0] == ids[1]


def test_the_newest_word_on_the_deal_holds(store):
    store.register(undated(), known(stage="demo", deal="D-1"))

    later = store.register(undated(), known(stage="proposal"))

    assert (later.stage, later.deal) == ("proposal", "D-1")


def test_an_export_with_more_speakers_takes_the_place_of_a_poorer_one(store):
    store.register(undated("Room: How is it going?", "Room: we lose a day a week"), known("call.txt"))

    call = store.register(undated(), known("call.vtt"))

    assert call.file == "call.vtt"
    assert store.transcript(call.id) == undated()


def test_an_export_with_fewer_speakers_leaves_the_better_one_in_place(store):
    store.register(undated(), known("call.vtt"))

    call = store.register(undated("Room: How is it going?", "Room: we lose a day a week"), known("call.txt"))

    assert call.file == "call.vtt"
    assert store.transcript(call.id) == undated()


def test_a_file_read_anew_with_other_sides_is_taken_as_it_now_is(store):
    call = store.register(undated(buyers=()), known())

    store.register(undated(), known())

    assert store.transcript(call.id) == undated()


def test_a_file_that_was_mended_is_taken_as_it_now_is(store):
    store.register(undated("Rep: How is it going?", "Dana2: we lose a day a week", "Dana: a whole day"), known())

    call = store.register(undated("Rep: How is it going?", "Dana: we lose a day a week", "Dana: a whole day"), known())

    assert [speaker.name for speaker in store.transcript(call.id).speakers] == ["Rep", "Dana"]
