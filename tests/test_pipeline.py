from dataclasses import replace
from datetime import UTC, date, datetime

from aql.errors import ModelError
from aql.pipeline import Task, analyze, conclude
from aql.values.call import Call
from aql.values.chat import Usage
from aql.values.check import Check, Checks
from aql.values.claim import Claim, Extraction, Extractor, Quote, VoiceClaim
from aql.values.profile import Profile
from aql.values.record import Failure
from tests.worlds import rubric, transcript

NOW = datetime(2026, 3, 11, tzinfo=UTC)
LINES = (
    "Rep: What goes wrong today?",
    "Dana: We retype four hundred invoices every month end.",
    "Rep: And when must it work?",
    "Dana: Before the audit on the second of May, that is fixed.",
    "Rep: Who pays?",
    "Dana: I have forty thousand pounds set aside for this.",
    "Rep: Shall we meet again?",
    "Dana: Yes, send me the invite for Thursday, I will bring Ann.",
    "Dana: We are an insurance broker with six hundred people.",
)


def task(*lines, **fields):
    call = transcript(*(lines or LINES))
    made = Task(Call("c1", call.id, "call.vtt", date(2026, 3, 10)), call, rubric(), None, Extractor("test", "1"))
    return replace(made, **fields)


def claims(**quotes):
    return Extraction(tuple(Claim(name, "confirmed", (Quote(turn, words),)) for name, (turn, words) in quotes.items()))


READY = claims(
    fit=(8, "We are an insurance broker with six hundred people"),
    pain=(1, "We retype four hundred invoices every month end"),
    timing=(3, "Before the audit on the second of May"),
    budget=(5, "I have forty thousand pounds set aside for this"),
    next_step=(7, "send me the invite for Thursday"),
)


def test_claims_that_are_proved_qualify_a_call():
    record = conclude(task(), READY, NOW)

    assert record.verdict.kind == "qualified"
    assert record.verdict.held == ()
    assert record.rejections == ()


def test_a_claim_that_nobody_said_qualifies_nothing():
    invented = claims(pain=(1, "We retype five hundred invoices every month end"))

    record = conclude(task(), invented, NOW)

    assert record.verdict.kind == "insufficient"
    assert [no.reason for no in record.rejections] == ["not_found"]


def test_a_model_that_fails_is_a_failure_and_no_exception():
    def fails(*_):
        raise ModelError("the answer is garbage", reason="garbage", hint="try another")

    made = analyze(task(), fails, lambda: NOW)

    assert isinstance(made, Failure)
    assert (made.reason, made.what, made.hint, made.call) == ("garbage", "the answer is garbage", "try another", "c1")


def test_a_doubtful_side_holds_a_qualified_call_where_it_would_change_it():
    call = transcript(*LINES)
    doubted = replace(call, speakers=tuple(replace(s, doubt="she explains our product") if s.name == "Dana" else s for s in call.speakers))

    record = conclude(task(transcript=doubted), READY, NOW)

    assert record.verdict.kind == "qualified"
    assert [hold.code for hold in record.verdict.held] == ["sides"]
    assert "she explains our product" in record.verdict.held[0].why


def test_a_doubtful_side_that_decides_nothing_holds_nothing():
    call = transcript(*LINES, "Bob: Sorry, wrong room.")
    doubted = replace(call, speakers=tuple(replace(s, doubt="nobody knows him") if s.name == "Bob" else s for s in call.speakers))

    assert conclude(task(transcript=doubted), READY, NOW).verdict.held == ()


def test_an_identity_follows_everything_that_could_change_a_record():
    base = task()
    other_sides = replace(base.transcript, speakers=tuple(replace(s, side="unknown") for s in base.transcript.speakers))
    changed = [
        base,
        replace(base, transcript=other_sides),
        replace(base, transcript=replace(base.transcript, held_on=date(2026, 3, 12))),
        replace(base, rubric=replace(base.rubric, hash="1" * 8)),
        replace(base, profile=Profile("us", "p1")),
        replace(base, profile=Profile("us", "p2")),
        replace(base, extractor=Extractor("test", "2")),
        replace(base, extractor=Extractor("test", "1", prompt="new")),
        replace(base, claimed_over="12345678"),
    ]

    assert len({one.record_id for one in changed}) == len(changed)


def test_an_identity_does_not_follow_where_the_words_lay():
    moved = replace(task().transcript, source="elsewhere/call.docx", format="teams docx", notes=("no times",))

    assert task(transcript=moved).record_id == task().record_id


def test_a_models_voice_is_heard_before_grounding():
    call = transcript("A: What goes wrong?", "B: I run payroll here and we retype four hundred slips.", buyers=(), sellers=())
    voices = (VoiceClaim("B", "buyer", Quote(1, "I run payroll here")),)
    said = replace(claims(pain=(1, "we retype four hundred slips")), voices=voices)

    record = conclude(task(transcript=call), said, NOW)

    assert {s.name: s.side for s in record.transcript.speakers}["B"] == "buyer"
    assert next(f for f in record.findings if f.criterion == "pain").status == "confirmed"


def checked(support="does_not", about="timing"):
    """A second reader who says this of one criterion and supports the rest, and what asking cost."""

    def look_again(findings, *_):
        return Checks(
            tuple(
                Check(
                    one.criterion,
                    one.status,
                    tuple(proof.span for proof in one.evidence),
                    support if one.criterion == about else "supports",
                )
                for one in findings
                if one.evidence
            ),
            Usage(requests=1, tokens_in=50, tokens_out=5),
        )

    return look_again


def read_as(extraction):
    return lambda *_: replace(extraction, usage=Usage(requests=1, tokens_in=100, tokens_out=10))


def test_what_a_second_reader_does_not_find_falls_before_the_call_is_judged():
    record = analyze(task(), read_as(READY), lambda: NOW, checked())

    timing = next(finding for finding in record.findings if finding.criterion == "timing")
    assert (timing.status, timing.claimed) == ("partial", "confirmed")
    assert "a second reader finds to prove less" in timing.changes[-1].why
    assert record.verdict.kind == "nurture"
    assert record.usage == Usage(requests=2, tokens_in=150, tokens_out=15)


def test_a_checked_call_is_judged_again_without_asking():
    made = analyze(task(), read_as(READY), lambda: NOW, checked())

    again = conclude(task(), Extraction(made.claims, made.remarks, made.voices), NOW, made.checks)

    assert (again.findings, again.verdict, again.checks) == (made.findings, made.verdict, made.checks)


def test_a_doubted_side_is_not_to_blame_for_what_a_second_reader_brought_down():
    call = transcript(*LINES)
    doubted = replace(call, speakers=tuple(replace(s, doubt="he answers, too") if s.name == "Rep" else s for s in call.speakers))

    record = analyze(task(transcript=doubted), read_as(READY), lambda: NOW, checked(about="fit"))

    assert record.findings[0].status == "partial"
    assert (record.verdict.kind, record.verdict.held) == ("qualified", ())


def test_a_second_reader_who_fails_costs_what_both_cost():
    def fails(*_):
        raise ModelError("cut off", reason="truncated", usage=Usage(requests=1, tokens_in=50, tokens_out=4000))

    made = analyze(task(), read_as(READY), lambda: NOW, fails)

    assert (made.reason, made.usage) == ("truncated", Usage(requests=2, tokens_in=150, tokens_out=4010))
