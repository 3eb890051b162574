from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aql.values.call import Call
from aql.values.finding import Rejection, Remark
from aql.values.hit import Hit
from aql.values.transcript import Span, Turn
from aql.web.marked import Mark, marked, marks_of, parts_of, refused_at
from tests.worlds import evidence, finding, record, transcript

CALL = transcript("Rep: How is it going?", "Dana: we lose a day a week")


def shown(marks, call=CALL, turn=1):
    return [(piece.text, [mark.about for mark in piece.marks]) for piece in list(marked(call, marks))[turn].pieces]


def test_a_turn_is_cut_where_marks_begin_and_end():
    marks = [Mark(Span(1, 3, 13), "supports", "Pain", 1), Mark(Span(1, 8, 20), "supports", "Timing", 2)]

    assert shown(marks) == [("we ", []), ("lose ", ["Pain"]), ("a day", ["Pain", "Timing"]), (" a week", ["Timing"])]


def test_a_marked_piece_is_known_by_its_turn_and_where_it_begins():
    (piece, *_) = [piece for piece in list(marked(CALL, [Mark(Span(1, 3, 7), "supports", "Pain", 1)]))[1].pieces if piece.marks]

    assert piece.anchor == "w1-3"


def test_code_points_are_counted_and_not_what_a_browser_counts():
    call = transcript("Dana: 🦊🦊 we lose a day")

    assert shown([Mark(Span(0, 3, 10), "supports", "Pain", 1)], call, 0) == [("🦊🦊 ", []), ("we lose", ["Pain"]), (" a day", [])]


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(1, 20)).filter(lambda span: span[0] < span[1]), max_size=6))
def test_the_pieces_of_a_turn_are_its_text_and_every_mark_its_words(spans):
    marks = [Mark(Span(1, start, end), "supports", str(place)) for place, (start, end) in enumerate(spans)]

    pieces = list(marked(CALL, marks))[1].pieces

    assert "".join(piece.text for piece in pieces) == CALL.turns[1].text
    for mark in marks:
        assert "".join(piece.text for piece in pieces if mark in piece.marks) == CALL.words_at(mark.span)


def test_every_kind_of_mark_is_told_apart():
    proof = evidence()
    against = replace(proof, role="contradicts")
    made = record(
        transcript=transcript("Dana: we lose a day a week", "Rep: you have a million"),
        findings=(
            finding("pain", "confirmed"),
            replace(finding("timing", "partial"), evidence=(proof, against)),
            finding("budget", "partial"),
        ),
        context=(Remark("objection", "It is slow.", (proof,)),),
        rejections=(Rejection("budget", "a million", 1, "wrong_speaker"),),
    )

    found = [(mark.kind, mark.about, mark.colour) for mark in marks_of(made, {"budget"}, refused_at(made))]

    assert found == [
        ("supports", "Pain", 1),
        ("supports", "Timing", 2),
        ("contradicts", "Timing", 2),
        ("rejected", "Budget", 4),
        ("context", "objection", None),
        ("refused", "budget: wrong speaker", None),
    ]


def test_a_claim_whose_words_nobody_said_has_no_place():
    made = record(rejections=(Rejection("budget", "a million", 1, "not_found"), Rejection("pain", "lose a day", None, "cuts_negation")))

    assert refused_at(made) == (None, Span(1, 3, 13))


@pytest.mark.parametrize(
    "marks, parts",
    [((), [("ab cd", False)]), (((0, 2),), [("", False), ("ab", True), (" cd", False)])],
)
def test_a_hit_is_cut_into_what_was_searched_for_and_the_rest(marks, parts):
    turn = Turn(0, "Dana", "Dana", "ab cd")

    assert list(parts_of(Hit(Call("c", "w", "f"), turn, "buyer", marks))) == parts
