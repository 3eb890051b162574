"""A value is kept as far as its words were said, and says what was filled in."""

from datetime import date
from decimal import Decimal

import pytest

from aql.values.amount import Action, Alternative, Money, Number, Person, Text, Window
from aql.values.profile import Profile
from tests.ground.worlds import claim, proof
from tests.worlds import transcript

PROFILE = Profile("Lumen", "0" * 8, competitors=("Revlattice",), currency="GBP")


def held(call, one, profile=None):
    """The values of one claim's finding, and what was not said."""
    proved = proof(call, one, profile=profile)
    finding = next(finding for finding in proved.findings if finding.criterion == one.criterion)
    return list(finding.values), [rejection.quote for rejection in proved.rejections if rejection.reason == "value_not_said"]


def money(phrase, amount, **fields):
    return Money(phrase, Decimal(amount), "allocated", **fields)


BUDGET = transcript("Rep: And money?", "Dana: There's sixty-eight thousand left in the pot and it's mine.")


def test_money_that_was_said_is_kept():
    values, unsaid = held(BUDGET, claim("budget", "confirmed", "it's mine", values=(money("sixty-eight thousand", 68000),)))

    assert unsaid == []
    assert [(one.amount, one.currency, one.scale_from) for one in values] == [(Decimal(68000), None, "said")]


def test_money_that_was_not_said_is_dropped_and_the_finding_stays():
    one = claim("budget", "confirmed", "sixty-eight thousand left", values=(money("eighty thousand", 80000),))

    proved = proof(BUDGET, one)

    assert [finding.status for finding in proved.findings if finding.criterion == "budget"] == ["confirmed"]
    assert [(rejection.reason, rejection.quote) for rejection in proved.rejections] == [("value_not_said", "eighty thousand")]


def test_a_currency_from_the_profile_is_marked():
    values, _ = held(
        BUDGET, claim("budget", "confirmed", "it's mine", values=(money("sixty-eight thousand", 68000, currency="GBP"),)), PROFILE
    )

    assert [(one.currency, one.currency_from) for one in values] == [("GBP", "profile")]


def test_a_currency_nobody_said_is_marked_as_implied():
    values, _ = held(BUDGET, claim("budget", "confirmed", "it's mine", values=(money("sixty-eight thousand", 68000, currency="EUR"),)))

    assert [(one.currency, one.currency_from) for one in values] == [("EUR", "implied")]


def test_a_currency_against_the_words_is_refused():
    call = transcript("Dana: We have forty thousand euros for it.")

    values, unsaid = held(
        call, claim("budget", "confirmed", "We have forty thousand euros", values=(money("forty thousand", 40000, currency="USD"),))
    )

    assert (values, unsaid) == ([], ["forty thousand"])


def test_thousands_that_were_only_meant_are_marked():
    call = transcript("Dana: Up to a hundred I just sign the thing.")

    values, _ = held(call, claim("budget", "confirmed", "Up to a hundred I just sign", values=(money("a hundred", 100000),)))

    assert [(one.amount, one.scale_from) for one in values] == [(Decimal(100000), "implied")]


def test_a_denied_amount_in_the_same_sentence_is_not_taken():
    call = transcript("Dana: We don't have eighty thousand, we have sixty thousand.")

    values, unsaid = held(call, claim("budget", "confirmed", "we have sixty thousand", values=(money("eighty thousand", 80000),)))

    assert (values, unsaid) == ([], ["eighty thousand"])


def test_a_deadline_starts_on_the_calls_date():
    call = transcript("Dana: It has to be live before the first of July.", held_on=date(2026, 4, 14))
    claimed = Window("before the first of July", "deadline", date(2026, 4, 14), date(2026, 7, 1))

    values, unsaid = held(call, claim("timing", "confirmed", "It has to be live before the first of July", values=(claimed,)))

    assert unsaid == []
    assert [(one.kind, one.start, one.end, one.year_from) for one in values] == [
        ("deadline", date(2026, 4, 14), date(2026, 7, 1), "call_date"),
    ]


def test_dates_that_the_words_do_not_give_are_replaced_by_those_they_give():
    call = transcript("Dana: We go live in September.", held_on=date(2026, 4, 14))
    claimed = Window("in September", "range", date(2026, 10, 1), date(2026, 10, 31))

    values, unsaid = held(call, claim("timing", "confirmed", "We go live in September", values=(claimed,)))

    assert [(one.start, one.end) for one in values] == [(date(2026, 9, 1), date(2026, 9, 30))]
    assert unsaid == ["in September"]


def test_words_that_give_no_date_stay_words():
    call = transcript("Dana: It has to be clean before the migration.")
    claimed = Window("before the migration", "deadline", None, date(2026, 7, 1))

    values, unsaid = held(call, claim("timing", "confirmed", "clean before the migration", values=(claimed,)))

    assert values == [Window("before the migration", "deadline")]
    assert unsaid == ["before the migration"]


def test_a_time_that_the_sentence_denies_is_not_taken():
    call = transcript("Dana: Not in March, we start in September.", held_on=date(2026, 1, 14))
    claimed = Window("in March", "range", date(2026, 3, 1), date(2026, 3, 31))

    values, unsaid = held(call, claim("timing", "confirmed", "we start in September", values=(claimed,)))

    assert (values, unsaid) == ([], ["in March"])


def test_without_a_date_of_the_call_a_relative_window_is_words_alone():
    call = transcript("Dana: We start next quarter.", held_on=None)
    claimed = Window("next quarter", "range", date(2026, 7, 1), date(2026, 9, 30))

    values, _ = held(call, claim("timing", "confirmed", "We start next quarter", values=(claimed,)))

    assert values == [Window("next quarter", "range")]


def test_a_number_must_stand_in_the_cited_words():
    call = transcript("Dana: We had forty one wrong payslips. And a leak, twelve days.")
    cited = claim("pain", "confirmed", "forty one wrong payslips", values=(Number("forty one wrong payslips"), Number("twelve days")))

    assert held(call, cited) == ([Number("forty one wrong payslips")], ["twelve days"])


CALL = transcript(
    "Rep: So Wouter signs?",
    "Dana: Wouter does, he's our COO. We look at Rotor Loft and a spreadsheet.",
    "Rep: Zed from us will ring. And Quill?",
    "Dana: Mm-hm.",
)


def test_a_person_keeps_the_name_and_title_that_were_said():
    claimed = Person("economic_buyer", "Wouter", "Wouter", "COO")

    values, unsaid = held(CALL, claim("stakeholders", "confirmed", "Wouter does", values=(claimed,)))

    assert (values, unsaid) == ([claimed], [])


def test_a_title_nobody_said_is_taken_from_a_person_who_stays():
    values, unsaid = held(
        CALL, claim("stakeholders", "confirmed", "Wouter does", values=(Person("economic_buyer", "Wouter", "Wouter", "CFO"),))
    )

    assert values == [Person("economic_buyer", "Wouter", "Wouter", None)]
    assert unsaid == ["CFO"]


@pytest.mark.parametrize("name", ["Ingrid", "Rep"])
def test_nobody_unnamed_and_no_seller_is_a_person_of_the_buyer(name):
    values, unsaid = held(CALL, claim("stakeholders", "confirmed", "Wouter does", values=(Person("champion", name, name),)))

    assert (values, unsaid) == ([], [name])


def test_a_speaker_is_known_by_the_label():
    values, _ = held(
        CALL, claim("stakeholders", "confirmed", "Wouter does", values=(Person("champion", "Dana", None, None, in_room=True),))
    )

    assert values == [Person("champion", "Dana", "Dana", None, in_room=True)]


def test_a_name_keeps_what_was_said_beside_what_is_meant():
    claimed = Alternative("Rotaloft", "Rotor Loft", "evaluating")

    values, _ = held(CALL, claim("competition", "confirmed", "We look at Rotor Loft", values=(claimed,)))

    assert values == [claimed]


def test_a_name_that_is_not_what_was_said_gives_way():
    values, _ = held(
        CALL, claim("competition", "confirmed", "We look at Rotor Loft", values=(Alternative("Kestrel", "Rotor Loft", "evaluating"),))
    )

    assert [(one.name, one.name_said) for one in values] == [("Rotor Loft", "Rotor Loft")]


def test_a_sellers_name_that_no_buyer_answers_is_not_said():
    values, unsaid = held(
        CALL, claim("competition", "confirmed", "We look at Rotor Loft", values=(Alternative("Quill", "Quill", "evaluating"),))
    )

    assert (values, unsaid) == ([], ["Quill"])


def test_an_action_keeps_its_day_and_its_owner():
    call = transcript("Rep: When?", "Dana: Come Thursday the twenty-first, I'll walk you round.", held_on=date(2026, 5, 12))
    claimed = Action("Walk round on Thursday", date(2026, 5, 21), "Thursday the twenty-first", "Dana")

    values, unsaid = held(call, claim("next_step", "confirmed", "Come Thursday the twenty-first", values=(claimed,)))

    assert (values, unsaid) == ([claimed], [])


def test_an_action_loses_a_day_and_an_owner_that_were_not_said():
    call = transcript("Rep: When?", "Dana: Come Thursday the twenty-first, I'll walk you round.", held_on=date(2026, 5, 12))
    claimed = Action("Walk round", date(2026, 5, 28), "Thursday the twenty-first", "Ingrid")

    values, unsaid = held(call, claim("next_step", "confirmed", "Come Thursday the twenty-first", values=(claimed,)))

    assert values == [Action("Walk round", None, "Thursday the twenty-first", None)]
    assert unsaid == ["Thursday the twenty-first"]


def test_an_action_that_says_too_much_gives_way_to_the_words():
    call = transcript("Dana: Send me the papers.")

    values, unsaid = held(call, claim("next_step", "partial", "Send me the papers", values=(Action("Send Kestrel forty papers"),)))

    assert values == [Action("Send me the papers")]
    assert unsaid == ["Send Kestrel forty papers"]


def test_text_must_be_a_buyers():
    cited = claim("pain", "confirmed", "We look at Rotor Loft", values=(Text("a spreadsheet"), Text("Zed from us will ring")))

    assert held(CALL, cited) == ([Text("a spreadsheet")], ["Zed from us will ring"])
