"""Nothing but ReadError comes out of the readers, whatever goes in; no word of what they read is made up."""

import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aql.errors import ReadError
from aql.read.files import read_paths
from aql.read.sniff import read_bytes
from aql.read.text.word import read_word
from aql.read.turns import transcript_of
from aql.values.transcript import Transcript
from aql.values.unread import Unread

EXAMPLES = int(os.environ.get("AQL_FUZZ", "150"))
CALLS = Path(__file__).parents[2] / "sample_transcripts"
SEEDS = [path.read_bytes()[:3000] for path in sorted(CALLS.iterdir()) if path.suffix in (".vtt", ".srt", ".txt", ".md", ".csv", ".json")]

PIECES = st.sampled_from(
    [
        *(
            "WEBVTT",
            "\n",
            "\n\n",
            "-->",
            " --> ",
            "00:00:01.000",
            "0:02",
            "00:01,5",
            "1:2:3.4",
            "-0:0:1.2",
            "(00:45):",
            "[00:12]",
            "@0:00 -",
        ),
        *(
            "NOTE",
            "STYLE",
            "1",
            "2",
            "Dana",
            "Dana: ",
            "Sam : ",
            "高瀬：",
            "Dana Roe  0:02",
            "[Dana]",
            "**Dana**",
            "**Dana:**",
            "<v Dana>",
            "</v>",
        ),
        *(
            "<i>",
            "&amp;",
            "&lt;v X&gt;",
            "<c>",
            "<00:00:01.000>",
            "{\\c&HFFF000&}",
            '"',
            ",",
            ";",
            "\t",
            "|",
            "start,speaker,text",
            "Who signs?",
        ),
        *(
            "---",
            "title: x",
            "speakers:",
            "  - Dana",
            "# ",
            "```",
            "Transcript",
            "Attendees",
            "Meeting ended after 00:21:00",
            "um, yeah",
            "\ufeff",
            "\x00",
        ),
        *(
            "<cite>",
            "</cite>",
            "<time>",
            "<p>",
            "<!--",
            "-->",
            "<html>",
            "{",
            "}",
            "[",
            "]",
            '{"text": ',
            "null",
            "1e999",
            "\u2028",
            "\u0085",
            "é",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)
NAMES = st.sampled_from(["a.vtt", "a.srt", "a.txt", "a.md", "a.csv", "a.html", "a.json", "a"])


def only_calls_or_reasons(name, raw):
    """The calls of a file; a reason given for what is none is checked to be one."""
    return told(lambda: [transcript_of(export, name) for export in read_bytes(name, raw)])


def told(reading):
    fault = None
    found = []
    try:
        found = reading()
    except ReadError as error:
        fault = error
    assert fault is None or (fault.reason and fault.what)
    return found


@given(NAMES, TEXTS)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_text_made_of_the_pieces_of_every_format_is_read_or_refused(name, text):
    for call in only_calls_or_reasons(name, text.encode()):
        letters = set("".join(turn.text for turn in call.turns))
        assert letters <= set(text) | set(" \n&<>�\u00a0")


@given(NAMES, st.binary(max_size=400))
@settings(max_examples=EXAMPLES, deadline=None)
def test_any_bytes_are_read_or_refused(name, raw):
    only_calls_or_reasons(name, raw)


@given(st.sampled_from(SEEDS), st.integers(0, 3000), st.integers(0, 3000), st.binary(max_size=12))
@settings(max_examples=EXAMPLES, deadline=None)
def test_a_real_file_with_a_piece_cut_out_or_put_in_is_read_or_refused(seed, start, length, put_in):
    only_calls_or_reasons("a.txt", seed[:start] + put_in + seed[start + length :])


@given(
    st.lists(
        st.sampled_from(
            [
                "<w:p>",
                "</w:p>",
                "<w:r>",
                "</w:r>",
                "<w:t>",
                "</w:t>",
                "<w:tbl>",
                "</w:tbl>",
                "<w:tr>",
                "</w:tr>",
                "<w:tc>",
                "</w:tc>",
                "Dana: hi",
                "<w:br/>",
                "&amp;",
                "&x;",
            ]
        )
    )
)
@settings(max_examples=EXAMPLES, deadline=None)
def test_any_word_document_is_read_or_refused(tags):
    body = "".join(tags)
    raw = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'

    told(lambda: read_word("a.docx", raw.encode()))


@given(st.integers(0, 400), st.binary(max_size=8))
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_zip_is_read_or_refused(tmp_path, place, put_in):
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.vtt", SEEDS[0])
        packed.writestr("b/c.txt", SEEDS[4])
    raw = whole.getvalue()
    at = place * len(raw) // 400
    file = tmp_path / "calls.zip"
    file.write_bytes(raw[:at] + put_in + raw[at + len(put_in) :])

    found = list(read_paths([file]))

    assert found
    assert all(isinstance(call, Transcript | Unread) for call in found)


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"a: b\n" * 200_000, id="200 000 names"),
        pytest.param(b"Dana: " + b"word " * 200_000 + b"\nSam: hi\nDana: ok", id="one long line"),
        pytest.param(b"WEBVTT\n\n" + b"0:0 --> 0:0\na\n\n" * 66_000, id="66 000 cues"),
        pytest.param(b"WEBVTT\n\n0:0 --> 0:1\n" + b"<v " * 330_000, id="voice tags that never end"),
        pytest.param(b"WEBVTT\n\n0:0 --> 0:1\n" + b"<" * 1_000_000, id="angle brackets"),
        pytest.param(b"WEBVTT\n\n0:0 --> 0:1\n" + b"a\n\n" * 330_000, id="blank lines in a cue"),
        pytest.param(b"<html>" + b"<" * 1_000_000, id="a page of angle brackets"),
        pytest.param(b"<html>" + b"<!--" * 250_000, id="comments that never end"),
        pytest.param(b"[" * 1_000_000, id="brackets"),
        pytest.param(b'{"a":' * 200_000, id="nested JSON"),
        pytest.param(b'start,speaker,text\n1,a,"' + b"x\n" * 500_000, id="a cell that never ends"),
        pytest.param(b"00:00\n" * 166_000, id="times alone"),
        pytest.param(b"Dana  0:01\n" * 90_000, id="headers without words"),
        pytest.param("好".encode("gb18030") * 500_000, id="one line of a legacy page"),
        pytest.param(bytes(range(32, 256)) * 4_400, id="every letter of a code page"),
        pytest.param(b" " * 1_000_000 + b"a", id="blanks"),
    ],
)
def test_a_megabyte_of_mischief_takes_no_longer_than_a_megabyte_of_talk(raw):
    import time

    began = time.process_time()
    only_calls_or_reasons("a.txt", raw)

    assert time.process_time() - began < 6  # 2 s on an idle machine; what grows with the square takes minutes
