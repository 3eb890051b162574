from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from aql.store.store import Store
from aql.values.chat import Completion
from aql.values.claim import Claim, Quote
from aql.values.correction import Correction
from aql.values.record import Failure
from aql.values.review import Review
from tests.store.kept import keep
from tests.worlds import transcript

AT = datetime(2026, 3, 12, tzinfo=UTC)
WORDS = ("zanzibar", "quicksilver", "marmalade", "hullabaloo", "kerfuffle", "whirligig", "balderdash", "gobbledygook", "flummoxed")


def secret_call(store, account="Verschwiegen"):
    """A call whose every part holds a word that stands nowhere else."""
    lines = ("Rep: how is the zanzibar?", "Dana: we lose the quicksilver every week")
    record = keep(store, "marmalade.vtt", *lines, account=account, claims=(Claim("pain", "confirmed", (Quote(1, "hullabaloo"),)),))
    call = record.call.id
    store.add_review(Review(call, "pain", "accept", "confirmed", "Kim", AT, record.findings[1].evidence[0].span, note="kerfuffle"))
    store.correct_speakers(call, [Correction("Kim", AT, label="whirligig", side="buyer")])
    store.completions().remember("key", "model", Completion("balderdash", "stop", "model"), record.call.words)
    store.fail(Failure(call, "marmalade.vtt", "small", "model-a", "reply", "gobbledygook", "", AT))
    poorer = transcript("All: how is the zanzibar?", "All: we lose the quicksilver every week")
    store.register(poorer, replace(record.call, file="flummoxed.txt"))
    return record


def bytes_of(folder):
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def words_in(folder):
    found = bytes_of(folder).lower()
    return {word for word in (*WORDS, "verschwiegen") if word.encode() in found}


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def test_every_word_of_a_call_is_in_the_file_until_it_is_forgotten(store, tmp_path):
    secret_call(store)

    assert words_in(tmp_path) == {*WORDS, "verschwiegen"}


def test_no_byte_of_a_forgotten_call_stays_in_the_file_or_its_log(store, tmp_path):
    kept = keep(store, "other.vtt", account="Northwind")
    record = secret_call(store)

    assert store.forget([record.call.id]) == 1

    assert words_in(tmp_path) == set()
    assert store.record(kept.id) == kept


def test_no_byte_of_it_comes_back_when_the_file_is_opened_again(store, tmp_path):
    record = secret_call(store)
    store.forget([record.call.id])

    store.close()
    with Store.open(tmp_path / "aql.db") as again:
        assert again.listings() == ()

    assert words_in(tmp_path) == set()


def test_a_forgotten_call_is_in_no_table(store):
    record = secret_call(store)

    store.forget([record.call.id])

    tables = store.query("select name from sqlite_master where type = 'table' and name not like '%index%'").rows
    full = {name for (name,) in tables if name != "completions" and store.query(f"select count(*) from {name}").rows != ((0,),)}
    assert full == {"settings", "rubrics", "extractors"}
    assert store.completions().recall("key") is None


def test_search_does_not_find_a_forgotten_call_and_still_finds_the_others(store):
    keep(store, "other.vtt", account="Northwind")
    record = secret_call(store)

    store.forget([record.call.id])

    assert store.query("select rowid from turn_index where turn_index match 'quicksilver'").rows == ()
    assert len(store.query("select rowid from turn_index where turn_index match 'lose'").rows) == 1


def test_a_call_that_is_not_there_is_not_counted(store):
    assert store.forget(["nowhere"]) == 0


def test_calls_are_named_for_forgetting_by_account_and_by_date(store):
    keep(store, "d01.vtt", account="Brightwell", held_on=date(2025, 1, 1))
    keep(store, "d02.vtt", account="Brightwell", held_on=date(2026, 1, 1))
    keep(store, "d03.vtt", account="Northwind", held_on=date(2025, 1, 1))

    assert {call.file for call in store.forgettable(account="brightwell")} == {"d01.vtt", "d02.vtt"}
    assert {call.file for call in store.forgettable(before=date(2026, 1, 1))} == {"d01.vtt", "d03.vtt"}
    assert {call.file for call in store.forgettable(account="Brightwell", before=date(2026, 1, 1))} == {"d01.vtt"}


def test_a_call_with_no_date_is_as_old_as_its_first_analysis(store):
    read = transcript("Dana: hello", held_on=None)
    keep(store, "undated.vtt", transcript=read, analyzed_at=datetime(2024, 5, 1, tzinfo=UTC))

    assert [call.file for call in store.forgettable(before=date(2024, 5, 2))] == ["undated.vtt"]
    assert store.forgettable(before=date(2024, 5, 1)) == ()


def test_what_two_calls_share_goes_with_the_first(store):
    """A completion names words, not a call: whoever forgets the words forgets it, and asks again at most."""
    first = keep(store, "d01.vtt", "Dana: hello", account="Brightwell")
    second = keep(store, "d02.vtt", "Dana: hello", account="Northwind")
    store.completions().remember("key", "model", Completion("{}", "stop", "model"), first.call.words)

    store.forget([first.call.id])

    assert store.completions().recall("key") is None
    assert store.record(second.id) == second
