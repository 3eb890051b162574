"""Gong: the words of calls (/v2/calls/transcript) and the people of calls (/v2/calls/extensive), in one file or in two.

Both answers hold many calls. People save them as they come, page by page, merged into one object, or one call a file:
so calls are gathered by their id from wherever they stand. https://gong.app.gong.io/settings/api/documentation
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from aql.errors import ReadError
from aql.read.export import Export, Party, Utterance
from aql.read.json_fields import day, part, rows, second, tongue, words
from aql.read.json_parse import Json, Object, parse_json
from aql.values.transcript import Side

GongHalf = Literal["words", "people"]

_SIDES: dict[str, Side] = {"Internal": "seller", "External": "buyer"}
_PER_SECOND = 1000


def is_gong_half(text: str) -> GongHalf | None:
    """Which half of Gong's two answers this text is, told without parsing it; None for a whole, or for no Gong."""
    has_words, has_people = '"callTranscripts"' in text, '"parties"' in text and '"metaData"' in text
    if has_words == has_people:
        return None
    return "words" if has_words else "people"


def pair_gong(words_text: str, people_texts: Iterable[str]) -> tuple[Export, ...]:
    """The calls of one half, with the people that the other halves name for them; calls without words are left out."""
    return read_gong([parse_json(words_text), *map(parse_json, people_texts)])


def read_gong(document: Json) -> tuple[Export, ...]:
    """One export for each call that has words. A call whose people are not named has speaker ids for labels.

    Raises ReadError where only people stand.
    """
    pages = list(_pages(document))
    people = {words(part(page, "metaData"), "id"): page for page in pages if "parties" in page}
    spoken = [page for page in pages if "transcript" in page]
    if not spoken:
        raise ReadError(
            "Gong's call data without the words of the calls",
            reason="no_words",
            hint="save the answer of /v2/calls/transcript for these calls into the same folder",
        )
    nameless = people.get("", {}) if len(spoken) == 1 else {}
    return tuple(_call(page, people.get(_call_id(page), nameless), is_one=len(spoken) == 1) for page in spoken)


def _pages(document: Json) -> Iterator[Object]:
    """Every object that holds one call's `transcript`, or its `parties`, or both."""
    if isinstance(document, list):
        for page in document:
            yield from _pages(page)
    elif isinstance(document, dict):
        if isinstance(document.get("transcript"), list) or isinstance(document.get("parties"), list):
            yield document
        yield from _pages(document.get("callTranscripts"))
        yield from _pages(document.get("calls"))


def _call_id(page: Object) -> str:
    return words(page, "callId") or words(part(page, "metaData"), "id")


def _call(page: Object, people: Object, *, is_one: bool) -> Export:
    about = part(people, "metaData")
    monologues = rows(page.get("transcript"), "transcript")
    spoke = {words(monologue, "speakerId") for monologue in monologues} - {""}
    parties = {who: party for party in rows(people.get("parties"), "parties") if (who := words(party, "speakerId")) in spoke}
    labels = _labels(parties) | {who: who for who in spoke - parties.keys()}
    return Export(
        format="gong",
        utterances=tuple(
            Utterance(
                label=labels.get(words(monologue, "speakerId"), ""),
                text=words(sentence, "text"),
                start_s=second(sentence.get("start"), _PER_SECOND),
                end_s=second(sentence.get("end"), _PER_SECOND),
            )
            for monologue in monologues
            for sentence in rows(monologue.get("sentences"), "sentences")
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
        held_on=(held_on := day(about.get("started")) or day(about.get("scheduled"))),
        held_on_from="file" if held_on else "nothing",
        language=tongue(about.get("language")),
        notes=() if people else ("speakers are Gong's ids: no call data (/v2/calls/extensive) stood beside the words",),
    )


def _labels(parties: dict[str, Object]) -> dict[str, str]:
    """A label for each speaker id, no two alike: two people of one name are two voices."""
    labels: dict[str, str] = {}
    for who, party in parties.items():
        name = words(party, "name") or words(party, "emailAddress") or words(party, "phoneNumber") or who
        labels[who] = name if name not in labels.values() else f"{name} ({words(party, 'emailAddress') or who})"
    return labels
