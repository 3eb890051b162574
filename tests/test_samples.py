import json
import re
from itertools import product
from pathlib import Path

import pytest

from aql.judge import judge
from aql.read.manifest import read_manifest
from aql.read.profile import read_profile, read_sellers
from aql.read.rubric import find_rubric, read_rubric
from aql.shipped import shipped
from aql.values.rubric import STATUSES
from tests.worlds import finding

SAMPLES = Path(__file__).parent.parent / "sample_transcripts"
GOLD = sorted(SAMPLES.glob("*.gold.json"))


def words(text):
    return re.findall(r"[\w']+", text.casefold())


def runs(text, length=6):
    found = words(text)
    return {" ".join(found[start : start + length]) for start in range(len(found) - length + 1)}


def test_every_labelled_call_has_its_file_and_its_row():
    labelled = {json.loads(path.read_text())["file"] for path in GOLD}

    assert len(labelled) == 26
    assert {entry.file for entry in read_manifest(SAMPLES / "manifest.csv")} == labelled
    assert all((SAMPLES / file).is_file() for file in labelled)


def test_the_manifest_says_what_a_file_may_lack_and_nothing_of_who_sells():
    for entry, gold in zip(read_manifest(SAMPLES / "manifest.csv"), map(json.loads, map(Path.read_text, GOLD)), strict=True):
        assert (entry.file, entry.account, entry.held_on.isoformat()) == (gold["file"], gold["account"], gold["call_date"])
        assert (entry.profile, entry.language) == (gold["seller"], gold["language"])
        assert (entry.reps, entry.speakers) == ((), ())


@pytest.mark.parametrize("name,seller", read_sellers(SAMPLES / "sellers.yaml").items())
def test_each_seller_has_a_profile_that_says_the_same(name, seller):
    profile = read_profile(SAMPLES / "profiles" / f"{name}.yaml")

    assert profile.name.lower() == name
    assert (profile.product, profile.domains, profile.ideal, profile.reps) == (seller.product, seller.domains, seller.ideal, ())


@pytest.mark.parametrize("path", sorted(shipped("rubrics").glob("*.yaml")), ids=lambda path: path.stem)
def test_no_example_of_a_rubric_stands_in_a_sample_call(path):
    heard = set().union(*(runs(json.dumps(json.loads(gold.read_text())["criteria"], ensure_ascii=False)) for gold in GOLD))
    heard |= set().union(
        *(runs(file.read_text(encoding="utf-8", errors="replace")) for file in SAMPLES.glob("d*.*") if file.suffix != ".docx")
    )
    assert len(heard) > 10_000

    shared = [example.line for criterion in read_rubric(path).criteria for example in criterion.examples if runs(example.line) & heard]

    assert shared == []


def verdict_by_the_guide(status):
    """The four lines of the gold guide, in its order."""
    asked = ("pain", "timing", "stakeholders", "budget", "next_step")
    if all(status[name] == "absent" for name in asked) and "negative" not in (status["fit"], status["competition"]):
        return "insufficient"
    if "negative" in (status["fit"], status["pain"], status["competition"], status["next_step"]):
        return "disqualified"
    if (
        status["pain"] == status["timing"] == status["next_step"] == "confirmed"
        and status["fit"] in ("confirmed", "partial")
        and "confirmed" in (status["stakeholders"], status["budget"])
        and "negative" not in (status["timing"], status["stakeholders"], status["budget"])
    ):
        return "qualified"
    return "nurture"


def test_the_default_rubric_rules_as_the_gold_guide_does_whatever_the_statuses():
    rubric = read_rubric(find_rubric("aql"))
    names = [criterion.name for criterion in rubric.criteria]
    told = {(name, status): finding(name, status) for name in names for status in STATUSES}

    wrong = [
        statuses
        for statuses in product(STATUSES, repeat=len(names))
        if judge([told[pair] for pair in zip(names, statuses, strict=True)], rubric).kind
        != verdict_by_the_guide(dict(zip(names, statuses, strict=True)))
    ]

    assert wrong == []
