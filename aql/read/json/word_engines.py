"""Speech engines that print single words, with the voice in another place: AWS Transcribe, Google, IBM, Rev and Rev.ai."""

from collections.abc import Iterator
from itertools import chain

from aql.read.export import Export, Utterance
from aql.read.json.fields import labelled, numbered, only, part, rows, second, tongue, verbatim, words
from aql.read.json.parse import Json, Object
from aql.read.json.words import Word, spoken

_REV_AI = {"monologues", "speakers", "language"}
_REV_AI_MONOLOGUE = {"speaker", "speaker_info", "elements"}
_REV_AI_ELEMENT = {"type", "value", "ts", "end_ts", "confidence"}
_HESITATION = "%HESITATION"


def read_aws(document: Object) -> Export:
    """Amazon Transcribe's batch result: `items` with numbers as strings, punctuation without a time, voices in `speaker_labels`.

    Where channels were told apart each channel's words are read by themselves and then put in order of time.
    """
    results = part(document, "results")
    voices = {
        (words(item, "start_time"), words(item, "end_time")): words(item, "speaker_label") or words(segment, "speaker_label")
        for segment in rows(part(results, "speaker_labels").get("segments"), "segments")
        for item in rows(segment.get("items"), "items")
    }
    channels = rows(part(results, "channel_labels").get("channels"), "channels")
    if channels and not voices:
        pieces = [
            piece
            for channel in channels
            for piece in spoken(_aws_words(rows(channel.get("items"), "items"), {}, words(channel, "channel_label")))
        ]
        pieces.sort(key=lambda piece: piece.start_s or 0.0)
        utterances = tuple(pieces)
    else:
        utterances = spoken(_aws_words(rows(results.get("items"), "items"), voices, ""))
    if not utterances:
        utterances = tuple(Utterance("", words(row, "transcript")) for row in rows(results.get("transcripts"), "transcripts"))
    return Export("aws transcribe", utterances, language=tongue(results.get("language_code")))


def _aws_words(items: list[Object], voices: dict[tuple[str, str], str], label: str) -> Iterator[Word]:
    for item in items:
        best = next(iter(rows(item.get("alternatives"), "alternatives")), {})
        is_mark = words(item, "type") == "punctuation"
        voice = words(item, "speaker_label") or voices.get((words(item, "start_time"), words(item, "end_time"))) or label
        yield Word(
            words(best, "content"), second(item.get("start_time")), second(item.get("end_time")), None if is_mark else voice, is_mark
        )


def read_google(document: Object) -> Export:
    """Google Speech-to-Text, v1 and v2: `results` with words, or with a bare `transcript` each.

    With speakers told apart, v1's last result repeats every word of all others with its `speakerTag`: it alone is read then.
    """
    results = rows(document.get("results") or part(document, "response").get("results"), "results")
    best = [next(iter(rows(result.get("alternatives"), "alternatives")), {}) for result in results]
    said = [rows(alternative.get("words"), "words") for alternative in best]
    kept = [len(results) - 1] if _is_repeated(said) else range(len(results))
    utterances = chain.from_iterable(_google_result(results[place], best[place], said[place]) for place in kept)
    return Export("google speech", tuple(utterances), language=next((tongue(result.get("languageCode")) for result in results), None))


def _is_repeated(said: list[list[Object]]) -> bool:
    """Whether the last result, with voices, begins where the first does and has as many words as all others together."""
    *others, last = [found for found in said if found] or [[]]
    if not others or said[-1] is not last or not _is_tagged(last):
        return False
    return len(last) >= sum(map(len, others)) and _google_start(last) <= _google_start(others[0])


def _is_tagged(said: list[Object]) -> bool:
    return any(word.get("speakerTag") or word.get("speakerLabel") for word in said)


def _google_start(said: list[Object]) -> float:
    return _google_second(said[0], "start") or 0.0


def _google_second(row: Object, of: str) -> float | None:
    return second(row.get(f"{of}Time", row.get(f"{of}Offset")))


def _google_result(result: Object, best: Object, said: list[Object]) -> tuple[Utterance, ...]:
    channel = numbered(result, "channelTag", "Channel")
    if not said:
        return (Utterance(channel, words(best, "transcript"), None, second(result.get("resultEndTime", result.get("resultEndOffset")))),)
    return spoken(
        Word(
            words(word, "word"),
            _google_second(word, "start"),
            _google_second(word, "end"),
            (numbered(word, "speakerLabel") or numbered(word, "speakerTag") if _is_tagged([word]) else "") or channel,
        )
        for word in said
    )


def read_ibm(document: Object) -> Export:
    """IBM Watson: words as [word, from, to] in `timestamps`, voices in `speaker_labels`, joined on `from`; seconds.

    Interim results (`final` is false) and the mark %HESITATION are no words that anybody said.
    """
    answers = [answer for answer in rows(document.get("results"), "results") if "results" in answer] or [document]
    return Export("ibm watson", spoken(chain.from_iterable(map(_ibm_words, answers))))


def _ibm_words(answer: Object) -> Iterator[Word]:
    voices = {second(row.get("from")): numbered(row, "speaker") for row in rows(answer.get("speaker_labels"), "speaker_labels")}
    for result in rows(answer.get("results"), "results"):
        if result.get("final") is False:
            continue
        best = next(iter(rows(result.get("alternatives"), "alternatives")), {})
        timed = list(_ibm_timed(best.get("timestamps")))
        for word, start, end in timed:
            if word != _HESITATION:
                yield Word(word, start, end, voices.get(start, ""))
        if not timed:
            yield Word(words(best, "transcript"))


def _ibm_timed(timestamps: Json) -> Iterator[tuple[str, float | None, float | None]]:
    for entry in timestamps if isinstance(timestamps, list) else ():
        if isinstance(entry, list) and len(entry) == 3:
            yield words({"word": entry[0]}, "word"), second(entry[1]), second(entry[2])


def read_rev(document: Object) -> Export:
    """Rev's editor: `monologues` of `spans` that bring their own spaces and marks, names in `speakers`; seconds."""
    return Export("rev json", tuple(_rev_pieces(document, "spans", "endTs")))


def read_rev_ai(document: Object) -> Export:
    """Rev.ai: `monologues` of `elements` that bring their own spaces and marks; seconds.

    Documented only: https://docs.rev.ai/api/asynchronous/reference/ (transcript, application/vnd.rev.transcript.v1.0+json)
    """
    only([document], _REV_AI, "a Rev.ai transcript")
    for monologue in rows(document.get("monologues"), "monologues"):
        only([monologue], _REV_AI_MONOLOGUE, "a Rev.ai monologue")
        only(rows(monologue.get("elements"), "elements"), _REV_AI_ELEMENT, "a Rev.ai element")
    return Export("rev.ai", tuple(_rev_pieces(document, "elements", "end_ts")), language=tongue(document.get("language")))


def _rev_pieces(document: Object, elements: str, end: str) -> Iterator[Utterance]:
    names = labelled({words(row, "id"): words(row, "name") for row in rows(document.get("speakers"), "speakers")})
    for monologue in rows(document.get("monologues"), "monologues"):
        named = words(part(monologue, "speaker_info"), "display_name") or names.get(words(monologue, "speaker"))
        yield from spoken(_rev_words(rows(monologue.get(elements), elements), end, named or numbered(monologue, "speaker")))


def _rev_words(elements: list[Object], end: str, label: str) -> Iterator[Word]:
    for place, element in enumerate(elements):
        is_mark = place > 0 and "ts" not in element
        yield Word(
            verbatim(element, "value"), second(element.get("ts")), second(element.get(end)), None if is_mark else label, is_glued=True
        )
