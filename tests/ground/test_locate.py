"""A quote is found to the letter after folding, or not at all."""

import pytest

from aql.ground.locate import Index, locate
from tests.worlds import transcript


def words_at(call, span):
    return None if span is None else call.words_at(span)


def test_a_quote_is_found_whatever_its_case_and_spacing():
    call = transcript("Rep: Who signs?", "Dana: Our CFO,  Ann,\nsigns all.")

    span = locate("our cfo, ann, signs", call)

    assert words_at(call, span) == "Our CFO,  Ann,\nsigns"


@pytest.mark.parametrize(
    "quote",
    [
        "we don’t have it “yet”",
        "We don't, have it yet",
        "WE DON'T HAVE IT YET",
        "ｗe don't have it yet",
        "...we don't have it yet...",
        "we don't have it — yet",
    ],
)
def test_what_nobody_can_hear_does_not_matter(quote):
    call = transcript("Dana: Well, we don't have it 'yet', you see.")

    assert words_at(call, locate(quote, call)) == "we don't have it 'yet"


@pytest.mark.parametrize(
    "quote",
    [
        "we have forty thousand",
        "we do have fifty thousand",
        "we do have 40 thousand",
        "we do have forty million",
        "we do not have forty thousand",
        "we might have forty thousand",
        "they do have forty thousand",
        "we do have ... thousand",
        "forty thousand we do have",
        "we do have forty thousan",
    ],
)
def test_one_changed_word_is_not_found(quote):
    call = transcript("Dana: Right, we do have forty thousand left.")

    assert locate(quote, call) is None


def test_two_turns_are_never_joined():
    call = transcript("Dana: We have", "Rep: forty", "Dana: the budget")

    assert locate("We have forty", call) is None
    assert locate("We have the budget", call) is None


def test_halves_of_one_turn_are_not_spliced():
    call = transcript("Dana: We have the budget. It was never approved. We sign in March.")

    assert locate("We have the budget. We sign in March.", call) is None
    assert locate("We have the budget ... We sign in March.", call) is None


def test_an_ellipsis_is_found_only_where_the_speaker_trailed_off():
    call = transcript("Dana: We need it... by March, in Leeds.")

    assert words_at(call, locate("need it ... by March", call)) == "need it... by March"
    assert locate("by March ... in Leeds", call) is None


@pytest.mark.parametrize(
    "language, said, quote",
    [
        ("en", "We, um, need uh forty by, you know, March.", "we need forty by March"),
        ("de", "Wir brauchen äh vierzig bis, ehrlich gesagt, März.", "Wir brauchen vierzig bis März"),
        ("es", "Necesitamos eh cuarenta, o sea, para marzo.", "Necesitamos cuarenta para marzo"),
        ("fr", "Il nous faut euh quarante, du coup, pour mars.", "Il nous faut quarante pour mars"),
        ("pt", "Precisamos hum de quarenta, tipo, para março.", "Precisamos de quarenta para março"),
        ("ja", "三月までに、えっと、四十台、あの、必要です。", "三月までに四十台必要です"),
    ],
)
def test_fillers_may_be_left_out_of_a_quote(language, said, quote):
    call = transcript(f"Dana: {said}", language=language)

    assert locate(quote, call) is not None


def test_a_word_that_is_a_filler_elsewhere_is_not_skipped():
    call = transcript("Dana: We like it so well that you know we mean it.")

    assert locate("We it so well", call) is None
    assert locate("We like it that we mean it", call) is None


def test_a_filler_that_nobody_said_is_not_forgiven():
    call = transcript("Dana: We need forty, um, by March.")

    assert locate("We um need forty", call) is None


def test_the_extractors_own_guess_comes_first():
    call = transcript("Dana: Yes.", "Rep: Good.", "Dana: yes", "Rep: Fine.", "Dana: Yes.")

    assert locate("Yes.", call, near=2).turn == 2
    assert locate("Yes.", call, near=3).turn == 4
    assert locate("Yes.", call).turn == 0


def test_the_letter_comes_before_the_nearest_turn():
    call = transcript("Dana: forty", "Rep: Good.", "Dana: Fine.", "Dana: Forty!")

    assert locate("Forty!", call, near=1).turn == 3


def test_an_index_is_made_once_and_finds_the_same():
    call = transcript("Rep: Who signs?", "Dana: Our CFO signs.")
    index = Index(call)

    assert index.locate("our cfo") == locate("our cfo", call)
    assert index.locate("our ceo") is None


@pytest.mark.parametrize("quote", ["", " ", "...", "—"])
def test_a_quote_without_words_is_not_found(quote):
    assert locate(quote, transcript("Dana: ... Yes —")) is None


def test_japanese_is_found_without_spaces_between_words():
    call = transcript("Dana: 予算は、３，０００万円までです。", language="ja")

    assert words_at(call, locate("予算は3000万円まで", call)) == "予算は、３，０００万円まで"
    assert locate("予算は300万円まで", call) is None
