"""Of contrary statements the latest clear one wins, unless it comes from one who cannot decide against one who can."""

from aql.values.amount import Person
from tests.ground.worlds import claim, proof
from tests.worlds import transcript

CALL = transcript(
    "Dana: We have the budget.",
    "Rep: Good.",
    "Dana: Actually finance froze everything yesterday.",
    "Kim: I'd say there is plenty of money.",
    buyers=("Dana", "Kim"),
)


def settled(*claims, call=CALL):
    return next(finding for finding in proof(call, *claims).findings if finding.criterion == "budget")


def boss(name):
    return claim("stakeholders", "confirmed", "finance froze everything", values=(Person("economic_buyer", name),))


def test_the_latest_clear_statement_wins_and_both_are_shown():
    found = settled(claim("budget", "confirmed", "We have the budget"), claim("budget", "negative", "finance froze everything yesterday"))

    assert (found.status, found.is_contested) == ("negative", False)
    assert [(one.role, one.span.turn) for one in found.evidence] == [("supports", 2), ("contradicts", 0)]
    assert "overruled" in [change.code for change in found.changes]


def test_the_order_of_the_claims_does_not_matter():
    one, two = claim("budget", "confirmed", "We have the budget"), claim("budget", "negative", "finance froze everything yesterday")

    assert settled(one, two) == settled(two, one)


def test_a_later_speaker_without_authority_does_not_overrule_one_who_decides():
    found = settled(
        claim("budget", "negative", "finance froze everything yesterday"),
        claim("budget", "confirmed", "there is plenty of money"),
        boss("Dana"),
    )

    assert (found.status, found.is_contested) == ("partial", True)
    assert {one.role for one in found.evidence} == {"supports", "contradicts"}
    assert "Dana" in next(change.why for change in found.changes if change.code == "contested")


def test_a_later_speaker_with_authority_overrules():
    found = settled(
        claim("budget", "negative", "finance froze everything yesterday"),
        claim("budget", "confirmed", "there is plenty of money"),
        boss("Kim"),
    )

    assert (found.status, found.is_contested) == ("confirmed", False)


def test_a_vague_word_later_does_not_undo_a_clear_one():
    found = settled(
        claim("budget", "negative", "finance froze everything yesterday"), claim("budget", "partial", "there is plenty of money")
    )

    assert found.status == "negative"


def test_claims_of_one_status_add_up():
    found = settled(claim("budget", "confirmed", "We have the budget"), claim("budget", "confirmed", "there is plenty of money"))

    assert (found.status, len(found.evidence)) == ("confirmed", 2)
