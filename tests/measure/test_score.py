from dataclasses import replace
from datetime import date
from decimal import Decimal

from aql.judge import judge
from aql.measure.keywords import keyword_findings
from aql.measure.score import score
from aql.render.score_text import score_text
from aql.values.amount import Alternative, Money, Window
from aql.values.gold import Gold, GoldLabel, GoldQuote
from aql.values.verdict import Hold
from tests.worlds import CRITERIA, findings, record, rubric, transcript

READY = {"fit": "partial", "pain": "confirmed", "timing": "confirmed", "next_step": "confirmed", "budget": "confirmed"}


def gold(name="g1", verdict=None, values=None, sides=None, **statuses):
    labels = {
        c: GoldLabel(
            statuses.get(c, "absent"), (GoldQuote("Dana", "we lose a day a week"),) if statuses.get(c, "absent") != "absent" else ()
        )
        for c in CRITERIA
    }
    kind = verdict or judge(findings(**statuses), rubric()).kind
    return Gold(
        name, f"{name}.vtt", "us", date(2026, 3, 10), "en", "B", sides or {"Rep": "seller", "Dana": "buyer"}, labels, kind, values or {}
    )


def test_a_perfect_run_has_nothing_to_say_against_it():
    figures = score([(gold(**READY), record(statuses=READY)), (gold("g2"), record(statuses={"budget": "absent"}))])

    assert figures.kappa.value == 1
    assert figures.verdict_accuracy.value == 1
    assert (figures.false_qualified, figures.missed_qualified, figures.misses) == ((), (), ())
    assert figures.quotes_found == figures.quotes_on_buyers == figures.quotes_on_gold_turns == figures.sides_right == 1


def test_a_false_qualified_and_a_missed_one_are_named():
    figures = score(
        [(gold("dear", pain="confirmed"), record(statuses=READY)), (gold("lost", **READY), record(statuses={"pain": "partial"}))]
    )

    assert figures.false_qualified == ("dear",)
    assert figures.missed_qualified == ("lost",)
    assert figures.verdicts == {("nurture", "qualified"): 1, ("qualified", "nurture"): 1}


def test_a_held_call_is_scored_as_judged_and_counted_apart():
    made = record(statuses=READY)
    held = replace(made, verdict=replace(made.verdict, held=(Hold("sides", "who is Sam?"),)))

    figures = score([(gold(**READY), held)])

    assert figures.verdict_accuracy.value == 1
    assert figures.held == ("g1",)


def test_a_miss_names_file_criterion_both_statuses_and_words():
    figures = score([(gold(pain="confirmed", timing="partial"), record(statuses={"pain": "partial"}))])

    assert [(m.file, m.criterion, m.gold, m.got, m.quote) for m in figures.misses] == [
        ("g1.vtt", "pain", "confirmed", "partial", "we lose a day a week"),
        ("g1.vtt", "timing", "partial", "absent", "we lose a day a week"),
    ]


def test_a_deciding_quote_on_a_sellers_turn_is_counted_against_the_run():
    figures = score([(gold(pain="confirmed", sides={"Rep": "buyer", "Dana": "seller"}), record())])

    assert figures.quotes_on_buyers == 0
    assert figures.sides_right == 0


def test_values_are_met_by_their_dates_amounts_and_names():
    labelled = gold(
        **READY,
        values={
            "timing_window": {"start": "2026-03-10", "end": "2026-07-01"},
            "budget": [{"amount": 68000, "currency": "GBP", "kind": "allocated"}, {"amount": 5, "currency": "GBP", "kind": "ceiling"}],
            "competitors": [{"name": "Mop-ster", "stance": "incumbent"}],
        },
    )
    said = {
        "timing": Window("by July", "deadline", date(2026, 3, 10), date(2026, 7, 1)),
        "budget": Money("sixty-eight K", Decimal("68000.0"), "allocated", "GBP"),
        "competition": Alternative("mop ster", "mop ster", "past"),
    }
    made = record(statuses=READY)
    made = replace(made, findings=tuple(replace(f, values=(said[f.criterion],) if f.criterion in said else ()) for f in made.findings))

    figures = score([(labelled, made)])

    found = {one.name: (one.hits, one.gold, one.got) for one in figures.values}
    assert found == {"window dates": (1, 1, 1), "amounts": (1, 2, 1), "competitors": (1, 1, 1), "next step date": (0, 0, 0)}
    assert [(miss.file, miss.criterion, miss.gold, miss.got) for miss in figures.values_missed] == [("g1.vtt", "amounts", "5", "none")]


def test_labels_the_rubric_does_not_ask_about_are_named_and_left_out():
    made = record(statuses=READY)
    narrow = replace(made, rubric=replace(made.rubric, criteria=made.rubric.criteria[:2]), findings=made.findings[:2])

    figures = score([(gold(**READY), narrow)])

    assert figures.unasked == CRITERIA[2:]
    assert [one.criterion for one in figures.criteria] == list(CRITERIA[:2])
    assert f"not asked by this rubric: {', '.join(CRITERIA[2:])}" in score_text("narrow", figures)


def test_the_tables_show_every_figure_and_every_miss():
    text = score_text("embedded", score([(gold("dear", pain="confirmed"), record(statuses=READY))]))

    for words in ("embedded, 1 calls", "false qualified  1: dear", "kappa", "dear.vtt", "timing"):
        assert words in text


def test_keywords_believe_anybody():
    call = transcript("Rep: Our pricing fits any budget.", "Dana: Mm-hm.")

    found = {f.criterion: f.status for f in keyword_findings(call, rubric())}

    assert found["budget"] == "confirmed"
    assert found["pain"] == "absent"
