import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from aql.store.store import Store
from aql.values.amount import Action, Alternative, Money, Number, Person, Text, Window
from aql.values.finding import Asked, Changed, Rejection, Remark
from aql.values.record import Failure
from aql.values.review import Review
from aql.values.verdict import Hold, Verdict
from tests.store.kept import keep
from tests.worlds import evidence, finding

VALUES = (
    Window("by the end of June", "deadline", date(2026, 3, 10), date(2026, 6, 30), "call_date"),
    Money("forty to fifty K", Decimal(40000), "range", "EUR", Decimal(50000)),
    Money("three million yen", Decimal(3000000), "ceiling", "JPY"),
    Person("economic_buyer", "Ann Lee", "Anne Lee", "CFO", in_room=False),
    Alternative("gong", "Gong", "incumbent"),
    Number("40 per cent"),
    Action("pilot", date(2026, 3, 23), "from Monday", "buyer"),
    Text("no way to tell"),
)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


@pytest.fixture
def rich(store):
    """A store with one call that has a line in every view."""
    pain = finding(
        "pain",
        "confirmed",
        values=VALUES,
        changes=(Changed("hedged", "the buyer hedges"),),
        asked=Asked("What is it costing you?", 0, 0.0, is_answered=True),
        is_contested=True,
    )
    record = keep(
        store,
        "calls/d01.vtt",
        account="Brightwell",
        held_on=date(2026, 3, 10),
        findings=(pain, finding("budget", "absent")),
        context=(Remark("objection", "too dear", (evidence(),), is_answered=True),),
        rejections=(Rejection("budget", "we have a million", 3, "not_found", "nobody said it"),),
    )
    store.add_review(Review(record.call.id, "pain", "accept", "confirmed", "Kim", datetime(2026, 3, 12, tzinfo=UTC), evidence().span))
    store.fail(Failure("", "notes.pdf", "small", "embedded", "pdf", "this is a PDF", "export it as VTT", datetime(2026, 3, 12, tzinfo=UTC)))
    return store


def rows(store, sql):
    return store.query(sql).rows


@pytest.mark.parametrize("view", Store.describe(), ids=lambda view: view.name)
def test_every_view_has_the_columns_that_are_described(rich, view):
    found = rich.query(f"select * from {view.name}")

    assert found.columns == tuple(name for name, _, _ in view.columns)
    assert found.rows, "a view nobody can see into proves nothing"


@pytest.mark.parametrize("view", Store.describe(), ids=lambda view: view.name)
def test_every_column_is_described_in_a_sentence_of_its_own(view):
    assert all(sentence.strip() == sentence and len(sentence) > 3 for _, _, sentence in view.columns)
    assert view.about.endswith(".")


def test_every_view_in_the_database_is_described(rich):
    found = rows(rich, "select name from sqlite_master where type = 'view' and name like 'v\\_%' escape '\\' order by name")

    assert [name for (name,) in found] == sorted(view.name for view in Store.describe())


def test_the_views_need_no_trust_in_the_schema(rich):
    with closing(sqlite3.connect(rich.path)) as stranger:
        stranger.execute("PRAGMA trusted_schema = OFF")

        for view in Store.describe():
            assert stranger.execute(f"select * from {view.name}").fetchall()


def test_money_is_in_whole_minor_units(rich):
    found = rows(rich, "select phrase, kind, amount_minor, upper_minor, currency from v_budgets order by phrase")

    assert found == (("forty to fifty K", "range", 4000000, 5000000, "EUR"), ("three million yen", "ceiling", 3000000, None, "JPY"))


def test_windows_and_next_steps_have_iso_dates(rich):
    assert rows(rich, "select starts_on, ends_on, year_from from v_windows") == (("2026-03-10", "2026-06-30", "call_date"),)
    assert rows(rich, "select action, due_on, owner, quote from v_next_steps") == (
        ("pilot", "2026-03-23", "buyer", "we lose a day a week"),
    )


def test_people_and_competitors_are_named_as_said_and_as_meant(rich):
    assert rows(rich, "select name, name_said, role, in_room from v_people") == (("Ann Lee", "Anne Lee", "economic_buyer", 0),)
    assert rows(rich, "select name, name_said, stance, is_named from v_competitors") == (("gong", "Gong", "incumbent", 1),)


def test_a_missing_criterion_says_whether_it_was_asked(store):
    asked = Asked("Who signs?", 0, 12.5, is_answered=False)
    keep(store, findings=(finding("pain", "confirmed"), finding("budget", "absent", asked=asked)))

    found = rows(store, "select criterion, status, asked, asked_s, asked_answered from v_missing where criterion = 'budget'")

    assert found == (("budget", "absent", "Who signs?", 12.5, 0),)


def test_a_rejected_finding_stands_as_absent_and_gives_no_values(rich):
    (call,) = rows(rich, "select call from v_verdicts")[0]

    rich.add_review(Review(call, "pain", "reject", "confirmed", "Kim", datetime(2026, 3, 13, tzinfo=UTC), evidence().span, "misread"))

    assert rows(rich, "select status, standing, decision from v_findings where criterion = 'pain'") == (("confirmed", "absent", "reject"),)
    assert rows(rich, "select * from v_people") == ()
    assert rows(rich, "select criterion from v_evidence where criterion = 'pain'") == ()


def test_a_held_verdict_says_why(store):
    record = keep(store)
    held = Verdict(
        "qualified", ("all is well",), held=(Hold("sides", "who is Dana?"), Hold("sides", "who is Rep?"), Hold("instruction", "x"))
    )

    store.save(replace(record, id="held", verdict=held))

    assert rows(store, "select verdict, is_held, held, missing from v_verdicts") == (("qualified", 1, "sides,instruction", None),)


def test_a_call_has_one_row_in_v_verdicts_and_one_for_each_record_in_v_analyses(store):
    record = keep(store)
    store.save(replace(record, id="second"))

    assert rows(store, "select record from v_verdicts") == (("second",),)
    assert rows(store, "select record, is_current from v_analyses order by record") == ((record.id, 0), ("second", 1))


def test_a_turn_has_the_side_the_call_is_understood_by(store):
    keep(store)

    assert rows(store, "select turn, speaker, side, start_s from v_turns where turn < 2") == (
        (0, "Rep", "seller", 0.0),
        (1, "Dana", "buyer", 10.0),
    )
