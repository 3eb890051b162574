"""A sentence is in the tongue of its own small words, and a small word is known through a disguise."""

import pytest

from aql.language.fold import words
from aql.language.tongue import main_language, tongue, tongue_of, unmask


@pytest.mark.parametrize(
    "usual, said, code",
    [
        ("de", "Honestly, we don't have the budget for this.", "en"),
        ("en", "Wir haben das Budget nicht.", "de"),
        ("fr", "No tenemos el presupuesto para esto.", "es"),
        ("pt", "Nadie aquí dice que tenemos el presupuesto.", "es"),
        ("ja", "We might not sign.", "en"),
        ("en", "予算はありません。", "ja"),
        ("en", "We have kein Budget.", "en"),
        ("de", "Das ist im Budget, okay.", "de"),
        ("es", "Acme Holding Leeds.", "es"),
    ],
)
def test_a_sentence_tells_its_tongue(usual, said, code):
    assert tongue_of(words(said), usual) is tongue(code)


@pytest.mark.parametrize("word, read", [("nоt", "not"), ("nicht", "nicht"), ("né", "né"), ("née", "née"), ("budget", "budget")])
def test_only_a_word_that_turns_something_is_unmasked(word, read):
    assert unmask(word, tongue("fr")) == read


def test_a_missing_accent_counts_in_its_own_tongue_alone():
    assert unmask("ninguem", tongue("pt")) == "ninguém"
    assert unmask("ate", tongue("pt")) == "até"
    assert unmask("ate", tongue("en")) == "ate"


@pytest.mark.parametrize("tag", ["en", "en-US", "EN", "en_GB", "English", " eng "])
def test_a_language_is_known_by_tag_and_by_name(tag):
    assert main_language(tag) == "en"
