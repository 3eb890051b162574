"""Speech engines that cut speech into pieces themselves: AssemblyAI, Deepgram, Whisper and its kin, AWS, Azure, Podcasting 2.0."""

from collections.abc import Iterator

from aql.errors import ReadError
from aql.read.export import Export, Party, Utterance
from aql.read.json.fields import numbered, only, part, rows, second, tongue, verbatim, words
from aql.read.json.parse import Object
from aql.read.json.words import Word, spoken
from aql.values.transcript import Side

_MS = 1000
_TICKS = 10_000_000
_ROLES: dict[str, Side] = {"AGENT": "seller", "CUSTOMER": "buyer"}
_BDA_SEGMENT = {
    "id", "type", "text", "speaker", "channel", "start_timestamp_millis", "end_timestamp_millis", "duration_millis",
    "start_timecode_smpte", "end_timecode_smpte", "duration_smpte", "segment_index", "audio_segment_index", "audio_item_indices",
}  # fmt: skip
_AZURE_PHRASE = {
    "recognitionStatus", "speaker", "channel", "offset", "duration", "offsetInTicks", "durationInTicks", "offsetMilliseconds",
    "durationMilliseconds", "nBest", "locale", "text", "words", "confidence",
}  # fmt: skip


def read_assemblyai(document: Object) -> Export:
    """AssemblyAI's transcript, or its sentences or paragraphs; milliseconds.

    `utterances` where speakers were asked for, else `words`, else the bare `text`.
    """
    if (status := words(document, "status")) not in {"", "completed"}:
        raise ReadError(
            f"an AssemblyAI job that is {status!r}", reason="no_speech", hint="fetch the transcript again once it is 'completed'"
        )
    said = document.get("utterances") or document.get("sentences") or document.get("paragraphs")
    utterances = tuple(
        Utterance(words(row, "speaker"), words(row, "text"), second(row.get("start"), _MS), second(row.get("end"), _MS))
        for row in rows(said, "utterances")
    )
    if not utterances:
        utterances = spoken(
            Word(words(row, "text"), second(row.get("start"), _MS), second(row.get("end"), _MS), words(row, "speaker"))
            for row in rows(document.get("words"), "words")
        )
    return Export("assemblyai", utterances or (Utterance("", words(document, "text")),), language=tongue(document.get("language_code")))


def read_deepgram(document: Object) -> Export:
    """Deepgram's `utterances`, else `paragraphs`, else `words`, else the bare `transcript`, each in seconds.

    An utterance whose words have several speakers is cut between them. With several channels each is a voice.
    """
    results = part(document, "results")
    channels = rows(results.get("channels"), "channels")
    several = len(channels) > 1
    utterances = [piece for row in rows(results.get("utterances"), "utterances") for piece in _deepgram_piece(row, several=several)]
    if not utterances:
        utterances = [
            piece for number, channel in enumerate(channels) for piece in _deepgram_channel(channel, f"Channel {number}" if several else "")
        ]
    if several:
        utterances.sort(key=lambda piece: piece.start_s or 0.0)
    first = next(iter(channels), {})
    return Export("deepgram", tuple(utterances), language=tongue(first.get("detected_language")))


def _deepgram_piece(row: Object, *, several: bool) -> Iterator[Utterance]:
    label = numbered(row, "channel", "Channel") if several else numbered(row, "speaker")
    said = rows(row.get("words"), "words")
    if not several and len({numbered(word, "speaker") for word in said}) > 1:
        yield from spoken(_deepgram_words(said, ""))
    else:
        yield Utterance(label, words(row, "transcript"), second(row.get("start")), second(row.get("end")))


def _deepgram_channel(channel: Object, label: str) -> Iterator[Utterance]:
    best = next(iter(rows(channel.get("alternatives"), "alternatives")), {})
    paragraphs = rows(part(best, "paragraphs").get("paragraphs"), "paragraphs")
    for paragraph in paragraphs:
        for row in rows(paragraph.get("sentences"), "sentences"):
            yield Utterance(label or numbered(paragraph, "speaker"), words(row, "text"), second(row.get("start")), second(row.get("end")))
    if not paragraphs:
        said = rows(best.get("words"), "words")
        yield from spoken(_deepgram_words(said, label)) or (Utterance(label, words(best, "transcript")),)


def _deepgram_words(said: list[Object], label: str) -> Iterator[Word]:
    for row in said:
        yield Word(
            words(row, "punctuated_word", "word"), second(row.get("start")), second(row.get("end")), label or numbered(row, "speaker")
        )


def read_whisper(document: Object) -> Export:
    """Whisper's `segments`, of openai-whisper, whisper-timestamped, WhisperX and OpenAI's API; seconds.

    A segment whose words have several speakers (WhisperX) is cut between them, where its words are the whole of its text.
    """
    utterances = [piece for row in rows(document.get("segments"), "segments") for piece in _whisper_pieces(row)]
    return Export("whisper", tuple(utterances), language=tongue(document.get("language")))


def _whisper_pieces(row: Object) -> Iterator[Utterance]:
    said = rows(row.get("words"), "words")
    if len({words(word, "speaker") for word in said if "speaker" in word}) > 1:
        label = words(row, "speaker")
        raw = [verbatim(word, "word") for word in said]
        is_glued = any(text[:1].isspace() for text in raw)
        pieces = spoken(
            Word(text, second(word.get("start")), second(word.get("end")), words(word, "speaker") or label, is_glued)
            for text, word in zip(raw, said, strict=True)
        )
        if _letters(" ".join(piece.text for piece in pieces)) == _letters(words(row, "text")):
            yield from pieces
            return
    yield Utterance(words(row, "speaker"), words(row, "text"), second(row.get("start")), second(row.get("end")))


def _letters(text: str) -> str:
    return "".join(text.split())


def read_whisper_chunks(document: Object) -> Export:
    """What the transformers pipeline makes of Whisper: `chunks` with a `timestamp` of [start, end]; seconds.

    Documented only: https://huggingface.co/docs/transformers/main_classes/pipelines (AutomaticSpeechRecognitionPipeline)
    """
    chunks = rows(document.get("chunks"), "chunks")
    only(chunks, {"timestamp", "text", "speaker", "language"}, "a Whisper chunk")
    return Export("whisper chunks", tuple(map(_whisper_chunk, chunks)))


def _whisper_chunk(row: Object) -> Utterance:
    times = row.get("timestamp")
    start, end = times if isinstance(times, list) and len(times) == 2 else (None, None)
    return Utterance(words(row, "speaker"), words(row, "text"), second(start), second(end))


def read_podcast(document: Object) -> Export:
    """Podcasting 2.0 JSON: `segments` of any length, down to one word each, with `body`; seconds."""
    return Export(
        "podcast",
        tuple(
            Utterance(words(row, "speaker"), words(row, "body"), second(row.get("startTime")), second(row.get("endTime")))
            for row in rows(document.get("segments"), "segments")
        ),
    )


def read_aws_analytics(document: Object) -> Export:
    """Amazon Transcribe Call Analytics and Contact Lens: turns by AGENT (ours) and CUSTOMER; milliseconds."""
    if words(document, "Channel") == "CHAT":
        raise ReadError("a Contact Lens chat", reason="chat", hint="export the analysis of a voice contact")
    roles = {words(row, "ParticipantId"): words(row, "ParticipantRole") for row in rows(document.get("Participants"), "Participants")}
    turns = rows(document.get("Transcript"), "Transcript")
    labels = [words(row, "ParticipantRole") or roles.get(words(row, "ParticipantId"), "") or words(row, "ParticipantId") for row in turns]
    return Export(
        "aws call analytics",
        tuple(
            Utterance(label, words(row, "Content"), second(row.get("BeginOffsetMillis"), _MS), second(row.get("EndOffsetMillis"), _MS))
            for label, row in zip(labels, turns, strict=True)
        ),
        parties=tuple(Party(label, side=_ROLES.get(label)) for label in dict.fromkeys(labels) if label),
        language=tongue(document.get("LanguageCode")),
    )


def read_aws_bda(document: Object) -> Export:
    """Amazon Bedrock Data Automation, standard output of audio: `audio_segments` with spk_0 or ch_0; milliseconds.

    Documented only: https://docs.aws.amazon.com/bedrock/latest/userguide/audio-processing.html
    """
    segments = rows(document.get("audio_segments"), "audio_segments")
    only(segments, _BDA_SEGMENT, "a segment of Bedrock Data Automation")
    return Export(
        "aws bda",
        tuple(
            Utterance(
                words(part(row, "speaker"), "speaker_label") or words(part(row, "channel"), "channel_label"),
                words(row, "text"),
                second(row.get("start_timestamp_millis"), _MS),
                second(row.get("end_timestamp_millis"), _MS),
            )
            for row in segments
            if words(row, "type") in {"", "TRANSCRIPT"}
        ),
        language=tongue(part(document, "metadata").get("dominant_asset_language")),
    )


def read_azure(document: Object) -> Export:
    """Azure Speech: `recognizedPhrases` of a batch (ticks of 100 ns) or `phrases` of a fast transcription (milliseconds).

    Documented only: https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get
    """
    phrases = rows(document.get("recognizedPhrases") or document.get("phrases"), "recognizedPhrases")
    only(phrases, _AZURE_PHRASE, "a phrase of Azure Speech")
    several = len({words(row, "channel") for row in phrases}) > 1
    utterances = [_azure_phrase(row, several=several) for row in phrases]
    if several:
        utterances.sort(key=lambda piece: piece.start_s or 0.0)
    return Export("azure speech", tuple(utterances), language=next((tongue(row["locale"]) for row in phrases if "locale" in row), None))


def _azure_phrase(row: Object, *, several: bool) -> Utterance:
    best = next(iter(rows(row.get("nBest"), "nBest")), {})
    label = numbered(row, "speaker") or numbered(best, "speaker") or (numbered(row, "channel", "Channel") if several else "")
    start, lasts = (_azure_second(row, of) for of in ("offset", "duration"))
    end = None if start is None or lasts is None else round(start + lasts, 3)
    return Utterance(label, words(row, "text") or words(best, "display", "lexical"), start, end)


def _azure_second(row: Object, of: str) -> float | None:
    for key, per_second in ((f"{of}InTicks", _TICKS), (f"{of}Milliseconds", _MS), (of, 1)):
        if (found := second(row.get(key), per_second)) is not None:
            return found
    return None
