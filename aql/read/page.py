"""Podcasting 2.0 transcripts in HTML: `<cite>` who, `<time>` when, `<p>` what.

github.com/Podcastindex-org/podcast-namespace, transcripts.md. Tags inside a paragraph are dropped, their words kept.
"""

from html.parser import HTMLParser

from aql.errors import ReadError
from aql.read.clock import second_of
from aql.read.export import Export, Utterance


def read_page(name: str, text: str) -> tuple[Export, ...]:
    """The one call of a page; raises ReadError where no paragraph stands in it beside a name or a time."""
    page = _Page()
    page.feed(text)
    page.close()
    if not any(said.label or said.start_s is not None for said in page.said):
        raise ReadError("a web page without a transcript", reason="html", where=name, hint="export the transcript as VTT, DOCX or text")
    return (Export("podcast html", tuple(page.said), title=page.title or None),)


class _Page(HTMLParser):
    """What the page says, utterance by utterance."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Utterance] = []
        self.title = ""
        self._label = ""
        self._start_s: float | None = None
        self._tag = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        """Begins a name, a time, a paragraph or the title."""
        if tag in ("cite", "time", "p", "title", "script", "style"):
            self._close()
            self._tag, self._words = tag, []
        elif tag == "br":
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Ends what has begun."""
        if tag == self._tag:
            self._close()

    def handle_data(self, data: str) -> None:
        """Keeps the words of what has begun."""
        if self._tag:
            self._words.append(data)

    def close(self) -> None:
        """Takes in what is left, closed or not."""
        super().close()
        self._close()

    def _close(self) -> None:
        words = " ".join("".join(self._words).split())
        if self._tag == "cite":
            self._label, self._start_s = words.rstrip(" :："), None
        elif self._tag == "time":
            self._start_s = second_of(words)
        elif self._tag == "p" and words:
            self.said.append(Utterance(self._label, words, self._start_s))
            self._start_s = None
        elif self._tag == "title":
            self.title = words
        self._tag, self._words = "", []
