"""Whatever stands in a transcript or in a quote, grounding never fails."""

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from aql.values.amount import Money, Window
from tests.ground.worlds import claim, proof
from tests.worlds import transcript

PIECES = some.one_of(
    some.text(max_size=6),
    some.sampled_from(
        [
            "yes",
            "no",
            "not",
            "don't",
            "if",
            "but",
            ",",
            ".",
            "?",
            "!",
            "…",
            "-",
            "\u200b",
            "n͏ot",
            "١٢",
            "10²",
            "③",
            "５",
            "予算",
            "ない",
            "ja",
            "nein",
            "sí",
            "oui",
            "sim",
            "はい",
            "we",
            "have",
            "the",
            "budget",
            "March",
        ]
    ),
)
ANY_TEXT = some.lists(PIECES, max_size=12).map(" ".join)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "pt", "ja"])
@settings(max_examples=60, deadline=None)
@example(asked="Do you have it?", said="We have 10² euros here", bounds=(0, 22))
@given(asked=ANY_TEXT, said=ANY_TEXT, bounds=some.tuples(some.integers(0, 60), some.integers(0, 60)))
def test_any_text_is_grounded(language, asked, said, bounds):
    lines = [f"{label}: {' '.join(words.split()) or '-'}" for label, words in (("Rep", asked), ("Dana", said))]
    call = transcript(*lines, language=language)
    quoted = said[min(bounds) : max(bounds)]

    proved = proof(
        call,
        claim("budget", "confirmed", (quoted, 1), (asked, 0), values=(Money(quoted, Decimal(10), "allocated"), Window(quoted, "deadline"))),
    )

    budget = next(finding for finding in proved.findings if finding.criterion == "budget")
    assert all(call.words_at(one.span) == one.quote for one in budget.evidence)
    assert bool(budget.evidence) == (budget.status != "absent")
    assert budget.evidence or {"not_found", "cuts_negation", "seller_only"} & {rejection.reason for rejection in proved.rejections}
