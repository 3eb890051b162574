"""Meeting recorders that name who spoke and count seconds from the start: Fireflies, Fathom, Grain, tl;dv, Avoma, QMSum."""

from itertools import chain

from aql.read.export import Export, Party, Utterance
from aql.read.json.fields import dated, labelled, only, part, rows, second, side_where, tongue, words
from aql.read.json.parse import Json, Object
from aql.read.json.words import Word, spoken

_MS = 1000
_FIREFLIES_SENTENCE = {
    "index", "text", "sentence", "raw_text", "start_time", "startTime", "end_time", "endTime", "speaker_id", "speaker_name", "ai_filters",
    "__typename",
}  # fmt: skip
_FIREFLIES = {
    "id", "title", "date", "dateString", "duration", "privacy", "sentences", "speakers", "participants", "summary", "analytics", "user",
    "host_email", "organizer_email", "calendar_id", "cal_id", "calendar_type", "fireflies_users", "workspace_users", "meeting_attendees",
    "meeting_attendance", "meeting_info", "meeting_link", "transcript_url", "audio_url", "video_url", "apps_preview", "is_live", "channels",
    "shared_with", "__typename",
}  # fmt: skip
_FATHOM = {
    "title", "meeting_title", "meeting_type", "recording_id", "url", "share_url", "created_at", "scheduled_start_time",
    "scheduled_end_time", "recording_start_time", "recording_end_time", "calendar_invitees_domains_type", "transcript_language",
    "transcript", "default_summary", "action_items", "calendar_invitees", "recorded_by", "crm_matches",
}  # fmt: skip
_GRAIN = {"participant_id", "speaker", "start", "end", "text"}
_TLDV = {"speaker", "text", "startTime", "endTime"}
_AVOMA = {"uuid", "meeting_uuid", "speakers", "transcript", "transcription_vtt_url"}


def read_fireflies(document: Json) -> Export:
    """Fireflies' JSON download: a list of sentences; seconds, or a clock in older ones.

    Documented only: https://docs.fireflies.ai/schema/sentence
    """
    return Export("fireflies json", _fireflies(rows(document, "the list of sentences")))


def read_fireflies_api(document: Object) -> Export:
    """Fireflies' GraphQL transcript; seconds, its date in epoch milliseconds.

    Documented only: https://docs.fireflies.ai/schema/transcript
    """
    only([document], _FIREFLIES, "a Fireflies transcript")
    utterances = _fireflies(rows(document.get("sentences"), "sentences"))
    emails = {
        words(row, "displayName", "name"): words(row, "email") for row in rows(document.get("meeting_attendees"), "meeting_attendees")
    }
    return Export(
        "fireflies api",
        utterances,
        parties=tuple(
            Party(label, email=emails[label]) for label in dict.fromkeys(piece.label for piece in utterances) if emails.get(label)
        ),
        title=words(document, "title") or None,
        **dated(document.get("dateString"), document.get("date")),
    )


def _fireflies(sentences: list[Object]) -> tuple[Utterance, ...]:
    only(sentences, _FIREFLIES_SENTENCE, "a Fireflies sentence")
    return tuple(
        Utterance(
            words(row, "speaker_name"),
            words(row, "text", "sentence", "raw_text"),
            second(row.get("start_time", row.get("startTime"))),
            second(row.get("end_time", row.get("endTime"))),
        )
        for row in sentences
    )


def read_fathom(document: Object) -> Export:
    """Fathom's API: a transcript, or a meeting with one; a clock counts from the recording's start.

    Documented only: https://developers.fathom.ai/api-reference/webhook-payloads/new-meeting-content-ready
    """
    only([document], _FATHOM, "a Fathom meeting")
    said = rows(document.get("transcript"), "transcript")
    only(said, {"speaker", "text", "timestamp"}, "a Fathom transcript")
    speakers = [part(row, "speaker") for row in said]
    only(speakers, {"display_name", "matched_calendar_invitee_email"}, "a Fathom speaker")
    invitees = {words(row, "email"): row for row in rows(document.get("calendar_invitees"), "calendar_invitees")}
    emails = {words(row, "matched_speaker_display_name"): email for email, row in invitees.items()}
    emails |= {words(row, "display_name"): found for row in speakers if (found := words(row, "matched_calendar_invitee_email"))}
    return Export(
        "fathom api",
        tuple(
            Utterance(words(speaker, "display_name"), words(row, "text"), second(row.get("timestamp")))
            for speaker, row in zip(speakers, said, strict=True)
        ),
        parties=tuple(
            Party(label, side=side_where(invitees.get(emails[label], {}).get("is_external"), yes="buyer", no="seller"), email=emails[label])
            for label in dict.fromkeys(words(speaker, "display_name") for speaker in speakers)
            if emails.get(label)
        ),
        title=words(document, "meeting_title", "title") or None,
        language=tongue(document.get("transcript_language")),
        **dated(document.get("recording_start_time"), document.get("scheduled_start_time")),
    )


def read_grain(document: Json) -> Export:
    """Grain's transcript as JSON: a list of pieces; milliseconds.

    Documented only: https://developers.grain.com/#get-recording-transcript-json
    """
    said = rows(document, "the list of pieces")
    only(said, _GRAIN, "a Grain transcript")
    labels = labelled({who: words(row, "speaker") for row in said if (who := words(row, "participant_id"))})
    return Export(
        "grain",
        tuple(
            Utterance(
                labels.get(words(row, "participant_id")) or words(row, "speaker"),
                words(row, "text"),
                second(row.get("start"), _MS),
                second(row.get("end"), _MS),
            )
            for row in said
        ),
    )


def read_tldv(document: Object) -> Export:
    """tl;dv's transcript; seconds.

    Documented only: https://doc.tldv.io (GET /v1alpha1/meetings/{meetingId}/transcript)
    """
    only([document], {"id", "meetingId", "data"}, "a tl;dv transcript")
    said = rows(document.get("data"), "data")
    only(said, _TLDV, "a tl;dv sentence")
    return Export(
        "tldv",
        tuple(
            Utterance(words(row, "speaker"), words(row, "text"), second(row.get("startTime")), second(row.get("endTime"))) for row in said
        ),
    )


def read_avoma(document: Object) -> Export:
    """Avoma's transcription: paragraphs with the second of each of their words; `is_rep` tells whose people they are.

    Documented only: https://dev694.avoma.com (GET /v1/transcriptions)
    """
    only([document], _AVOMA, "an Avoma transcription")
    said = rows(document.get("transcript"), "transcript")
    only(said, {"speaker_id", "transcript", "timestamps"}, "an Avoma paragraph")
    speakers = {words(row, "id"): row for row in rows(document.get("speakers"), "speakers")}
    labels = labelled({who: words(row, "name", "email") for who, row in speakers.items()})
    spoke = dict.fromkeys(words(row, "speaker_id") for row in said)
    return Export(
        "avoma",
        tuple(chain.from_iterable(_avoma(row, labels.get(words(row, "speaker_id"), words(row, "speaker_id"))) for row in said)),
        parties=tuple(
            Party(
                labels[who],
                side=side_where(speakers[who].get("is_rep"), yes="seller", no="buyer"),
                email=words(speakers[who], "email") or None,
            )
            for who in spoke
            if who in speakers
        ),
    )


def _avoma(row: Object, label: str) -> tuple[Utterance, ...]:
    said = words(row, "transcript").split()
    times = row.get("timestamps")
    if not isinstance(times, list) or len(times) != len(said):
        return (Utterance(label, words(row, "transcript"), second(times[0]) if isinstance(times, list) and times else None),)
    return spoken(Word(word, second(at), None, label) for word, at in zip(said, times, strict=True))


def read_qmsum(document: Object) -> Export:
    """QMSum's meetings (https://github.com/Yale-LILY/QMSum): `meeting_transcripts` of speaker and content, without times."""
    said = rows(document.get("meeting_transcripts"), "meeting_transcripts")
    return Export("qmsum", tuple(Utterance(words(row, "speaker"), words(row, "content")) for row in said))
