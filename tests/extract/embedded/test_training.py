import json
import re
from pathlib import Path

import pytest

from aql.language.fold import words
from training.train import CLASSES, WEIGHTS, fingerprint, read_lines

GOLD = Path(__file__).parents[3] / "sample_transcripts"
GENERAL = {"en", "de", "es", "fr", "pt", "ja"}


def _gold_quotes():
    for path in sorted(GOLD.glob("*.gold.json")):
        for label in json.loads(path.read_text("utf-8"))["criteria"].values():
            yield from (quote["quote"] for quote in label["evidence"])


def _rows(text, length):
    said = words(text)
    return {said[place : place + length] for place in range(len(said) - length + 1)}


@pytest.fixture(scope="module")
def lines():
    return tuple(read_lines())


def test_there_are_thousands_of_lines_in_six_languages_for_every_class(lines):
    counts = {name: sum(name in line.classes for line in lines) for name in CLASSES}

    assert {line.language for line in lines} == GENERAL
    assert min(counts.values()) >= 25, counts


def test_no_line_is_written_twice(lines):
    seen = [(line.asked, line.said) for line in lines]

    assert len(set(seen)) == len(seen), [one for one in set(seen) if seen.count(one) > 1]


def test_no_line_shares_six_words_in_a_row_with_a_gold_quote(lines):
    gold = set().union(*(_rows(quote, 6) for quote in _gold_quotes()))

    shared = [line.said for line in lines if line.language != "ja" and _rows(line.said, 6) & gold]

    assert shared == []


def test_no_line_holds_the_words_of_a_gold_quote(lines):
    quotes = {" ".join(words(quote)) for quote in _gold_quotes() if len(words(quote)) > 3}

    same = [line.said for line in lines if any(re.search(rf"\b{re.escape(quote)}\b", " ".join(words(line.said))) for quote in quotes)]

    assert same == []


def test_the_shipped_weights_were_trained_on_these_lines_and_phrases():
    shipped = json.loads(WEIGHTS.read_text("utf-8"))

    assert shipped["trained_on"] == fingerprint(), "run training/train.py"
