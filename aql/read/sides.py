"""Which side each voice of a call is on: every source heard in its order, the first one obeyed, the others' dissent kept.

A person's correction comes before the manifest, the manifest before the profile (our domains, our reps, our name in a
label), the profile before the words of the call, and those before the export's own affiliation: exports err. A voice of
which nothing tells is `unknown`, and nobody is a buyer only because somebody else sells.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aql.read.side_corrections import corrected
from aql.read.side_names import FREE_MAIL, beside_name, is_same_person, name_words, places_of, plain
from aql.read.side_words import judge_words
from aql.values.correction import Correction
from aql.values.profile import Profile
from aql.values.transcript import Side, SideFrom, Speaker, Transcript


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one source says of one voice; `doubt` what speaks against it within that source."""

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

    `reps` are names or addresses of our people in this call beside those of the profile; `named` gives sides by name or
    label, as the manifest does. What is named and never speaks is said in the notes.
    """
    transcript, by_person = corrected(transcript, corrections)
    reps = (*reps, *(profile.reps if profile else ()))
    known = {
        speaker.name: [
            *_from_person(speaker, by_person),
            *_from_manifest(speaker, named or {}, transcript),
            *_from_profile(speaker, profile, reps, transcript),
        ]
        for speaker in transcript.speakers
    }
    words = judge_words(transcript, our_names(profile), {name: opinions[0].side for name, opinions in known.items() if opinions})
    speakers = []
    for speaker in transcript.speakers:
        opinions = known[speaker.name]
        if judged := words.get(speaker.name):
            opinions.append(Opinion(judged.side, "words", judged.why, judged.doubt))
        if speaker.side_from == "export" and speaker.side != "unknown":
            opinions.append(Opinion(speaker.side, "export", speaker.why))
        speakers.append(_settled(speaker, opinions))
    return replace(transcript, speakers=tuple(speakers), notes=(*transcript.notes, *_unheard(transcript, named or {})))


def our_names(profile: Profile | None) -> tuple[str, ...]:
    """The names we go by, without legal forms: the profile's own and those of its domains."""
    if profile is None:
        return ()
    names = [
        re.sub(r"(?i)[ ,.]+(?:inc|ltd|llc|gmbh|ag|sa|sas|bv|plc|co|corp|limited)\.?$", "", profile.name),
        *(domain.split(".")[0] for domain in profile.domains),
    ]
    return tuple({re.sub(r"[\W_]", "", name).casefold(): name for name in reversed(names)}.values())


def _from_person(speaker: Speaker, by_person: Mapping[str, tuple[Side, str]]) -> Iterator[Opinion]:
    if speaker.name in by_person:
        side, by = by_person[speaker.name]
        yield Opinion(side, "person", f"{by} said so")


def _from_manifest(speaker: Speaker, named: Mapping[str, Side], transcript: Transcript) -> Iterator[Opinion]:
    for name, side in named.items():
        if _means(name, speaker, transcript):
            yield Opinion(side, "manifest", f"the manifest names {name} as {side}")
            return


def _from_profile(speaker: Speaker, profile: Profile | None, reps: Sequence[str], transcript: Transcript) -> Iterator[Opinion]:
    for rep in reps:
        if _means(rep, speaker, transcript):
            yield Opinion("seller", "profile", f"{rep} is one of our reps")
            return
    if profile is None:
        return
    domain = (speaker.email or "").rpartition("@")[2].lower()
    if domain and any(domain == ours or domain.endswith(f".{ours}") for ours in profile.domains):
        yield Opinion("seller", "profile", f"{speaker.email} is an address of ours")
    elif _names_us(f"{beside_name(speaker.name)} {speaker.org or ''}", profile):
        yield Opinion("seller", "profile", f"{profile.name} stands in the label")
    elif domain and profile.domains and domain not in FREE_MAIL:
        yield Opinion("buyer", "profile", f"{speaker.email} is no address of ours")


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


def _settled(speaker: Speaker, opinions: Sequence[Opinion]) -> Speaker:
    if not opinions:
        return replace(speaker, side="unknown", side_from="nothing", why="nothing in the call or the profile tells", doubt="")
    first, *others = opinions
    dissent = [f"{_SOURCES[other.source]} {other.side}: {other.why}" for other in others if other.side not in {first.side, "unknown"}]
    doubt = "" if first.source == "person" else "; ".join(filter(None, [first.doubt, *dissent]))
    return replace(speaker, side=first.side, side_from=first.source, why=first.why, doubt=doubt)


_SOURCES: dict[SideFrom, str] = {
    "manifest": "the manifest says",
    "profile": "the profile says",
    "words": "the words of the call say",
    "export": "the export says",
}


def _unheard(transcript: Transcript, named: Mapping[str, Side]) -> Iterator[str]:
    for name in named:
        if not any(_means(name, speaker, transcript) for speaker in transcript.speakers):
            yield f"the manifest names {name}, who does not speak"
