"""Who we seem to be, told from a folder of our own calls: for a profile that is being written, never for a verdict."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aql.read.sides.names import FREE_MAIL, has_name
from aql.read.sides.sides import assign_sides
from aql.values.profile import Profile
from aql.values.transcript import Speaker, Transcript

_RECURS = 3


@dataclass(frozen=True, slots=True)
class Guess:
    """Our reps and our domains, the surest first. `calls` is how many calls were looked at."""

    reps: tuple[str, ...]
    domains: tuple[str, ...]
    calls: int


def guess_us(transcripts: Iterable[Transcript], name: str = "") -> Guess:
    """Our domains and reps, from whoever talks like a seller, shares a seller's domain, or comes back with ever other people.

    `name` is the name we sell under, where it is known. Each transcript is looked at once and let go, so that a folder of
    any size will do.
    """
    ours = Profile(name, "") if name else None
    votes: Counter[str] = Counter()
    domains: Counter[str] = Counter()
    homes: dict[str, str] = {}
    met: dict[str, list[frozenset[str]]] = defaultdict(list)
    calls = 0
    for transcript in transcripts:
        calls += 1
        sided = assign_sides(transcript, ours)
        people = frozenset(speaker.name for speaker in sided.speakers if has_name(speaker.name) and speaker.side != "other")
        domains.update({home for speaker in sided.speakers if _sells(speaker) > 0 and (home := _home(speaker))})
        for speaker in sided.speakers:
            if speaker.name in people:
                votes[speaker.name] += _sells(speaker)
                met[speaker.name].append(people - {speaker.name})
                if home := _home(speaker):
                    homes[speaker.name] = home
    guessed = tuple(domain for domain, count in domains.most_common(3) if count * 3 >= domains.most_common(1)[0][1])
    sure = {name: votes[name] + 2 * (homes.get(name) in guessed) + _comes_back(met[name]) for name in met}
    return Guess(_surest(sure, met), guessed, calls)


def _sells(speaker: Speaker) -> int:
    """One vote for a seller, one against for a buyer, none where there is doubt."""
    return {"seller": 1, "buyer": -1}.get(speaker.side, 0) if not speaker.doubt else 0


def _home(speaker: Speaker) -> str:
    domain = (speaker.email or "").rpartition("@")[2].lower()
    return "" if domain in FREE_MAIL else domain


def _comes_back(companies: list[frozenset[str]]) -> int:
    """Votes for a voice that is heard again and again with other people: those who buy are met with the same ones."""
    strangers: set[str] = set()
    fresh = 0
    for company in companies:
        fresh += bool(company) and company.isdisjoint(strangers)
        strangers |= company
    return fresh - 1 if fresh >= _RECURS else 0


def _surest(sure: Mapping[str, int], met: Mapping[str, list[frozenset[str]]]) -> tuple[str, ...]:
    return tuple(sorted((name for name in sure if sure[name] > 0), key=lambda name: (-sure[name], -len(met[name]), name)))
