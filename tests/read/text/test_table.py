import pytest

from tests.read.reading import read, refused, said

ROWS = [("0:01", "0:04.5", "Dana", "Who signs, then?"), ("0:05", "0:06", "Sam", 'I "do".')]


@pytest.mark.parametrize("name, delimiter", [("a.csv", ","), ("a.tsv", "\t"), ("a.csv", ";"), ("a.txt", "|")])
def test_a_table_with_a_header_row_is_read_whatever_parts_its_columns(name, delimiter):
    quoted = [[cell if cell[:1].isdigit() else '"' + cell.replace('"', '""') + '"' for cell in row] for row in ROWS]
    text = "\n".join(delimiter.join(row) for row in [["Start time", "End", "Speaker Name", "Sentence"], *quoted])

    call = read(name, text)

    assert said(call) == [("Dana", "Who signs, then?"), ("Sam", 'I "do".')]
    assert [(turn.start_s, turn.end_s) for turn in call.turns] == [(1.0, 4.5), (5.0, 6.0)]


def test_a_cell_may_hold_line_ends_and_columns_stand_in_any_order():
    call = read("a.csv", 'text,extra,speaker\n"Who\nsigns?",1,Dana\n')

    assert said(call) == [("Dana", "Who\nsigns?")]


@pytest.mark.parametrize(
    "column, cell", [("start_ms", "61500"), ("start", "61.5"), ("start", "61,5"), ("start", "61.5s"), ("start", "0:01:01.500")]
)
def test_times_are_read_in_the_units_their_column_gives(column, cell):
    call = read("a.csv", f'{column};speaker;text\n{cell};Dana;"Hi."\n')

    assert call.turns[0].start_s == 61.5


def test_a_markdown_table_is_read_without_its_rule():
    call = read("a.md", "| Time | Speaker | Text |\n|---|---|---|\n| 0:01 | Dana | Who signs? |\n| 0:05 | Sam | I do. |\n")

    assert said(call) == [("Dana", "Who signs?"), ("Sam", "I do.")]


def test_a_call_column_parts_a_table_into_calls():
    from aql.read.sniff import read_bytes

    exports = read_bytes("a.csv", b"call_id,speaker,text\n2,Dana,Two\n1,Sam,One\n2,Sam,Too\n")

    assert {export.member: [piece.text for piece in export.utterances] for export in exports} == {"1": ["One"], "2": ["Two", "Too"]}


def test_a_table_of_something_else_is_no_transcript():
    assert refused("a.csv", "deal,stage,amount\nAcme,won,40000\n") == "no_speech"
