"""Who we seem to be, told from a folder of our own calls: for a profile that is being written, never for a verdict."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from aql.read.side_names import FREE_MAIL
from aql.read.sides import assign_sides
from aql.values.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Guess:
    """Our reps and our domains, the surest first. `calls` is how many calls were looked at."""

    reps: tuple[str, ...]
    domains: tuple[str, ...]
    calls: int


def guess_us(transcripts: Iterable[Transcript]) -> Guess:
    """Whoever sounds like a seller in more of their calls than not, and the e-mail domains that those voices have.

    Each transcript is looked at once and let go, so that a folder of any size will do.
    """
    sells: Counter[str] = Counter()
    speaks: Counter[str] = Counter()
    domains: Counter[str] = Counter()
    calls = 0
    for transcript in transcripts:
        calls += 1
        for speaker in assign_sides(transcript).speakers:
            speaks[speaker.name] += 1
            if speaker.side != "seller" or speaker.doubt:
                continue
            sells[speaker.name] += 1
            domain = (speaker.email or "").rpartition("@")[2].lower()
            if domain and domain not in FREE_MAIL:
                domains[domain] += 1
    reps = tuple(name for name, count in sells.most_common() if count * 2 > speaks[name] and _is_name(name))
    return Guess(reps, tuple(domain for domain, _ in domains.most_common(3)), calls)


def _is_name(label: str) -> bool:
    """Whether a label names a person at all: diarisation's "Speaker 1" or "A" names nobody."""
    return len(label) > 2 and not any(sign.isdigit() for sign in label)
