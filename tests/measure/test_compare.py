import pytest

from aql.measure.compare import compare, mcnemar
from aql.render.score_text import comparison_text
from aql.values.score import Run

GOLD = {"a": "qualified", "b": "nurture", "c": "nurture"}


def run(name, **verdicts):
    statuses = {call: {"pain": "confirmed" if kind == GOLD[call] else "absent"} for call, kind in verdicts.items()}
    return Run(name, verdicts, statuses, GOLD, {call: {"pain": "confirmed"} for call in GOLD})


def test_only_calls_that_both_judged_are_compared():
    assert compare(run("one", a="qualified", b="nurture"), run("other", a="qualified")).n == 1


def test_what_only_one_got_right_is_counted_and_each_difference_named():
    made = compare(run("one", a="nurture", b="nurture", c="qualified"), run("other", a="qualified", b="qualified", c="nurture"))

    assert (made.verdicts.only_one, made.verdicts.only_other) == (1, 2)
    assert made.verdicts.gain.value == pytest.approx(1 / 3)
    assert [change[0] for change in made.changed] == ["a", "b", "c"]


def test_a_run_against_itself_has_nothing_to_show():
    same = run("one", a="nurture", b="nurture")

    made = compare(same, same)

    assert (made.verdicts.only_one, made.verdicts.only_other, made.verdicts.p, made.changed) == (0, 0, 1.0, ())


@pytest.mark.parametrize("one, other, p", [(0, 0, 1.0), (1, 1, 1.0), (0, 5, 0.0625), (0, 6, 0.03125), (2, 8, 0.109375)])
def test_mcnemars_exact_p(one, other, p):
    assert mcnemar(one, other) == pytest.approx(p)


def test_the_text_names_both_runs_and_the_chance():
    text = comparison_text(compare(run("one", a="nurture"), run("other", a="qualified")))

    assert "only one right 0, only other right 1 (McNemar, exact: p = 1.000)" in text
    assert "gold qualified" in text
