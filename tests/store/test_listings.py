from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from aql.store.store import Store
from aql.values.review import Review
from aql.values.standing import AccountLine
from tests.store.kept import keep


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def files(store, **wanted):
    return [listing.call.file for listing in store.listings(**wanted)]


def test_a_call_is_listed_under_the_day_it_was_held_or_else_analyzed(store):
    keep(store, "march.vtt", held_on=date(2026, 3, 1))
    undated = replace(keep(store, "kept.vtt").transcript, held_on=None)
    keep(store, "unknown.vtt", transcript=replace(undated, id="u" * 16), analyzed_at=datetime(2026, 2, 1, tzinfo=UTC))

    assert files(store, since=date(2026, 3, 1), until=date(2026, 3, 1)) == ["march.vtt"]
    assert files(store, until=date(2026, 2, 1)) == ["unknown.vtt"]
    assert files(store, order="oldest")[0] == "unknown.vtt"


@pytest.mark.parametrize("order, first", [("newest", "9.vtt"), ("oldest", "0.vtt"), ("account", "9.vtt")])
def test_pages_of_a_list_follow_each_other(store, order, first):
    for number in range(10):
        keep(store, f"{number}.vtt", account=f"Account {9 - number}", held_on=date(2026, 3, 1 + number))

    pages = [files(store, order=order, limit=4, skip=skip) for skip in (0, 4, 8)]

    assert [len(page) for page in pages] == [4, 4, 2]
    assert [file for page in pages for file in page] == files(store, order=order)
    assert pages[0][0] == first


def test_a_list_of_one_extractor_leaves_out_the_others(store):
    keep(store, "a.vtt")

    assert files(store, extractor="embedded") == ["a.vtt"]
    assert files(store, extractor="gpt") == []


def test_accounts_are_those_spoken_with_the_latest_first(store):
    keep(store, "1.vtt", account="Norwick", held_on=date(2026, 3, 1), statuses={"fit": "negative"})
    last = keep(store, "2.vtt", account="NORWICK ", held_on=date(2026, 5, 1))
    keep(store, "3.vtt", account="Ash Quay", held_on=date(2026, 4, 1))
    keep(store, "4.vtt")

    assert store.accounts() == (
        AccountLine("NORWICK ", 2, date(2026, 5, 1), "nurture"),
        AccountLine("Ash Quay", 1, date(2026, 4, 1), "nurture"),
    )
    assert [line.account for line in store.accounts("ASH")] == ["Ash Quay"]
    assert [line.account for line in store.accounts(limit=1, skip=1)] == ["Ash Quay"]

    store.add_review(Review(last.call.id, "verdict", "accept", "nurture", "Kim", datetime(2026, 5, 2, tzinfo=UTC)))
    assert store.accounts()[0].standing == "nurture"
