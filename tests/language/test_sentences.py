"""Sentences end where a reader would end them, also where nobody wrote the full stops."""

import pytest

from aql.language.sentences import sentences


def cut(text, language="en"):
    return [text[start:end] for start, end in sentences(text, language)]


def test_sentences_end_at_their_stops():
    assert cut("We need it. By when? Now!  Good.") == ["We need it.", "By when?", "Now!", "Good."]


@pytest.mark.parametrize(
    "text, language",
    [
        ("Dr. Smith has 3.5 people, approx. half of them.", "en"),
        ("B. Hawlage is the same as Bexley.", "en"),
        ("It's order No. 5 on the list.", "en"),
        ("We need... forty of them", "en"),
        ("Am 3. Mai geht es los, z.B. in Köln.", "de"),
    ],
)
def test_a_stop_that_ends_nothing_does_not_cut(text, language):
    assert cut(text, language) == [text]


def test_a_contraction_is_no_initial():
    assert cut("No, we don't. They do.") == ["No, we don't.", "They do."]


def test_no_is_a_sentence_of_its_own():
    assert cut("But no. Up to a hundred I sign.") == ["But no.", "Up to a hundred I sign."]


def test_japanese_needs_no_spaces():
    assert cut("予算はあります。来月です。", "ja") == ["予算はあります。", "来月です。"]


def test_a_long_run_without_stops_is_cut_where_clauses_begin():
    run = "we pour iron all night " * 8 + "and we go down in july because we reline the furnace " * 3

    found = cut(run.strip())

    assert len(found) > 1
    assert all(len(sentence.split()) <= 60 for sentence in found)
    assert found[1].startswith(("and we", "because we"))


def test_a_western_stop_ends_a_sentence_before_japanese():
    assert cut("We sign.来月です。", "ja") == ["We sign.", "来月です。"]
