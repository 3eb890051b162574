"""A quote cut so that a "not", an "only" or an "if" falls away is seen; one that stands fairly is not."""

import pytest

from aql.ground.cuts import cut_of
from aql.ground.reading import read

CUT = [
    ("en", "Nobody on my team says [we have the budget].", "Nobody"),
    ("en", "I don't think, honestly, [we have budget].", "I don't think"),
    ("en", "[We'll sign in Q3], if the board agrees.", "if the board agrees"),
    ("en", "If the board agrees, [we'll sign in Q3].", "If the board agrees"),
    ("en", "If the board agrees, honestly, [we'll sign in Q3].", "If the board agrees"),
    ("en", "Unless legal objects [we go live in May].", "Unless"),
    ("en", "[We had the money], but not any more.", "but not any more"),
    ("en", "[We have budget]. Not really.", "Not really"),
    ("en", "Only [the London office has budget for this].", "Only"),
    ("en", "I wish [we had budget].", "I wish"),
    ("en", "[We have the budget] for nothing.", "nothing"),
    ("en", "Nobody, the board included, [has approved the budget].", "Nobody"),
    ("en", "[We have budget], I don't think.", "I don't think"),
    ("en", "Nobody in finance and [the board has approved the budget].", "Nobody"),
    ("en", "I doubt that [we sign in March].", "doubt"),
    ("en", "We can't [sign before June].", "can't"),
    ("en", "It's not because [we have budget in Q3].", "not"),
    ("en", "We were supposed to [sign in March].", "supposed to"),
    ("de", "[Wir haben das Budget dieses Jahr] nicht.", "nicht"),
    ("de", "Ich glaube nicht, dass [wir Budget haben].", "nicht"),
    ("de", "Wenn der Vorstand zustimmt, [unterschreiben wir im Mai].", "Wenn"),
    ("de", "Nur [die Zentrale hat Budget].", "Nur"),
    ("es", "No creo que [tengamos presupuesto].", "No"),
    ("es", "[Firmamos en marzo] si el consejo lo aprueba.", "si el consejo lo aprueba"),
    ("fr", "On n'[a pas le budget].", "n'"),
    ("fr", "[On signe en mars], si la direction est d'accord.", "si la direction est d'accord"),
    ("pt", "Ninguém aqui diz que [temos orçamento].", "Ninguém"),
    ("pt", "[A gente assina em março], se o conselho aprovar.", "se o conselho aprovar"),
    ("ja", "[予算は今年あり]ません。", "ません"),
    ("ja", "[今期の予算を取]れば、契約します。", "れば"),
    ("ja", "予算が取れましたら、[四月に契約します]。", "予算が取れましたら"),
    ("ja", "[予算がある]わけではありません。", "わけではありません"),
]

FAIR = [
    ("en", "No, [we've got the budget]."),
    ("en", "No [we've got the budget]."),
    ("en", "It's a no-brainer, we said, and [we have the budget]."),
    ("en", "That's right isn't it, [we have budget]."),
    ("en", "I don't know who else, but [we sign in March]."),
    ("en", "I got a customer, I'm not gonna say who, [they charge us back for a late truck]."),
    ("en", "We don't like Mopster, so [we sign in March]."),
    ("en", "[We sign in March], aren't we lucky."),
    ("en", "Not only do we have the budget, [we have the time]."),
    ("en", "If you like [we can meet on Thursday]."),
    ("en", "[We have nothing left] in the pot."),
    ("en", "But no. [Up to a hundred I sign]."),
    ("de", "Nein, [wir haben das Budget]."),
    ("de", "Das alte Werk gibt's nicht mehr, aber [wir haben das Budget]."),
    ("es", "No, [tenemos el presupuesto]."),
    ("fr", "Pas de souci, [on a le budget]."),
    ("pt", "Não, [a gente tem o orçamento]."),
    ("ja", "すみません、[予算はあります]。"),
    ("ja", "[四月に契約します]。場所はまだ決まっていません。"),
]


def cut(language, marked):
    start, end = marked.index("["), marked.index("]") - 1
    return cut_of(read(marked.replace("[", "").replace("]", ""), language), start, end)


@pytest.mark.parametrize("language, marked, word", CUT)
def test_a_quote_that_its_clause_turns_turns(language, marked, word):
    found = cut(language, marked)

    assert found is not None
    assert found.turns
    assert found.word.startswith(word)


@pytest.mark.parametrize("language, marked", FAIR)
def test_a_quote_that_stands_fairly_is_not(language, marked):
    found = cut(language, marked)

    assert found is None or not found.turns


def test_a_negator_elsewhere_in_the_sentence_is_only_noted():
    found = cut("en", "They don't sell to us, and [we sign in March].")

    assert found is not None
    assert (found.word, found.turns) == ("don't", False)


def test_a_negator_inside_the_quote_belongs_to_it():
    assert cut("en", "[We don't have the budget] this year.") is None


def test_in_a_language_without_a_table_nothing_is_known():
    assert cut("fi", "Meillä ei ole [budjettia].") is None
