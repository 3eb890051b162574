import pytest

from aql.read.sides.names import beside_name, has_name, is_same_person, likeness, name_words, places_of


@pytest.mark.parametrize(
    "name,heard",
    [
        ("Ferrowatt", ["Faro Watt", "pharaoh watt", "Verrowatt", "ferro vate", "Ferro Watt's"]),
        ("Lumenloop", ["lumen loop", "luminous loop", "lemon loop", "ルーメンループ"]),
        ("Harborline", ["harbour line", "ハーバーライン", "ハーバーラン"]),
        ("Quillstone", ["quill stone", "Quilston", "kill stone"]),
        ("Medivane", ["medi vane", "medivain", "muddy vane"]),
    ],
)
def test_a_name_is_heard_as_a_speech_engine_spells_it(name, heard):
    assert all(list(places_of([name], spelled.lower().split())) == [(0, len(spelled.split()))] for spelled in heard)


@pytest.mark.parametrize(
    "heard",
    [
        "for what",
        "hairline",
        "our line",
        "in the loop",
        "milestone",
        "medicine",
        "fair weather",
        "aluminium",
        "will start",
        "question",
        "favor of it",
    ],
)
def test_common_words_are_no_name_of_ours(heard):
    assert list(places_of(["Ferrowatt", "Lumenloop", "Harborline", "Quillstone", "Medivane"], heard.split())) == []


def test_a_name_is_most_like_itself():
    assert likeness("Ferrowatt", "ferrowatt") == 1.0
    assert 0.8 < likeness("pharaoh watt", "Ferrowatt") < 1.0
    assert likeness("furniture", "Ferrowatt") == 0.0


def test_a_name_is_found_where_it_stands():
    words = ["hello", "i", "am", "with", "lumen", "loop", "and", "this", "is", "rob"]

    assert list(places_of(["Lumenloop"], words)) == [(4, 6)]


@pytest.mark.parametrize(
    "name,label",
    [
        ("Owen Tell", "Owen Tell (Acme)"),
        ("owen", "Owen Tell"),
        ("Owen T.", "Owen Tell"),
        ("Owen Tell", "Owen"),
        ("o.tell@acme.example", "Owen Tell"),
        ("Zoë Müller", "zoe muller"),
        ("坂本", "坂本（アクメ）"),
        ("Mei-Ling Soto", "Mei-Ling Soto | Acme"),
    ],
)
def test_a_person_is_the_same_however_written(name, label):
    assert is_same_person(name, label)


@pytest.mark.parametrize(
    "name,label",
    [("Chris Boone", "Chris Varga"), ("Owen Tell", "Rowena Tell"), ("bo@acme.example", "Owen Tell"), ("", "Owen"), ("Owen", "")],
)
def test_two_people_are_not_the_same(name, label):
    assert not is_same_person(name, label)


def test_an_address_means_only_its_owner_where_the_label_has_one():
    assert is_same_person("owen@acme.example", "O. T.", "OWEN@acme.example")
    assert not is_same_person("owen@acme.example", "Owen", "owen@other.example")


@pytest.mark.parametrize("label", ["Speaker 3", "A", "SPEAKER_00", "Caller", "Unknown Speaker", "Meeting Room Elm", "話者 1", "Sprecher 2"])
def test_a_label_that_names_nobody(label):
    assert not has_name(label)


@pytest.mark.parametrize("label", ["Bo", "Jo Ann Vega", "梅田", "Roomana Khan"])
def test_a_label_that_names_somebody(label):
    assert has_name(label)


def test_what_stands_beside_a_name_is_not_part_of_it():
    assert name_words("Sam Ortiz (Acme; he/him) | Sales") == ("sam", "ortiz")
    assert "Acme" in beside_name("Sam Ortiz (Acme)")
