"""Word documents: the transcripts of Teams (both layouts), Meet, Otter and AWS Transcribe, and what people typed.

Read with expat, not with python-docx: that leaves out the words of content controls, tracked insertions and text boxes, and
builds a tree and an object for each cell. A document type declaration, and with it every entity, is refused: no word
processor writes one.
"""

from xml.parsers import expat

from aql.errors import ReadError
from aql.read.export import Export
from aql.read.text.labelled import read_labelled
from aql.read.text.table import columns_of, utterances_in

_WORDPROCESSING = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}


def read_word(name: str, document: bytes) -> tuple[Export, ...]:
    """The one call of `word/document.xml`; raises ReadError where it is broken or holds no speech."""
    page = _Page()
    try:
        page.read(document)
    except expat.ExpatError as error:
        raise ReadError(
            f"a broken Word document: {error}", reason="broken", where=name, hint="open it in Word and save it again"
        ) from error
    for number, row in enumerate(page.rows):
        if columns := columns_of(row):
            return (Export("docx table", utterances_in(page.rows[number + 1 :], columns)),)
    try:
        return read_labelled(name, "\n".join(page.paragraphs), family="docx")
    except ReadError:
        if not page.rows:
            raise
    # A table without a header row: time and name in the first cells, words in the last.
    return read_labelled(name, "\n".join(f"{' '.join(row[:-1])}: {row[-1]}" for row in page.rows if len(row) > 1), family="docx")


class _Page:
    """The paragraphs outside of tables, and the rows of the tables, as expat tells them."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.rows: list[list[str]] = []
        self._open: list[list[str]] = []  # paragraphs begun and not ended: a text box stands inside one
        self._cells: list[str] = []
        self._table_depth = 0
        self._skipping = 0
        self._in_run = False
        self._in_text = False

    def read(self, document: bytes) -> None:
        """Takes in all of `document.xml`."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refused
        parser.Parse(document, True)

    def _start(self, tag: str, _attributes: dict[str, str]) -> None:
        if tag == _FALLBACK or self._skipping:
            self._skipping += 1  # the same words once more, for older readers
            return
        namespace, _, name = tag.rpartition(" ")
        if namespace not in _WORDPROCESSING:
            return
        if name == "p":
            self._open.append([])
        elif name == "tbl":
            self._table_depth += 1
        elif name == "tr" and self._table_depth == 1:
            self._cells = []
        elif name == "tc" and self._table_depth == 1:
            self._cells.append("")
        elif name == "r":
            self._in_run = True
        elif name == "t":
            self._in_text = True
        elif name in _BREAKS and self._in_run and self._open:
            self._open[-1].append(_BREAKS[name])

    def _end(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        namespace, _, name = tag.rpartition(" ")
        if namespace not in _WORDPROCESSING:
            return
        if name == "p":
            self._paragraph("".join(self._open.pop()))
        elif name == "tbl":
            self._table_depth -= 1
        elif name == "tr" and self._table_depth == 1:
            self.rows.append([cell.strip() for cell in self._cells])
        elif name == "r":
            self._in_run = False
        elif name == "t":
            self._in_text = False

    def _text(self, text: str) -> None:
        if self._in_text and self._open:
            self._open[-1].append(text)

    def _paragraph(self, text: str) -> None:
        if self._table_depth == 0:
            self.paragraphs.append(text)
        elif self._cells:
            self._cells[-1] += f"{text}\n"


def _refused(*_: object) -> None:
    raise ReadError("a Word document with a document type declaration", reason="unsafe", hint="open it in Word and save it again")
