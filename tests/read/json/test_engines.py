import json

import pytest

from aql.errors import ReadError
from aql.read.json.export import read_json


def read_one(document):
    (call,) = read_json("x.json", json.dumps(document))
    return call


def said(call):
    return [(piece.label, piece.text, piece.start_s, piece.end_s) for piece in call.utterances]


def sides(call):
    return {party.label: party.side for party in call.parties}


def test_assemblyai_utterances_are_in_milliseconds():
    call = read_one(
        {"audio_duration": 9, "language_code": "en_us", "utterances": [{"speaker": "A", "start": 1100, "end": 2767, "text": "Yeah, hi."}]}
    )

    assert said(call) == [("A", "Yeah, hi.", 1.1, 2.767)]
    assert call.language == "en"


@pytest.mark.parametrize("key", ["sentences", "paragraphs"])
def test_assemblyais_sentences_and_paragraphs_are_read(key):
    assert said(read_one({"audio_duration": 9, key: [{"text": "Hi.", "start": 900, "end": 1400, "speaker": "A"}]})) == [
        ("A", "Hi.", 0.9, 1.4)
    ]


def test_assemblyai_without_utterances_is_read_by_its_words():
    words = [
        {"text": "Yeah,", "start": 100, "end": 200},
        {"text": "hi.", "start": 250, "end": 400},
        {"text": "So", "start": 500, "end": 600},
    ]

    assert said(read_one({"audio_duration": 9, "utterances": None, "words": words})) == [("", "Yeah, hi.", 0.1, 0.4), ("", "So", 0.5, 0.6)]


def test_assemblyai_with_neither_keeps_its_text():
    assert said(read_one({"audio_duration": 9, "utterances": None, "words": [], "text": "Yeah, hi."})) == [("", "Yeah, hi.", None, None)]


def test_an_assemblyai_job_still_running_is_refused_with_what_to_do():
    with pytest.raises(ReadError, match="'processing'") as error:
        read_one({"audio_duration": None, "utterances": None, "status": "processing"})

    assert "completed" in error.value.hint


def deepgram_word(word, at, speaker=None):
    return {"word": word.lower(), "punctuated_word": word, "start": at, "end": at + 0.2} | ({} if speaker is None else {"speaker": speaker})


def deepgram(utterances=None, *, channels=None):
    return {"metadata": {}, "results": {"channels": channels or [{}], "utterances": utterances}}


def test_deepgram_utterances_are_read_by_speaker():
    call = read_one(
        deepgram([{"speaker": 0, "channel": 0, "start": 0.9, "end": 1.4, "transcript": "Hi.", "words": [deepgram_word("Hi.", 0.9, 0)]}])
    )

    assert said(call) == [("Speaker 0", "Hi.", 0.9, 1.4)]


def test_a_deepgram_utterance_of_two_voices_is_cut_between_them():
    words = [deepgram_word("Ready?", 0.9, 0), deepgram_word("Yes.", 1.2, 1)]

    call = read_one(deepgram([{"speaker": 0, "start": 0.9, "end": 1.4, "transcript": "Ready? Yes.", "words": words}]))

    assert said(call) == [("Speaker 0", "Ready?", 0.9, 1.1), ("Speaker 1", "Yes.", 1.2, 1.4)]


def test_deepgram_channels_are_voices_in_order_of_time():
    utterances = [
        {"channel": 0, "speaker": 0, "start": 0.9, "end": 1.4, "transcript": "Hi."},
        {"channel": 0, "speaker": 0, "start": 5.0, "end": 5.4, "transcript": "Good."},
        {"channel": 1, "speaker": 0, "start": 2.0, "end": 2.4, "transcript": "Hello."},
    ]

    call = read_one(deepgram(utterances, channels=[{"alternatives": []}] * 2))

    assert [(piece.label, piece.text) for piece in call.utterances] == [
        ("Channel 0", "Hi."),
        ("Channel 1", "Hello."),
        ("Channel 0", "Good."),
    ]


def test_deepgram_without_utterances_is_read_by_paragraphs_then_words_then_text():
    paragraphs = {"paragraphs": [{"speaker": 1, "sentences": [{"text": "Hi.", "start": 0.9, "end": 1.4}]}]}
    words = [deepgram_word("Hi.", 0.9, 1)]

    by_paragraphs = read_one(deepgram(channels=[{"alternatives": [{"transcript": "Hi.", "words": words, "paragraphs": paragraphs}]}]))
    by_words = read_one(deepgram(channels=[{"alternatives": [{"transcript": "Hi.", "words": words}], "detected_language": "en"}]))
    by_text = read_one(deepgram(channels=[{"alternatives": [{"transcript": "Hi."}]}]))

    assert said(by_paragraphs) == [("Speaker 1", "Hi.", 0.9, 1.4)]
    assert said(by_words) == [("Speaker 1", "Hi.", 0.9, 1.1)]
    assert said(by_text) == [("", "Hi.", None, None)]
    assert by_words.language == "en"


def test_whisper_segments_lose_their_leading_space():
    call = read_one({"language": "english", "segments": [{"start": 0.9, "end": 1.4, "text": " Hi."}]})

    assert said(call) == [("", "Hi.", 0.9, 1.4)]
    assert call.language == "en"


def whisperx(*words, text, speaker="SPEAKER_00"):
    return {
        "segments": [
            {
                "start": 0,
                "end": 2,
                "text": text,
                "speaker": speaker,
                "words": [{"word": word, "start": at, "end": at, "speaker": who} for word, at, who in words],
            }
        ]
    }


def test_a_whisperx_segment_of_two_voices_is_cut_between_them():
    call = read_one(whisperx(("Ready?", 0.9, "SPEAKER_00"), ("Yes.", 1.2, "SPEAKER_01"), text="Ready? Yes."))

    assert said(call) == [("SPEAKER_00", "Ready?", 0.9, 0.9), ("SPEAKER_01", "Yes.", 1.2, 1.2)]


def test_whisper_words_with_their_own_spaces_are_not_spaced_again():
    call = read_one(
        whisperx(
            (" It's", 0.9, "SPEAKER_00"),
            (" Q", 1.0, "SPEAKER_00"),
            ("3.", 1.0, "SPEAKER_00"),
            (" Yes.", 1.2, "SPEAKER_01"),
            text=" It's Q3. Yes.",
        )
    )

    assert [(piece.label, piece.text) for piece in call.utterances] == [("SPEAKER_00", "It's Q3."), ("SPEAKER_01", "Yes.")]


def test_a_whisperx_segment_whose_words_are_not_all_of_it_stays_whole():
    call = read_one(whisperx(("Ready?", 0.9, "SPEAKER_00"), ("Yes.", 1.2, "SPEAKER_01"), text="Ready? Yes. 40%"))

    assert said(call) == [("SPEAKER_00", "Ready? Yes. 40%", 0.0, 2.0)]


def test_whisper_with_numbers_that_are_none_is_read():
    (call,) = read_json("x.json", '{"segments": [{"start": NaN, "end": 1.4, "text": " Hi.", "avg_logprob": NaN}]}')

    assert said(call) == [("", "Hi.", None, 1.4)]


def test_whisper_chunks_may_lack_an_end():
    call = read_one(
        {"text": " Hi. Yes.", "chunks": [{"timestamp": [0.0, 1.5], "text": " Hi."}, {"timestamp": [1.5, None], "text": " Yes."}]}
    )

    assert said(call) == [("", "Hi.", 0.0, 1.5), ("", "Yes.", 1.5, None)]


def test_podcast_segments_may_be_single_words():
    call = read_one({"version": "1.0.0", "segments": [{"speaker": "Ann", "startTime": 0.9, "endTime": 1.0, "body": "I"}]})

    assert said(call) == [("Ann", "I", 0.9, 1.0)]


def test_aws_call_analytics_knows_the_agent_and_the_customer():
    turns = [
        {"ParticipantRole": "AGENT", "Content": "Hi.", "BeginOffsetMillis": 900, "EndOffsetMillis": 1400, "Items": []},
        {"ParticipantRole": "CUSTOMER", "Content": "Hello.", "BeginOffsetMillis": 1500, "EndOffsetMillis": 1900},
    ]

    call = read_one({"LanguageCode": "en-US", "Transcript": turns})

    assert said(call) == [("AGENT", "Hi.", 0.9, 1.4), ("CUSTOMER", "Hello.", 1.5, 1.9)]
    assert sides(call) == {"AGENT": "seller", "CUSTOMER": "buyer"}


def test_contact_lens_names_roles_by_participant_and_its_chats_are_refused():
    lens = {
        "Channel": "VOICE",
        "Participants": [{"ParticipantId": "p1", "ParticipantRole": "CUSTOMER"}],
        "Transcript": [{"ParticipantId": "p1", "Content": "Hello.", "BeginOffsetMillis": 1500}],
    }

    assert sides(read_one(lens)) == {"CUSTOMER": "buyer"}
    with pytest.raises(ReadError, match="chat"):
        read_one(lens | {"Channel": "CHAT"})


def test_aws_bda_segments_are_read_by_speaker_or_channel():
    segments = [
        {
            "start_timestamp_millis": 900,
            "end_timestamp_millis": 1400,
            "text": "Hi.",
            "type": "TRANSCRIPT",
            "speaker": {"speaker_label": "spk_0"},
        },
        {"start_timestamp_millis": 1500, "text": "Hello.", "type": "TRANSCRIPT", "channel": {"channel_label": "ch_1"}},
    ]

    call = read_one({"metadata": {"dominant_asset_language": "EN"}, "audio": {"summary": "..."}, "audio_segments": segments})

    assert said(call) == [("spk_0", "Hi.", 0.9, 1.4), ("ch_1", "Hello.", 1.5, None)]
    assert call.language == "en"


@pytest.mark.parametrize(
    "times",
    [
        {"offsetInTicks": 9000000.0, "durationInTicks": 5000000.0, "offset": "PT0.9S"},
        {"offsetMilliseconds": 900, "durationMilliseconds": 500},
        {"offset": "PT0.9S", "duration": "PT0.5S"},
    ],
)
def test_azure_counts_ticks_milliseconds_or_iso_durations(times):
    call = read_one(
        {"recognizedPhrases": [{"speaker": 1, "channel": 0, "locale": "de-DE", "nBest": [{"display": "Ja."}, {"display": "Jo."}]} | times]}
    )

    assert said(call) == [("Speaker 1", "Ja.", 0.9, 1.4)]
    assert call.language == "de"


def test_azure_channels_are_put_in_order_of_time():
    phrases = [
        {"channel": channel, "offsetInTicks": at, "nBest": [{"display": text}]}
        for channel, at, text in ((0, 10**7, "a"), (0, 3 * 10**7, "c"), (1, 2 * 10**7, "b"))
    ]

    call = read_one({"recognizedPhrases": phrases})

    assert [(piece.label, piece.text) for piece in call.utterances] == [("Channel 0", "a"), ("Channel 1", "b"), ("Channel 0", "c")]


def test_azure_fast_transcription_is_read():
    call = read_one(
        {"durationMilliseconds": 9000, "phrases": [{"offsetMilliseconds": 900, "durationMilliseconds": 500, "text": "Hi.", "speaker": 2}]}
    )

    assert said(call) == [("Speaker 2", "Hi.", 0.9, 1.4)]


@pytest.mark.parametrize(
    "document",
    [
        {"audio_segments": [{"start_timestamp_millis": 1, "text": "Hi.", "is_deleted": True}]},
        {"recognizedPhrases": [{"nBest": [{"display": "Hi."}], "is_deleted": True}]},
        {"chunks": [{"timestamp": [0, 1], "text": "Hi.", "is_deleted": True}]},
    ],
)
def test_a_format_never_seen_in_the_wild_refuses_a_field_it_does_not_know(document):
    with pytest.raises(ReadError, match="'is_deleted'"):
        read_one(document)
