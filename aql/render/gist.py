"""What a rep reads in a minute: each typed value of a call as one line, with the words it stands on.

A value was found in its finding's words; which of them hold it is looked up here, for nobody keeps it.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from aql.render.cited import Cited, cited
from aql.render.present import present
from aql.render.value_line import in_brief
from aql.values.amount import Action, Alternative, Money, Person, Value, Window
from aql.values.finding import Evidence, Finding
from aql.values.record import Record
from aql.values.transcript import Transcript

Group = Literal["In the room", "Named, never present", "Blocker"]
GROUPS: tuple[Group, ...] = ("In the room", "Named, never present", "Blocker")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing found in the call, what is to be known beside it, and its words; a voice that is merely there has none.

    `also` is what the same turn says of the same criterion: an alternative is framed by what comes after its name.
    """

    text: str
    marks: tuple[str, ...]
    said: str
    words: Cited | None
    criterion: str = ""
    also: tuple[Cited, ...] = ()


V = TypeVar("V", Window, Money, Alternative, Person, Action)


def lines_of(record: Record, kind: type[V], without: Collection[str]) -> tuple[Line, ...]:
    """A line for each value of that kind, in the rubric's order; the criteria named in `without` are left out, as is what stands twice."""
    lines = (_line(record, *found) for found in _found(record, kind, without))
    return tuple({(line.text, line.marks): line for line in lines}.values())


def people_of(record: Record, without: Collection[str]) -> tuple[tuple[Group, tuple[Line, ...]], ...]:
    """The buyer's side: who is in the room, who was named and never present, and who is against it; groups of nobody left out."""
    placed: dict[Group, dict[str, Line]] = {group: {} for group in GROUPS}
    silent = {voice.name: voice for voice in record.transcript.speakers if voice.side == "buyer"}
    for named, finding, evidence in _found(record, Person, without):
        heard = present(named, record.transcript.speakers)
        person = heard or named
        group = GROUPS[2] if person.role == "blocker" else GROUPS[0] if person.in_room else GROUPS[1]
        line = _line(record, person, finding, evidence)
        known = placed[group].setdefault(_key(person), line)
        if known is not line:
            placed[group][_key(person)] = _both(known, line)
        if heard:
            silent.pop(heard.name or "", None)
    for voice in silent.values():
        title = f"{voice.name}, {voice.title}" if voice.title else voice.name
        placed[GROUPS[0]][voice.name] = Line(title or "nobody named", (), "", None)
    return tuple((group, tuple(_without_room(line) for line in lines.values())) for group, lines in placed.items() if lines)


def next_steps_of(record: Record, without: Collection[str]) -> tuple[Line, ...]:
    """What was agreed, with who proposed it, when it is due, and who owns it."""
    lines = []
    for action, finding, evidence in _found(record, Action, without):
        line = _line(record, action, finding, evidence)
        lines.append(replace(line, marks=(*line.marks, _proposed(record, finding, evidence))))
    return tuple({(line.text, line.marks): line for line in lines}.values())


def _found(record: Record, kind: type[V], without: Collection[str]) -> Iterator[tuple[V, Finding, Evidence]]:
    for finding in record.findings:
        if not finding.evidence or finding.criterion in without:
            continue
        for value in finding.values:
            if isinstance(value, kind):
                yield value, finding, _words_of(value, finding, record.transcript)


def _line(record: Record, value: Value, finding: Finding, evidence: Evidence) -> Line:
    brief = in_brief(value)
    words = {one: cited(record, one, key_of(finding.criterion, place)) for place, one in enumerate(finding.evidence)}
    also = tuple(other for one, other in words.items() if one.span.turn == evidence.span.turn and one != evidence)
    return Line(brief.text, brief.marks, brief.said, words[evidence], finding.criterion, also)


def key_of(criterion: str, place: int) -> str:
    """What the evidence at this place of a criterion is known by on the card."""
    return f"{criterion}-{place + 1}"


def _words_of(value: Value, finding: Finding, transcript: Transcript) -> Evidence:
    """The first evidence whose quote, sentence or speaker holds what the value was read from, else one right after such words."""
    for said in filter(None, (getattr(value, name, None) for name in ("phrase", "name_said", "name", "title"))):
        sought = said.casefold()
        places: tuple[Callable[[Evidence], str], ...] = (
            lambda one: one.quote,
            lambda one: one.sentence,
            lambda one: one.speaker,
            lambda one: _before(one, transcript),
        )
        found = next((one for place in places for one in finding.evidence if sought in place(one).casefold()), None)
        if found:
            return found
    return finding.evidence[0]


def _before(evidence: Evidence, transcript: Transcript) -> str:
    """The turn of these words with those before it: a seller names a tool, and a buyer answers "it does exact matches"."""
    last = evidence.span.turn
    return "\n".join(turn.text for turn in transcript.turns[max(0, last - _SOON) : last + 1])


def _key(person: Person) -> str:
    return (person.name or person.title or "").casefold()


def _both(one: Line, other: Line) -> Line:
    marks = (*one.marks, *(mark for mark in other.marks if mark not in one.marks))
    return replace(one, text=max(one.text, other.text, key=len), marks=marks)


def _without_room(line: Line) -> Line:
    """Where somebody is, the group says, save for whoever is against it."""
    is_blocker = "blocker" in line.marks
    rooms = () if is_blocker else ("in the room", "not in the room")
    return replace(line, marks=tuple(mark for mark in line.marks if mark not in (*rooms, "blocker")))


def _proposed(record: Record, finding: Finding, evidence: Evidence) -> str:
    if evidence.side != "buyer":
        agreed = next((one.speaker for one in finding.evidence if one.side == "buyer" and one.span.turn > evidence.span.turn), None)
        return f"proposed by {evidence.speaker} ({evidence.side})" + (f", agreed by {agreed}" if agreed else "")
    asked = finding.asked
    if asked and asked.is_answered and 0 < evidence.span.turn - asked.turn <= _SOON:
        asker = record.transcript.turns[asked.turn].speaker
        return f"{asker} asked for it, {evidence.speaker} agreed"
    return f"proposed by {evidence.speaker} (buyer)"


# A question and its answer may be parted by a "well" and a "yes".
_SOON = 3
