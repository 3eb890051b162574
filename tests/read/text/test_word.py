from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from aql.errors import ReadError
from aql.read.text.word import read_word
from aql.read.turns import transcript_of
from tests.read.reading import said

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(document):
    """The call of a document made with python-docx, or of the XML of a body."""
    if isinstance(document, str):
        raw = f"<?xml version='1.0' encoding='UTF-8'?><w:document {W}><w:body>{document}</w:body></w:document>".encode()
    else:
        file = BytesIO()
        document.save(file)
        raw = ZipFile(file).read("word/document.xml")
    (export,) = read_word("call.docx", raw)
    return transcript_of(export, "call.docx")


def paragraphs(*texts):
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    return document


def test_the_new_layout_of_teams_has_a_name_and_a_time_above_each_turn():
    call = word(
        paragraphs(
            "Acme intro-20260326_140000-Meeting Recording",
            "March 26, 2026, 2:00PM",
            "1h 41m 5s",
            "Dana Roe started transcription",
            "\nDana Roe   4:04\nHello.\nWho signs?",
            "\nSam (Acme)   4:08\nI do.",
            "Dana Roe stopped transcription",
        )
    )

    assert said(call) == [("Dana Roe", "Hello. Who signs?"), ("Sam (Acme)", "I do.")]
    assert (call.format, call.title, str(call.held_on)) == ("teams docx", "Acme intro", "2026-03-26")
    assert [turn.start_s for turn in call.turns] == [244.0, 248.0]


def test_a_new_layout_with_each_line_a_paragraph_of_its_own_is_read_alike():
    call = word(
        paragraphs(
            "Intro-20260414_104614-Enregistrement de la réunion",
            "14 avril 2026, 10:46",
            "9 min 34 s",
            "Élodie   0:03",
            "Bonjour.",
            "Anne   0:07",
            "Oui ?",
            "Élodie a arrêté la transcription",
        )
    )

    assert said(call) == [("Élodie", "Bonjour."), ("Anne", "Oui ?")]
    assert str(call.held_on) == "2026-04-14"


def test_the_old_layout_of_teams_has_times_name_and_words_in_one_paragraph():
    call = word(paragraphs("0:0:0.0 --> 0:0:1.510\nDana Roe\nOK. Yeah.", "0:0:3.70 --> 0:0:4.250\nSam\nUmm."))

    assert said(call) == [("Dana Roe", "OK. Yeah."), ("Sam", "Umm.")]
    assert [(turn.start_s, turn.end_s) for turn in call.turns] == [(0.0, 1.51), (3.07, 4.25)]


def test_a_table_beside_the_talk_is_no_speech():
    document = paragraphs("0:0:0.0 --> 0:0:1.510\nDana\nOK.", "0:0:3.270 --> 0:0:4.250\nSam\nUmm.")
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "saved-by", "Somebody Else"

    assert said(word(document)) == [("Dana", "OK."), ("Sam", "Umm.")]


@pytest.mark.parametrize("head", [["Start", "Dur.", "Speaker", "", "Transcription"], None])
def test_a_table_of_turns_is_read_with_a_head_or_without(head):
    turns = [["0:00:00.4", "5.0s", "Agent", "", "Who signs?"], ["0:00:06.31", "4.1s", "Customer", "", "I do."]]
    rows = [head, *turns] if head else [[time, name, words] for time, _, name, _, words in turns]
    table = Document().add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text

    call = word(table.part.document)

    assert said(call) == [("Agent", "Who signs?"), ("Customer", "I do.")]
    assert [turn.start_s for turn in call.turns] == [0.4, 6.31]


def test_a_meet_document_with_bold_names_is_read():
    document = Document()
    document.add_heading("Acme intro - 2026/03/26 13:58 GMT - Transcript", 1)
    document.add_heading("Attendees", 2)
    document.add_paragraph("Dana Roe, Sam, Sam's Presentation")
    document.add_heading("Transcript", 2)
    document.add_heading("00:00:00", 3)
    for name, words in [("Dana Roe", "Who signs?"), ("Sam", "I do.")]:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{name}:").bold = True
        paragraph.add_run(f" {words}")
    document.add_heading("Meeting ended after 00:21:00 👋", 2)

    call = word(document)

    assert said(call) == [("Dana Roe", "Who signs?"), ("Sam", "I do.")]
    assert (call.title, str(call.held_on), call.turns[0].start_s) == ("Acme intro", "2026-03-26", 0.0)


def test_words_that_were_inserted_linked_or_boxed_are_kept_and_deleted_ones_are_not():
    call = word(
        "<w:p><w:r><w:t>Dana: We </w:t></w:r><w:ins><w:r><w:t>really </w:t></w:r></w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t>start</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:tab/><w:t>soon</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        "<w:p><w:r><w:t>Sam: Good.</w:t></w:r></w:p>"
    )

    assert said(call) == [("Dana", "We really start\tsoon"), ("Sam", "Good.")]


def test_a_text_box_that_stands_there_twice_for_older_readers_is_read_once():
    choice = "<w:txbxContent><w:p><w:r><w:t>Sam: Good.</w:t></w:r></w:p></w:txbxContent>"
    call = word(
        '<w:p><w:r><w:t>Dana: Hi.</w:t><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{choice}</mc:Choice><mc:Fallback>{choice}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert sorted(said(call)) == [("Dana", "Hi."), ("Sam", "Good.")]


def test_entities_are_not_resolved():
    bomb = b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><d>&a;&b;</d>'

    with pytest.raises(ReadError, match="document type declaration"):
        read_word("call.docx", bomb)


def test_a_document_cut_off_is_broken():
    with pytest.raises(ReadError, match="broken Word document"):
        read_word("call.docx", f"<w:document {W}><w:body><w:p>".encode())
