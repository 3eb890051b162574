from aql.extract.embedded.classes import classes_of
from aql.extract.embedded.phrases import LANGUAGES, table_of
from aql.extract.embedded.words import words_of


def hits(text, language="en", *, of_seller=False):
    words = words_of(text, language=language)
    classes = classes_of(words, text, 0, language, frozenset())
    table = table_of(language)
    found = table.hits(tuple(word.text for word in words), classes, table.asked if of_seller else table.said)
    return {hit.says for hit in found}


def test_contractions_are_opened_so_that_one_phrase_finds_all_spellings():
    assert "budget negative" in hits("There's no money.")
    assert "budget negative" in hits("There is no money.")
    assert [word.text for word in words_of("We can't, I don't, he won't")] == ["we", "cannot", "i", "do", "not", "he", "will", "not"]


def test_a_word_keeps_its_place_in_the_turn_whatever_was_opened():
    text = "It's Dana's, isn't it?"

    places = {text[word.start : word.end] for word in words_of(text)}

    assert places == {"It", "s", "Dana", "isn't", "it"}


def test_a_gap_skips_a_few_words_and_not_a_whole_sentence():
    assert "fit size" in hits("We have ninety rather old machines.")
    assert "fit size" not in hits("We have ninety of what, unless I dream it all again, they once called machines.")


def test_a_class_stands_for_any_number_time_or_name():
    assert "fit size" in hits("We have ninety machines.")
    assert "fit size" in hits("We have 90 machines.")
    assert "competition confirmed" in hits("We looked at Corvex.")


def test_a_year_is_no_number_of_people_or_pounds():
    words = words_of("He left in two thousand and nine with 2019 under his arm")

    classes = classes_of(words, "He left in two thousand and nine with 2019 under his arm", 0, "en", frozenset())

    assert [word.text for word, kinds in zip(words, classes, strict=True) if "#year" in kinds] == ["two", "thousand", "and", "nine", "2019"]


def test_a_seller_is_heard_asking_and_a_buyer_saying():
    asked = "Is there a budget for it?"

    assert "ask budget" in hits(asked, of_seller=True)
    assert not any(says.startswith("ask ") for says in hits(asked))


def test_a_trouble_that_is_offered_for_a_yes_is_asked_about():
    assert "ask pain" in hits("Lost parcels and angry phone calls, does any of that sound familiar?", of_seller=True)
    assert "ask pain" in hits("Would that, um, would that ring true for you?", of_seller=True)


def test_every_language_has_phrases_for_every_status_and_question():
    for language in LANGUAGES:
        table = table_of(language)
        says = {phrase.says for shelf in (table.said, table.asked) for phrases in shelf.values() for phrase in phrases}
        for criterion in ("pain", "timing", "stakeholders", "budget", "competition", "next_step"):
            assert {f"{criterion} confirmed", f"{criterion} partial", f"{criterion} negative", f"ask {criterion}"} <= says, language


def test_the_hits_of_a_sentence_come_in_one_order():
    words = words_of("The board approved sixty for it and I sign anything under a hundred")
    row, classes = tuple(word.text for word in words), classes_of(words, "", 0, "en", frozenset())

    found = table_of("en").hits(row, classes, table_of("en").said)

    assert list(found) == sorted(found)


def test_japanese_phrases_are_found_between_characters():
    assert "stakeholders confirmed" in hits("五百万円までは専務の決裁で通ります", "ja")
