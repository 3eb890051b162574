from pathlib import Path

import pytest
import webvtt

from aql.read.decode import decode
from aql.read.text.cue import cut
from aql.read.text.cues import read_cues
from tests.read.reading import read, said, vtt

FORMATS = Path(__file__).parents[4] / "shared" / "formats"


def test_a_zoom_cue_without_a_name_goes_on_with_the_speaker_before_it():
    call = read("a.vtt", vtt("Dana Whitfield: We start", "in April, I hope.", "Sam Lee: Good.", "Dana Whitfield: Yes."))

    assert said(call)[0] == ("Dana Whitfield", "We start in April, I hope.")


def test_names_may_hold_pipes_commas_and_asides():
    names = ["Dana | Brightwell", "Lee, Sam", "Ann Roe (Red Hat; she/her)", "nixo"]
    call = read("a.vtt", vtt(*(f"{name}: Hello there." for name in names for _ in range(3))))

    assert [speaker.name for speaker in call.speakers] == names


def test_a_colon_in_speech_makes_no_speaker():
    call = read(
        "a.vtt",
        vtt("Dana: So what I said was: no.", "And then, in short: never.", "Remember: we asked.", "Sam: I do remember.", "Dana: Good."),
    )

    assert [speaker.name for speaker in call.speakers] == ["Dana", "Sam"]
    assert call.turns[0].text == "So what I said was: no. And then, in short: never. Remember: we asked."


def test_a_name_that_speaks_once_is_a_speaker_where_every_cue_has_one():
    call = read("a.vtt", vtt(*["Dana: Yes.", "Sam: No."] * 6, "Iván | ethrex: Bye.", "stokes: Goodbye."))

    assert [speaker.name for speaker in call.speakers] == ["Dana", "Sam", "Iván | ethrex", "stokes"]


def test_teams_names_stand_in_voice_tags_and_lines_break_inside_them():
    ident = "de70a9d7-7d2b-46b7-8c54-42131fdb834c"
    call = read("a.vtt", vtt((f"{ident}/7-0", "<v Dana Whitfield>We start\nin April.</v>"), (f"{ident}/8-0", "Good.")))

    assert call.format == "teams vtt"
    assert said(call) == [("Dana Whitfield", "We start in April."), ("Unknown speaker", "Good.")]


def test_teams_cues_that_overlap_keep_their_times_and_their_order():
    call = read(
        "a.vtt",
        "WEBVTT\n\nid/9-0\n00:00:10.000 --> 00:00:14.000\n<v Dana>Wait</v>\n\nid/7-0\n00:00:09.500 --> 00:00:12.000\n<v Sam>Sorry</v>\n",
    )

    assert [(turn.speaker, turn.start_s, turn.end_s) for turn in call.turns] == [("Dana", 10.0, 14.0), ("Sam", 9.5, 12.0)]


def test_two_voices_in_one_cue_are_two_turns():
    call = read("a.vtt", vtt("<v.loud Dana>Who signs?</v>\n<v Sam>I do.</v>"))

    assert said(call) == [("Dana", "Who signs?"), ("Sam", "I do.")]


def test_entities_are_decoded_after_tags_so_that_an_escaped_tag_stays_speech():
    call = read("a.vtt", vtt("<v R&amp;D Room>It says &lt;v Sam&gt; &amp; nothing <i>else</i>&nbsp;at 5 &lt; 6</v>"))

    assert said(call) == [("R&D Room", "It says <v Sam> & nothing else\u00a0at 5 < 6")]


def test_words_in_angle_brackets_that_are_no_tag_are_kept():
    call = read("a.vtt", vtt("<v Dana>We paid <inaudible> euros"))

    assert call.turns[0].text == "We paid <inaudible> euros"


def test_notes_styles_and_regions_are_no_speech():
    call = read(
        "a.vtt",
        "WEBVTT - a title\nKind: captions\nLanguage: de\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:1\n\nNOTE a remark\nof two lines\n\n"
        "00:01.000 --> 00:02.500 align:start\n<v Dana>Ja.\n\nNOTE between\n\n00:03.000 --> 00:04.000\n<v Dana>Gut.\n",
    )

    assert said(call) == [("Dana", "Ja. Gut.")]
    assert (call.turns[0].start_s, call.turns[0].end_s, call.language) == (1.0, 4.0, "de")


def test_a_cue_whose_words_begin_with_note_is_speech():
    call = read("a.vtt", vtt("<v Dana>NOTE that down", "<v Sam>Done"))

    assert call.turns[0].text == "NOTE that down"


def test_a_blank_line_inside_a_cue_loses_no_words():
    call = read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nDana: One\n\ntwo\n\n2\n00:00:03,000 --> 00:00:04,000\nSam: Three\n")

    assert said(call) == [("Dana", "One two"), ("Sam", "Three")]


def test_cues_without_blank_lines_between_them_are_told_by_their_numbers():
    call = read(
        "a.srt",
        "1\n00:00:01,000 --> 00:00:02,000\nDana: 40\n2\n00:00:03,000 --> 00:00:04,000\nSam: 50\n3\n00:00:05,000 --> 00:00:06,000\n7\n",
    )

    assert said(call) == [("Dana", "40"), ("Sam", "50 7")]


def test_a_webex_name_stands_in_the_identifier_and_empty_cues_are_left_out():
    call = read("a.vtt", vtt(('1 "Ann Roe" (300)', "Hello."), ('2 "Ann Roe" (300)', ""), ('3 "Dana (x)" (301)', "Hi.")))

    assert said(call) == [("Ann Roe", "Hello."), ("Dana (x)", "Hi.")]
    assert call.format == "webex vtt"


def test_rolling_captions_say_each_line_once():
    call = read(
        "a.vtt",
        "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n \nhello<00:00:00.500><c> all</c>\n\n00:00:02.000 --> 00:00:02.010\nhello all\n \n\n"
        "00:00:02.010 --> 00:00:04.000\nhello all\nand<00:00:02.500><c> welcome</c>\n\n00:00:04.000 --> 00:00:04.010\nand welcome\n \n",
    )

    assert call.turns[0].text == "hello all and welcome"


def test_rolling_captions_stripped_of_their_word_times_say_each_line_once():
    lines = ["we met", "last week", "about the", "budget", "for spring", "and then", "you wrote"]
    pairs = [f"{before}\n{after}" for before, after in zip(["", *lines], lines, strict=False)]
    call = read("a.srt", vtt(lines[0], *pairs[1:], start="").replace(".", ","))

    assert call.turns[0].text == " ".join(lines)


def test_karaoke_colours_are_speakers_and_each_word_keeps_its_second():
    call = read("a.srt", vtt(r"{\c&HFFF000&}Who", r"{\c&HFFF000&}signs?", r"{\c&HCC55FF&}Ann.", start="").replace(".000", ",000"))

    assert said(call) == [("Speaker 1", "Who signs?"), ("Speaker 2", "Ann.")]
    assert call.turns[0].starts == ((0, 0.0), (4, 2.0))
    assert "colours" in call.notes[0]


def test_unpadded_times_of_teams_are_bare_numbers_and_times_before_the_start_are_the_start():
    call = read("a.vtt", "WEBVTT\n\n-0:0:2.5 --> 0:0:0.870\n<v Dana>So.</v>\n\n0:0:6.90 --> 0:0:6.500\n<v Sam>Yes.</v>\n")

    assert [(turn.start_s, turn.end_s) for turn in call.turns] == [(0.0, 0.87), (6.09, 6.5)]


def test_a_teams_text_copied_out_of_word_has_its_names_on_the_first_lines():
    cues = "".join(f"0:0:{n}.0 --> 0:0:{n}.900\n{name}\nWords {n}\n" for n, name in enumerate(["Dana", "Sam"] * 4))
    call = read("a.txt", cues)

    assert said(call)[:2] == [("Dana", "Words 0"), ("Sam", "Words 1")]


def test_graph_metadata_gives_names_words_and_the_date():
    line = '{"startDateTime":"2026-05-08T10:24:47.5Z","speakerName":"Dana","spokenText":"Who signs?","spokenLanguage":"en-us"}'
    call = read("a.vtt", vtt(line))

    assert said(call) == [("Dana", "Who signs?")]
    assert (str(call.held_on), call.held_on_from) == ("2026-05-08", "file")


def test_dashes_in_unnamed_subtitles_part_the_voices():
    call = read("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n- Who signs?\n- Ann does.\n\n2\n00:00:02,000 --> 00:00:03,000\n- Good.\n")

    assert [turn.text for turn in call.turns] == ["- Who signs?", "- Ann does.", "- Good."]
    assert call.notes == ("no speakers in the file",)


def test_double_brackets_mark_a_change_of_speaker_with_a_name_or_without():
    call = read("a.srt", vtt(">> Dana: Who signs?", "And when?", ">> In May.", ">> Dana: Good.", start="").replace(".000", ",000"))

    assert said(call) == [("Dana", "Who signs? And when?"), ("Unknown speaker", ">> In May."), ("Dana", "Good.")]


def test_sbv_times_stand_on_one_line_with_a_comma():
    call = read("a.sbv", "0:05:40.000,0:05:46.000\nDon't think\nof it.\n\n0:05:46.000,0:05:51.000\nThey did.\n")

    assert (call.turns[0].text, call.turns[0].start_s, call.turns[0].end_s) == ("Don't think of it. They did.", 340.0, 351.0)


def test_a_file_of_no_cues_is_refused():
    with pytest.raises(Exception, match="no cue in it"):
        read_cues("a.vtt", "WEBVTT\n\nNOTE nothing here\n")


ORACLE = sorted([*FORMATS.glob("*/*.vtt"), *FORMATS.glob("*/*.srt"), *FORMATS.glob("*/*.sbv")])
BROKEN_ON_PURPOSE = {"webvtt-spec/7.vtt": "the oracle takes cues with broken times"}
LEGACY = {"srt-awkward/1.srt", "srt-awkward/3.srt"}  # the oracle reads UTF-8 alone


@pytest.mark.parametrize("path", ORACLE, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_cues_and_times_are_those_of_webvtt_py(path):
    name = f"{path.parent.name}/{path.name}"
    if name in BROKEN_ON_PURPOSE or name in LEGACY:
        pytest.skip(BROKEN_ON_PURPOSE.get(name, "not UTF-8"))
    oracle = {".vtt": webvtt.read, ".srt": webvtt.from_srt, ".sbv": webvtt.from_sbv}[path.suffix](path)

    _, cues = cut(decode(path.read_bytes()))

    assert [times(cue) for cue in cues if cue.text.strip()] == [
        (seconds(caption.start), seconds(caption.end)) for caption in oracle if caption.text.strip()
    ]


@pytest.mark.parametrize("path", [path for path in ORACLE if path.suffix == ".vtt"], ids=lambda path: f"{path.parent.name}/{path.name}")
def test_voices_are_those_of_webvtt_py(path):
    voices = {caption.voice for caption in webvtt.read(path) if caption.voice}
    if not voices:
        pytest.skip("no voice tags")

    (export,) = read_cues(path.name, decode(path.read_bytes()))

    assert {said.label for said in export.utterances if said.label} == voices


def times(cue):
    return cue.start_s, cue.end_s


def seconds(clock):
    hours, minutes, rest = clock.split(":")
    return round(int(hours) * 3600 + int(minutes) * 60 + float(rest), 3)
