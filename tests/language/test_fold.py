"""Folding forgives what nobody can hear, and nothing that changes a meaning."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aql.language.fold import unmasked, words, words_id, words_with_places


@pytest.mark.parametrize(
    "said, cited",
    [
        ("We need  it,\nnow!", "we need it now"),
        ("I don’t know", "I don't know"),
        ("a follow—up call", "a follow-up call"),
        ("ＡＢＣ １２３", "abc 123"),
        ("40,000 seats", "40000 seats"),
        ("cafe\u0301", "café"),
        ("ｶﾞｲﾄﾞ", "ガイド"),
        ("予算は、あります。", "予算は あります"),
        ("co\u00adoperate", "cooperate"),
        ("Straße", "STRASSE"),
    ],
)
def test_what_nobody_can_hear_is_forgiven(said, cited):
    assert words(said) == words(cited)


@pytest.mark.parametrize(
    "said, cited",
    [
        ("$40", "€40"),
        ("40%", "40"),
        ("up -5 points", "up 5 points"),
        ("3.5", "35"),
        ("forty", "40"),
        ("we'll sign", "well sign"),
        ("el año", "el ano"),
        ("40 thousand", "40 million"),
        ("की", "कि"),
        ("40k", "40"),
        ("1,500.5", "15005"),
    ],
)
def test_what_changes_a_meaning_is_not_forgiven(said, cited):
    assert words(said) != words(cited)


def test_japanese_is_compared_by_character_and_katakana_by_run():
    assert words("クラウドは3,000万円") == ("クラウド", "は", "3000", "万", "円")


def test_a_word_leads_back_to_its_letters_in_the_text():
    text = "Das ﬁnale Straßenfest kostet １２,０００ €"

    places = words_with_places(text)

    assert [text[word.start : word.end] for word in places] == ["Das", "ﬁnale", "Straßenfest", "kostet", "１２,０００", "€"]


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_words_with_places_are_the_same_words_and_stand_in_order(text):
    found = words_with_places(text)

    assert tuple(word.text for word in found) == words(text)
    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert all(one.end <= two.end and one.start <= two.start for one, two in itertools.pairwise(found))


@given(st.text(alphabet="aB1'_- .,%"))
def test_the_shortest_way_to_the_words_is_the_same_way(text):
    assert tuple(word.text for word in words_with_places(text)) == words(text)


def test_the_identity_of_words_does_not_know_where_they_were_cut():
    assert words_id(["We need it.", "In March, then?"]) == words_id(["we need", "it in March then"])


def test_the_identity_of_words_knows_their_order():
    assert words_id(["one two"]) != words_id(["two one"])


@pytest.mark.parametrize("said", ["n\u061cot", "n\u3164ot", "n\ufff9ot", "n\U000e0101ot", "no\u180ft"])
def test_what_is_drawn_as_nothing_parts_no_word(said):
    assert words(f"we do {said} have it") == ("we", "do", "not", "have", "it")


@pytest.mark.parametrize("said", ["n\u043et", "n\u0336o\u0336t\u0336", "\u0274\u1d0f\u1d1b", "n0t", "nọt"])
def test_a_word_in_disguise_is_taken_for_what_a_reader_reads(said):
    assert "not" in unmasked(words(said)[0])
