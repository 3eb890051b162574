"""The kinds of JSON that are read: how each is known, whether a real export was ever at hand, and an example."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from aql.read.export import Export
from aql.read.json.engines import (
    read_assemblyai,
    read_aws_analytics,
    read_aws_bda,
    read_azure,
    read_deepgram,
    read_podcast,
    read_whisper,
    read_whisper_chunks,
)
from aql.read.json.gong import read_gong
from aql.read.json.instants import read_dialpad, read_granola, read_meet, read_readai, read_salesforce, read_teams
from aql.read.json.meetings import read_avoma, read_fathom, read_fireflies, read_fireflies_api, read_grain, read_qmsum, read_tldv
from aql.read.json.parse import Json
from aql.read.json.phone import read_aircall, read_hubspot, read_intercom, read_quo, read_ringsense
from aql.read.json.slack import read_huddle
from aql.read.json.word_engines import read_aws, read_google, read_ibm, read_rev, read_rev_ai

_REAL: Literal["real"] = "real"
_DOCUMENTED: Literal["documented only"] = "documented only"


@dataclass(frozen=True, slots=True)
class JsonFormat:
    """One kind of JSON, known by its marks: paths that all stand in it, joined by "&"; "|" parts the ways to know it.

    `seen` says whether a real export was ever at hand; `example` is the line that `aql formats` prints.
    """

    name: str
    seen: Literal["real", "documented only"]
    marks: str
    read: Callable[[Json], Export | tuple[Export, ...]]
    example: str


JSON_FORMATS = (
    JsonFormat(
        "gong",
        _DOCUMENTED,
        "callTranscripts | [].callTranscripts | calls[].parties | transcript[].sentences | [].transcript[].sentences | metaData & parties",
        read_gong,
        '{"callTranscripts": [{"callId": "1", "transcript": [{"speakerId": "7", "sentences": [{"start": 900, "text": "Hi."}]}]}]}',
    ),
    JsonFormat(
        "fireflies json",
        _DOCUMENTED,
        "[].speaker_name & [].text | [].speaker_name & [].sentence",
        read_fireflies,
        '[{"index": 0, "speaker_name": "Ann", "start_time": 0.9, "end_time": 1.4, "text": "Hi."}]',
    ),
    JsonFormat(
        "fireflies api",
        _DOCUMENTED,
        "sentences[].speaker_name",
        read_fireflies_api,
        '{"data": {"transcript": {"title": "Demo", "sentences": [{"speaker_name": "Ann", "start_time": 0.9, "text": "Hi."}]}}}',
    ),
    JsonFormat(
        "fathom api",
        _DOCUMENTED,
        "transcript[].speaker.display_name | recording_start_time & share_url",
        read_fathom,
        '{"transcript": [{"speaker": {"display_name": "Ann"}, "text": "Hi.", "timestamp": "00:00:01"}]}',
    ),
    JsonFormat(
        "grain",
        _DOCUMENTED,
        "[].participant_id & [].speaker & [].text",
        read_grain,
        '[{"participant_id": "p1", "speaker": "Ann", "start": 900, "end": 1400, "text": "Hi."}]',
    ),
    JsonFormat(
        "tldv",
        _DOCUMENTED,
        "data[].speaker & data[].startTime",
        read_tldv,
        '{"meetingId": "m1", "data": [{"speaker": "Ann", "text": "Hi.", "startTime": 0.9, "endTime": 1.4}]}',
    ),
    JsonFormat(
        "avoma",
        _DOCUMENTED,
        "transcript[].timestamps & transcript[].speaker_id",
        read_avoma,
        '{"speakers": [{"id": 0, "name": "Ann"}], "transcript": [{"speaker_id": 0, "transcript": "Hi.", "timestamps": [0.9]}]}',
    ),
    JsonFormat(
        "granola",
        _DOCUMENTED,
        "transcript[].speaker.source",
        read_granola,
        '{"transcript": [{"speaker": {"source": "microphone"}, "text": "Hi.", "start_time": "2026-03-02T10:00:01Z"}]}',
    ),
    JsonFormat(
        "read.ai",
        _DOCUMENTED,
        "transcript.speaker_blocks | transcript.turns[].start_time_ms | report_url & participants",
        read_readai,
        '{"transcript": {"speaker_blocks": [{"start_time": 1772445601, "speaker": {"name": "Ann"}, "words": "Hi."}]}}',
    ),
    JsonFormat(
        "google meet api",
        _DOCUMENTED,
        "transcriptEntries | [].transcriptEntries | [].participant & [].languageCode",
        read_meet,
        '{"transcriptEntries": [{"participant": "conferenceRecords/c/participants/p", "text": "Hi.", "startTime": "..."}]}',
    ),
    JsonFormat(
        "teams graph",
        _DOCUMENTED,
        "[].spokenText",
        read_teams,
        '[{"startDateTime": "2026-03-02T10:00:01Z", "speakerName": "Ann", "spokenText": "Hi."}]',
    ),
    JsonFormat(
        "dialpad",
        _DOCUMENTED,
        "lines[].content & lines[].type",
        read_dialpad,
        '{"call_id": "1", "lines": [{"name": "Ann", "content": "Hi.", "time": "2026-03-02T10:00:01", "type": "transcript"}]}',
    ),
    JsonFormat(
        "salesforce",
        _DOCUMENTED,
        "conversationEntries[].messageText",
        read_salesforce,
        '{"conversationEntries": [{"clientTimestamp": 1772445601000, "messageText": "Hi.", "sender": {"role": "END_USER"}}]}',
    ),
    JsonFormat(
        "aircall",
        _DOCUMENTED,
        "transcription.content.utterances | content.utterances[].participant_type",
        read_aircall,
        '{"transcription": {"content": {"utterances": [{"start_time": 0.9, "text": "Hi.", "participant_type": "external"}]}}}',
    ),
    JsonFormat(
        "quo",
        _DOCUMENTED,
        "data.dialogue | data[].dialogue",
        read_quo,
        '{"data": {"dialogue": [{"content": "Hi.", "start": 0.9, "end": 1.4, "identifier": "+15550100001"}]}}',
    ),
    JsonFormat(
        "ringsense",
        _DOCUMENTED,
        "insights.Transcript",
        read_ringsense,
        '{"speakerInfo": [{"speakerId": "p1", "name": "Ann"}], "insights": {"Transcript": [{"speakerId": "p1", "text": "Hi."}]}}',
    ),
    JsonFormat(
        "hubspot",
        _DOCUMENTED,
        "transcriptUtterances | transcriptCreateUtterances",
        read_hubspot,
        '{"transcriptUtterances": [{"speaker": {"id": "1", "name": "Ann"}, "text": "Hi.", "startTimeMillis": 900}]}',
    ),
    JsonFormat(
        "intercom",
        _DOCUMENTED,
        "transcript[].speaker_label | conversation_id & call_type",
        read_intercom,
        '{"transcript": [{"start_time": "0.9", "speaker_label": "Teammate 1", "content": "Hi.", "speaker_type": "admin"}]}',
    ),
    JsonFormat(
        "slack huddle",
        _DOCUMENTED,
        "file.huddle_transcription | huddle_transcription",
        read_huddle,
        '{"file": {"huddle_transcription": {"blocks": {"elements": [{"elements": [{"type": "user", "user_id": "U1"}]}]}}}}',
    ),
    JsonFormat("qmsum", _REAL, "meeting_transcripts", read_qmsum, '{"meeting_transcripts": [{"speaker": "Ann", "content": "Hi."}]}'),
    JsonFormat(
        "assemblyai",
        _REAL,
        "audio_duration & utterances | audio_duration & words | acoustic_model & words "
        "| audio_duration & sentences | audio_duration & paragraphs",
        read_assemblyai,
        '{"audio_duration": 9, "utterances": [{"speaker": "A", "start": 900, "end": 1400, "text": "Hi."}]}',
    ),
    JsonFormat(
        "deepgram",
        _REAL,
        "results.channels",
        read_deepgram,
        '{"results": {"channels": [], "utterances": [{"speaker": 0, "start": 0.9, "end": 1.4, "transcript": "Hi."}]}}',
    ),
    JsonFormat(
        "whisper chunks", _DOCUMENTED, "chunks[].timestamp", read_whisper_chunks, '{"chunks": [{"timestamp": [0.9, 1.4], "text": " Hi."}]}'
    ),
    JsonFormat(
        "whisper",
        _REAL,
        "segments[].text & segments[].start",
        read_whisper,
        '{"segments": [{"start": 0.9, "end": 1.4, "text": " Hi.", "speaker": "SPEAKER_00"}]}',
    ),
    JsonFormat(
        "podcast",
        _REAL,
        "segments[].body",
        read_podcast,
        '{"segments": [{"speaker": "Ann", "startTime": 0.9, "endTime": 1.4, "body": "Hi."}]}',
    ),
    JsonFormat(
        "aws call analytics",
        _REAL,
        "Transcript[].Content",
        read_aws_analytics,
        '{"Transcript": [{"ParticipantRole": "AGENT", "Content": "Hi.", "BeginOffsetMillis": 900}]}',
    ),
    JsonFormat(
        "aws bda",
        _DOCUMENTED,
        "audio_segments[].start_timestamp_millis",
        read_aws_bda,
        '{"audio_segments": [{"start_timestamp_millis": 900, "text": "Hi.", "speaker": {"speaker_label": "spk_0"}}]}',
    ),
    JsonFormat(
        "aws transcribe",
        _REAL,
        "results.items | results.transcripts",
        read_aws,
        '{"results": {"items": [{"start_time": "0.9", "alternatives": [{"content": "Hi"}], "type": "pronunciation"}]}}',
    ),
    JsonFormat(
        "azure speech",
        _DOCUMENTED,
        "recognizedPhrases | phrases[].offsetMilliseconds",
        read_azure,
        '{"recognizedPhrases": [{"speaker": 1, "offsetInTicks": 9000000, "nBest": [{"display": "Hi."}]}]}',
    ),
    JsonFormat(
        "ibm watson",
        _REAL,
        "results[].alternatives[].timestamps | results[].results[].alternatives",
        read_ibm,
        '{"results": [{"final": true, "alternatives": [{"transcript": "hi ", "timestamps": [["hi", 0.9, 1.4]]}]}]}',
    ),
    JsonFormat(
        "google speech",
        _REAL,
        "results[].alternatives | response.results[].alternatives",
        read_google,
        '{"results": [{"alternatives": [{"transcript": "Hi.", "words": [{"word": "Hi.", "startTime": "0.9s", "speakerTag": 1}]}]}]}',
    ),
    JsonFormat(
        "rev json",
        _REAL,
        "monologues[].spans",
        read_rev,
        '{"monologues": [{"speaker": 0, "spans": [{"value": "Hi", "ts": 0.9, "endTs": 1.4}]}]}',
    ),
    JsonFormat(
        "rev.ai",
        _DOCUMENTED,
        "monologues[].elements",
        read_rev_ai,
        '{"monologues": [{"speaker": 0, "elements": [{"type": "text", "value": "Hi", "ts": 0.9, "end_ts": 1.4}]}]}',
    ),
)
