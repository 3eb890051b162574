"""What identifies a person beyond their name is kept from a model: addresses, telephone, card and account numbers.

Each is replaced by a placeholder such as `[email 1]`, the same for the same words throughout a call, and put back in
whatever the model says, so that its quotes are found in the call's own words. Names stay: who spoke is part of the proof.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import chain
from typing import Any, Literal

from aql.redact.addresses import addresses_in
from aql.redact.numbers import numbers_in
from aql.values.claim import Extraction
from aql.values.finding import Evidence, Finding
from aql.values.transcript import Span, Speaker, Transcript, Turn

Secret = Literal["email", "iban", "card", "phone"]
_Place = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Redactions:
    """What was replaced: the words behind each placeholder, and where they stood in which turn of the original."""

    words: Mapping[str, str]
    places: Mapping[int, tuple[_Place, ...]]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many different addresses and numbers of each kind were replaced."""
        return Counter(placeholder[1:].split()[0] for placeholder in self.words)


def redact(transcript: Transcript) -> tuple[Transcript, Redactions]:
    """The transcript as a model may see it, and what puts its words back.

    Texts, labels, names, titles and organisations of speakers, their e-mail addresses and the call's title are
    replaced; the identity, the numbers of the turns and the sides stay. The offsets of `Turn.starts` no longer fit
    and are left out.
    """
    hider = _Hider(transcript)
    turns = tuple(hider.turn(turn) for turn in transcript.turns)
    speakers = tuple(hider.speaker(speaker) for speaker in transcript.speakers)
    return replace(transcript, turns=turns, speakers=speakers, title=hider.maybe(transcript.title)), Redactions(hider.words, hider.places)


def restore(extraction: Extraction, redactions: Redactions) -> Extraction:
    """The extraction with the call's own words in the place of every placeholder: quotes, values, glosses, labels and names."""
    if not redactions.words:
        return extraction
    restored: Extraction = _restored(extraction, {placeholder.casefold(): words for placeholder, words in redactions.words.items()})
    return restored


def hide(findings: Sequence[Finding], redactions: Redactions) -> tuple[Finding, ...]:
    """The findings as a model may see them: no piece of a replaced address or number in any quote or sentence of the evidence."""

    def hidden(words: str, span: Span) -> str:
        for start, end, placeholder in reversed(redactions.places.get(span.turn, ())):
            if start < span.end and span.start < end:
                words = words[: max(0, start - span.start)] + placeholder + words[max(0, end - span.start) :]
        return words

    def seen(one: Evidence) -> Evidence:
        return replace(one, quote=hidden(one.quote, one.span), sentence=hidden(one.sentence, one.sentence_span))

    return tuple(replace(finding, evidence=tuple(map(seen, finding.evidence))) for finding in findings)


class _Hider:
    """Gives out placeholders, one for each different text, none that the call itself holds; and puts them in."""

    def __init__(self, transcript: Transcript) -> None:
        self.words: dict[str, str] = {}
        self.places: dict[int, tuple[_Place, ...]] = {}
        self._language = transcript.language
        self._given: dict[str, str] = {}
        self._next: Counter[Secret] = Counter()
        self._finds: dict[str, tuple[tuple[int, int, Secret], ...]] = {}
        texts = tuple(dict.fromkeys(_texts(transcript)))
        self._said = "\n".join(texts).casefold()
        for text in texts:
            for start, end, kind in self._found(text):
                self._name(kind, text[start:end])
        for speaker in transcript.speakers:
            if speaker.email:
                self._name("email", speaker.email)
        self._known = re.compile("|".join(map(re.escape, sorted(self._given, key=len, reverse=True))) or r"(?!)")

    def turn(self, turn: Turn) -> Turn:
        places = self._places(turn.text)
        if places:
            self.places[turn.index] = places
        starts = () if places else turn.starts
        return replace(turn, label=self.text(turn.label), speaker=self.text(turn.speaker), text=_cut(turn.text, places), starts=starts)

    def speaker(self, speaker: Speaker) -> Speaker:
        return replace(
            speaker,
            name=self.text(speaker.name),
            why=self.text(speaker.why),
            doubt=self.text(speaker.doubt),
            title=self.maybe(speaker.title),
            email=self.maybe(speaker.email),
            org=self.maybe(speaker.org),
        )

    def maybe(self, text: str | None) -> str | None:
        return self.text(text) if text else text

    def text(self, text: str) -> str:
        return _cut(text, self._places(text))

    def _places(self, text: str) -> tuple[_Place, ...]:
        """Where something is replaced in a text and by what, in order, none overlapping another.

        What was found anywhere in the call is replaced wherever it stands: a number is known by "call me on" once.
        """
        found = [(start, end, self._given[text[start:end]]) for start, end, _ in self._found(text)]
        for hit in self._known.finditer(text):
            if not _overlaps(found, *hit.span()):
                found.append((*hit.span(), self._given[hit.group()]))
        return tuple(sorted(found))

    def _found(self, text: str) -> tuple[tuple[int, int, Secret], ...]:
        """Every address and number of a text; of two that overlap the first, and addresses come first."""
        if text not in self._finds:
            found: list[tuple[int, int, Secret]] = []
            addresses: Iterator[tuple[int, int, Secret]] = ((start, end, "email") for start, end in addresses_in(text, self._language))
            for start, end, kind in chain(addresses, numbers_in(text, self._language)):
                if not _overlaps(found, start, end):
                    found.append((start, end, kind))
            self._finds[text] = tuple(found)
        return self._finds[text]

    def _name(self, kind: Secret, words: str) -> None:
        while words not in self._given:
            self._next[kind] += 1
            placeholder = f"[{kind} {self._next[kind]}]"
            if placeholder not in self._said:
                self._given[words] = placeholder
                self.words[placeholder] = words


def _texts(transcript: Transcript) -> Iterator[str]:
    """Every text of a call that a model could come to see."""
    for speaker in transcript.speakers:
        yield from (text for text in (speaker.name, speaker.why, speaker.doubt, speaker.title, speaker.org) if text)
    for turn in transcript.turns:
        yield from (turn.label, turn.text)
    yield transcript.title or ""


def _overlaps(places: Sequence[tuple[int, int, str]], start: int, end: int) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end, _ in places)


def _cut(text: str, places: Sequence[_Place]) -> str:
    for start, end, placeholder in reversed(places):
        text = text[:start] + placeholder + text[end:]
    return text


_PLACEHOLDER = re.compile(r"\[\s*(email|iban|card|phone)\s+(\d+)\s*\]", re.IGNORECASE)


def _restored(value: Any, words: Mapping[str, str]) -> Any:
    """The value with every text in it restored, however deep."""
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda hit: words.get(f"[{hit[1]} {hit[2]}]".casefold(), hit.group()), value)
    if isinstance(value, tuple):
        return tuple(_restored(item, words) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _restored(getattr(value, field.name), words) for field in fields(value) if field.init})
    return value
