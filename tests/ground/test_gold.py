"""The labelled calls go through the same door: next to no gold quote is refused, and no gold status is lost."""

from dataclasses import replace

import pytest

from aql.ground.ground import ground
from aql.read.files import read_paths
from aql.read.gold import read_gold
from aql.values.claim import Claim, Extraction, Quote
from tests.worlds import rubric

# Refused by the letter of the rule: each has a condition, or a word that takes a part away, right beside it.
REFUSED = {
    ("d06", "dann stehen zwei Schichten rum"),
    ("d11", "in four weeks we've rung that place eleven times"),
    ("d16", "I've got to find it from somewhere, and I don't know where that is yet"),
    ("d22", "Paystead's agreement renews itself on September thirtieth for another three years"),
}


@pytest.fixture(scope="module")
def proofs(request):
    """(gold, transcript, proof) of each labelled call, with its own labels as claims and its own sides."""
    samples = request.config.rootpath / "sample_transcripts"
    made = []
    for path in sorted(samples.glob("*.gold.json")):
        gold = read_gold(path)
        (call,) = read_paths([samples / gold.file])
        speakers = tuple(replace(speaker, side=gold.sides.get(speaker.name, "unknown"), side_from="manifest") for speaker in call.speakers)
        call = replace(call, speakers=speakers, held_on=gold.call_date, language=gold.language)
        claims = tuple(
            Claim(name, label.status, tuple(Quote(_turn(call, one), one.quote) for one in label.evidence))
            for name, label in gold.labels.items()
        )
        made.append((gold, call, ground(Extraction(claims), call, rubric(), None)))
    return made


def _turn(call, quote):
    return next((turn.index for turn in call.turns if turn.speaker == quote.speaker and quote.quote[:20] in turn.text), None)


def test_all_labelled_calls_are_here(proofs):
    assert len(proofs) == 26
    assert sum(len(label.evidence) for gold, _, _ in proofs for label in gold.labels.values()) == 273


def test_at_most_two_in_a_hundred_gold_quotes_are_refused_and_they_are_known(proofs):
    refused = {(gold.id, one.quote) for gold, _, proof in proofs for one in proof.rejections}

    assert refused == REFUSED
    assert len(REFUSED) <= 0.02 * 273


def test_no_gold_status_is_lost(proofs):
    lost = [
        (gold.id, finding.criterion, finding.status)
        for gold, _, proof in proofs
        for finding in proof.findings
        if finding.status != gold.labels[finding.criterion].status
    ]

    assert lost == []


def test_evidence_stands_in_the_transcript_to_the_letter(proofs):
    cited = [(call, evidence) for _, call, proof in proofs for finding in proof.findings for evidence in finding.evidence]

    assert len(cited) >= 250
    assert all(call.words_at(one.span) == one.quote for call, one in cited)
    assert all(call.words_at(one.sentence_span) == one.sentence and one.quote in one.sentence for call, one in cited)


def test_every_planted_instruction_is_found_and_nothing_else(proofs):
    planted = {gold.id: len(proof.planted) for gold, _, proof in proofs if proof.planted}

    assert planted == {"d07": 1, "d10": 1, "d24": 1}
