"""Telephone systems and CRMs, which count seconds and often know a voice by its number: Aircall, Quo, RingSense, HubSpot, Intercom."""

from aql.read.export import Export, Party, Utterance
from aql.read.json.fields import dated, instant, labelled, only, part, rows, second, since, tongue, words
from aql.read.json.parse import Json, Object
from aql.values.transcript import Side

_MS = 1000
_AIRCALL_SIDES: dict[str, Side] = {"internal": "seller", "external": "buyer"}
_AIRCALL = {"id", "call_id", "call_uuid", "call_created_at", "type", "content"}
_AIRCALL_UTTERANCE = {"start_time", "end_time", "text", "participant_type", "user_id", "phone_number", "ai_voice_agent_id"}
_QUO = {"callId", "recordingId", "createdAt", "startTime", "dialogue", "duration", "status"}
_QUO_LINE = {"content", "start", "end", "identifier", "userId", "actorId"}
_RINGSENSE = {
    "title", "domain", "sourceRecordId", "sourceSessionId", "callDirection", "ownerExtensionId", "recordingDurationMs",
    "recordingStartTime", "creationTime", "lastModifiedTime", "rsRecordId", "rsRecordUri", "speakerInfo", "insights",
}  # fmt: skip
_HUBSPOT = {"id", "engagementId", "transcriptSource", "createdAt", "updatedAt", "transcriptUtterances", "transcriptCreateUtterances"}
_HUBSPOT_UTTERANCE = {"id", "speaker", "text", "languageCode", "startTimeMillis", "endTimeMillis"}
_INTERCOM = {
    "type", "id", "conversation_id", "admin_id", "contact_id", "state", "initiated_at", "answered_at", "ended_at", "created_at",
    "updated_at", "recording_url", "transcription_url", "call_type", "direction", "ended_reason", "phone", "fin_recording_url",
    "fin_transcription_url", "transcript", "transcript_status",
}  # fmt: skip
_INTERCOM_TURN = {
    "start_time", "end_time", "speaker_label", "speaker", "content", "speaker_type", "speaker_id", "article_sources", "triggered_guidance",
}  # fmt: skip
_INTERCOM_SIDES: dict[str, Side] = {"admin": "seller", "user": "buyer"}


def read_aircall(document: Object) -> Export:
    """Aircall's transcription: the other party by telephone number, ours by user id; seconds.

    Documented only: https://developer.aircall.io/api-references/#transcription
    """
    transcription = part(document, "transcription") or document
    only([transcription], _AIRCALL, "an Aircall transcription")
    content = part(transcription, "content")
    only([content], {"language", "utterances"}, "an Aircall transcription's content")
    said = rows(content.get("utterances"), "utterances")
    only(said, _AIRCALL_UTTERANCE, "an Aircall utterance")
    labels = [_aircall_label(row) for row in said]
    sides = {label: _AIRCALL_SIDES.get(words(row, "participant_type")) for label, row in zip(labels, said, strict=True)}
    return Export(
        "aircall",
        tuple(
            Utterance(label, words(row, "text"), second(row.get("start_time")), second(row.get("end_time")))
            for label, row in zip(labels, said, strict=True)
        ),
        parties=tuple(Party(label, side=side) for label, side in sides.items() if label),
        language=tongue(content.get("language")),
        **dated(transcription.get("call_created_at")),
    )


def _aircall_label(row: Object) -> str:
    user, agent = words(row, "user_id"), words(row, "ai_voice_agent_id")
    if user or agent:
        return f"user {user}" if user else f"voice agent {agent}"
    return words(row, "phone_number", "participant_type")


def read_quo(document: Object) -> Export:
    """Quo's (OpenPhone's) call transcript, or the list of a call's transcripts, one for each recording of it; seconds.

    Documented only: https://www.quo.com/docs/mdx/api-reference/calls/get-a-transcription-for-a-call
    and https://www.quo.com/docs/2026-03-30/calls/list-transcripts-for-a-call
    """
    only([document], {"data", "nextCursor"}, "a Quo answer")
    found = document.get("data")
    transcripts = rows([found] if isinstance(found, dict) else found, "data")
    only(transcripts, _QUO, "a Quo transcript")
    began = instant(transcripts[0].get("startTime")) if transcripts else None
    utterances: list[Utterance] = []
    ours: dict[str, bool] = {}
    for transcript in transcripts:
        later = since(began, instant(transcript.get("startTime"))) or 0.0
        lines = rows(transcript.get("dialogue"), "dialogue")
        only(lines, _QUO_LINE, "a Quo line")
        for line in lines:
            user = words(line, "userId", "actorId")
            label = words(line, "identifier") or (f"user {user}" if user else "")
            ours[label] = ours.get(label, False) or bool(user)
            utterances.append(Utterance(label, words(line, "content"), _after(later, line.get("start")), _after(later, line.get("end"))))
    return Export(
        "quo",
        tuple(utterances),
        # where no line names a user nothing tells theirs from ours
        parties=tuple(
            Party(label, side="seller" if is_ours else "buyer") for label, is_ours in ours.items() if label and any(ours.values())
        ),
        notes=("the file is one page of several: more of the call is missing",) if words(document, "nextCursor") else (),
        **dated(*(transcript.get("startTime") for transcript in transcripts[:1])),
    )


def _after(later: float, value: Json) -> float | None:
    at = second(value)
    return None if at is None else round(later + at, 3)


def read_ringsense(document: Object) -> Export:
    """RingCentral's RingSense insights of a recording: utterances by speaker id; seconds.

    Documented only: https://developers.ringcentral.com/guide/notifications/event-filters/ringsense-event-filter
    """
    only([document], _RINGSENSE, "a RingSense record")
    said = rows(part(document, "insights").get("Transcript"), "Transcript")
    only(said, {"speakerId", "text", "start", "end"}, "a RingSense utterance")
    names = labelled(
        {words(row, "speakerId"): words(row, "name", "phoneNumber") for row in rows(document.get("speakerInfo"), "speakerInfo")}
    )
    return Export(
        "ringsense",
        tuple(
            Utterance(names.get(who := words(row, "speakerId"), who), words(row, "text"), second(row.get("start")), second(row.get("end")))
            for row in said
        ),
        title=words(document, "title") or None,
        **dated(document.get("recordingStartTime")),
    )


def read_hubspot(document: Object) -> Export:
    """HubSpot's call transcript, as it is fetched or as it was created; milliseconds. Its dates are the transcript's, not the call's.

    Documented only: https://developers.hubspot.com/docs/api-reference/latest/crm/extensions/transcriptions/get-transcript
    """
    only([document], _HUBSPOT, "a HubSpot transcript")
    said = rows(document.get("transcriptUtterances", document.get("transcriptCreateUtterances")), "transcriptUtterances")
    only(said, _HUBSPOT_UTTERANCE, "a HubSpot utterance")
    speakers = {words(speaker, "id", "name", "email"): speaker for row in said if (speaker := part(row, "speaker"))}
    only(speakers.values(), {"id", "name", "email"}, "a HubSpot speaker")
    labels = labelled({who: words(speaker, "name", "email") for who, speaker in speakers.items()})
    return Export(
        "hubspot",
        tuple(
            Utterance(
                labels.get(words(part(row, "speaker"), "id", "name", "email"), ""),
                words(row, "text"),
                second(row.get("startTimeMillis"), _MS),
                second(row.get("endTimeMillis"), _MS),
            )
            for row in said
        ),
        parties=tuple(Party(labels[who], email=words(speaker, "email") or None) for who, speaker in speakers.items() if labels[who]),
        language=next((tongue(row.get("languageCode")) for row in said), None),
    )


def read_intercom(document: Object) -> Export:
    """An Intercom call with its transcript: admins are ours, users theirs; seconds, as text or numbers.

    Documented only: https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/call_transcript_turn
    """
    only([document], _INTERCOM, "an Intercom call")
    said = rows(document.get("transcript"), "transcript")
    only(said, _INTERCOM_TURN, "an Intercom transcript turn")
    labels = [words(row, "speaker_label", "speaker") for row in said]
    sides = {label: _INTERCOM_SIDES.get(words(row, "speaker_type")) for label, row in zip(labels, said, strict=True)}
    return Export(
        "intercom",
        tuple(
            Utterance(label, words(row, "content"), second(row.get("start_time")), second(row.get("end_time")))
            for label, row in zip(labels, said, strict=True)
        ),
        parties=tuple(Party(label, side=side) for label, side in sides.items() if label),
        **dated(document.get("initiated_at"), document.get("created_at")),
    )
