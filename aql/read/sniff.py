"""Which reader a file needs, told by what it holds, never by its ending: endings lie."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from aql.errors import ReadError
from aql.read.decode import decode, is_binary
from aql.read.export import Export
from aql.read.text.cue import is_cues
from aql.read.text.cues import read_cues
from aql.read.text.labelled import read_labelled
from aql.read.text.page import read_page
from aql.read.text.table import columns_in, read_table

Read = Callable[[str, str], tuple[Export, ...]]


@dataclass(frozen=True, slots=True)
class Refused:
    """A kind of file that is no transcript: what it begins with, the word to count it by, and what to do instead."""

    start: re.Pattern[bytes]
    reason: str
    what: str
    hint: str


def _begins(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.DOTALL)


_RECORDING = "export the transcript of the recording (VTT, SRT, DOCX or text) instead"
_REFUSED = (
    Refused(_begins(rb"%PDF-"), "pdf", "a PDF", "export the transcript as VTT, DOCX or text instead"),
    Refused(_begins(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "old_office", "an old Word or Excel file", "save it as .docx or plain text"),
    Refused(_begins(rb"\{\\rtf"), "rtf", "a rich text file", "save it as .docx or plain text"),
    Refused(
        _begins(rb"ID3|\xff[\xfb\xf3\xf2\xf1\xf9]|OggS|fLaC|#!AMR|RIFF....WAVE|FORM....AIF"), "audio", "an audio recording", _RECORDING
    ),
    Refused(_begins(rb"....ftyp(?:M4A|M4B|mp4a)"), "audio", "an audio recording", _RECORDING),
    Refused(
        _begins(rb"....(?:ftyp|moov|mdat)|\x1a\x45\xdf\xa3|RIFF....AVI |FLV\x01|\x00\x00\x01\xba"), "video", "a video recording", _RECORDING
    ),
    Refused(_begins(rb"\x30\x26\xb2\x75\x8e\x66\xcf\x11"), "video", "a Windows Media recording", _RECORDING),
    Refused(_begins(rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|BM....\x00\x00|II\*\x00|MM\x00\*|RIFF....WEBP"), "image", "an image", _RECORDING),
    Refused(
        _begins(rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd"),
        "archive",
        "an archive that is no ZIP",
        "unpack it, or pack it as ZIP",
    ),
    Refused(_begins(rb"SQLite format 3\x00|\x7fELF|MZ"), "binary", "a program or a database", "give the transcript itself"),
)


@dataclass(frozen=True, slots=True)
class Chat:
    """A kind of chat export: how its lines begin, and which file to export instead."""

    line: re.Pattern[str]
    what: str
    hint: str


_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202f]?[APap]\.?[Mm]\.?)?"
_MERIDIEM = r"\d{1,2}:\d{2}[\s\u202f][AP]M"
_NO_CALL = "a chat is not a call: give the transcript of the call (VTT, SRT, DOCX or text)"
_CHATS = (
    Chat(re.compile(rf"\u200e?\[{_DAY},? {_CLOCK}\] [^:\n]+:"), "a WhatsApp chat", _NO_CALL),
    Chat(re.compile(rf"{_DAY},? {_CLOCK} - "), "a WhatsApp chat", _NO_CALL),
    Chat(
        re.compile(r"(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\s+From .+?(?: to .+?)?\s?:"),
        "the chat of a Zoom meeting",
        "give the file that ends in .transcript.vtt: Zoom, Recordings, Audio transcript",
    ),
    Chat(
        re.compile(rf"\[(?:{_DAY},? )?{_MERIDIEM}\] \S.*"),
        "a Teams chat",
        "give the transcript: Teams, the meeting's Recap, Transcript, Download (.vtt or .docx)",
    ),
    Chat(
        re.compile(rf"\S.{{0,60}}?\s+\[?{_MERIDIEM}\]?\s*$"),
        "a Slack or Teams chat",
        "give the call's transcript: a Slack huddle's canvas, or Teams, Recap, Transcript, Download",
    ),
)
_PAPERS = (
    (re.compile(r"BEGIN:V(?:CALENDAR|CARD|EVENT)"), "calendar", "a calendar entry or a contact"),
    (re.compile(r"(?:Return-Path|Received|MIME-Version|Delivered-To|Message-ID|From): .*\n[\w-]+: ", re.IGNORECASE), "email", "an e-mail"),
    (re.compile(r"<\?xml|<(?:svg|rss|feed|tt)[\s>]"), "xml", "an XML file"),
)
_JSON = re.compile(r"\{\s*(?:[\"}]|$)|\[\s*(?:[{\"\]]|-?\d+\s*,|\[\s*[\[\"\d-]|$)")
_MARKDOWN = re.compile(r"\*\*|^#{1,6} ", re.MULTILINE)
_PAGE = re.compile(r"<!doctype html|<html|<cite>|<body|<head>", re.IGNORECASE)


def refuse_head(head: bytes) -> None:
    """Raises ReadError where a file's first 4 KB tell that no transcript can follow: recordings, PDFs, images, nothing."""
    if not head:
        raise ReadError("the file is empty", reason="empty", hint="export the transcript again")
    for refused in _REFUSED:
        if refused.start.match(head):
            raise ReadError(f"{refused.what}, not a transcript", reason=refused.reason, hint=refused.hint)
    if is_binary(head):
        raise ReadError("not text", reason="binary", hint=_RECORDING)


def read_bytes(name: str, raw: bytes) -> tuple[Export, ...]:
    """The calls of one file that is no ZIP; raises ReadError, with the reason and what to do, for one that has none."""
    refuse_head(raw[:4096])
    text = decode(raw)
    if not any(letter.isalnum() for letter in text):
        raise ReadError("the file is empty", reason="empty", hint="export the transcript again")
    return _reader(name, text)(name, text)


def _reader(name: str, text: str) -> Read:
    start = text[:4000].lstrip()
    if _JSON.match(start):
        from aql.read.json.export import read_json

        return read_json
    if is_cues(text):
        return read_cues
    if _PAGE.match(start):
        return read_page
    for mark, reason, what in _PAPERS:
        if mark.match(start):
            raise ReadError(f"{what}, not a transcript", reason=reason, hint="give the transcript of the call (VTT, SRT, DOCX or text)")
    if columns_in(text):
        return read_table
    _refuse_chat(text)
    is_markdown = name.lower().endswith((".md", ".markdown")) or len(_MARKDOWN.findall(text[:20_000])) > 3
    return _read_markdown if is_markdown else read_labelled


def _refuse_chat(text: str) -> None:
    lines = [line for line in text[:40_000].split("\n") if line.strip()]
    for chat in _CHATS:
        found = sum(1 for line in lines if chat.line.match(line[:200]))
        if found >= 2 and found * 4 >= len(lines):
            raise ReadError(f"{chat.what}, not a transcript", reason="chat", hint=chat.hint)


def _read_markdown(name: str, text: str) -> tuple[Export, ...]:
    return read_labelled(name, text, family="markdown")
