import json
from pathlib import Path

import pytest

from aql.read.files import read_paths
from aql.read.profile import read_sellers
from aql.read.sides.sides import assign_sides

FRESH = Path(__file__).parent / "fresh"
LABELS = json.loads((FRESH / "labels.json").read_text("utf-8"))
SELLERS = read_sellers(Path(__file__).parents[3] / "sample_transcripts" / "sellers.yaml")
SALES = [label for label in LABELS if {"buyer", "seller"} <= set(label["sides"].values())]
AMONG_THEMSELVES = [label for label in LABELS if label not in SALES]


def told(label, profile):
    return assign_sides(next(iter(read_paths([FRESH / label["file"]]))), profile)


@pytest.mark.parametrize("label", SALES, ids=lambda label: label["file"])
def test_who_sells_and_who_buys_is_told_from_plain_names_and_words_alone(label):
    sided = told(label, SELLERS[label["seller"]])

    wrong = {speaker.name: speaker.side for speaker in sided.speakers if speaker.side not in {label["sides"][speaker.name], "unknown"}}
    assert not wrong
    assert all(speaker.side_from == "words" and speaker.why for speaker in sided.speakers)


@pytest.mark.parametrize("label", AMONG_THEMSELVES, ids=lambda label: label["file"])
@pytest.mark.parametrize("is_profile_given", [True, False])
def test_people_of_one_house_who_talk_of_a_purchase_are_taken_for_no_buyers(label, is_profile_given):
    sided = told(label, SELLERS[label["seller"]] if is_profile_given else None)

    assert {speaker.side for speaker in sided.speakers} == {"unknown"}
