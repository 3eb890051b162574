"""A clear assent is told from a denial, and from politeness that is neither."""

import pytest

from aql.language.assent import asks, reply_to, says_nothing


@pytest.mark.parametrize(
    "said, answer",
    [
        ("You've about 240 people, is that right?", "Yes."),
        ("Could we meet on the fifteenth?", "Yes, the fifteenth works, send the invite."),
        ("I have you down for the fifteenth.", "Yeah, the fifteenth."),
        ("You're the payroll manager, that's right isn't it", "that's me. all eight of them"),
        ("You sign for it.", "That's right."),
    ],
)
def test_assent_is_heard(said, answer):
    assert reply_to(said, answer, "en") == "assent"


@pytest.mark.parametrize(
    "said, answer, language",
    [
        ("Das Budget steht, richtig?", "Ja, genau.", "de"),
        ("Entonces firma usted, ¿verdad?", "Sí, claro.", "es"),
        ("Le budget est signé, c'est ça ?", "Oui, exactement.", "fr"),
        ("Então quem assina é você?", "Sim, sou eu.", "pt"),
        ("予算は五百万円でよろしいでしょうか。", "はい、そうです。", "ja"),
    ],
)
def test_assent_is_heard_in_the_measured_languages(said, answer, language):
    assert reply_to(said, answer, language) == "assent"


@pytest.mark.parametrize(
    "said, answer, language",
    [
        ("You've about 240 people.", "Mm-hm.", "en"),
        ("You've about 240 people.", "Yeah.", "en"),
        ("So eighty K is set aside, right?", "Sure, sounds interesting.", "en"),
        ("So eighty K is set aside?", "Yeah, sounds great.", "en"),
        ("You're the one who signs for it.", "All sounds great.", "en"),
        ("Das Budget steht.", "Ja.", "de"),
        ("Le client a signé en trois mois.", "D'accord, très intéressant.", "fr"),
        ("九州の会社様で、十か月で回収されました。", "はあ、なるほど。すごいですね。", "ja"),
        ("O cliente aprovou noventa mil.", "Bacana. Legal isso, hein.", "pt"),
    ],
)
def test_a_polite_noise_is_no_assent(said, answer, language):
    assert reply_to(said, answer, language) == "noise"


@pytest.mark.parametrize(
    "answer", ["Yes, but not this year.", "Yes, if the board agrees.", "Yeah, maybe, I think so.", "I'd have to look."]
)
def test_a_yes_that_holds_back_is_only_an_answer(answer):
    assert reply_to("So eighty K is set aside?", answer, "en") == "answer"


@pytest.mark.parametrize(
    "answer, language",
    [("No. There's no eighty.", "en"), ("Not really.", "en"), ("Nein, leider nicht.", "de"), ("Non, pas du tout.", "fr")],
)
def test_a_denial_is_heard(answer, language):
    assert reply_to("So eighty K is set aside?", answer, language) == "denial"


def test_a_no_that_agrees_is_an_assent():
    assert reply_to("You don't mind the fifteenth?", "No no, that works, absolutely.", "en") == "assent"


def test_words_that_are_only_yeses_and_noises_say_nothing():
    assert says_nothing("Yeah, okay, great, um, thanks.", "en")
    assert not says_nothing("Yeah, the fifteenth.", "en")


def test_a_check_at_the_end_asks_without_a_question_mark():
    assert asks("you're two hundred people is that right", "en")
    assert not asks("You're two hundred people.", "en")


@pytest.mark.parametrize(
    "said, answer, language",
    [
        ("Do you have the budget?", "Yes but it is for something else.", "en"),
        ("Do you have the budget?", "Yes, until finance took it back.", "en"),
        ("Do you have the budget?", "Yes, in 2023.", "en"),
        ("Do you have the budget?", "Yes. Well, we had. It was cut last week.", "en"),
        ("Do you have the budget?", "Oh yes, of course, and a pony.", "en"),
        ("Do you have the budget?", "Yeah, right.", "en"),
        ("Haben Sie das Budget?", "Ja, aber das ist für etwas anderes.", "de"),
        ("Avez-vous le budget ?", "Oui, mais c'est pour autre chose.", "fr"),
        ("¿Tienen el presupuesto?", "Sí, pero es para otra cosa.", "es"),
        ("Vocês têm o orçamento?", "Sim, mas é para outra coisa.", "pt"),
        ("予算はありますか。", "はい、でも別の用途です。", "ja"),
        ("Do you have the budget or is it gone?", "Yes.", "en"),
        ("You have a budget, let me share my screen, is that okay?", "Yes.", "en"),
        ("You do not have the budget?", "Yes.", "en"),
    ],
)
def test_a_yes_that_turns_or_answers_something_else_assents_to_nothing(said, answer, language):
    assert reply_to(said, answer, language) == "answer"


@pytest.mark.parametrize(
    "said, language, yes",
    [
        ("You don't have the budget, do you?", "en", "Yes."),
        ("Sie haben das Budget nicht?", "de", "Ja."),
        ("Sie haben kein Budget?", "de", "Doch."),
        ("¿No tienen el presupuesto?", "es", "Sí."),
        ("Vous n'avez pas le budget ?", "fr", "Si."),
        ("Vocês não têm o orçamento?", "pt", "Sim."),
        ("予算はありませんか。", "ja", "はい。"),
        ("予算はないですよね。", "ja", "はい。"),
    ],
)
def test_a_yes_to_a_question_with_a_not_may_mean_either(said, language, yes):
    assert reply_to(said, yes, language) == "answer"


@pytest.mark.parametrize(
    "said, language, yes",
    [
        ("You have the budget, don't you?", "en", "Yes, we do."),
        ("Sie haben das Budget, nicht?", "de", "Ja, genau."),
        ("Tienen el presupuesto, ¿no?", "es", "Sí."),
        ("予算は五百万円ですよね。", "ja", "はい、そうです。"),
    ],
)
def test_a_tag_denies_nothing(said, language, yes):
    assert reply_to(said, yes, language) == "assent"


def test_a_yes_in_another_tongue_says_nothing_either():
    assert says_nothing("Yes.", "de")
    assert says_nothing("Ja, genau.", "en")
    assert not says_nothing("Ja, vierzigtausend.", "en")
