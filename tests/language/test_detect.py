"""The language of a call is told by its script and its small words."""

import pytest

from aql.language.detect import language_of


@pytest.mark.parametrize(
    "language, line",
    [
        ("en", "We have the budget, but it is not for this year, and that is what they said."),
        ("de", "Wir haben das Budget, aber nicht in diesem Jahr, und das ist auch so mit der Leitung besprochen."),
        ("es", "Tenemos el presupuesto, pero no es para este año, y eso lo ha dicho la dirección."),
        ("fr", "Nous avons le budget, mais ce n'est pas pour cette année, et la direction est d'accord."),
        ("pt", "Nós temos o orçamento, mas não é para este ano, e isso está com a direção."),
        ("it", "Abbiamo il budget, ma non è per questo anno, e anche la direzione lo sa."),
        ("nl", "We hebben het budget, maar dat is niet voor dit jaar, en de directie wil het ook."),
        ("ja", "予算はありますが、CRMは今年ではありません。"),
        ("ko", "예산은 있지만 올해는 아닙니다."),
        ("zh", "我们有预算，但不是今年。"),
        ("ru", "У нас есть бюджет, но не на этот год."),
    ],
)
def test_a_line_tells_its_language(language, line):
    assert language_of([line]) == language


def test_words_that_tell_nothing_are_taken_for_english():
    assert language_of(["Hmm.", ""]) == "en"


def test_a_foreign_name_does_not_change_the_language():
    assert language_of(["We met 田中 in the office and he said that it was fine for the team"]) == "en"
