import gzip

import pytest

from tests.read.reading import read, refused, said, vtt

ZOOM = vtt("Dana: Who signs?", "Sam: I do.")


@pytest.mark.parametrize("name", ["call.txt", "call.json", "call.md", "call", "call.srt"])
def test_a_caption_file_is_known_whatever_it_is_named(name):
    assert read(name, ZOOM).format == "zoom vtt"


def test_a_caption_file_pasted_into_markdown_is_read_as_one():
    call = read("notes.md", f"# Call with Acme\n\n```\n{ZOOM}```\n")

    assert said(call) == [("Dana", "Who signs?"), ("Sam", "I do.")]


def test_a_caption_file_with_a_mark_windows_lines_and_wide_letters_is_read():
    raw = ZOOM.replace("\n", "\r\n").encode("utf-16")

    assert said(read("call.vtt", raw)) == said(read("call.vtt", ZOOM))


def test_text_that_begins_with_a_bracket_is_not_taken_for_json():
    assert said(read("a.txt", "[Dana] Who signs?\n[Sam] I do.\n")) == [("Dana", "Who signs?"), ("Sam", "I do.")]
    assert read("a.txt", "[00:01] Dana: Hi.\n[00:02] Sam: Hi.\n").turns[1].start_s == 2.0
    assert said(read("a.txt", "[1]: Who signs?\n[2]: I do.\n")) == [("1", "Who signs?"), ("2", "I do.")]


def test_the_lines_that_whisper_prints_are_times_and_words():
    call = read("a.txt", "[00:00.000 --> 00:04.500]  And so we start.\n[00:04.500 --> 00:06.000]  In May.\n")

    assert (call.turns[0].text, call.turns[0].starts, call.turns[0].end_s) == ("And so we start. In May.", ((0, 0.0), (17, 4.5)), 6.0)


def test_a_podcast_page_is_read():
    call = read(
        "a.html",
        "<cite>Dana:</cite>\n<time>0:02</time>\n<p>Who <b>signs</b>, it&#39;s you?</p>\n<cite>Sam:</cite><time>1:00</time><p>Yes.</p>",
    )

    assert said(call) == [("Dana", "Who signs, it's you?"), ("Sam", "Yes.")]
    assert [turn.start_s for turn in call.turns] == [2.0, 60.0]


@pytest.mark.parametrize(
    "raw, reason",
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
        (b"ID3\x04\x00\x00\x00\x00\x00\x00" + bytes(50), "audio"),
        (b"\x00\x00\x00\x20ftypM4A \x00\x00\x00\x00" + bytes(50), "audio"),
        (b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00" + bytes(50), "video"),
        (b"RIFF\x24\x08\x00\x00WAVEfmt " + bytes(50), "audio"),
        (b"\x1a\x45\xdf\xa3" + bytes(50), "video"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "old_office"),
        (b"{\\rtf1\\ansi hello}", "rtf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "image"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "image"),
        (gzip.compress(b"WEBVTT"), "archive"),
        (b"SQLite format 3\x00" + bytes(50), "binary"),
        (bytes(range(256)), "binary"),
        (b"<!DOCTYPE html><html><body><p>Welcome to our page</p></body></html>", "html"),
        (b"<?xml version='1.0'?><tt><p begin='0s'>Hi</p></tt>", "xml"),
        (b"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "calendar"),
        (b"From: Dana <dana@acme.example>\nTo: Sam\nSubject: offer\n\nHi Sam, yes.\n", "email"),
        (b'{"hello": "world"}', "unknown_json"),
        (b'[{"id": 1}, {"id": 2}]', "unknown_json"),
    ],
)
def test_what_is_no_transcript_is_refused_by_its_kind(raw, reason):
    assert refused("call.vtt", raw) == reason


WHATSAPP = "[12/05/2026, 10:31:22] Dana: Hi, budget is fine\n[12/05/2026, 10:32:01] Sam: Great\n[12/05/2026, 10:32:09] Dana: ok\n"
CHATS = {
    "WhatsApp": WHATSAPP,
    "WhatsApp on Android": "12/05/2026, 10:31 - Dana: Hi, budget is fine\n12/05/2026, 10:32 - Sam: Great\n12.05.26, 10:33 - Dana: ok\n",
    "WhatsApp with an Apple clock": WHATSAPP.replace(":22]", ":22\u202fAM]"),
    "Zoom": "10:31:22\t From Dana Roe : budget is fine\n10:32:01\t From Sam to Everyone : great\n",
    "Zoom, new": "2026-05-12 10:31:22 From Dana to Everyone:\n\tbudget is fine\n2026-05-12 10:32:01 From Sam to Everyone:\n\tgreat\n",
    "Teams": "[10:31 AM] Dana Roe\nbudget is fine\n[10:32 AM] Sam\ngreat\n",
    "Slack": "Dana Roe  10:31 AM\nbudget is fine\nSam  10:32 AM\ngreat\n",
}


@pytest.mark.parametrize("kind", CHATS)
def test_a_chat_is_refused_and_says_which_file_to_give_instead(kind):
    assert refused("chat.txt", CHATS[kind]) == "chat"
