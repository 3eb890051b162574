"""What binds the voices of a call: who speaks in whose name, who introduces whom, who is spoken to, who answers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from aql.read.sides.cues import ASKS, ASKS_PRODUCT, ASKS_TERMS, Cue, Tongue
from aql.read.sides.names import has_name, in_kana, name_words, places_of, plain
from aql.values.transcript import Transcript

_OURSELVES = frozenset(
    [
        "i",
        "i'm",
        "im",
        "we",
        "we're",
        "we've",
        "it's",
        "its",
        "my",
        "here",
        "calling",
        "us",
        "ich",
        "wir",
        "bin",
        "hier",
        "soy",
        "aquí",
        "je",
        "nous",
        "on",
        "é",
        "aqui",
        "sou",
    ]
)
_FROM = frozenset(
    [
        "with",
        "from",
        "at",
        "for",
        "here",
        "of",
        "before",
        "are",
        "we're",
        "von",
        "bei",
        "aus",
        "sind",
        "de",
        "da",
        "do",
        "en",
        "somos",
        "chez",
        "sommes",
        "na",
        "no",
    ]
)
_PRESENTED = frozenset(
    ["is", "it's", "its", "meet", "here's", "that's", "es", "ist", "c'est", "voici", "é", "and", "&", "y", "und", "et", "e"]
)
_GOES_ON = frozenset(
    [
        "what",
        "we",
        "we're",
        "we've",
        "is",
        "does",
        "do",
        "sits",
        "makes",
        "helps",
        "has",
        "in",
        "macht",
        "wir",
        "lo",
        "on",
        "nous",
        "nós",
        "の",
        "は",
        "です",
        "でございます",
    ]
)
_WE = frozenset({"we're", "wir", "somos"})
_GREETING = 4
_OPENS = frozenset(["so", "and", "well", "yeah", "yes", "no", "also", "bueno", "entonces", "donc", "alors", "então"])

_OUR = r"(?:our|my|one of our|unsere?|notre|nuestr[oa]|noss[oa])"
_COLLEAGUE_BEFORE = re.compile(
    r"(?:\bour|\b(?:my|mein\w*|mi|mon|ma|meu|minha) (?:colleague|boss|manager|kolleg\w+|chef\w*|compañer[oa]|jef[ea]|collègue|colega)"
    r"|\bwith me is|\bi've (?:also )?got|\bme and|\bi(?:'ll| will) (?:get|have|ask)"
    r"|\b(?:unsere?|notre|nuestr[oa]|noss[oa]))\W+(?:\w+\W+){0,2}$"
)
_COLLEAGUE_AFTER = re.compile(
    rf"(?:'s| is|,)?,? (?:(?:who|she|he)(?:'s| is) )?(?:also )?(?:{_OUR}\b|with me\b|(?:on|from) my team\b)"
    r"|(?:'ll| will| can|'s going to|'s gonna| is going to) (?:walk|show|take|send|drive|explain|talk)\b"
    r"|(?:'s| is) (?:joining|coming|running late|here with)|,? and (?:i|me)\b"
)
_VOCATIVE = re.compile(
    r"(?:^|[.,!?] )(?:(?:so|and|but|okay|hi|hey|hello|morning|thanks|thank you|sorry|well|um|uh|hola|hallo|bonjour|olá|oi|und|et|y|e|also"
    r"|donc|pues|herr|frau) ?,? ?)*$"
)
_MET = re.compile(
    r"\b(?:nice|good|great|lovely|pleased|pleasure) to (?:meet|e-?meet)|\b(?:thanks|thank you) for\b|\bappreciate\b"
    r"|\bfreut mich|\bmucho gusto|\bencantad|\benchanté|\bprazer|はじめまして|初めまして"
)


def in_our_name(text: str, speaker: str, ours: Sequence[str], firsts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(voice, why) for each voice that one turn makes one of us: who says "I'm with Acme", or is presented as "from Acme".

    "Dana, from Acme" of Dana herself is such a saying, and so is "Acme support, Dana speaking", by which a desk answers.

    `text` is in small letters; `firsts` maps first names to voices.
    """
    said = re.findall(r"[^\W_]+(?:['-][^\W_]+)*|[.?!。]", text)
    for start, end in places_of(ours, said):
        clause = _clause(said[max(0, start - 10) : start])
        presented = {firsts.get(plain(word), speaker) for before, word in pairwise(["", *clause]) if before in _PRESENTED} - {speaker}
        for name in sorted(presented):
            yield name, "is introduced as one of us"
        follows = said[end] if end < len(said) else ""
        own = {*name_words(speaker)} if has_name(speaker) else set()
        is_own = not own.isdisjoint(map(plain, clause))
        is_from_us = not presented and (is_own or not _OURSELVES.isdisjoint(clause)) and not _FROM.isdisjoint(clause[-3:])
        answers = [plain(word) for word in said[end : end + _GREETING]]
        is_door = _OPENS.issuperset(clause) and not own.isdisjoint(answers[: answers.index(".") if "." in answers else None])
        is_subject = follows in _GOES_ON and _OPENS.issuperset(clause)
        if is_from_us or is_subject or is_door or not _WE.isdisjoint(clause[-4:]):
            yield speaker, "speaks in our name"


@dataclass(frozen=True, slots=True)
class Named:
    """That a turn names another voice: as its own colleague, or to its face ("Dana, how do you ..."); `is_met` in greeting."""

    turn: int
    name: str
    is_colleague: bool
    is_met: bool = False
    is_honoured: bool = False


def introduced(texts: Sequence[str], firsts: Mapping[str, str]) -> tuple[Named, ...]:
    """Where a voice is named by another, in turns of small letters, as a colleague or to its face."""
    if not firsts:
        return ()
    spelled = "|".join(re.escape(first) if in_kana(first) else rf"(?<!\w){re.escape(first)}(?!\w)" for first in firsts)
    return tuple(found for turn, text in enumerate(texts) for found in _named(turn, plain(text), re.compile(spelled), firsts))


def _named(turn: int, text: str, spelled: re.Pattern[str], firsts: Mapping[str, str]) -> Iterator[Named]:
    for place in spelled.finditer(text):
        before, after = text[max(0, place.start() - 45) : place.start()], text[place.end() : place.end() + 30]
        name = firsts[place.group()]
        if _COLLEAGUE_BEFORE.search(before) or _COLLEAGUE_AFTER.match(after):
            yield Named(turn, name, is_colleague=True)
        elif after.startswith("様"):
            yield Named(turn, name, is_colleague=False, is_honoured=True)
        elif _VOCATIVE.search(before) and re.match(r"[,.!?]|$", after):
            yield Named(turn, name, is_colleague=False, is_met=bool(_MET.search(text)))


@dataclass(frozen=True, slots=True)
class Ties:
    """All that binds the voices of one call; texts, cues and names by turn."""

    transcript: Transcript
    texts: Sequence[str]
    met: Sequence[Counter[Cue]]
    named: Sequence[Named]
    tongue: Tongue | None

    def weighed(self, leaning: Mapping[str, float]) -> Iterator[tuple[str, float, str]]:
        """(voice, nats, why), given how surely each voice is a seller (1) or a buyer (-1) so far."""
        for name, nats in self._colleagues(leaning).items():
            yield name, nats, "is introduced as a colleague"
        for name, nats in self._answers(leaning).items():
            yield name, nats, "answers for the product" if nats > 0 else "answers how they work"
        for name, nats in self._spoken_to(leaning).items():
            yield name, nats, "is spoken to as the seller" if nats > 0 else "is spoken to as the customer"

    def _colleagues(self, leaning: Mapping[str, float]) -> dict[str, float]:
        by = {(named.name, self._speaker(named.turn)) for named in self.named if named.is_colleague}
        return _bounded(((name, 6 * leaning[speaker]) for name, speaker in sorted(by) if name != speaker), 9.0)

    def _answers(self, leaning: Mapping[str, float]) -> dict[str, float]:
        def each() -> Iterator[tuple[str, float]]:
            for turn, following in zip(self.transcript.turns, self.transcript.turns[1:], strict=False):
                whys = {cue.why for cue in self.met[turn.index]}
                if len(following.text) >= 20 and whys & {ASKS, ASKS_TERMS} and leaning[turn.speaker] > 0:
                    yield following.speaker, -leaning[turn.speaker]
                if len(following.text) >= 20 and ASKS_PRODUCT in whys and leaning[turn.speaker] < 0:
                    yield following.speaker, -leaning[turn.speaker]

        return _bounded(each(), 5.0)

    def _spoken_to(self, leaning: Mapping[str, float]) -> dict[str, float]:
        def each() -> Iterator[tuple[str, float]]:
            for named in self.named:
                speaker = self._speaker(named.turn)
                if named.is_colleague or named.name == speaker:
                    continue
                if named.is_honoured:
                    yield named.name, -2.0
                elif named.is_met:
                    yield named.name, -3 * leaning[speaker]
                elif self.tongue and self.tongue.turns_to_other.search(self.texts[named.turn]):
                    yield named.name, -0.7 * leaning[speaker]

        return _bounded(each(), 6.0)

    def _speaker(self, turn: int) -> str:
        return self.transcript.turns[turn].speaker


def _bounded(each: Iterable[tuple[str, float]], most: float) -> dict[str, float]:
    sums: dict[str, float] = {}
    for name, nats in each:
        sums[name] = sums.get(name, 0.0) + nats
    return {name: max(-most, min(most, nats)) for name, nats in sums.items() if abs(nats) > 0.2}


def _clause(words: Sequence[str]) -> list[str]:
    """The words after the last full stop."""
    stop = max((place for place, word in enumerate(words) if word in ".?!。"), default=-1)
    return list(words[stop + 1 :])
