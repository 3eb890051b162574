"""What a label gives away: a bot, an interpreter, a room that several share, a name that is not the speaker's own."""

import re
from collections.abc import Iterator, Mapping

from aql.read.sides.names import first_names, has_name, name_words, plain
from aql.read.sides.ties import introduced
from aql.values.transcript import Side, Transcript, Turn

_BOT = re.compile(
    r"\b(?:note ?-?tak\w+|(?:note|chat|rec|meet)?bot|assistant|recorder|transcriber|copilot|otter(?:pilot)?|fireflies|fathom|tl;?dv|sembly"
    r"|krisp|avoma|gong|chorus|grain|fellow)(?:'s)?(?: (?:notes?|ai|meeting|notetaker|assistant|recorder))*$|\.ai\b"
)
_INTERPRETER = re.compile(
    r"\b(?:interpreter|translator|dolmetscher\w*|übersetzer\w*|intérprete|tradutor\w*|traductor\w*|interprète|traducteur\w*)\b|通訳"
)
_OPERATOR = re.compile(r"^(?:(?:conference )?operator|moderator|system|announcer)$")
_MACHINE = re.compile(
    r"\b(?:i am|i'm|is|has) (?:recording|taking notes|transcribing|joined|left)\b[^.]{0,30}\b(?:meeting|call|for)\b"
    r"|\b(?:recording|transcription) (?:has )?(?:started|stopped)\b|\bthis (?:call|meeting) is being (?:recorded|transcribed)\b"
    r"|\b(?:system|automated) (?:note|message)\b"
)
_ROOM = re.compile(
    r"\b(?:meeting|conference|board|class|war|huddle)[ -]?room\b|\b(?:room|\w*raum|salle|sala)\b|会議室|\S ?[&+] ?\S| (?:/|and) "
)
_NAME = r"(?:o |a )?([A-ZÀ-Ý][\w-]+)"
_HANDED_OVER = re.compile(
    rf"\b(?:[Tt]his is|[Ii]t's|[Ii]t is|[Cc]'est|[Hh]ier ist|[Jj]etzt ist|[Ss]oy|[Aa]qui é|[ÉéÈ]) {_NAME} "
    r"(?:now|speaking|here|again|jetzt|wieder|maintenant|ahora|agora|(?:outra|otra) vez)\b"
)
_NAME_GIVEN = re.compile(
    rf"\b(?:[Ii]t's|[Ii]'m|[Tt]his is|[Éé]|[Ss]oy|[Ii]ch bin|[Jj]e suis) {_NAME}(?: [A-ZÀ-Ý][\w-]+)?,? (?:from|with|at|da|do|de|von)\b"
)
_CALLED_BUYER = re.compile(r"(?:customer|client|prospect|buyer|kunde|kundin|interessent|cliente|お客様)[ _-]?\d*$")
_CALLED_SELLER = re.compile(
    r"(?:agent|rep|sales(?: ?rep)?|seller|account executive|ae|sdr|bdr|vertrieb|verkäufer|vendedor|commercial|support)[ _-]?\d*$"
)
_AGAIN = re.compile(r"\b(?:again|wieder|encore|otra vez|outra vez|de novo|de nuevo)\b")
_FEW_TURNS = 3


def side_of_label(name: str, turns: list[Turn]) -> tuple[Side, str] | None:
    """(`other`, why) where a label or the little it says is a machine's, an interpreter's or an operator's; None for people."""
    bare = plain(name).strip()
    if _INTERPRETER.search(bare):
        return "other", "interprets for others"
    if _OPERATOR.match(bare):
        return "other", "runs the call"
    if _BOT.search(bare) or (len(turns) <= _FEW_TURNS and any(_MACHINE.search(turn.text.lower()) for turn in turns)):
        return "other", "is a machine that takes notes"
    return None


def role_in_label(name: str) -> Side | None:
    """The side of a label that is a part played, not a name: "Customer", "Agent 2"; None for all others."""
    bare = name.casefold().strip()
    return "buyer" if _CALLED_BUYER.match(bare) else "seller" if _CALLED_SELLER.match(bare) else None


def shared_labels(transcript: Transcript) -> dict[str, str]:
    """By voice, why its label may hold more than one person: a room, two names, or somebody else's "this is Ann now"."""
    return dict(_shared(transcript))


def returned_turns(transcript: Transcript) -> dict[int, str]:
    """The turns in which a voice says it is another one that is known already ("it's Ann again, I lost the line").

    That voice is one whose label bears the name, or one without a name in its label that gave it ("it's Ann, from Acme").
    """
    names = dict(_names_given(transcript))
    found = {}
    for turn in transcript.turns:
        said = _HANDED_OVER.search(turn.text)
        if said and _AGAIN.search(said.group()):
            owner = names.get(plain(said[1]))
            if owner and owner != turn.speaker:
                found[turn.index] = owner
    return found


def swapped_labels(transcript: Transcript) -> dict[str, str]:
    """By voice, why its label looks swapped with another: it speaks to its own name, twice or more, and to nobody else's."""
    firsts = first_names(transcript)
    return {
        name: f"the label looks swapped: it speaks to {first.title()}"
        for first, name in firsts.items()
        if _calls(transcript, name, {first: name}) >= 2
        and not _calls(transcript, name, {other: whose for other, whose in firsts.items() if whose != name})
    }


def _calls(transcript: Transcript, speaker: str, firsts: Mapping[str, str]) -> int:
    """How often a voice speaks to one of these first names."""
    texts = [
        text for turn in transcript.turns if turn.speaker == speaker and any(first in (text := turn.text.casefold()) for first in firsts)
    ]
    return sum(not named.is_colleague for named in introduced(texts, firsts))


def _shared(transcript: Transcript) -> Iterator[tuple[str, str]]:
    returned = returned_turns(transcript)
    for speaker in transcript.speakers:
        if _ROOM.search(plain(speaker.name)):
            yield speaker.name, "several may speak under this label"
            continue
        own = name_words(speaker.name) if has_name(speaker.name) else ()
        for turn in transcript.turns:
            said = _HANDED_OVER.search(turn.text) if turn.speaker == speaker.name and turn.index not in returned else None
            if said and own and plain(said[1]) not in own:
                yield speaker.name, f"the label changes hands: turn {turn.index} says “{said.group().strip()}”"
                break


def _names_given(transcript: Transcript) -> Iterator[tuple[str, str]]:
    for turn in reversed(transcript.turns):
        if not has_name(turn.speaker) and (given := _NAME_GIVEN.search(turn.text)):
            yield plain(given[1]), turn.speaker
    for speaker in transcript.speakers:
        if has_name(speaker.name):
            yield name_words(speaker.name)[0], speaker.name
