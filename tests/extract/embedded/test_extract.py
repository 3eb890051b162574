from dataclasses import replace
from datetime import date

import pytest

from aql.extract.embedded.extract import EXTRACTOR, extract
from aql.read.rubric import find_rubric, read_rubric
from aql.values.amount import Action, Alternative, Money, Number, Person, Window
from aql.values.profile import Profile
from aql.values.rubric import Criterion, Example, Rubric
from tests.worlds import transcript


@pytest.fixture(scope="module")
def aql_rubric():
    return read_rubric(find_rubric("aql"))


def statuses(call, rubric):
    return {claim.criterion: claim.status for claim in extract(call, rubric, None).claims}


def value(call, rubric, kind):
    return next(one for claim in extract(call, rubric, None).claims for one in claim.values if isinstance(one, kind))


def test_a_buyers_plain_words_are_claimed_with_the_turn_they_stand_in(aql_rubric):
    call = transcript("Rep: Is there a budget for this?", "Dana: The board approved ninety thousand dollars for it.")

    claim = next(claim for claim in extract(call, aql_rubric, None).claims if claim.criterion == "budget")

    assert claim.status == "confirmed"
    assert (claim.quotes[0].turn, claim.quotes[0].words) == (1, "The board approved ninety thousand dollars for it.")
    assert claim.asked.words == "Is there a budget for this?"


def test_what_a_seller_says_of_money_claims_nothing(aql_rubric):
    call = transcript("Rep: A customer of ours had ninety thousand approved for it.", "Dana: Mm-hm.", "Dana: Go on.")

    assert "budget" not in statuses(call, aql_rubric)


def test_a_call_without_a_buyer_claims_nothing(aql_rubric):
    call = transcript("Rep: They have ninety thousand approved.", "Rep: And she signs it herself.")

    assert extract(call, aql_rubric, None).claims == ()


@pytest.mark.parametrize(
    "words",
    [
        "At my last place we had forty thousand set aside for this.",
        "My brother-in-law's company put forty thousand aside for one.",
        "If we had forty thousand I'd do it tomorrow.",
    ],
)
def test_the_past_other_people_and_hypotheses_are_no_budget(words, aql_rubric):
    call = transcript("Rep: Is there a budget?", f"Dana: {words}")

    assert statuses(call, aql_rubric).get("budget", "absent") != "confirmed"


def test_what_is_withdrawn_later_is_not_confirmed(aql_rubric):
    call = transcript(
        "Rep: Is there a budget?",
        "Dana: Yes, we've put sixty thousand aside for it.",
        "Rep: Great, and who is the competition?",
        "Dana: Nobody yet.",
        "Lee: Sorry, Dana, there's no money any more. Finance froze the budget yesterday, it's all gone.",
        buyers=("Dana", "Lee"),
    )

    assert statuses(call, aql_rubric)["budget"] == "negative"


def test_a_hedged_date_is_a_partial_window(aql_rubric):
    call = transcript("Rep: When would you want it?", "Dana: Maybe in the spring, possibly. I couldn't promise you that.")

    assert statuses(call, aql_rubric)["timing"] == "partial"


def test_a_holiday_is_no_window(aql_rubric):
    call = transcript("Rep: How are you?", "Dana: I'm on holiday from the fifteenth of June, my daughter gets married.")

    assert statuses(call, aql_rubric).get("timing", "absent") != "confirmed"


def test_the_typed_values_stand_in_the_buyers_words(aql_rubric):
    call = transcript(
        "Rep: When do you need it?",
        "Dana: It has to be live by the first of July.",
        "Rep: And is there a budget?",
        "Dana: Yes, sixty thousand dollars, it's approved.",
        "Rep: Who signs?",
        "Dana: I sign it myself.",
        "Rep: What do you use today?",
        "Dana: We use Corvex, and we're leaving Corvex.",
        "Rep: Shall we meet again?",
        "Dana: Thursday the nineteenth of March at ten works, send the invite.",
    )

    assert value(call, aql_rubric, Window).end == date(2026, 7, 1)
    assert (value(call, aql_rubric, Money).amount, value(call, aql_rubric, Money).currency) == (60000, "USD")
    assert (value(call, aql_rubric, Person).name, value(call, aql_rubric, Person).role) == ("Dana", "decision_maker")
    assert value(call, aql_rubric, Alternative).name == "Corvex"
    assert value(call, aql_rubric, Action).on == date(2026, 3, 19)


def test_somebody_who_pitches_to_us_is_outside_and_his_clients_troubles_are_not_his(aql_rubric):
    call = transcript(
        "Rep: So who is it for?",
        "Dana: We're an agency, we'd white-label it and resell it to our clients.",
        "Dana: One of my clients loses forty hours a week and has sixty thousand approved.",
    )

    found = statuses(call, aql_rubric)

    assert found["fit"] == "negative"
    assert found.get("budget", "absent") == "absent"


def test_a_help_desk_call_is_no_buying_call(aql_rubric):
    call = transcript(
        "Support: Harborline support, can I take your name?",
        "Dana: It won't let me pay people, I need it fixed by four, and my boss has to sign the bank file.",
        sellers=("Support",),
    )

    assert set(statuses(call, aql_rubric)) <= {"fit"}


def test_what_is_put_to_a_silent_buyer_is_partial_at_best(aql_rubric):
    monologue = "So I'll just run through it while the slides come up, and do stop me whenever you like. " * 20
    call = transcript(f"Rep: {monologue}", "Rep: You've got fifty thousand set aside for it.", "Dana: All sounds great.")

    assert statuses(call, aql_rubric)["budget"] == "partial"


def test_a_criterion_of_ones_own_is_read_by_its_examples():
    own = Criterion(
        "fleet",
        "Fleet",
        "Do they run electric vans?",
        "They run electric vans.",
        "They think about electric vans.",
        "They run diesel only.",
        examples=(
            Example("Half of our delivery vans are electric already.", "confirmed"),
            Example("All our vans run on diesel and that will not change.", "negative"),
        ),
    )
    rubric = Rubric("own", "1", "Own", (own,), (), "hash")
    call = transcript("Rep: Tell me about the vans.", "Dana: About a third of our delivery vans are electric.")

    assert statuses(call, rubric) == {"fleet": "confirmed"}


def test_a_criterion_called_otherwise_is_read_as_the_one_it_is(aql_rubric):
    need = Criterion("need", "Need", "What goes wrong?", "Specific.", "General.", "None.")
    rubric = Rubric("own", "1", "Own", (need,), (), "hash")
    call = transcript("Rep: What goes wrong?", "Dana: Last month forty payslips went out wrong and two nurses resigned over it.")

    assert statuses(call, rubric)["need"] == statuses(call, aql_rubric)["pain"] == "confirmed"


def test_a_remark_is_glossed_by_the_words_it_stands_on(aql_rubric):
    call = transcript(
        "Dana: Our works council has to agree to it first, that takes weeks.",
        "Dana: Does it speak Hmong?",
        "Rep: I'd have to check that.",
    )

    found = extract(call, aql_rubric, None).remarks

    assert {remark.kind for remark in found} == {"constraint", "open_question"}
    assert all(remark.gloss == remark.quotes[0].words for remark in found)


def test_the_same_call_gives_the_same_claims(aql_rubric):
    call = transcript("Rep: Who signs?", "Dana: I sign it, up to fifty thousand, and Lee in finance sees it at month end.")

    assert extract(call, aql_rubric, None) == extract(call, aql_rubric, None)
    assert EXTRACTOR.is_embedded


def test_nothing_is_agreed_in_a_speech(aql_rubric):
    step = "Let's do Thursday the nineteenth of March at ten, send the invite."
    speech = "We grew in every region and I am proud of what our people have done this year. " * 20

    short = transcript("Rep: Shall we meet again?", f"Dana: {step}")
    long = transcript("Rep: Good morning, everyone.", f"Dana: {speech} {step}")

    assert statuses(short, aql_rubric)["next_step"] == "confirmed"
    assert statuses(long, aql_rubric).get("next_step", "absent") != "confirmed"


def test_a_voice_of_unknown_side_is_claimed_where_it_says_our_name_and_asks():
    call = transcript(
        "Wes: Hi Lucia, Wes here, from Medivane. How many clinics do you have?",
        "Lucia: Seven clinics and twenty-six therapists.",
        "Wes: And when would you want it live?",
        "Lucia: Before October.",
        "Wes: Who signs, and is there a budget for it?",
        "Lucia: I sign, up to three thousand a month.",
        buyers=(),
        sellers=(),
    )

    found = extract(call, read_rubric(find_rubric("aql")), Profile("medivane", "hash"))

    assert {voice.label: voice.side for voice in found.voices} == {"Wes": "seller", "Lucia": "buyer"}
    assert any(claim.criterion == "stakeholders" for claim in found.claims)


@pytest.mark.parametrize("talk_between, sides", [(1, {"Wes": "seller", "Lucia": "buyer"}), (400, {})])
def test_whoever_asks_four_things_a_seller_asks_in_one_call_needs_no_name(talk_between, sides):
    call = transcript(
        "Wes: What made you get in touch?",
        "Lucia: Half of our patients wait three weeks.",
        "Wes: And when would you want it live?",
        "Lucia: Before October. " + "That is how it goes here with us, year in, year out. " * talk_between,
        "Wes: Who signs?",
        "Lucia: I do.",
        "Wes: And is there a budget for it?",
        "Lucia: Three thousand a month.",
        buyers=(),
        sellers=(),
    )

    found = extract(call, read_rubric(find_rubric("aql")), Profile("medivane", "hash"))

    assert {voice.label: voice.side for voice in found.voices} == sides


def test_talk_in_which_nobody_says_our_name_has_no_voices():
    call = transcript(
        "Ann: How many people are you, and when did you start?",
        "Ben: Forty, and in May.",
        "Ann: Who decides, and is there a budget?",
        "Ben: I do.",
        buyers=(),
        sellers=(),
    )

    assert extract(call, read_rubric(find_rubric("aql")), Profile("medivane", "hash")).voices == ()


def test_a_vaguer_season_beside_it_takes_nothing_from_a_deadline(aql_rubric):
    call = transcript("Rep: When do you need it?", "Dana: It has to run before the holiday season, so by October 1st at the latest.")

    assert statuses(call, aql_rubric)["timing"] == "confirmed"
    assert value(call, aql_rubric, Window).end == date(2026, 10, 1)


def test_the_step_agreed_late_comes_before_a_story_with_a_day_in_it(aql_rubric):
    call = transcript(
        "Rep: What happened?",
        "Dana: So Tom very politely tells me on the Monday it's seven, because the rest is in there twice.",
        "Rep: And what shall we do next?",
        "Dana: I'll get the file over to you by Friday.",
        "Rep: Friday is perfect.",
    )

    assert value(call, aql_rubric, Action).phrase == "I'll get the file over to you by Friday."


def test_a_number_is_claimed_with_what_it_counts(aql_rubric):
    call = transcript("Rep: What goes wrong?", "Dana: We lose eleven pallets every week and it costs us two full days, honestly.")

    claim = next(claim for claim in extract(call, aql_rubric, None).claims if claim.criterion == "pain")

    assert [one.phrase for one in claim.values if isinstance(one, Number)] == ["eleven pallets every week", "two full days"]


def test_one_who_signs_is_one_person_by_whichever_name_and_a_father_is_none(aql_rubric):
    call = transcript(
        "Rep: Who signs?",
        "Dana Quill: I sign it, up to a hundred I just sign the thing.",
        "Sam: Dana signs it, and Dad signed his shares over.",
        buyers=("Dana Quill", "Sam"),
    )

    claim = next(claim for claim in extract(call, aql_rubric, None).claims if claim.criterion == "stakeholders")

    assert [one.name for one in claim.values if isinstance(one, Person)] == ["Dana Quill"]


def moneys(call, rubric):
    return [(one.amount, one.kind) for claim in extract(call, rubric, None).claims for one in claim.values if isinstance(one, Money)]


def test_the_money_is_that_of_the_first_sentence_and_not_all_that_is_spoken_of(aql_rubric):
    call = transcript(
        "Rep: Is there a budget for this?",
        "Dana: There's seventy-five thousand in this year's budget for it.",
        "Dana: Best nine grand I ever spent was the coffee machine.",
    )

    assert moneys(call, aql_rubric) == [(75000, "allocated")]


def test_how_much_somebody_may_sign_for_is_told_beside_the_budget(aql_rubric):
    call = transcript(
        "Rep: Who signs?",
        "Dana: I sign for anything up to thirty thousand myself.",
        "Rep: Is there a budget for this?",
        "Dana: There's twenty-four thousand in this year's budget for it.",
    )

    assert moneys(call, aql_rubric) == [(24000, "allocated"), (30000, "threshold")]


def test_a_bare_number_of_a_budget_means_thousands(aql_rubric):
    call = transcript("Rep: Is there a budget for this?", "Dana: Yes, the board put in one eighty for this, it's in the plan.")

    assert moneys(call, aql_rubric) == [(180000, "allocated")]


def test_a_refusal_keeps_a_window_more_than_a_year_away(aql_rubric):
    call = transcript("Rep: When would you want it?", "Dana: Not before 2031, we won't touch it until the new building is up in 2031.")

    later = [one for claim in extract(call, aql_rubric, None).claims for one in claim.values if isinstance(one, Window)]

    assert {(one.start.year, one.end.year) for one in later if one.end} <= {(2031, 2031)}


def test_a_japanese_sentence_is_not_cut_where_an_english_one_would_be(aql_rubric):
    said = "うちは保育園をやっておりまして、園が十六か所、保育士は三百二十人ほどおります。"
    call = replace(transcript("Rep: 御社の事業は？", f"Dana: {said}"), language="ja")

    fit = next(claim for claim in extract(call, aql_rubric, None).claims if claim.criterion == "fit")

    assert [quote.words for quote in fit.quotes] == [said]


def test_a_sentence_broken_off_behind_an_article_tells_no_business(aql_rubric):
    call = transcript("Rep: Where are you?", "Dana: We're in the, well, it's really a broom closet.")

    assert "fit" not in statuses(call, aql_rubric)


def test_what_must_be_running_is_no_family_matter_though_a_holiday_is_named(aql_rubric):
    said = "They won't do another summer holiday on whiteboards, so it's got to be running by the twelfth of July."
    call = transcript("Rep: When would you want it live?", f"Dana: {said}")

    assert statuses(call, aql_rubric)["timing"] == "confirmed"
