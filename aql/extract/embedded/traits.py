"""The traits of a sentence that the linear model weighs: its words, the phrases found in it, and what it answers."""

from collections.abc import Iterator

from aql.extract.embedded.hear import Heard

_STEM = 5
_STANDING_FOR = ("#num", "#when", "#name")


def traits_of(sentence: Heard) -> frozenset[str]:
    """What is true of the sentence; each trait is a short string and counts once."""
    return frozenset((*_of_words(sentence), *_of_phrases(sentence), *_of_place(sentence)))


def _of_words(sentence: Heard) -> Iterator[str]:
    """Single words, pairs and the beginnings of long words; a number, a time and a name stand for themselves."""
    previous = "^"
    for word, classes in zip(sentence.words, sentence.classes, strict=True):
        shown = next((kind for kind in _STANDING_FOR if kind in classes), word.text) if classes else word.text
        if shown != previous or shown[0] != "#":
            yield shown
            yield f"{previous} {shown}"
        if len(shown) > _STEM and shown[0] != "#":
            yield f"{shown[:_STEM]}~"
        previous = shown
    yield f"{previous} $"


def _of_phrases(sentence: Heard) -> Iterator[str]:
    """What the phrases speak for, alone and together with classes, flags and the question answered."""
    hits = [hit for hit in sentence.hits if not hit.says.startswith(("ask ", "remark "))]
    kinds = sentence.kinds
    for says in {hit.says for hit in hits}:
        yield f"= {says}"
        yield from (f"= {says} & {kind}" for kind in kinds)
        if not says.startswith("flag"):
            yield from (f"= {says} & {flag}" for flag in sentence.flags)
        if sentence.topic:
            yield f"= {says} @ {sentence.topic}"
    yield from (f"= {hit.says} !" for hit in hits if hit.strength > 1)


def _of_place(sentence: Heard) -> Iterator[str]:
    """The question answered, and whether it is one."""
    kinds = sentence.kinds
    yield from (f"has {kind}" for kind in kinds)
    if sentence.topic:
        yield f"@ {sentence.topic}"
        yield from (f"@ {sentence.topic} & {kind}" for kind in kinds)
    if sentence.is_question:
        yield "?"
