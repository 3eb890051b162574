from hypothesis import given
from hypothesis import strategies as st

from aql.read.json.words import Word, spoken


def said(*words):
    return [(piece.label, piece.text, piece.start_s, piece.end_s) for piece in spoken(words)]


def test_words_are_joined_by_one_space_and_marks_by_none():
    pieces = said(
        Word("Yes", 1.0, 1.2, "A"), Word(",", label=None, is_glued=True), Word("Ann", 1.3, 1.5, "A"), Word(".", label=None, is_glued=True)
    )

    assert pieces == [("A", "Yes, Ann.", 1.0, 1.5)]


def test_another_voice_begins_another_piece():
    pieces = said(Word("sign?", 1.0, 1.2, "A"), Word("no", 1.2, 1.4, "B"), Word("no", 1.4, 1.6, "B"))

    assert pieces == [("A", "sign?", 1.0, 1.2), ("B", "no no", 1.2, 1.6)]


def test_a_mark_belongs_to_whoever_spoke_before_it():
    pieces = said(Word("Well", 1.0, 1.2, "A"), Word("?", label=None, is_glued=True), Word("Yes", 2.0, 2.2, "B"))

    assert pieces == [("A", "Well?", 1.0, 1.2), ("B", "Yes", 2.0, 2.2)]


def test_a_full_sentence_and_a_pause_end_a_piece():
    pieces = said(Word("Good.", 1.0, 1.2), Word("We", 1.3, 1.4), Word("wait", 1.4, 1.6), Word("so", 2.7, 2.8))

    assert [text for _, text, *_ in pieces] == ["Good.", "We wait", "so"]


def test_glued_words_bring_their_own_spaces_and_are_not_cut_inside():
    pieces = said(
        Word(" It", 0.0, 0.1, "A", True), Word(" is", 0.1, 0.2, "A", True), Word(" 3.", 0.2, 0.3, "A", True), Word("5", 5.0, 5.1, "A", True)
    )

    assert pieces == [("A", "It is 3.5", 0.0, 5.1)]


def test_a_glued_space_that_stands_twice_is_one():
    pieces = said(Word("so", 0.0, 0.1, "A", True), Word(" ", is_glued=True, label=None), Word(" far", 0.2, 0.3, "A", True))

    assert pieces == [("A", "so far", 0.0, 0.3)]


def test_scripts_without_spaces_get_none():
    pieces = said(Word("来月", 0.0, 0.4), Word("です", 0.4, 0.6), Word("Q3", 0.6, 0.9))

    assert pieces == [("", "来月です Q3", 0.0, 0.9)]


def test_words_without_text_say_nothing():
    assert said(Word("", 0.0, 0.1, "A")) == []


@given(st.lists(st.tuples(st.text("ab.?, ", max_size=4), st.sampled_from(["A", "B", None]), st.booleans(), st.floats(0, 9))))
def test_no_letter_is_lost_or_doubled_whatever_the_words(planted):
    pieces = spoken(Word(text, at, at, label, is_glued) for text, label, is_glued, at in planted)

    heard = "".join("".join(piece.text.split()) for piece in pieces)
    assert heard == "".join("".join(text.split()) for text, *_ in planted)
    assert not any("  " in piece.text for piece in pieces)
