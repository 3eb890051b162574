import re

import pytest

from aql.redact.redact import redact
from tests.redact.spoken import INNOCENT, MISSED, SPOKEN
from tests.worlds import transcript


def listed(cases):
    return [
        pytest.param(language, text, id=f"{language}-{number}") for language, texts in cases.items() for number, text in enumerate(texts)
    ]


def found_in(text, language):
    """What is replaced when a buyer says it."""
    _, redactions = redact(transcript(f"Dana: {text}", language=language))
    return list(redactions.words.values())


@pytest.mark.parametrize("language, text", listed(SPOKEN))
def test_what_is_said_aloud_is_found_to_the_word(language, text):
    secrets = re.findall("«(.*?)»", text)

    assert found_in(re.sub("[«»]", "", text), language) == secrets


@pytest.mark.parametrize("language, text", listed(INNOCENT))
def test_numbers_and_places_that_identify_nobody_are_left_alone(language, text):
    assert found_in(text, language) == []


def test_the_list_is_long_and_in_many_languages():
    assert sum(map(len, SPOKEN.values())) >= 60
    assert len(SPOKEN) >= 8


@pytest.mark.parametrize("language, text", listed(MISSED))
def test_what_is_known_to_be_missed_is_still_missed(language, text):
    assert found_in(re.sub("[«»]", "", text), language) == []
