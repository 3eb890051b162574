import json
import stat
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from aql.read.files import file_of, read_paths
from aql.values.transcript import Transcript
from aql.values.unread import Unread
from tests.read.reading import vtt

CALL = vtt("Dana: Who signs?", "Sam: I do.")


def lay(folder, **files):
    """Files in a folder, given as name=content with __ for the dot and ___ for a slash."""
    for name, content in files.items():
        path = folder / name.replace("___", "/").replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def packed(**files):
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("___", "/").replace("__", "."), content)
    return raw.getvalue()


def sources(found):
    return [call.source for call in found if isinstance(call, Transcript)]


def reasons(found):
    return {Path(bad.file).name: bad.reason for bad in found if isinstance(bad, Unread)}


def test_a_folder_is_read_by_name_with_all_below_it(tmp_path):
    lay(tmp_path, b__vtt=CALL, a__txt="Dana: Hi.\nSam: Hi.", sub___c__vtt=CALL)

    found = list(read_paths([tmp_path]))

    assert sources(found) == [str(tmp_path / name) for name in ("a.txt", "b.vtt", "sub/c.vtt")]


def test_what_people_keep_beside_transcripts_is_left_aside(tmp_path):
    lay(
        tmp_path,
        a__vtt=CALL,
        a__gold__json="{}",
        manifest__csv="file\n",
        sellers__yaml="x: 1",
        README__md="# Calls",
        aql__db=b"SQLite format 3\x00",
        calls__sqlite=b"SQLite format 3\x00",
    )
    (tmp_path / ".DS_Store").write_bytes(b"\x00\x01")
    lay(tmp_path, __hidden___x__vtt=CALL)

    found = list(read_paths([tmp_path]))

    assert sources(found) == [str(tmp_path / "a.vtt")]
    assert reasons(found) == {}


def test_cards_that_stand_among_transcripts_are_no_calls(tmp_path):
    lay(tmp_path, a__txt="Dana: Hi.\nSam: Hi.", cards___0f5c0e4ad4d1c0ee__md="Dana: Hi.\nSam: Hi.", notes__md="Dana: Ho.\nSam: Ho.")

    found = list(read_paths([tmp_path]))

    assert sources(found) == [str(tmp_path / "a.txt"), str(tmp_path / "notes.md")]


def test_one_bad_file_stops_none_of_the_others(tmp_path):
    lay(
        tmp_path,
        a__vtt=CALL,
        b__pdf=b"%PDF-1.4 x",
        c__txt="",
        d__vtt=CALL,
        e__json='{"a": ',
        f__m4a=b"ID3" + bytes(99),
        g__docx=b"PK\x03\x04broken",
    )

    found = list(read_paths([tmp_path, tmp_path / "missing.vtt"]))

    assert len(sources(found)) == 2
    assert reasons(found) == {
        "b.pdf": "pdf",
        "c.txt": "empty",
        "e.json": "unknown_json",
        "f.m4a": "audio",
        "g.docx": "broken",
        "missing.vtt": "unreadable",
    }
    assert all(bad.what and bad.hint for bad in found if isinstance(bad, Unread))


def test_a_file_that_may_not_be_opened_is_named(tmp_path, monkeypatch):
    lay(tmp_path, a__vtt=CALL)
    (tmp_path / "a.vtt").chmod(0)
    if (tmp_path / "a.vtt").stat().st_mode & stat.S_IRUSR or _is_root():
        pytest.skip("root may open everything")

    assert reasons(read_paths([tmp_path])) == {"a.vtt": "unreadable"}


def test_a_live_caption_gives_way_to_the_transcript_of_the_same_meeting(tmp_path):
    lay(
        tmp_path,
        **{"GMT20240124-202901_Recording__transcript__vtt": CALL, "GMT20240124-202901_Recording__cc__vtt": CALL, "other__cc__vtt": CALL},
        meeting___meeting_saved_closed_caption__txt="[Dana] 14:03:22\nHi.\n",
        meeting___call__transcript__vtt=CALL,
    )

    found = list(read_paths([tmp_path]))

    assert reasons(found) == {"GMT20240124-202901_Recording.cc.vtt": "superseded", "meeting_saved_closed_caption.txt": "superseded"}
    assert {Path(source).name for source in sources(found)} == {
        "GMT20240124-202901_Recording.transcript.vtt",
        "other.cc.vtt",
        "call.transcript.vtt",
    }


def test_a_files_name_gives_date_and_title_where_the_file_has_none(tmp_path):
    lay(tmp_path, **{"2026-03-10 Acme discovery__vtt": CALL})

    (call,) = read_paths([tmp_path])

    assert (str(call.held_on), call.held_on_from, call.title) == ("2026-03-10", "name", "Acme discovery")


def test_the_same_meeting_as_vtt_and_as_docx_is_one_conversation(tmp_path):
    document = Document()
    for text in ("Dana   0:00\nWho\nsigns?", "Sam   0:02\nI do."):
        document.add_paragraph(text)
    document.save(tmp_path / "a.docx")
    lay(tmp_path, a__vtt=CALL)

    docx, captions = read_paths([tmp_path])

    assert (docx.id, docx.format, captions.format) == (captions.id, "docx", "zoom vtt")


def test_a_zip_is_read_like_a_folder(tmp_path):
    lay(tmp_path, calls__zip=packed(b__vtt=CALL, in___a__txt="Dana: Hi.\nSam: Hi.", in___x__gold__json="{}", in___bad__pdf="%PDF-1.4"))

    found = list(read_paths([tmp_path / "calls.zip"]))

    assert sources(found) == [f"{tmp_path}/calls.zip#b.vtt", f"{tmp_path}/calls.zip#in/a.txt"]
    assert reasons(found) == {"bad.pdf": "pdf"}


def test_the_file_of_a_source_is_told_whatever_signs_its_name_holds(tmp_path):
    lay(tmp_path, calls__zip=packed(a__vtt=CALL), **{"Call #3__vtt": CALL})

    found = [file_of(source).name for source in sources(read_paths([tmp_path]))]

    assert found == ["Call #3.vtt", "calls.zip"]


def test_a_zip_in_a_zip_is_read_but_not_without_end(tmp_path):
    inner = packed(a__vtt=CALL)
    for _ in range(5):
        inner = packed(inner__zip=inner, b__vtt=CALL)
    lay(tmp_path, deep__zip=inner)

    found = list(read_paths([tmp_path / "deep.zip"]))

    assert len(sources(found)) == 3
    assert set(reasons(found).values()) == {"unsafe"}


def test_a_member_that_points_out_of_the_zip_is_only_a_name(tmp_path):
    lay(tmp_path, evil__zip=packed(**{"../../evil__vtt": CALL, "/etc/evil__vtt": CALL}))

    found = list(read_paths([tmp_path / "evil.zip"]))

    assert len(sources(found)) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["evil.zip"]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    lay(tmp_path, bomb__zip=packed(a__vtt=b"WEBVTT\n\n" + b" " * 200_000_000))

    assert reasons(read_paths([tmp_path / "bomb.zip"])) == {"bomb.zip#a.vtt": "unsafe"}


def test_a_zip_whose_members_lie_on_one_another_is_refused(tmp_path):
    raw = packed(a__vtt=CALL * 50)
    entry = raw[raw.index(b"PK\x01\x02") : raw.index(b"PK\x05\x06")]
    end = bytearray(raw[raw.index(b"PK\x05\x06") :])
    end[8:12] = (5).to_bytes(2, "little") * 2
    end[12:16] = (5 * len(entry)).to_bytes(4, "little")
    lay(tmp_path, bomb__zip=raw[: raw.index(b"PK\x01\x02")] + entry * 5 + bytes(end))

    assert set(reasons(read_paths([tmp_path / "bomb.zip"])).values()) == {"unsafe"}


def test_a_locked_zip_and_other_office_files_say_what_to_do(tmp_path):
    locked = bytearray(packed(a__vtt=CALL))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    lay(tmp_path, locked__zip=bytes(locked), sheet__xlsx=packed(**{"xl/workbook__xml": "<x/>"}), empty__zip=packed())

    assert reasons(read_paths([tmp_path])) == {"locked.zip#a.vtt": "locked", "sheet.xlsx": "office", "empty.zip": "empty"}


WORDS = {
    "callTranscripts": [
        {"callId": "7000001", "transcript": [{"speakerId": "1", "sentences": [{"start": 0, "end": 900, "text": "Who signs?"}]}]}
    ]
}
PEOPLE = {
    "calls": [
        {"metaData": {"id": "7000001", "title": "Acme intro"}, "parties": [{"speakerId": "1", "name": "Dana", "affiliation": "External"}]}
    ]
}


@pytest.mark.parametrize("as_files", [False, True])
def test_the_two_halves_of_a_gong_export_are_read_as_one_call(tmp_path, as_files):
    lay(tmp_path, a_people__json=json.dumps(PEOPLE), b_words__json=json.dumps(WORDS))

    found = list(read_paths(sorted(tmp_path.iterdir()) if as_files else [tmp_path]))

    assert [(call.title, [(speaker.name, speaker.side) for speaker in call.speakers]) for call in found] == [
        ("Acme intro", [("Dana", "buyer")])
    ]


def test_a_half_without_the_other_is_named_or_read_without_names(tmp_path):
    other = json.loads(json.dumps(PEOPLE).replace("7000001", "7000002"))
    lay(tmp_path, people__json=json.dumps(other), words__json=json.dumps(WORDS))

    found = list(read_paths([tmp_path]))

    assert list(reasons(found)) == ["people.json"]
    assert len(sources(found)) == 1


def _is_root():
    import os

    return os.geteuid() == 0
