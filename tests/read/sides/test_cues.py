from pathlib import Path

import pytest

import aql.read.sides.cues
from aql.read.sides.cues import ASKS, ASKS_PRODUCT, tongue_of

LANGUAGES = sorted(path.stem for path in (Path(aql.read.sides.cues.__file__).parent / "talk").glob("*.txt"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_how_both_sides_talk(language):
    tongue = tongue_of(language)

    assert {ASKS, ASKS_PRODUCT} <= {cue.why for cue in tongue.cues}
    assert {cue.nats > 0 for cue in tongue.cues} == {True, False}
    assert [cue.why for cue in tongue.cues] == [cue.why for cue in tongue_of("en").cues]
    patterns = [*(cue.pattern for cue in tongue.cues), tongue.takes_note, tongue.moves_on, tongue.turns_to_other, tongue.tells]
    assert not any(pattern.search("") for pattern in patterns)


def heard(text):
    return {cue.why for cue in tongue_of("en").cues if cue.pattern.search(text)}


@pytest.mark.parametrize(
    "text,why",
    [
        ("most of our customers started with one site.", "says what customers of theirs do"),
        ("let me share my screen", "shows the product"),
        ("how do you do it today?", ASKS),
        ("that's it. does it work in the cold?", ASKS_PRODUCT),
        ("you'd be looking at nine thousand", "names a price or terms"),
    ],
)
def test_a_way_of_saying_it_is_heard(text, why):
    assert why in heard(text)


@pytest.mark.parametrize(
    "text,why",
    [
        ("i wonder what does it mean?", ASKS_PRODUCT),
        ("most of our customership", "says what customers of theirs do"),
        ("almost of our customers", "says what customers of theirs do"),
    ],
)
def test_a_way_keeps_to_the_edges_of_words_and_to_the_begin_of_a_sentence(text, why):
    assert why not in heard(text)


@pytest.mark.parametrize("language", ["xx", "", "../en", "EN ", "e"])
def test_a_language_we_have_no_file_of_has_no_habits(language):
    assert tongue_of(language) is None
