from tests.read.reading import read, refused, said, vtt


def test_a_file_written_in_a_test_is_read_like_any_other():
    call = read("a.vtt", vtt("Dana: Who signs?", "Rep: You do."))

    assert said(call) == [("Dana", "Who signs?"), ("Rep", "You do.")]
    assert [turn.start_s for turn in call.turns] == [0.0, 2.0]


def test_a_refused_file_gives_its_reason():
    assert refused("a.txt", "") == "empty"
    assert refused("a.vtt", vtt("Dana: Hi.", "Rep: Hi.")) is None
