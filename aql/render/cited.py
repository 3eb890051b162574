"""Words of a call ready to be set: in their whole sentence, with who said them, when, and where to hear them."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from aql.render.clock import clock
from aql.values.finding import Asked, Evidence
from aql.values.record import Record


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of the call in their sentence; `before + quote + after` is the sentence. `at` is minute and second, or empty.

    The quote stands in turn number `turn`, from character `start` on. `key` is what the words are known by on the card,
    empty where they stand beside the line they prove; `link` opens the recording at their second, and is safe in any markup.
    """

    before: str
    quote: str
    after: str
    speaker: str
    side: str
    at: str
    turn: int
    start: int
    role: str
    link: str = ""
    key: str = ""

    @property
    def about(self) -> str:
        """The criterion whose words these are, empty where they are no criterion's."""
        return self.key.rpartition("-")[0]

    @property
    def is_whole(self) -> bool:
        """Whether the quote is all of its sentence, but for a stop."""
        return not self.before and len(self.after) <= 1

    @property
    def where(self) -> str:
        """The minute and second, or the turn's number where the export had no times."""
        return self.at or f"turn {self.turn}"


def cited(record: Record, evidence: Evidence, key: str = "") -> Cited:
    """The evidence as its sentence in three pieces."""
    start = evidence.span.start - evidence.sentence_span.start
    end = evidence.span.end - evidence.sentence_span.start
    return Cited(
        before=evidence.sentence[:start],
        quote=evidence.sentence[start:end],
        after=evidence.sentence[end:],
        speaker=evidence.speaker,
        side=evidence.side,
        at=clock(evidence.start_s),
        turn=evidence.span.turn,
        start=evidence.span.start,
        role=evidence.role,
        link=recording_link(record, evidence.start_s),
        key=key,
    )


def question_of(record: Record, asked: Asked) -> Cited:
    """The seller's question as its own sentence."""
    turn = record.transcript.turns[asked.turn]
    return Cited(
        before="",
        quote=asked.quote,
        after="",
        speaker=turn.speaker,
        side=record.transcript.speaker_of(asked.turn).side,
        at=clock(asked.start_s),
        turn=asked.turn,
        start=max(0, turn.text.find(asked.quote)),
        role="asked",
        link=recording_link(record, asked.start_s),
    )


def recording_link(record: Record, second: float | None) -> str:
    """The address at which this second of the recording is heard, empty where none is known; https alone.

    The call's own `recording_url` goes before the profile's template; both may hold {second}, {call} and {file}.
    """
    own = record.call.recording_url
    template = own or (record.profile.recording_link if record.profile else None) or ""
    if not _is_https(template) or (second is None and "{second}" in template):
        return ""
    facts = {"file": quote(record.call.file, safe=""), "call": quote(record.call.id, safe=""), "second": str(int(second or 0))}
    for name, text in facts.items():
        template = template.replace(f"{{{name}}}", text)
    # Brackets, quotes and bars would end the link in Markdown or in Slack's mark-up.
    return quote(template, safe=":/?#@!$&*+,;=%~-._")


def _is_https(url: str) -> bool:
    try:
        return urlsplit(url).scheme == "https"
    except ValueError:  # what a manifest holds may be no address at all
        return False
