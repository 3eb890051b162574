"""What a label gives away: a bot, an interpreter, a room that several share, a name that is not the speaker's own."""

import re
from collections import Counter
from collections.abc import Iterator

from aql.read.side_names import first_names, has_name, name_words, plain
from aql.read.side_ties import introduced
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
    rf"\b(?i:this is|it's|it is|c'est|hier ist|jetzt ist|soy|aqui é|é) {_NAME} "
    r"(?i:now|speaking|here|again|jetzt|wieder|maintenant|ahora|agora|(?:outra|otra) vez)\b"
)
_NAME_GIVEN = re.compile(rf"\b(?i:it's|i'm|this is|é|soy|ich bin|je suis) {_NAME}(?: [A-ZÀ-Ý][\w-]+)?,? (?:from|with|at|da|do|de|von)\b")
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
    """By voice, why two labels look swapped: their voices call themselves by name, and not each other."""
    firsts = first_names(transcript)
    called: Counter[tuple[str, str]] = Counter()
    for named in introduced([turn.text.casefold() for turn in transcript.turns], firsts):
        if not named.is_colleague:
            called[transcript.turns[named.turn].speaker, named.name] += 1
    names = list(firsts.values())
    return {
        name: f"the label looks swapped: it speaks to {first.title()}"
        for first, name in firsts.items()
        if called[name, name] >= 2 and not any(called[name, other] for other in names if other != name)
    }


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
