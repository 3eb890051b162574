"""Gong: the words of calls (/v2/calls/transcript) and the people of calls (/v2/calls/extensive), in one file or in two.

Both answers hold many calls. People save them as they come, page by page, merged into one object, or one call a file:
so calls are gathered by their id from wherever they stand.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from aql.errors import ReadError
from aql.read.export import Export, Party, Utterance
from aql.read.json.fields import dated, only, part, rows, second, tongue, words
from aql.read.json.parse import Json, Object, parse_json
from aql.values.transcript import Side

GongHalf = Literal["words", "people"]

_SIDES: dict[str, Side] = {"Internal": "seller", "External": "buyer"}
_PER_SECOND = 1000


def is_gong_half(text: str) -> GongHalf | None:
    """Which half of Gong's two answers this text is, told without parsing it; None for a whole, or for no Gong."""
    has_words = '"callTranscripts"' in text or '"sentences"' in text
    has_people = '"parties"' in text and '"metaData"' in text
    if has_words == has_people:
        return None
    return "words" if has_words else "people"


def pair_gong(words_text: str, people_texts: Iterable[str]) -> tuple[Export, ...]:
    """The calls of one half, with the people that the other halves name for them; calls without words are left out."""
    return read_gong([parse_json(words_text), *map(parse_json, people_texts)])


def read_gong(document: Json) -> tuple[Export, ...]:
    """One export for each call that has words. A call whose people are not named has speaker ids for labels.

    Raises ReadError where only people stand. Documented only: https://gong.app.gong.io/settings/api/documentation
    (POST /v2/calls/transcript and /v2/calls/extensive; milliseconds).
    """
    pages = list(_pages(document))
    people = {words(part(page, "metaData"), "id"): page for page in pages if "parties" in page}
    spoken = [page for page in pages if "transcript" in page]
    if not spoken:
        raise ReadError(
            "Gong's call data without the words of the calls",
            reason="no_speech",
            hint="save the answer of /v2/calls/transcript for these calls into the same folder",
        )
    nameless = people.get("", {}) if len(spoken) == 1 else {}
    return tuple(_call(page, people.get(_call_id(page), nameless), is_one=len(spoken) == 1) for page in spoken)


def _pages(document: Json, depth: int = 3) -> Iterator[Object]:
    """Every object that holds one call's `transcript`, or its `parties`, or both: alone, in an answer, in a list of answers."""
    if isinstance(document, list) and depth:
        for page in document:
            yield from _pages(page, depth - 1)
    elif isinstance(document, dict):
        if isinstance(document.get("transcript"), list) or isinstance(document.get("parties"), list):
            yield document
        for key in ("callTranscripts", "calls"):
            if isinstance(document.get(key), list):
                yield from _pages(document[key], depth - 1)


def _call_id(page: Object) -> str:
    return words(page, "callId") or words(part(page, "metaData"), "id")


def _call(page: Object, people: Object, *, is_one: bool) -> Export:
    about = part(people, "metaData")
    monologues = rows(page.get("transcript"), "transcript")
    only(monologues, {"speakerId", "topic", "sentences"}, "a Gong monologue")
    sentences = [(words(monologue, "speakerId"), rows(monologue.get("sentences"), "sentences")) for monologue in monologues]
    only((row for _, said in sentences for row in said), {"start", "end", "text"}, "a Gong sentence")
    spoke = {who for who, _ in sentences} - {""}
    parties = {who: party for party in rows(people.get("parties"), "parties") if (who := words(party, "speakerId")) in spoke}
    labels = _labels(parties) | {who: who for who in spoke - parties.keys()}
    return Export(
        format="gong",
        utterances=tuple(
            Utterance(labels.get(who, ""), words(row, "text"), second(row.get("start"), _PER_SECOND), second(row.get("end"), _PER_SECOND))
            for who, said in sentences
            for row in said
        ),
        parties=tuple(
            Party(
                labels[who],
                side=_SIDES.get(words(party, "affiliation")),
                title=words(party, "title") or None,
                email=words(party, "emailAddress") or None,
            )
            for who, party in parties.items()
        ),
        member="" if is_one else _call_id(page),
        title=words(about, "title") or None,
        language=tongue(about.get("language")),
        notes=() if people else ("speakers are Gong's ids: no call data (/v2/calls/extensive) stood beside the words",),
        **dated(about.get("started"), about.get("scheduled")),
    )


def _labels(parties: dict[str, Object]) -> dict[str, str]:
    """A label for each speaker id: one for two people of one name only where they share an e-mail address, too."""
    labels: dict[str, str] = {}
    owners: dict[str, str] = {}
    for who, party in parties.items():
        email = words(party, "emailAddress")
        name = words(party, "name") or email or words(party, "phoneNumber") or who
        is_first = owners.setdefault(name, email or who) == (email or who)
        labels[who] = name if is_first else f"{name} ({email or who})"
    return labels
