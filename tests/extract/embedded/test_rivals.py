import pytest

from aql.extract.embedded.hear import hear
from aql.extract.embedded.rivals import rivals
from tests.worlds import transcript


def found(*said, language="en"):
    heard = hear(transcript(*said, language=language))
    shown = [sentence for sentence in heard if sentence.side == "buyer"]
    return {rival.name: rival.stance for rival in rivals(shown, heard, language)}


@pytest.mark.parametrize(
    "said, stance",
    [
        ("We have Plinket today.", "incumbent"),
        ("We're on Plinket.", "incumbent"),
        ("Plinket's contract ends in May.", "incumbent"),
        ("We're coming off Plinket in the spring.", "incumbent"),
        ("We used Plinket before.", "past"),
        ("We've looked at Plinket as well.", "evaluating"),
        ("I've had a quote from Plinket on my desk.", "evaluating"),
        ("Plinket's quote came on Monday.", "evaluating"),
        ("So Plinket's out.", "rejected"),
        ("We looked at Plinket. They were too expensive, so they're out.", "rejected"),
        ("We had Plinket in last week. It does half of it. So that's a no from me.", "rejected"),
        ("We've just signed with Plinket.", "chosen"),
    ],
)
def test_what_became_of_a_rival_is_told_by_the_words_around_it(said, stance):
    assert found(f"Dana: {said}") == {"Plinket": stance}


@pytest.mark.parametrize(
    "said",
    [
        "You got me and Dwayne.",
        "Noreen does the cakes. There's Noreen and there's young Noreen.",
        "We've got Wim, and Wim said no. We have Wim today.",
        "We had an office in Ovar. We have Ovar today.",
        "Everyone does that. We have Everyone on it.",
        "We're on Thursday.",
        "Well, there's Leeds.",
        "We looked at Dana's old sheet.",
        "At my last place we used Plinket.",
    ],
)
def test_colleagues_places_and_everyday_words_are_no_rivals(said):
    assert found(f"Dana: {said}") == {}


def test_one_name_spelled_two_ways_is_one_rival():
    assert found("Dana: We have Rev Plinket today.", "Dana: We've looked at Revplinket.") == {"Rev Plinket": "incumbent"}


def test_the_answer_to_what_is_used_today_is_the_incumbent():
    assert found("Rep: What are you using today?", "Dana: There's Plinket.") == {"Plinket": "incumbent"}


def test_a_german_noun_is_no_name_and_a_makers_is():
    said = "Dana: Und keine Krawatte, wir hatten einen mit Krawatte. Es hängen noch die Logger von Plinket."

    assert found(said, language="de") == {"Plinket": "incumbent"}
