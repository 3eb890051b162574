from dataclasses import replace

import pytest

from aql.errors import RubricError
from aql.read.rubric import check_rubric, find_rubric, read_rubric
from aql.shipped import shipped
from aql.values.rubric import Example, Rule, Term

SMALL = """\
name: tiny
version: 1.10
title: Is there a need?
owners: [Sales]
criteria:
  need:
    title: Need
    question: What is needed?
    confirmed: A need is named.
    partial: A need is hinted at.
    negative: There is no need.
    values: [numbers]
    examples:
      confirmed:
        - We need nine more ladders.
        - asked: Do you need ladders?
          line: Nine of them.
      partial: [Perhaps a ladder.]
      negative: [We have ladders.]
    ask_next: What do you need?
    half_life_days: 30
  money:
    title: Money
    question: Is there money?
    confirmed: A sum is named.
    partial: Money is mentioned.
    negative: There is none.
    examples: {confirmed: [We have forty.], partial: [There may be some.], negative: [We are broke.]}
    ask_next: How much is there?
verdicts:
  - disqualified: {any_negative: [need, money]}
  - qualified:
      all_confirmed: [need]
      at_least_partial: money
  - insufficient: {all_absent: [need, money]}
  - nurture: otherwise
points: {need: 2}
changes:
  - {date: 2026-02-01, version: 1.10, what: Begun., why: For a test.}
"""


def written(tmp_path, text=SMALL):
    path = tmp_path / "tiny.yaml"
    path.write_text(text)
    return path


def refused(tmp_path, old, new):
    assert old in SMALL, "the test's own text has changed"
    path = written(tmp_path, SMALL.replace(old, new, 1))
    with pytest.raises(RubricError) as caught:
        read_rubric(path)
    return caught.value.where.removeprefix(f"{path}, "), caught.value.what, caught.value.hint


def test_a_rubric_is_read_whole(tmp_path):
    rubric = read_rubric(written(tmp_path))

    need = rubric.criterion("need")
    assert need.question == "What is needed?"
    assert need.examples[1] == Example("Nine of them.", "confirmed", "Do you need ladders?")
    assert need.half_life_days == 30
    assert rubric.rule("qualified") == Rule("qualified", (Term("all_confirmed", ("need",)), Term("at_least_partial", ("money",))))
    assert rubric.verdicts[-1] == Rule("nurture")
    assert rubric.points == (("need", 2),)


def test_a_version_is_never_taken_for_a_number(tmp_path):
    assert read_rubric(written(tmp_path)).version == "1.10"


def test_a_rubric_without_verdicts_is_for_context_alone(tmp_path):
    start, rest = SMALL.split("verdicts:")

    rubric = read_rubric(written(tmp_path, start + rest[rest.index("points:") :]))

    assert rubric.verdicts == ()


@pytest.mark.parametrize(
    "old,new,said",
    [
        ("    ask_next: What", "    ask_nxt: What", "line 20, criterion 'need': unknown key 'ask_nxt'; spell it 'ask_next'"),
        ("owners:", "owner:", "line 4: unknown key 'owner'; spell it 'owners'"),
        ("values: [numbers]", "values: [number]", "line 12, criterion 'need': unknown word 'number'; spell it 'numbers'"),
        ("      partial: [Per", "      parcial: [Per", "line 18, criterion 'need': unknown word 'parcial'; spell it 'partial'"),
        ("          line: Nine", "          lime: Nine", "line 17, criterion 'need': unknown key 'lime'; spell it 'line'"),
        ("    partial: A need is hinted at.\n", "", "line 6, criterion 'need': 'partial' is missing; add 'partial:'"),
        (
            "half_life_days: 30",
            "half_life_days: soon",
            "line 21, criterion 'need': 'half_life_days' does not fit: input should be a valid integer, unable to parse string as an integer, got 'soon'; ",
        ),
        ("question: Is there money?", "question:", "line 24, criterion 'money': 'question' is empty; fill it in, or take the line out"),
        ("  money:\n", "  need:\n", "line 22, criterion 'need': 'need' stands twice; keep one of the two"),
        ("all_confirmed: [need]", "all_confirmed: [neat]", "line 33, verdict 'qualified': unknown criterion 'neat'; spell it 'need'"),
        (
            "all_confirmed: [need]",
            "all_confirm: [need]",
            "line 33, verdict 'qualified': unknown test 'all_confirm'; spell it 'all_confirmed'",
        ),
        (
            "all_confirmed: [need]",
            "all_confirmed: []",
            "line 33, verdict 'qualified': 'all_confirmed' names no criteria; write 'all_confirmed: [need, money]'",
        ),
        ("  - qualified:", "  - qualifed:", "line 32, verdict 'qualifed': unknown verdict 'qualifed'; spell it 'qualified'"),
        (
            "  - nurture: otherwise\n",
            "",
            "line 35, verdict 'insufficient': a call for which no rule holds would have no verdict; end the list with '- nurture: otherwise'",
        ),
        (
            "{any_negative: [need, money]}",
            "otherwise",
            "line 31, verdict 'disqualified': no rule after it can ever hold; move 'otherwise' to the end",
        ),
        (
            "{any_negative: [need, money]}",
            "",
            "line 31, verdict 'disqualified': has no tests; write 'all_confirmed: [need]' below it, or 'otherwise' beside it",
        ),
        ("- qualified:", "- disqualified:", "line 30: no rule says when a call is 'qualified'; add '- qualified:' with its tests"),
        ("points: {need: 2}", "points: {needs: 2}", "line 37: unknown criterion 'needs'; spell it 'need'"),
        (
            "title: Is there a need?",
            "title: Is there: a need?",
            "line 3: is no YAML: mapping values are not allowed here; check indents, quotes and colons; a sentence that holds ': ' or begins with a quote needs quotes around it",
        ),
        (
            "values: [numbers]",
            "values: *need",
            "line 12: is no YAML: found undefined alias 'need'; check indents, quotes and colons; a sentence that holds ': ' or begins with a quote needs quotes around it",
        ),
        ("name: tiny", "name: My Rubric", "line 1: 'My Rubric' is no name: small letters, digits, '_' and '-', at most 40; "),
    ],
)
def test_an_error_says_where_and_the_nearest_word(tmp_path, old, new, said):
    where, what, hint = refused(tmp_path, old, new)

    assert f"{where}: {what}; {hint}" == said


def test_an_alias_is_refused_so_that_a_small_file_stays_small(tmp_path):
    where, what, _ = refused(tmp_path, "owners: [Sales]", "owners: &all [Sales]\nabout: *all")

    assert (where, what) == ("line 5", "an alias (*name) stands here")


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "\x00", "[" * 20000, "name: \ud7ff"])
def test_what_is_no_rubric_is_refused(tmp_path, text):
    with pytest.raises(RubricError):
        read_rubric(written(tmp_path, text))


def test_bytes_that_are_no_text_are_refused(tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_bytes(b"name: caf\xe9")

    with pytest.raises(RubricError, match="not UTF-8"):
        read_rubric(path)


def test_a_shipped_rubric_is_found_by_name():
    assert find_rubric("aql") == shipped("rubrics") / "aql.yaml"


def test_a_misspelled_rubric_gets_the_nearest_name():
    with pytest.raises(RubricError) as caught:
        find_rubric("apl")

    assert caught.value.hint == "spell it 'aql', or give the path of a file"


def test_the_hash_is_the_same_for_the_same_questions(tmp_path):
    first = read_rubric(written(tmp_path))
    signed = read_rubric(written(tmp_path, SMALL.replace("[Sales]", "[Sales, Marketing]").replace("For a test.", "For two tests.")))

    assert signed.hash == first.hash
    assert signed == replace(first, owners=signed.owners, changes=signed.changes)


@pytest.mark.parametrize(
    "old,new", [("A sum", "A large sum"), ("nine more", "ten more"), ("at_least_partial", "none_negative"), ("numbers", "text")]
)
def test_the_hash_changes_with_all_that_can_change_an_analysis(tmp_path, old, new):
    first = read_rubric(written(tmp_path))

    changed = read_rubric(written(tmp_path, SMALL.replace(old, new, 1)))

    assert changed.hash != first.hash


def test_a_good_rubric_has_no_warnings(tmp_path):
    assert check_rubric(written(tmp_path)) == ()


@pytest.mark.parametrize(
    "old,new,warning",
    [
        ("negative: [We are broke.]", "absent: [Lovely.]", "money: no example of negative"),
        ("    ask_next: How much is there?\n", "", "money: no 'ask_next'"),
        ("A need is hinted at.", "A need is named.", "need: two statuses are defined by the same sentence"),
        ("[Perhaps a ladder.]", "[We need nine more ladders.]", "is both confirmed and partial"),
        ("[Perhaps a ladder.]", "[Perhaps.]", "is one word and needs the question"),
        ("at_least_partial: money", "at_least_partial: need", "says nothing more"),
        ("{any_negative: [need, money]}", "{any_negative: [need], all_confirmed: [need, money]}", "can never hold"),
        ("insufficient: {all_absent: [need, money]}", "nurture: {all_absent: [need, money]}", "no rule gives 'insufficient'"),
        ("owners: [Sales]\n", "", "nobody answers"),
        ("version: 1.10, what", "version: 1.9, what", "the last one is for version 1.9, the rubric is 1.10"),
    ],
)
def test_the_linter_says_what_speaks_against_a_rubric(tmp_path, old, new, warning):
    assert old in SMALL

    warnings = check_rubric(written(tmp_path, SMALL.replace(old, new, 1)))

    assert any(warning in said for said in warnings), warnings


def test_a_criterion_that_no_verdict_asks_for_is_named(tmp_path):
    text = SMALL.replace("need, money", "need").replace("      at_least_partial: money\n", "")

    assert "money: no verdict asks for it, so it is only shown on the card" in check_rubric(written(tmp_path, text))


@pytest.mark.parametrize("path", sorted(shipped("rubrics").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_rubric_is_named_like_its_file_and_has_no_warnings(path):
    assert read_rubric(path).name == path.stem
    assert check_rubric(path) == ()
