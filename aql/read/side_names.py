"""Whether two names mean the same: a rep and a label, or our own name and what a speech engine made of it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

FREE_MAIL = frozenset(
    re.findall(
        r"\S+",
        "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net "
        "web.de proton.me protonmail.com mail.com msn.com orange.fr free.fr terra.com.br uol.com.br",
    )
)
_ASIDE = re.compile(r"[(（\[【|<].*?(?:[)）\]】>]|$)|\s[-–—/]\s.*$")
_PARTICLES = frozenset(re.findall(r"\S+", "von van de der den da do dos du del della la le di y e zu bin al el"))
_LONGEST_RUN = 3
_SMALL = frozenset(
    re.findall(
        r"\S+",
        "a about all and are as at be but by can do even ever every far fair few for from go had has have he her his "
        "how i if in into is it line loop made make many me my no not of off on one or our out over own so some stone "
        "than that the their them then there they this to up very was water watt we well were what when where which who "
        "will with you your",
    )
)
"""Words that make up a name only beside another ("lumen loop", but not "for what")."""

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
    return tuple(word for word in re.findall(r"\w+", plain(_ASIDE.sub(" ", label))) if word not in _PARTICLES)


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


def sounds_like(heard: str, name: str) -> bool:
    """Whether some letters are what a speech engine makes of a name: "lumen loop" for Lumenloop, "faro what" for Ferrowatt.

    The consonants must agree as they sound, nearly all of them and the first one always; vowels only by and large.
    """
    one, other = _letters(heard), _letters(name)
    if one == other or len(other) < 4 or not 0.55 <= len(one) / len(other) <= 1.6:
        return one == other
    one, other = _sounds(one), _sounds(other)
    if _begin(one) != _begin(other):
        return False
    bones, other_bones = _bones(one), _bones(other)
    enough = 0.8 if len(other_bones) > 3 else 1.0
    return _likeness(bones, other_bones) >= enough and _likeness(one, other) >= 0.6


def places_of(names: Iterable[str], words: list[str]) -> Iterator[tuple[int, int]]:
    """Where one of the names, however spelled, stands in a run of words: (first, one past the last), longest first."""
    names = list(names)
    at = 0
    while at < len(words):
        length = next((size for size in range(_LONGEST_RUN, 0, -1) if _is_named(words[at : at + size], size, names)), 0)
        if length:
            yield at, at + length
        at += max(length, 1)


def plain(text: str) -> str:
    """Text in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(letter for letter in decomposed if not ("\u0300" <= letter <= "\u036f")))


def _is_named(run: list[str], size: int, names: list[str]) -> bool:
    return len(run) == size and not _SMALL.issuperset(run) and any(_heard_as("".join(run), name) for name in names)


@lru_cache(maxsize=65536)
def _heard_as(run: str, name: str) -> bool:
    return sounds_like(run, name)


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
    letters = re.sub(r"r(?=[^aeiouyr]|$)", "", letters.translate(str.maketrans("vwzl", "ffsr")))
    return re.sub(r"(.)\1+", r"\1", letters)


def _begin(sounds: str) -> str:
    return "" if sounds[:1] in "aeiouy" else sounds[:1]


def _bones(sounds: str) -> str:
    return re.sub(r"(.)\1+", r"\1", re.sub("[aeiouyh]", "", sounds))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0
