"""Exports whose sentences carry the time of day, not seconds: Granola, Read.ai, Google Meet, Teams, Dialpad, Salesforce.

Seconds are counted from the recording's start where the file says when that was, else from the first words: then a
note says so.
"""

from collections.abc import Iterable
from datetime import datetime

from aql.errors import ReadError
from aql.read.export import Export, Party, Utterance
from aql.read.json.fields import dated, instant, labelled, only, part, rows, second, since, tongue, words
from aql.read.json.parse import Json, Object
from aql.values.transcript import Side

_FROM_FIRST_WORDS = "times count from the first words: the file does not say when the recording began"
_MS = 1000
_MORE_PAGES = "the file is one page of several: more of the call is missing"
_GRANOLA = {
    "id", "object", "title", "owner", "created_at", "updated_at", "web_url", "calendar_event", "attendees", "folder_membership",
    "summary_text", "summary_markdown", "transcript", "hasMore", "cursor",
}  # fmt: skip
_READ_AI = {
    "id", "session_id", "request_id", "trigger", "title", "start_time", "start_time_ms", "end_time", "end_time_ms",
    "scheduled_start_time_ms", "scheduled_end_time_ms", "participants", "owner", "summary", "action_items", "key_questions", "topics",
    "report_url", "chapter_summaries", "transcript", "platform", "platform_id", "platform_meeting_id", "folders", "live_enabled",
    "metrics", "recording_download",
}  # fmt: skip
_READ_AI_TURN = {"start_time", "start_time_ms", "end_time", "end_time_ms", "speaker", "words", "text"}
_MEET_ENTRY = {"name", "participant", "text", "languageCode", "startTime", "endTime"}
_TEAMS = {"startDateTime", "endDateTime", "speakerName", "spokenText", "spokenLanguage"}
_DIALPAD_LINE = {"contact_id", "content", "name", "time", "type", "user_id"}
_DIALPAD_NO_SPEECH = {"ai_question", "custom_moment", "moment", "real_time_moment"}
_SALESFORCE_ENTRY = {
    "clientDuration", "clientTimestamp", "identifier", "messageText", "relatedRecords", "sender", "serverReceivedTimestamp",
}  # fmt: skip
_SALESFORCE_SIDES: dict[str, Side] = {"END_USER": "buyer", "ENDUSER": "buyer", "AGENT": "seller", "HUMAN_AGENT": "seller"}
_MESSAGING_SESSION = "0Mw"


def read_granola(document: Object) -> Export:
    """Granola's API: a note, or a page of its transcript. "Me" is the microphone, "Them" whoever came over the loudspeaker.

    Documented only: https://docs.granola.ai/api-reference/
    """
    only([document], _GRANOLA, "a Granola note")
    said = rows(document.get("transcript"), "transcript")
    only(said, {"speaker", "text", "start_time", "end_time"}, "a Granola transcript")
    speakers = [part(row, "speaker") for row in said]
    only(speakers, {"source", "attribution", "diarization_label", "name"}, "a Granola speaker")
    labels = [_granola_label(speaker) for speaker in speakers]
    utterances, notes = _timed(zip(labels, said, strict=True), "text", "start_time", "end_time")
    owner = part(document, "owner")
    return Export(
        "granola",
        utterances,
        parties=(Party("Me", side="seller", email=words(owner, "email") or None),) if "Me" in labels else (),
        title=words(document, "title") or None,
        notes=(*notes, *([_MORE_PAGES] if document.get("hasMore") is True else [])),
        **dated(*(row.get("start_time") for row in said[:1]), part(document, "calendar_event").get("scheduled_start_time")),
    )


def _granola_label(speaker: Object) -> str:
    name = words(speaker, "name", "diarization_label")
    is_me = words(speaker, "attribution") == "me" or words(speaker, "source") == "microphone"
    return name or ("Me" if is_me else "Them")


def read_readai(document: Object) -> Export:
    """Read.ai's webhook, with blocks in epoch seconds or milliseconds, or its API's meeting, with turns in milliseconds.

    Documented only: https://support.read.ai/hc/en-us/articles/16352415827219 (webhook)
    and https://support.read.ai/hc/en-us/articles/49381161088659 (API).
    """
    only([document], _READ_AI, "a Read.ai report")
    transcript = part(document, "transcript")
    only([transcript], {"speaker_blocks", "turns", "speakers", "text"}, "a Read.ai transcript")
    said = rows(transcript.get("speaker_blocks", transcript.get("turns")), "speaker_blocks")
    only(said, _READ_AI_TURN, "a Read.ai turn")
    unit = "_ms" if "turns" in transcript else ""
    began = document.get(f"start_time{unit}")
    labels = [words(part(row, "speaker"), "name") for row in said]
    utterances, notes = _timed(
        zip(labels, said, strict=True), "text" if unit else "words", f"start_time{unit}", f"end_time{unit}", instant(began)
    )
    emails = {words(row, "name"): words(row, "email") for row in rows(document.get("participants"), "participants")}
    return Export(
        "read.ai",
        utterances,
        parties=tuple(Party(label, email=emails[label]) for label in dict.fromkeys(labels) if "@" in emails.get(label, "")),
        title=words(document, "title") or None,
        notes=notes,
        **dated(began, *(row.get(f"start_time{unit}") for row in said[:1])),
    )


def read_meet(document: Json) -> tuple[Export, ...]:
    """Google Meet's API: pages of `transcriptEntries`, or the bare entries; names where `participants` stand beside them.

    Pages of one conference are one call. Documented only:
    https://developers.google.com/workspace/meet/api/reference/rest/v2/conferenceRecords.transcripts.entries
    """
    pages = rows(document if isinstance(document, list) else [document], "the list of pages")
    said = [entry for page in pages for entry in (rows(page.get("transcriptEntries"), "transcriptEntries") if _is_page(page) else [page])]
    only(said, _MEET_ENTRY, "a Google Meet transcript entry")
    people = [person for page in pages if _is_page(page) for person in rows(page.get("participants"), "participants")]
    names = labelled({words(person, "name"): _meet_name(person) for person in people})
    calls: dict[str, list[Object]] = {}
    for entry in said:
        calls.setdefault("/".join(words(entry, "name").split("/")[:2]), []).append(entry)
    more = [_MORE_PAGES] if words(pages[-1], "nextPageToken") else []
    return tuple(_meet_call(entries, names, call if len(calls) > 1 else "", more) for call, entries in calls.items())


def _is_page(page: Object) -> bool:
    return "transcriptEntries" in page or "participants" in page


def _meet_name(person: Object) -> str:
    kinds = ("signedinUser", "anonymousUser", "phoneUser")
    return next((name for kind in kinds if (name := words(part(person, kind), "displayName"))), "")


def _meet_call(entries: list[Object], names: dict[str, str], member: str, more: list[str]) -> Export:
    labels = [names.get(who := words(entry, "participant"), who.rsplit("/", 1)[-1]) for entry in entries]
    utterances, notes = _timed(zip(labels, entries, strict=True), "text", "startTime", "endTime")
    return Export(
        "google meet api",
        utterances,
        member=member,
        language=tongue(entries[0].get("languageCode")),
        notes=(*notes, *more),
        **dated(entries[0].get("startTime")),
    )


def read_teams(document: Json) -> Export:
    """Microsoft Graph's metadataContent of a Teams transcript, its cues as a JSON list or JSON Lines.

    Documented only: https://learn.microsoft.com/graph/api/calltranscript-get (get metadataContent)
    """
    said = rows(document, "the list of cues")
    only(said, _TEAMS, "a Teams transcript cue")
    utterances, notes = _timed(((words(row, "speakerName"), row) for row in said), "spokenText", "startDateTime", "endDateTime")
    language = next((tongue(row.get("spokenLanguage")) for row in said), None)
    return Export("teams graph", utterances, language=language, notes=notes, **dated(*(row.get("startDateTime") for row in said[:1])))


def read_dialpad(document: Object) -> Export:
    """Dialpad's transcript: `lines` by users (ours) and contacts; moments, which are Dialpad's own remarks, are left out.

    Documented only: https://developers.dialpad.com/reference/transcriptsget
    """
    only([document], {"call_id", "lines"}, "a Dialpad transcript")
    lines = rows(document.get("lines"), "lines")
    only(lines, _DIALPAD_LINE, "a Dialpad line")
    kinds = {words(line, "type") for line in lines}
    if unknown := kinds - _DIALPAD_NO_SPEECH - {"transcript", ""}:
        raise ReadError(f"a Dialpad line of the type {min(unknown)[:40]!r}, which its documentation does not name", reason="unknown_json")
    said = [line for line in lines if words(line, "type") not in _DIALPAD_NO_SPEECH]
    utterances, notes = _timed(((words(line, "name"), line) for line in said), "content", "time", "")
    sides: dict[str, Side] = {
        words(line, "name"): "seller" if words(line, "user_id") else "buyer" for line in said if words(line, "user_id", "contact_id")
    }
    return Export(
        "dialpad",
        utterances,
        parties=tuple(Party(label, side=side) for label, side in sides.items() if label),
        notes=notes,
        **dated(*(line.get("time") for line in said[:1])),
    )


def read_salesforce(document: Object) -> Export:
    """Salesforce's conversation entries of a voice call: epoch milliseconds, newest first or last; a messaging session is a chat.

    Documented only: https://developer.salesforce.com/docs/service/messaging-object-model/references/messaging-object-model-conversationEntry
    and the Connect REST API's ConversationEntry.
    """
    only([document], {"conversationEntries", "conversationIdentifier", "nextPageToken"}, "a Salesforce conversation")
    said = rows(document.get("conversationEntries"), "conversationEntries")
    only(said, _SALESFORCE_ENTRY, "a Salesforce conversation entry")
    records = [record for row in said if isinstance(row.get("relatedRecords"), list) for record in row["relatedRecords"]]
    if any(isinstance(record, str) and record.startswith(_MESSAGING_SESSION) for record in records):
        raise ReadError("a Salesforce messaging session, which is a chat", reason="chat", hint="export the entries of a VoiceCall record")
    said = sorted(said, key=lambda row: second(row.get("clientTimestamp"), _MS) or 0.0)
    senders = [part(row, "sender") for row in said]
    labels = [words(sender, "subject", "role") for sender in senders]
    sides = {label: _SALESFORCE_SIDES.get(words(sender, "role").upper()) for label, sender in zip(labels, senders, strict=True)}
    utterances, notes = _timed(zip(labels, map(_with_end, said), strict=True), "messageText", "clientTimestamp", "end")
    return Export(
        "salesforce",
        utterances,
        parties=tuple(Party(label, side=side) for label, side in sides.items() if label),
        notes=notes,
        **dated(*(row.get("clientTimestamp") for row in said[:1])),
    )


def _with_end(row: Object) -> Object:
    began, lasts = row.get("clientTimestamp"), row.get("clientDuration")
    return {**row, "end": began + lasts if isinstance(began, int) and isinstance(lasts, int) else None}


def _timed(
    said: Iterable[tuple[str, Object]], text: str, start: str, end: str, began: datetime | None = None
) -> tuple[tuple[Utterance, ...], tuple[str, ...]]:
    """The rows, each with its label, as utterances, and what to note of their times. The keys name a row's fields."""
    found = [(label, words(row, text), instant(row.get(start)), instant(row.get(end))) for label, row in said]
    first = min((at for _, _, at, _ in found if at), default=None)
    is_known = began is not None and first is not None and began <= first
    base = began if is_known else first
    utterances = tuple(Utterance(label, said, since(base, start_at), since(base, end_at)) for label, said, start_at, end_at in found)
    return utterances, () if is_known or first is None else (_FROM_FIRST_WORDS,)
