import pytest

from tests.read.reading import read, refused, said

OTTER = """Northbeam intro
Wed, Feb 11, 2026 9:30AM • 8:11
SUMMARY KEYWORDS
revops, crm
SPEAKERS
Anders Vik, Dana Roe

Anders Vik  0:00{two}
Hey, is that Dana?

Unknown Speaker  0:02{two}
Yes: hello. We
start at 10:30

Dana Roe  1:02:03{two}
Sorry.

Transcribed by https://otter.ai
""".replace("{two}", "  ")

MEET = """Verhulst intro (2026-09-08 at 09:31 GMT+2)

Attendees
Dana Roe, Sam Lee, Sam Lee's Presentation, Notetaker

Transcript

00:00:00

Dana Roe: We can start.
Sam Lee:
Sam Lee: One thing first.

And another, I think.
00:05:04

Dana Roe: Go on.
Sam Lee: It's
00:10:01
about the price.

Meeting ended after 00:21:00 👋

This editable transcript was computer generated and might contain errors. People can also change the text after it was created.
"""


def test_an_otter_text_has_its_names_with_a_time_and_its_facts_above():
    call = read("a.txt", OTTER)

    assert said(call) == [
        ("Anders Vik", "Hey, is that Dana?"),
        ("Unknown Speaker", "Yes: hello. We start at 10:30"),
        ("Dana Roe", "Sorry."),
    ]
    assert [turn.start_s for turn in call.turns] == [0.0, 2.0, 3723.0]
    assert (call.format, call.title, str(call.held_on), call.held_on_from) == ("otter text", "Northbeam intro", "2026-02-11", "file")


def test_an_otter_text_is_known_by_what_it_holds_not_by_its_ending():
    assert said(read("episode.md", OTTER)) == said(read("a.txt", OTTER))


def test_in_a_meet_text_the_end_is_no_speaker_and_shared_screens_are_nobody():
    call = read("a.txt", MEET)

    assert [speaker.name for speaker in call.speakers] == ["Dana Roe", "Sam Lee"]
    assert (call.format, call.title, str(call.held_on)) == ("meet text", "Verhulst intro", "2026-09-08")


def test_meet_marks_time_what_follows_them():
    call = read("a.txt", MEET)

    assert [(turn.start_s, turn.starts) for turn in call.turns] == [
        (0.0, ((0, 0.0),)),
        (None, ()),
        (304.0, ((0, 304.0),)),
        (None, ((5, 601.0),)),
    ]


def test_a_meet_turn_split_over_paragraphs_and_empty_names_is_one_turn():
    call = read("a.txt", MEET)

    assert call.turns[1].text == "One thing first.\n\nAnd another, I think."
    assert call.turns[3].text == "It's about the price."


LAYOUTS = [
    "Dana: {}|Sam: {}",
    "Dana : {}|Sam : {}",
    "Dana\u00a0: {}|Sam\u00a0: {}",
    "**Dana:** {}|**Sam:** {}",
    "**Dana**: {}|**Sam**: {}",
    "- Dana: {}|- Sam: {}",
    "> Dana: {}|> Sam: {}",
    "[Dana]: {}|[Sam]: {}",
    "[Dana] {}|[Sam] {}",
    "Dana - {}|Sam - {}",
    "Dana — {}|Sam — {}",
    "Dana:|{}|Sam:|{}",
    "Dana:{}|Sam:{}",
    "**Dana**|{}|**Sam**|{}",
    "## Dana|{}||## Sam|{}",
    "Dana|{}||Sam|{}",
]

TIMED_LAYOUTS = [
    "Dana  0:42|{}|Sam  0:50|{}",
    "Dana\t0:42|{}|Sam\t0:50|{}",
    "Dana   00:00:42|{}|Sam   00:00:50|{}",
    "Dana (00:42)|{}|Sam (00:50)|{}",
    "Dana (00:42.000)|{}|Sam (00:50.00)|{}",
    "Dana (00:00:42):|{}|Sam (00:00:50):|{}",
    "Dana (00:00:42): {}|Sam (00:00:50): {}",
    "Dana [00:42]: {}|Sam [00:50]: {}",
    "Dana: (00:42)|{}|Sam: (00:50)|{}",
    "Dana: [00:00:42] {}|Sam: [00:00:50] {}",
    "Dana 00:42: {}|Sam 00:50: {}",
    "Dana - 00:42|{}|Sam - 00:50|{}",
    "Dana | 00:42|{}|Sam | 00:50|{}",
    "Dana • 0:42|{}|Sam • 0:50|{}",
    "Dana, 0:42|{}|Sam, 0:50|{}",
    "[Dana] [00:42] {}|[Sam] [00:50] {}",
    "**Dana** (00:42): {}|**Sam** (00:50): {}",
    "**Dana** [00:42]|{}|**Sam** [00:50]|{}",
    "**Dana:** [00:42] {}|**Sam:** [00:50] {}",
    r"**Dana:** \[00:42\] {}|**Sam:** \[00:50\] {}",
    "### Dana (00:42)|{}|### Sam (00:50)|{}",
    "[00:42] Dana: {}|[00:50] Sam: {}",
    "[00:00:42] **Dana:** {}|[00:00:50] **Sam:** {}",
    "[00:42 - 00:44] Dana: {}|[00:50 - 00:59] Sam: {}",
    "(00:42) Dana: {}|(00:50) Sam: {}",
    "00:00:42 Dana: {}|00:00:50 Sam: {}",
    "00:42 - Dana: {}|00:50 - Sam: {}",
    "00:00:42 Dana|{}|00:00:50 Sam|{}",
    "[00:00:42.00] - Dana|{}|[00:00:50.00] - Sam|{}",
    "Dana 00:42|{}|Sam 00:50|{}",
    "Dana [00:00:42] {}|Sam [00:00:50] {}",
    "0:42 - Dana|  {}|0:50 - Sam|  {}",
    "@0:42 - Dana|{}|@0:50 - Sam|{}",
    "0:42 | Dana|{}|0:50 | Sam|{}",
    "[00:42] Dana|{}|[00:50] Sam|{}",
    "00:42|Dana|{}|00:50|Sam|{}",
    "Dana|00:42|{}|Sam|00:50|{}",
    "00:42 --> 00:44|Dana|{}|00:50 --> 00:59|Sam|{}",
    "00:42\tDana\t{}|00:50\tSam\t{}",
    "Dana\t00:42\t{}|Sam\t00:50\t{}",
]


def in_layout(layout):
    once = layout.replace("|", "\n")
    return "\n\n".join(once.format(f"Who signs {n}?", f"I do {n} at 10:30: yes.") for n in range(3))


@pytest.mark.parametrize("layout", LAYOUTS + TIMED_LAYOUTS)
def test_a_usual_layout_gives_names_and_words(layout):
    call = read("a.txt", in_layout(layout))

    assert said(call) == [pair for n in range(3) for pair in (("Dana", f"Who signs {n}?"), ("Sam", f"I do {n} at 10:30: yes."))]


@pytest.mark.parametrize("layout", TIMED_LAYOUTS)
def test_a_layout_with_times_gives_seconds(layout):
    call = read("a.txt", in_layout(layout))

    assert [turn.start_s for turn in call.turns] == [42.0, 50.0] * 3


def test_numbers_for_names_are_names():
    call = read("a.txt", "0: Good morning.\n1: Hello.\n2: Hi.\n0: So.\n10: Yes.\n1: No.\n2: Oh.\n10: Ah.\n")

    assert [speaker.name for speaker in call.speakers] == ["0", "1", "2", "10"]


def test_full_width_colons_and_names_without_capitals_are_read():
    call = read("a.txt", "高瀬：はい、例えば：これです。\n坂東：お願いします。\n高瀬：どうぞ。\n")

    assert [turn.speaker for turn in call.turns] == ["高瀬", "坂東", "高瀬"]
    assert call.turns[0].text == "はい、例えば：これです。"


def test_zoom_saved_captions_tell_the_time_of_day_which_becomes_seconds_from_the_first_words():
    call = read("a.txt", "[Dana | Acme] 23:59:58\nHello.\n\n[Sam] 00:00:03\nHi there.\n\n[Dana | Acme] 00:01:00\nRight.\n")

    assert [(turn.speaker, turn.start_s) for turn in call.turns] == [("Dana | Acme", 0.0), ("Sam", 5.0), ("Dana | Acme", 62.0)]
    assert call.format == "zoom captions text"
    assert call.notes == ("times count from the first words: the file gives the time of day",)


def test_a_rev_header_without_a_name_is_nobody_known_and_a_time_alone_changes_no_speaker():
    call = read("a.txt", "Dana Roe (00:00):\nOne.\n\n(00:31)\nTwo.\n\n(00:45):\nThree.\n\nDana Roe (01:00):\nFour.\n")

    assert said(call) == [("Dana Roe", "One. Two."), ("Unknown speaker", "Three."), ("Dana Roe", "Four.")]
    assert call.turns[0].starts == ((0, 0.0), (5, 31.0))


def test_a_fathom_copy_leaves_out_what_fathom_wrote_beside_the_words():
    call = read(
        "a.txt",
        "Acme <> Us - May 3\nVIEW RECORDING - 31 mins (No highlights): https://fathom.video/calls/1\n\n---\n\n0:00 - Dana Roe (Acme)\n"
        "  We start soon.  Maybe.\n  ACTION ITEM: Send the deck - WATCH: https://fathom.video/calls/1?timestamp=3\n\n0:09 -\n  Who?\n\n"
        "0:12 - Sam Lee\n  Good.\n",
    )

    assert said(call) == [("Dana Roe (Acme)", "We start soon.  Maybe."), ("Unknown speaker", "Who?"), ("Sam Lee", "Good.")]
    assert (call.format, call.title) == ("fathom text", "Acme <> Us - May 3")


def test_facts_above_the_talk_are_no_speakers():
    call = read("a.txt", "Title: Acme discovery\nDate: 3 May 2026\nAttendees: Dana, Sam\n\nDana: Hi.\nSam: Hi.\nDana: So.\n")

    assert [speaker.name for speaker in call.speakers] == ["Dana", "Sam"]
    assert (call.title, str(call.held_on)) == ("Acme discovery", "2026-05-03")


def test_a_date_that_says_so_goes_before_the_dates_of_a_summary():
    call = read("a.txt", "Acme call\n\nRenewal on 30 September 2026.\nDate: 3 May 2026\n\nDana: Hi.\nSam: Hi.\nDana: So.\n")

    assert str(call.held_on) == "2026-05-03"


def test_times_without_names_are_read_and_said_so():
    call = read("a.txt", "00:00:00 So welcome to the call\n\n00:00:09 and thank you for coming\n")

    assert call.notes == ("no speakers in the file",)
    assert call.turns[0].starts == ((0, 0.0), (23, 9.0))


def test_short_answers_after_a_time_are_no_names():
    lines = [
        "So who signs that",
        "Yeah",
        "And when would it be",
        "Right",
        "Okay then",
        "Yeah",
        "Right",
        "We said in May I think",
        "Yeah",
        "That is good to know",
    ]
    call = read("a.txt", "\n".join(f"00:0{n} {line}" for n, line in enumerate(lines)))

    assert call.notes == ("no speakers in the file",)
    assert len(call.turns[0].starts) == 10


def test_names_hold_where_most_paragraphs_only_tell_the_time():
    paragraphs = "".join(f"\n\n(00:{n})\nAnd so on, number {n}." for n in range(10, 40))
    call = read(
        "a.txt",
        f"Dana Roe (00:00):\nWelcome.{paragraphs}\n\nSam Lee (00:50):\nThanks.\n\nDana Roe (00:55):\nBye.\n\nSam Lee (00:58):\nBye.\n",
    )

    assert [turn.speaker for turn in call.turns] == ["Dana Roe", "Sam Lee", "Dana Roe", "Sam Lee"]


def test_talk_without_names_or_times_is_read_and_said_so():
    call = read("a.txt", "Um, hi. Yeah, so we, uh, we lose a day a week on it.\n\nOh no. Okay, and who would sign that?\n")

    assert call.notes == ("no speakers in the file", "no times in the file")


def test_a_talk_by_the_one_person_its_front_matter_names_is_that_persons():
    call = read(
        "talk.md", "---\ntitle: 'Our year'\nspeakers:\n  - Dana Roe\ndate: 2026-03-03\n---\n## Intro\n\nWe grew.\nA lot.\n\nThat is all.\n"
    )

    assert said(call) == [("Dana Roe", "We grew. A lot.\n\nThat is all.")]
    assert (call.title, str(call.held_on)) == ("Our year", "2026-03-03")


@pytest.mark.parametrize(
    "text",
    [
        "# Aql\n\nReads calls.\n\nNote: needs Python.\n\nNote: and nothing else.\n\n## Install\n\nWarning: slow.\n\nUse pip.\n\nRun it.\n\nThat is it.\n\nReally.\n\nYes.",
        "Dear Dana,\n\nthank you for the call. Please find the offer attached.\n\nBest,\nSam",
        "name: Acme\nproduct: things\ndomain: acme.example\nname: Other\nproduct: more\ndomain: other.example\nname: Third\nproduct: x\ndomain: y",
        "INFO: started\nINFO: ready\nWARNING: slow\nINFO: done\nERROR: failed",
        "Milk, 2 litres\nBread\nEggs",
        "Dana: 555-1234\nSam: 555-2345\nAnn: 555-3456\nRoy: 555-4567\nEve: 555-5678",
    ],
)
def test_prose_settings_logs_and_lists_are_no_transcripts(text):
    assert refused("a.txt", text) == "no_speech"
