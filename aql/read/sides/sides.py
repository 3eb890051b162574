"""Which side each voice of a call is on: every source heard in its order, the first one obeyed, the others' dissent kept.

A person's correction comes before the manifest, the manifest before the profile (our domains, our reps, our name in a
label), the profile before the words of the call, and those before the export's own affiliation and a foreign e-mail
address: exports err, and colleagues join from private accounts. A voice of which nothing tells is `unknown`, and nobody is
a buyer only because somebody else sells.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aql.read.sides.corrections import corrected
from aql.read.sides.labels import returned_turns, role_in_label, shared_labels, side_of_label, swapped_labels
from aql.read.sides.names import FREE_MAIL, beside_name, is_same_person, name_words, places_of, plain
from aql.read.sides.words import judge_words
from aql.read.turns import UNNAMED
from aql.values.correction import Correction
from aql.values.profile import Profile
from aql.values.transcript import Side, SideFrom, Speaker, Transcript

_LEGAL_FORM = re.compile(r"[ ,.]+(?:inc|ltd|llc|gmbh|ag|sa|sas|bv|plc|co|corp|limited)\.?$", re.IGNORECASE)
_SAYS: dict[SideFrom, str] = {
    "manifest": "the manifest says",
    "profile": "the profile says",
    "words": "the words of the call say",
    "export": "the export says",
}


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one source says of one voice; `doubt` is what speaks against it within that source."""

    side: Side
    source: SideFrom
    why: str
    doubt: str = ""


def assign_sides(
    transcript: Transcript,
    profile: Profile | None = None,
    reps: Sequence[str] = (),
    named: Mapping[str, Side] | None = None,
    corrections: Sequence[Correction] = (),
) -> Transcript:
    """The transcript with a side for each voice, what gave it, and what speaks against it.

    `reps` are names or addresses of our people in this call, beside those of the profile; `named` gives sides by name or
    label, as the manifest does. Who is named and never speaks stands in the notes, as does a turn whose own words say that
    another voice spoke it.
    """
    named = named or {}
    returned = returned_turns(transcript)
    turns = tuple(replace(turn, speaker=returned.get(turn.index, turn.speaker)) for turn in transcript.turns)
    heard = {turn.speaker for turn in turns}
    transcript = replace(transcript, turns=turns, speakers=tuple(speaker for speaker in transcript.speakers if speaker.name in heard))
    opinions = {
        speaker.name: list(_told(speaker, transcript, profile, (*reps, *(profile.reps if profile else ())), named))
        for speaker in transcript.speakers
    }
    known = {name: told[0].side for name, told in opinions.items() if told}
    for name, judged in judge_words(transcript, our_names(profile), known).items():
        if name != UNNAMED:
            opinions[name].append(Opinion(judged.side, "words", judged.why, judged.doubt))
    for speaker in transcript.speakers:
        opinions[speaker.name].extend(_affiliated(speaker, profile))
    shared, swapped = shared_labels(transcript), swapped_labels(transcript)
    speakers = tuple(
        _settled(speaker, opinions[speaker.name], shared.get(speaker.name, ""), swapped.get(speaker.name, ""))
        for speaker in transcript.speakers
    )
    notes = (*transcript.notes, *_notes(transcript, named, returned))
    return corrected(replace(transcript, speakers=speakers, notes=notes), corrections)


def our_names(profile: Profile | None) -> tuple[str, ...]:
    """The names we go by, without legal forms: the profile's own and those of its domains."""
    if profile is None:
        return ()
    names = (_LEGAL_FORM.sub("", profile.name), *(domain.split(".")[0] for domain in profile.domains))
    return tuple({re.sub(r"[\W_]", "", name).casefold(): name for name in reversed(names)}.values())


def _told(
    speaker: Speaker, transcript: Transcript, profile: Profile | None, reps: Sequence[str], named: Mapping[str, Side]
) -> Iterator[Opinion]:
    """What manifest, profile and label say, in this order."""
    if name := next((name for name in named if _means(name, speaker, transcript)), None):
        yield Opinion(named[name], "manifest", f"the manifest names {name} as {named[name]}")
    if rep := next((rep for rep in reps if _means(rep, speaker, transcript)), None):
        yield Opinion("seller", "profile", f"{rep} is one of our reps")
    elif (
        profile and _domain(speaker) and any(_domain(speaker) == ours or _domain(speaker).endswith(f".{ours}") for ours in profile.domains)
    ):
        yield Opinion("seller", "profile", f"{speaker.email} is an address of ours")
    elif profile and _names_us(f"{beside_name(speaker.name)} {speaker.org or ''}", profile):
        yield Opinion("seller", "profile", f"{profile.name} stands in the label")
    if machine := side_of_label(speaker.name, [turn for turn in transcript.turns if turn.speaker == speaker.name]):
        yield Opinion(machine[0], "words", machine[1])


def _affiliated(speaker: Speaker, profile: Profile | None) -> Iterator[Opinion]:
    """What the export's list of people says, an address that is none of ours, and a label that is a part played."""
    if speaker.side_from == "export" and speaker.side != "unknown":
        yield Opinion(speaker.side, "export", speaker.why)
    elif profile and profile.domains and _domain(speaker) and _domain(speaker) not in FREE_MAIL:
        yield Opinion("buyer", "export", f"{speaker.email} is no address of ours")
    elif role := role_in_label(speaker.name):
        yield Opinion(role, "export", f"is called {speaker.name}")


def _domain(speaker: Speaker) -> str:
    return (speaker.email or "").rpartition("@")[2].lower()


def _names_us(text: str, profile: Profile) -> bool:
    return any(True for _ in places_of(our_names(profile), re.findall(r"\w+", plain(text))))


def _means(name: str, speaker: Speaker, transcript: Transcript) -> bool:
    """Whether a name given from outside means this voice: the label itself, or the only label that it fits."""
    labels = {speaker.name, *(turn.label for turn in transcript.turns if turn.speaker == speaker.name)}
    if name.strip().casefold() in {label.casefold() for label in labels}:
        return True
    if not is_same_person(name, speaker.name, speaker.email):
        return False
    return "@" in name or len(name_words(name)) > 1 or sum(is_same_person(name, other.name) for other in transcript.speakers) == 1


def _settled(speaker: Speaker, opinions: Sequence[Opinion], shared: str, swapped: str) -> Speaker:
    if not opinions:
        return replace(speaker, side="unknown", side_from="nothing", why=shared or "nothing in the call or the profile tells", doubt="")
    first, *others = opinions
    # Words that are themselves in doubt do not cast doubt on what people wrote down.
    dissent = [f"{_SAYS[other.source]} {other.side}: {other.why}" for other in others if other.side != first.side and not other.doubt]
    return replace(
        speaker,
        side=first.side,
        side_from=first.source,
        why="; ".join(filter(None, [first.why, shared])),
        doubt="; ".join(filter(None, [first.doubt, swapped, *dissent])),
    )


def _notes(transcript: Transcript, named: Mapping[str, Side], returned: Mapping[int, str]) -> Iterator[str]:
    for name in named:
        if not any(_means(name, speaker, transcript) for speaker in transcript.speakers):
            yield f"the manifest names {name}, who does not speak"
    for turn, voice in returned.items():
        yield f"turn {turn} stands under {transcript.turns[turn].label}; its own words say that {voice} spoke it"
