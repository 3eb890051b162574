"""Which words before a colon are a speaker's name, and which are speech ("So what I said was: no").

One line does not tell; a file does. A name comes back, or stands where nearly every line has one; speech does neither.
"""

import re
from collections import Counter
from collections.abc import Iterable

_PREFIX = re.compile(r"(?:>>+|[-–—•*] )?([^\n:：]{1,80}?)[ \u00a0\u202f]?(?::(?=[\s\u00a0]|$|[^\W\d_])|：)[ \t\u00a0]*")
_ASIDE = re.compile(r"\s*[(\[（][^)\]）]*[)\]）]\s*")
_NO_NAME = re.compile(r"[!?;\"“”„«»…<>={}\\]|https?$|\w{4,}\.(?:\s|$)|(?<!\b\w)(?<!\b[JSjs]r)\.$|,$")
_PARTICLES = {
    "al", "and", "bin", "binti", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "et", "la", "le",
    "mac", "of", "ter", "the", "und", "van", "von", "y", "zu",
}  # fmt: skip
_KEYS = {
    "account", "agenda", "attendees", "call", "call id", "client", "company", "customer", "date", "datei", "datum", "dauer", "duración",
    "duration", "durée", "fecha", "file", "heure", "host", "hosts", "invited", "language", "link", "location", "meeting", "meeting id",
    "notes", "objet", "organizer", "participant", "participants", "present", "prospect", "recorded", "recording", "ref", "source", "start",
    "subject", "summary", "teilnehmer", "thema", "time", "titel", "title", "titre", "topic", "transcript", "uhrzeit", "url", "when",
    "where", "with", "日付", "日時", "参加者", "出席者", "件名", "議題", "場所",
}  # fmt: skip
_NEVER = {
    "caution", "debug", "error", "example", "fatal", "fixme", "hint", "http", "https", "important", "info", "note", "result", "tip", "todo",
    "trace", "usage", "warn", "warning",
}  # fmt: skip
_NAME_WORDS = 6


def split_label(line: str) -> tuple[str, str] | None:
    """The words before the first colon, without the brackets around all of them, and what comes after it.

    A digit after the colon makes it a time. A space before it is French, `：` is Chinese and Japanese; a dash or `>>` before
    the name is how captions mark a change of speaker. None where the first 80 characters have no colon.
    """
    found = _PREFIX.match(line[:120])
    label = _unboxed(found[1].strip()) if found else ""
    return (label, line[found.end() :]) if found and label else None


def labels_among(prefixes: Iterable[str], units: int, speech: str = "", known: Iterable[str] = ()) -> frozenset[str]:
    """Those of the prefixes that are speakers, in a file of so many units (cues, lines) that could each have one.

    speech is what is said in the file: a lone word before a colon that is also said in small letters is no name.
    known are names the file itself lists; they need no second occurrence.
    """
    counts = {prefix: count for prefix, count in Counter(prefixes).items() if _could_be_name(prefix)}
    known = frozenset(known)
    back = {prefix for prefix, count in counts.items() if prefix in known or count >= (2 if _is_written_as_name(prefix) else 3)}
    once = {prefix for prefix in counts.keys() - back if _is_written_as_name(prefix)}
    share = sum(counts[prefix] for prefix in back | once) / max(units, 1)
    if not back and (share < 0.4 or len(once) > 3):
        return frozenset()
    if share < 0.5:
        once = {prefix for prefix in once if " " in prefix}
    if sum(counts.values()) > 0.9 * units:
        once |= {prefix for prefix in counts.keys() - back if len(re.findall(r"\w+", _ASIDE.sub(" ", prefix))) <= 3}
    spoken = set(re.findall(r"\b[^\W\d_A-Z]\w*", speech)) if any(" " not in prefix for prefix in once) else set()
    return frozenset(back | {prefix for prefix in once if prefix.lower() not in spoken})


def is_key(prefix: str) -> bool:
    """Whether a prefix names a fact about the call ("Date", "Attendees") rather than a voice."""
    return prefix.strip("-*•# ").lower() in _KEYS


def _unboxed(label: str) -> str:
    boxed = label[:1] in "[<(" and label[-1:] in "])>" and not re.search(r"[\[\]<>()]", label[1:-1])
    return label[1:-1].strip() if boxed else label


def _could_be_name(prefix: str) -> bool:
    bare = _ASIDE.sub(" ", prefix).strip()
    if _NO_NAME.search(bare) or not any(letter.isalnum() for letter in bare) or len(bare.split()) > _NAME_WORDS:
        return False
    return bare.lower() not in _NEVER and (not bare.isdigit() or len(bare) <= 3)


def _is_written_as_name(prefix: str) -> bool:
    """Whether each word begins as names do: with a capital, a digit, a mark, or in a script without capitals."""
    words = [word for word in re.split(r"[\s|/,&-]+", _ASIDE.sub(" ", prefix)) if word]
    return bool(words) and all(not word[0].islower() or word in _PARTICLES for word in words) and not words[0].islower()
