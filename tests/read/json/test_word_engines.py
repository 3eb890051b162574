import json

import pytest

from aql.errors import ReadError
from aql.read.json.export import read_json


def read_one(document):
    (call,) = read_json("x.json", json.dumps(document))
    return call


def said(call):
    return [(piece.label, piece.text, piece.start_s, piece.end_s) for piece in call.utterances]


def aws_word(content, start=None, end=None, **more):
    times = {} if start is None else {"start_time": start, "end_time": end}
    return (
        times
        | more
        | {"type": "punctuation" if start is None else "pronunciation", "alternatives": [{"content": content, "confidence": "0.99"}]}
    )


def aws_segment(label, *times):
    return {"speaker_label": label, "items": [{"start_time": start, "end_time": end, "speaker_label": label} for start, end in times]}


WORDS = [
    aws_word("Hi", "0.9", "1.1"),
    aws_word("."),
    aws_word("Hello", "1.5", "1.9"),
    aws_word(","),
    aws_word("Ann", "2.0", "2.2"),
    aws_word("!"),
]


def test_aws_numbers_are_text_and_its_marks_have_no_time_and_no_space():
    segments = [aws_segment("spk_0", ("0.9", "1.1")), aws_segment("spk_1", ("1.5", "1.9"), ("2.0", "2.2"))]

    call = read_one(
        {"jobName": "j", "results": {"transcripts": [{"transcript": "..."}], "speaker_labels": {"segments": segments}, "items": WORDS}}
    )

    assert said(call) == [("spk_0", "Hi.", 0.9, 1.1), ("spk_1", "Hello, Ann!", 1.5, 2.2)]


def test_aws_words_may_carry_their_voice_themselves():
    call = read_one(
        {"results": {"items": [aws_word("Hi", "0.9", "1.1", speaker_label="spk_0"), aws_word("yes", "1.2", "1.4", speaker_label="spk_1")]}}
    )

    assert [(piece.label, piece.text) for piece in call.utterances] == [("spk_0", "Hi"), ("spk_1", "yes")]


def test_aws_channels_are_read_each_by_itself_and_put_in_order_of_time():
    channels = [
        {"channel_label": "ch_0", "items": [aws_word("Sign", "0.9", "1.1"), aws_word("?"), aws_word("Good", "5.0", "5.2")]},
        {"channel_label": "ch_1", "items": [aws_word("Yes", "2.0", "2.2"), aws_word(".")]},
    ]

    call = read_one({"results": {"channel_labels": {"channels": channels}, "items": []}})

    assert [(piece.label, piece.text) for piece in call.utterances] == [("ch_0", "Sign?"), ("ch_1", "Yes."), ("ch_0", "Good")]


def test_aws_without_items_keeps_its_transcript():
    assert said(read_one({"results": {"transcripts": [{"transcript": "Hi."}], "items": []}})) == [("", "Hi.", None, None)]


def google_words(*words):
    return [
        {"word": word, "startTime": f"{at}s", "endTime": f"{at + 0.2:.1f}s"} | ({"speakerTag": tag} if tag else {})
        for word, at, tag in words
    ]


def google(*results):
    return {
        "results": [
            {"alternatives": [{"transcript": " ".join(word["word"] for word in words), "words": words}], "languageCode": "en-us"}
            for words in results
        ]
    }


def test_googles_last_result_repeats_every_word_with_its_speaker_and_is_read_alone():
    call = read_one(
        google(
            google_words(("Hi.", 0.9, 0)),
            google_words(("Hello.", 1.5, 0)),
            google_words(("Hi.", 0.9, 1), ("Hello.", 1.5, 2)),
        )
    )

    assert said(call) == [("Speaker 1", "Hi.", 0.9, 1.1), ("Speaker 2", "Hello.", 1.5, 1.7)]
    assert call.language == "en"


def test_googles_last_result_that_goes_on_is_not_read_alone():
    call = read_one(google(google_words(("Hi.", 0.9, 1)), google_words(("Hello.", 1.5, 2))))

    assert [(piece.label, piece.text) for piece in call.utterances] == [("Speaker 1", "Hi."), ("Speaker 2", "Hello.")]


def test_googles_last_result_that_is_another_channel_is_not_read_alone():
    call = read_one(google(google_words(("Hi", 0.9, 1), ("Ann.", 1.2, 1)), google_words(("Yes.", 0.5, 2))))

    assert [(piece.label, piece.text) for piece in call.utterances] == [("Speaker 1", "Hi Ann."), ("Speaker 2", "Yes.")]


def test_google_times_may_be_seconds_and_nanos_and_stand_in_an_operation():
    words = [{"word": "Hi.", "startTime": {"nanos": 900000000}, "endTime": {"seconds": "1", "nanos": 100000000}}]

    call = read_one({"name": "1", "done": True, "response": google(words)})

    assert said(call) == [("", "Hi.", 0.9, 1.1)]


def test_google_v2_has_offsets_and_speaker_labels():
    words = [{"word": "Hi.", "startOffset": "0.9s", "endOffset": "1.1s", "speakerLabel": "2"}]

    assert said(read_one(google(words))) == [("Speaker 2", "Hi.", 0.9, 1.1)]


def test_google_without_words_keeps_each_transcript_and_channel():
    results = [{"alternatives": [{"transcript": "Hi."}], "channelTag": 1, "resultEndTime": "1.4s"}]

    assert said(read_one({"results": results})) == [("Channel 1", "Hi.", None, 1.4)]


def ibm(*results, labels=()):
    return {
        "results": [
            {
                "final": is_final,
                "alternatives": [{"transcript": " ".join(word for word, *_ in words), "timestamps": [list(word) for word in words]}],
            }
            for is_final, words in results
        ],
        "speaker_labels": [{"from": start, "to": start + 1, "speaker": who, "final": False} for start, who in labels],
    }


def test_ibm_joins_words_and_voices_on_the_second_they_begin():
    call = read_one(ibm((True, [("hi", 0.9, 1.1), ("hello", 1.5, 1.9), ("ann", 2.0, 2.2)]), labels=[(0.9, 0), (1.5, 1), (2.0, 1)]))

    assert said(call) == [("Speaker 0", "hi", 0.9, 1.1), ("Speaker 1", "hello ann", 1.5, 2.2)]


def test_ibms_interim_results_and_hesitation_marks_were_said_by_nobody():
    call = read_one(ibm((False, [("high", 0.9, 1.1)]), (True, [("hi", 0.9, 1.1), ("%HESITATION", 1.1, 1.2), ("ann", 1.2, 1.4)])))

    assert said(call) == [("", "hi ann", 0.9, 1.4)]


def test_ibms_answers_may_be_one_deeper():
    assert said(read_one({"status": "completed", "results": [ibm((True, [("hi", 0.9, 1.1)]))]})) == [("", "hi", 0.9, 1.1)]


def rev(*monologues, key="spans", end="endTs", **about):
    return about | {
        "monologues": [
            {
                "speaker": who,
                key: [
                    {"type": "text" if at else "punct", "value": value} | ({"ts": at, end: at + 0.2} if at else {}) for value, at in values
                ],
            }
            for who, values in monologues
        ]
    }


SPANS = [
    ("Are", 0.9),
    (" ", None),
    ("you", 1.2),
    (', "', None),
    ("In", 1.5),
    ('"', None),
    ("? ", None),
    ("I", 1.9),
    (" ", None),
    ("am", 2.0),
]


def test_rev_brings_its_own_spaces_and_marks():
    call = read_one(rev((0, SPANS), (0, [("Yes", 3.0), (".", None)]), speakers=[{"id": 0, "name": "Ann"}]))

    assert said(call) == [("Ann", 'Are you, "In"?', 0.9, 1.7), ("Ann", "I am", 1.9, 2.2), ("Ann", "Yes.", 3.0, 3.2)]


def test_rev_ai_numbers_its_speakers():
    call = read_one(rev((0, [("Hi", 0.9), (".", None)]), (1, [("Hello", 1.5), (".", None)]), key="elements", end="end_ts"))

    assert said(call) == [("Speaker 0", "Hi.", 0.9, 1.1), ("Speaker 1", "Hello.", 1.5, 1.7)]


def test_rev_ai_never_seen_in_the_wild_refuses_a_field_it_does_not_know():
    document = rev((0, [("Hi", 0.9)]), key="elements", end="end_ts")
    document["monologues"][0]["elements"][0]["is_deleted"] = True

    with pytest.raises(ReadError, match="'is_deleted'"):
        read_one(document)
