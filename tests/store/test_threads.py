from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from aql.errors import StoreError
from aql.store.store import Store
from aql.values.review import Review
from tests.store.kept import keep
from tests.worlds import record, transcript


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def test_many_threads_save_and_read_at_once(store):
    def one(number):
        words = transcript("Rep: How is it going?", f"Dana: we lose {number} days a week")
        call = store.register(words, replace(record().call, file=f"{number}.vtt"))
        saved = replace(record(transcript=words), id=f"record {number}", call=call)
        store.save(saved)
        return store.current(call.id) == saved and store.find_call(f"{number}.vtt") == call

    with ThreadPoolExecutor(12) as pool:
        kept = list(pool.map(one, range(120)))

    assert all(kept)
    assert len(store.listings()) == 120


def test_two_stores_on_one_file_write_in_turn(store):
    with Store.open(store.path) as other, ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: keep([store, other][number % 2], f"{number}.vtt"), range(40)))

        assert len(other.listings()) == len(store.listings()) == 40


def test_no_review_is_lost_among_many_reviewers(store):
    made = keep(store)
    reviews = [
        Review(made.call.id, "pain", "accept", "confirmed", f"reviewer {number}", datetime(2026, 3, 12, tzinfo=UTC)) for number in range(60)
    ]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(store.add_review, reviews))

    assert {review.reviewer for review in store.reviews(made.call.id)} == {review.reviewer for review in reviews}


def test_a_failed_write_leaves_nothing_behind_and_the_next_one_works(store):
    made = keep(store)

    with pytest.raises(StoreError):
        store.save(replace(made, id="second", call=replace(made.call, id="nowhere")))
    store.save(replace(made, id="third"))

    assert store.query("select count(*) from v_analyses").rows == ((2,),)
