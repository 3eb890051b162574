from aql.extract.llm.merge import merge
from aql.values.amount import Number
from aql.values.claim import Claim, Extraction, Quote, RemarkClaim, VoiceClaim

EARLY, LATE = Quote(3, "we have the money"), Quote(90, "it was frozen yesterday")


def part(*claims, **fields):
    return Extraction(claims, **fields)


def merged_status(*statuses):
    parts = [part(Claim("budget", status)) for status in statuses]
    return merge(parts).claims[0].status


def test_one_part_is_the_whole():
    only = part(Claim("budget", "confirmed", (EARLY,)))

    assert merge([only]) is only


def test_the_latest_clear_statement_wins():
    assert merged_status("confirmed", "negative") == "negative"
    assert merged_status("negative", "confirmed", "absent") == "confirmed"
    assert merged_status("confirmed", "partial") == "confirmed"
    assert merged_status("absent", "partial", "absent") == "partial"
    assert merged_status("absent", "absent") == "absent"


def test_only_quotes_of_the_winning_status_are_kept_the_latest_first():
    middle = Quote(50, "the money is there")
    parts = [
        part(Claim("budget", "negative", (Quote(1, "none"),), (Number("0"),))),
        part(Claim("budget", "confirmed", (EARLY,), (Number("40"),), asked=Quote(2, "is there money?"))),
        part(Claim("budget", "confirmed", (middle, EARLY), (Number("40"), Number("50")))),
    ]

    (claim,) = merge(parts).claims

    assert claim == Claim("budget", "confirmed", (middle, EARLY), (Number("40"), Number("50")), asked=Quote(2, "is there money?"))


def test_what_the_overlap_says_twice_is_kept_once():
    remark = RemarkClaim("objection", "It is dear.", (LATE,))
    voice = VoiceClaim("Dana", "buyer", EARLY)

    merged = merge([part(remarks=(remark,), voices=(voice,)), part(remarks=(remark,), voices=(voice,))])

    assert (merged.remarks, merged.voices) == ((remark,), (voice,))
