"""JSON that is known and is no transcript of speech: what it is, and what to export instead."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JsonRefusal:
    """The marks of a kind of JSON (see JsonFormat), and what to say of it."""

    marks: str
    what: str
    reason: str
    hint: str


_CALL_INSTEAD = "a chat holds no call: export the transcript of the meeting or call (VTT, SRT, text or JSON) instead"

JSON_REFUSALS = (
    JsonRefusal("[].ts & [].text & [].type | messages[].ts & messages[].text", "a Slack chat export", "chat", _CALL_INSTEAD),
    JsonRefusal(
        "value[].messageType & value[].body.content | [].messageType & [].body.content", "a Teams chat export", "chat", _CALL_INSTEAD
    ),
    JsonRefusal("guild & channel & messages", "a Discord chat export", "chat", _CALL_INSTEAD),
    JsonRefusal("messages[].date_unixtime | messages[].from_id | chats.list[].messages", "a Telegram chat export", "chat", _CALL_INSTEAD),
    JsonRefusal("messages[].creator.name & messages[].created_date", "a Google Chat export", "chat", _CALL_INSTEAD),
    JsonRefusal(
        "conversation_parts | conversations[].conversation_parts",
        "an Intercom chat",
        "chat",
        "fetch the call with its transcript (/calls) instead",
    ),
    JsonRefusal("messages[].role & messages[].content | [].role & [].content", "a chat with an assistant", "chat", _CALL_INSTEAD),
    JsonRefusal(
        "sentenceMetadata",
        "the speakers and times of an SPS transcript, whose words stand in another file",
        "no_speech",
        "export the words with their speakers in one file, as VTT or SRT",
    ),
    JsonRefusal(
        "speech.transcripts | transcripts[].start_offset & transcripts[].transcript",
        "Otter's private JSON, whose times nobody documents",
        "unknown_json",
        "export the conversation from Otter as TXT, SRT or DOCX",
    ),
    JsonRefusal(
        "transcriptContentUrl | value[].transcriptContentUrl",
        "Microsoft Graph's record of a Teams transcript without its words",
        "no_speech",
        "fetch the address in 'transcriptContentUrl' with $format=text/vtt and save the answer as .vtt",
    ),
    JsonRefusal(
        "TranscriptionJob | CallAnalyticsJob | TranscriptionJobSummaries",
        "Amazon Transcribe's record of a job without its words",
        "no_speech",
        "download the file at 'TranscriptFileUri'",
    ),
    JsonRefusal(
        "values[].links.contentUrl",
        "Azure Speech's list of result files without their words",
        "no_speech",
        "download the 'contentUrl' of the entry whose kind is 'Transcription'",
    ),
)
