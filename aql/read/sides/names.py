"""Whether two names mean the same: a rep and a label, or our own name and what a speech engine made of it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from aql.values.transcript import Transcript

FREE_MAIL = frozenset(
    re.findall(
        r"\S+",
        "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net "
        "web.de proton.me protonmail.com mail.com msn.com orange.fr free.fr terra.com.br uol.com.br",
    )
)
_ASIDE = re.compile(r"[(（\[【|<].*?(?:[)）\]】>]|$)|\s[-–—/]\s.*$")
_NO_NAME = re.compile(
    r"^(?:speaker|sprecher\w*|voice|participant|guest|caller|customer|agent|user|orador|locuteur|falante|hablante|話者|spk|s)?[ _-]*\w?\d*$"
    r"|^(?:unknown|unbekannt|spk_)|\b(?:room|raum|salle|sala|conference|boardroom)\b|会議室"
)
_PARTICLES = frozenset(re.findall(r"\S+", "von van de der den da do dos du del della la le di y e zu bin al el"))
_LONGEST_RUN = 3
_JOINTS = frozenset(
    re.findall(
        r"\S+",
        "a about all an and are as at be but by do for from had has have he her his i if in into is it my no not of off on or our "
        "over she so than that the their them then they this to up was we were with you your",
    )
)
"""Words that a speech engine would not have made of a part of a name: "favor of it" is no Ferrowatt."""
_SMALL = _JOINTS | frozenset(
    re.findall(r"\S+", "far fair few line loop made make many one out own some stone very water watt well what when who will")
)
"""Words that make up a name only beside another: "lumen loop", but not "loop"."""
_LIKE_ENOUGH = 0.85

# Kana in the Latin letters a speech engine would have heard; r and l are one sound there.
_KANA = dict(
    zip(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴァィゥェォャュョッー",
        re.findall(
            r"\S+",
            "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu "
            "yo ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu a i u e "
            "o ya yu yo . .",
        ),
        strict=True,
    )
)


def name_words(label: str) -> tuple[str, ...]:
    """The words of a person's name, folded, without what a label says beside it ("(Acme)", "| Sales")."""
    return tuple(word for word in re.findall(r"\w+(?:[-']\w+)*", plain(_ASIDE.sub(" ", label))) if word not in _PARTICLES)


def has_name(label: str) -> bool:
    """Whether a label is a person's name, not "Speaker 3", "A", "Caller" or "Meeting Room Apollo"."""
    return len(label) > 1 and not _NO_NAME.search(plain(label)) and bool(name_words(label))


def first_names(transcript: Transcript) -> dict[str, str]:
    """Each first name that only one voice has, and that voice; labels that are no names have none."""
    firsts = [(name_words(speaker.name)[0], speaker.name) for speaker in transcript.speakers if has_name(speaker.name)]
    counts = Counter(first for first, _ in firsts)
    return {first: name for first, name in firsts if counts[first] == 1}


def in_kana(text: str) -> bool:
    """Whether a text is in the characters of Japanese, which have no spaces between words."""
    return bool(re.search("[\u3040-\u30ff\u3400-\u9fff]", text))


def beside_name(label: str) -> str:
    """What a label says beside the person's name: "Sam (Acme)" gives "(Acme)"."""
    return " ".join(_ASIDE.findall(label))


def is_same_person(name: str, label: str, email: str | None = None) -> bool:
    """Whether a rep's name or e-mail address means the voice with this label and address.

    A first name alone means any label that begins with it; two full names must agree in the first and the last word,
    where a last name may be cut to its initial.
    """
    if "@" in name:
        local = plain(name.split("@", maxsplit=1)[0])
        if email:
            return name.strip().lower() == email.strip().lower()
        return _is_local_part(local, name_words(label))
    ours, theirs = name_words(name), name_words(label)
    if not ours or not theirs or ours[0] != theirs[0]:
        return bool(ours) and "".join(ours) == "".join(theirs)
    if len(ours) == 1 or len(theirs) == 1:
        return True
    return ours[-1] == theirs[-1] or (1 in {len(ours[-1]), len(theirs[-1])} and ours[-1][0] == theirs[-1][0])


def likeness(heard: str, name: str) -> float:
    """How like a name some letters sound, 0 where a speech engine would not have made them of it, 1 where they are the name.

    "lumen loop" is Lumenloop, "faro what" Ferrowatt. The consonants must agree as they sound, the first one always, and
    all of them where they are few; vowels only by and large.
    """
    one, other = _letters(heard), _letters(name)
    if one == other or len(other) < 4 or not 0.6 <= len(one) / len(other) <= 1.5:
        return float(one == other)
    one, other = _sounds(one), _sounds(other)
    if _begin(one) != _begin(other):
        return 0.0
    bones, other_bones = _bones(one), _bones(other)
    by_bones, by_letters = _ratio(bones, other_bones), _ratio(one, other)
    if by_letters < 0.6 or by_bones < (0.85 if len(other_bones) > 4 else 1.0):
        return 0.0
    return (by_bones + by_letters) / 2


def places_of(names: Iterable[str], words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where one of the names, however spelled, stands in a run of words in small letters: (first, one past the last)."""
    names = tuple(names)
    begins = {_begin(_sounds(_letters(name))) for name in names}
    beyond = 0
    for at, word in enumerate(words):
        if at < beyond or _first_sound(word[:2]) not in begins:
            continue
        runs = [tuple(words[at : at + size]) for size in range(1, _LONGEST_RUN + 1) if at + size <= len(words)]
        likeliest = max((_run_likeness(run, names), -len(run)) for run in runs)
        if likeliest[0]:
            beyond = at - likeliest[1]
            yield at, beyond


@lru_cache(maxsize=4096)
def _first_sound(letters: str) -> str:
    return _begin(_sounds(_letters(letters)))


@lru_cache(maxsize=65536)
def _run_likeness(run: tuple[str, ...], names: tuple[str, ...]) -> float:
    if _SMALL.issuperset(run) or not all(word[:1].isalpha() for word in run):
        return 0.0
    heard = "".join(word.removesuffix("'s") for word in run)
    alike = max(likeness(heard, name) for name in names)
    if alike < 1 and not _JOINTS.isdisjoint(run):
        return 0.0
    # One word that only resembles the name is a word of its own ("question" is no Quillstone); kana resemble at best.
    return alike if alike >= _LIKE_ENOUGH or len(run) > 1 or in_kana(heard) else 0.0


def plain(text: str) -> str:
    """Text in small letters without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(letter for letter in decomposed if not ("\u0300" <= letter <= "\u036f")))


def _is_local_part(local: str, label: tuple[str, ...]) -> bool:
    parts = [part for part in re.split(r"[._+\-\d]+", local) if part]
    if not parts or not label:
        return False
    first, last = label[0], label[-1]
    if len(parts) > 1:
        return parts[-1] == last and parts[0][0] == first[0]
    return (len(label) > 1 and parts[0] in {first[0] + last, first + last, first + last[0], last}) or parts[0] == first


def _letters(text: str) -> str:
    spelled = "".join(_KANA.get(letter, letter) for letter in unicodedata.normalize("NFKC", text))
    return re.sub(r"[\W\d_]", "", plain(spelled))


def _sounds(letters: str) -> str:
    """Letters as they sound: spellings of one sound alike, doubles once, r before a consonant or at the end unheard."""
    for spelled, sound in (
        ("ph", "f"),
        ("wh", "w"),
        ("ck", "k"),
        ("qu", "kw"),
        ("x", "ks"),
        ("ch", "k"),
        ("th", "t"),
        ("c", "k"),
        ("q", "k"),
    ):
        letters = letters.replace(spelled, sound)
    letters = letters[:1].translate(str.maketrans("vzl", "fsr")) + letters[1:].translate(str.maketrans("vwzl", "ffsr"))
    letters = re.sub(r"r(?=[^aeiouyr]|$)", "", letters)
    return re.sub(r"(.)\1+", r"\1", letters)


def _begin(sounds: str) -> str:
    return "" if sounds[:1] in "aeiouy" else sounds[:1]


def _bones(sounds: str) -> str:
    voiceless = re.sub("[aeiouyh]", "", sounds).translate(str.maketrans("bdg", "ptk"))
    return re.sub(r"(.)\1+", r"\1", voiceless)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0
