import pytest
from hypothesis import given
from hypothesis import strategies as st

from aql.errors import ReadError
from aql.read.export import Export, Party, Utterance
from aql.read.turns import UNNAMED, transcript_of
from aql.values.transcript import Speaker


def call(*utterances, **fields):
    return transcript_of(Export("made up", tuple(utterances), **fields), "call.txt")


def test_neighbours_of_one_label_become_one_turn_with_a_start_for_each():
    made = call(Utterance("Dana", "We start", 1.0, 2.0), Utterance("Dana", "in April.", 3.0, 4.5), Utterance("Sam", "Good.", 4.0, 5.0))

    assert [(turn.speaker, turn.text, turn.start_s, turn.end_s, turn.starts) for turn in made.turns] == [
        ("Dana", "We start in April.", 1.0, 4.5, ((0, 1.0), (9, 3.0))),
        ("Sam", "Good.", 4.0, 5.0, ((0, 4.0),)),
    ]
    assert made.turns[0].second_at(10) == 3.0


def test_pieces_of_a_script_without_spaces_meet_without_one():
    made = call(Utterance("高瀬", "はい、聞こえて"), Utterance("高瀬", "おります。"))

    assert made.turns[0].text == "はい、聞こえております。"


def test_empty_utterances_are_left_out_and_part_nobodys_turn():
    made = call(Utterance("Dana", "One"), Utterance("Sam", "  "), Utterance("Dana", "two"))

    assert [turn.text for turn in made.turns] == ["One two"]
    assert [speaker.name for speaker in made.speakers] == ["Dana"]


def test_words_of_nobody_known_are_cut_at_pauses_and_at_sentence_ends_never_joined_to_one_long_turn():
    long = "So that is how the whole of it went and how it will go. " * 9
    made = call(Utterance("", long, 0.0, 30.0), Utterance("", "And then?", 30.0, 31.0), Utterance("", "Hello?", 40.0, 41.0))

    assert [turn.text for turn in made.turns] == [long.strip(), "And then?", "Hello?"]
    assert made.speakers == (Speaker(UNNAMED),)
    assert made.turns[0].label == ""


def test_the_sides_of_the_exports_own_list_are_kept_as_such():
    made = call(
        Utterance("Dana", "Hi."),
        Utterance("Sam", "Hi."),
        parties=(Party("Dana", "buyer", "CFO", "dana@acme.example", "Acme"), Party("Sam"), Party("Silent", "seller")),
    )

    assert made.speakers == (
        Speaker("Dana", "buyer", "export", "listed as buyer in the export", "", "CFO", "dana@acme.example", "Acme"),
        Speaker("Sam"),
    )


def test_a_call_without_a_word_is_refused():
    with pytest.raises(ReadError, match="no speech"):
        call(Utterance("Dana", " "))


def test_the_same_words_cut_otherwise_are_the_same_conversation():
    whole = call(Utterance("Dana", "We start in April. Ann signs."), Utterance("Sam", "Good."))
    pieces = call(Utterance("Dana Roe", "We start", 1.0), Utterance("Dana Roe", "in April."), Utterance("Ann", "Ann signs. Good.", 9.0))

    assert whole.id == pieces.id


utterances = st.builds(
    Utterance,
    label=st.sampled_from(["Dana", "Sam", "", " Dana "]),
    text=st.text(st.characters(codec="utf-8"), max_size=40),
    start_s=st.none() | st.floats(0, 9000, allow_nan=False),
)


@given(st.lists(utterances, min_size=1, max_size=30))
def test_no_word_of_speech_is_lost_or_doubled_and_every_start_points_at_its_words(pieces):
    spoken = [piece for piece in pieces if piece.text.strip()]
    if not spoken:
        return

    made = call(*pieces)

    assert "".join("".join(turn.text.split()) for turn in made.turns) == "".join("".join(piece.text.split()) for piece in spoken)
    timed = [(piece.text.strip(), piece.start_s) for piece in spoken if piece.start_s is not None]
    found = [(turn.text[offset:], second) for turn in made.turns for offset, second in turn.starts]
    assert all(text.startswith(words) and at == second for (text, at), (words, second) in zip(found, timed, strict=True))
