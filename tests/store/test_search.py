from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aql.errors import QueryError
from aql.store import search
from aql.store.store import Store
from aql.values.call import Call
from tests.store.kept import keep
from tests.worlds import record, transcript

LINES = (
    "Rep: What does the budget look like?",
    "Dana: Our CFO signs the budget, and I don't. Café budgets are another thing.",
    "Rep: Understood.",
    "Dana: We lose a day a week on migration.",
)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


@pytest.fixture
def one(store):
    """A store with one call of four turns."""
    keep(store, "d01.vtt", *LINES, account="Brightwell")
    return store


def found(store, text, **where):
    return {hit.turn.index for hit in store.search(text, **where).hits}


def marked(store, text):
    (hit,) = store.search(text).hits
    return [hit.turn.text[start:end] for start, end in hit.marks]


def test_a_hit_says_who_said_it_where_and_when(one):
    (hit,) = one.search("migration").hits

    assert (hit.call.file, hit.turn.index, hit.turn.speaker, hit.side, hit.turn.start_s) == ("d01.vtt", 3, "Dana", "buyer", 30.0)
    assert hit.turn.text == "We lose a day a week on migration."


def test_every_word_must_stand_in_the_turn(one):
    assert found(one, "budget") == {0, 1}
    assert found(one, "budget signs") == {1}
    assert found(one, "budget migration") == set()


def test_a_nul_parts_words_as_a_space_does(one):
    assert found(one, "budget\0signs") == {1}


def test_words_in_quotes_stand_side_by_side(one):
    assert found(one, '"signs the budget"') == {1}
    assert found(one, '"budget the signs"') == set()


def test_a_star_asks_for_the_beginning_of_a_word(one):
    assert found(one, "migr*") == {3}
    assert found(one, "migr") == set()
    assert found(one, '"a day a wee"*') == {3}


@pytest.mark.parametrize(
    "text, words",
    [
        ("BUDGET signs", ["signs", "budget"]),
        ("budget* cfo", ["CFO", "budget", "budgets"]),
        ("cafe", ["Café"]),
        ("don't", ["don't"]),
        ('"cfo signs the"', ["CFO signs the"]),
        ('"signs the" "the budget" cfo', ["CFO", "signs the budget"]),
    ],
)
def test_the_words_are_marked_where_they_stand(one, text, words):
    assert marked(one, text) == words


def test_case_and_accents_are_not_told_apart(one):
    assert found(one, "CAFE") == found(one, "café") == {1}


@pytest.mark.parametrize("text", ["", "   ", "...", '""', "*", '"'])
def test_nothing_to_look_for_is_refused(one, text):
    with pytest.raises(QueryError, match="no word to look for"):
        one.search(text)


@pytest.mark.parametrize(
    "text",
    ["budget OR migration", "NOT budget", "NEAR(budget signs)", "words: budget", "budget AND", "(budget", '"budget', "^budget", "-budget"],
)
def test_nothing_that_is_typed_is_an_operator(one, text):
    one.search(text)


def test_japanese_is_found_though_its_words_are_not_parted(store):
    keep(store, "d02.vtt", "Rep: ご予算はいかがですか。", "Dana: 来月の予算会議で、三千万円を申請します。", buyers=("Dana",))

    assert found(store, "予算") == {0, 1}
    assert found(store, "予算会議") == {1}
    assert found(store, "会議予算") == set()
    assert marked(store, "予算会議") == ["予算会議"]


def test_hits_are_narrowed_by_side_and_speaker(one):
    assert found(one, "budget", side="buyer") == {1}
    assert found(one, "budget", speaker="rep") == {0}
    assert found(one, "budget", speaker="ann") == set()


@pytest.mark.parametrize("passed", [0, 100], ids=["call by call", "side by side"])
def test_hits_are_narrowed_by_account_date_and_verdict(store, monkeypatch, passed):
    monkeypatch.setattr(search, "_PASSED", passed)
    keep(store, "d01.vtt", *LINES, account="Brightwell", held_on=date(2026, 1, 1))
    keep(store, "d02.vtt", *LINES, "Dana: bye", account="Northwind", held_on=date(2026, 2, 1), statuses={"fit": "negative"})

    def files(**where):
        return {hit.call.file for hit in store.search("migration", **where).hits}

    assert files(account="BRIGHTWELL") == {"d01.vtt"}
    assert files(since=date(2026, 2, 1)) == {"d02.vtt"}
    assert files(until=date(2026, 1, 31)) == {"d01.vtt"}
    assert files(verdict="disqualified") == {"d02.vtt"}
    assert files(verdict="disqualified", account="Brightwell") == set()
    assert files(account=None, verdict=None) == {"d01.vtt", "d02.vtt"}


def test_the_turns_around_a_hit_come_with_it(one):
    (hit,) = one.search("migration", context=2).hits

    assert [turn.index for turn in hit.before] == [1, 2]
    assert hit.after == ()


def test_a_turn_that_says_little_else_comes_first(store):
    keep(store, "long.vtt", "Dana: migration and a great many other things that we have to do before the year is over", "Rep: yes")
    keep(store, "short.vtt", "Dana: The migration.", "Rep: yes")

    assert [hit.call.file for hit in store.search("migration").hits] == ["short.vtt", "long.vtt"]


def test_a_search_says_that_more_turns_hold_the_words_than_it_ranked(store, monkeypatch):
    monkeypatch.setattr(search, "_RANKED", 2)
    keep(store, "d01.vtt", "Dana: one migration", "Rep: two migration", "Dana: three migration")

    assert store.search("migration").is_capped
    assert len(store.search("migration").hits) == 2
    assert not store.search("three").is_capped


def test_an_export_that_was_replaced_is_found_no_more(store):
    poor = transcript("Room: How is it going?", "Room: we lose a day a week")
    store.register(poor, Call("", "", "call.txt"))
    store.register(transcript("Rep: How is it going?", "Dana: we lose a day a week"), Call("", "", "call.vtt"))

    (hit,) = store.search("lose").hits

    assert hit.turn.speaker == "Dana"
    assert found(store, "lose", side="buyer") == {1}


def test_a_record_with_another_cut_is_not_found_twice(store):
    made = keep(store, "call.vtt", "Rep: How is it going?", "Dana: we lose a day a week")
    other = transcript("Rep: How is it", "Rep: going?", "Dana: we lose a day a week")
    store.save(replace(record(transcript=other), id="other", call=made.call))

    assert len(store.search("lose").hits) == 1


def test_the_index_agrees_with_what_it_indexes(store):
    made = keep(store, "call.vtt", "Room: How is it going?", "Room: we lose a day a week", buyers=("Room",))
    keep(store, "other.vtt", *LINES)
    store.register(transcript("Rep: How is it going?", "Dana: we lose a day a week"), replace(made.call, file="call.docx"))
    store.forget([store.find_call("other.vtt").id])

    with store._connections.writing() as db:
        db.execute("INSERT INTO turn_index (turn_index, rank) VALUES ('integrity-check', 1)")  # fails where the two differ


@given(
    st.lists(st.sampled_from(["a", "B", "ab", "a_b", "abA", " ", "--", "_", "'", "\n", "1"]), max_size=12).map("".join),
    st.lists(st.lists(st.sampled_from(["a", "b", "ab", "aba", "1"]), min_size=1, max_size=3), min_size=1, max_size=2),
    st.booleans(),
)
def test_plain_text_is_marked_as_any_other(text, phrases, is_prefix):
    asked = [search._Phrase(" ".join(tokens), tuple(tokens), is_prefix) for tokens in phrases]

    assert search._marks(text, asked) == search._marks(f"{text} é", asked)


SAID = st.lists(st.sampled_from(["budget", "buds", "the", "migration"]), min_size=1, max_size=4).map(" ".join)
CALLS = st.lists(
    st.tuples(
        st.lists(st.tuples(st.sampled_from(["Dana Ek", "Ann", "Rep"]), SAID), min_size=1, max_size=6),
        st.sampled_from(["Brightwell", "Northwind"]),
        st.dates(date(2026, 1, 1), date(2026, 1, 3)),
        st.sampled_from([{}, {"fit": "negative"}]),
    ),
    max_size=8,
)
NARROWED = st.fixed_dictionaries(
    {},
    optional={
        "account": st.sampled_from(["northwind", "Nobody"]),
        "speaker": st.sampled_from(["dana", "rep", "nobody"]),
        "side": st.sampled_from(["buyer", "seller", "other"]),
        "since": st.dates(date(2026, 1, 1), date(2026, 1, 4)),
        "until": st.dates(date(2026, 1, 1), date(2026, 1, 4)),
        "verdict": st.sampled_from(["disqualified", "insufficient", "qualified"]),
    },
)
SIDES = {"Dana Ek": "buyer", "Ann": "buyer", "Rep": "seller"}


@settings(max_examples=60, deadline=None)
@given(
    CALLS, st.sampled_from(["budget", "bud*", "b*", "budge*", "the migration", '"the budget"']), NARROWED, st.sampled_from([0, 1, 3, 100])
)
def test_a_search_finds_what_a_look_at_every_turn_finds(calls, text, where, passed):
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "aql.db") as store, pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "_PASSED", passed)
        for number, (turns, account, held_on, statuses) in enumerate(calls):
            said = transcript(*(f"{name}: {words} n{number}" for name, words in turns), buyers=("Dana Ek", "Ann"))
            keep(store, f"{number}.vtt", transcript=said, account=account, held_on=held_on, statuses=statuses)
        verdicts = {listing.call.file: listing.standing for listing in store.listings()}

        hits = store.search(text, limit=100, **where).hits

        assert sorted((hit.call.file, hit.turn.index) for hit in hits) == [
            (f"{number}.vtt", place)
            for number, (turns, account, held_on, _) in enumerate(calls)
            for place, (name, words) in enumerate(turns)
            if _holds(words, text)
            and account.lower() == where.get("account", account.lower())
            and where.get("speaker", "") in name.lower()
            and SIDES[name] == where.get("side", SIDES[name])
            and where.get("since", held_on) <= held_on <= where.get("until", held_on)
            and verdicts[f"{number}.vtt"] == where.get("verdict", verdicts[f"{number}.vtt"])
        ]


def _holds(words, text):
    if text.startswith('"'):
        return text.strip('"') in words
    return all(any(word == asked or (asked[-1] == "*" and word.startswith(asked[:-1])) for word in words.split()) for asked in text.split())
