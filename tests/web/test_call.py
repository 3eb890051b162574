import re
from dataclasses import replace

import pytest

from aql.values.claim import Extractor
from aql.values.finding import Asked, Changed, Rejection, Remark
from aql.values.profile import Profile
from aql.values.transcript import Span, Speaker
from aql.values.verdict import Hold
from tests.store.kept import keep
from tests.web.desks import send
from tests.worlds import evidence, finding, record, transcript

LINES = ("Rep: So you have a million?", "Dana: we lose a day a week", "Rep: Is there money?", "Dana: no, we don't")


@pytest.fixture
def rich(store):
    """The id of a call with something of everything that a card can show."""
    made = record(transcript=transcript(*LINES))
    proof = replace(evidence(LINES[1][6:], 1), start_s=10.0)
    against = replace(evidence("no, we don't", 3), role="contradicts", start_s=30.0)
    findings = {
        "pain": replace(finding("pain", "confirmed", gloss="It costs them days."), evidence=(proof,), changes=(Changed("x", "said late"),)),
        "timing": replace(finding("timing", "partial", is_contested=True), evidence=(proof, against)),
        "budget": finding("budget", "absent", asked=Asked("Is there money?", 2, 20.0, is_answered=False)),
    }
    kept = keep(
        store,
        "rich.vtt",
        account="Brightwell",
        transcript=made.transcript,
        findings=tuple(findings.get(old.criterion, finding(old.criterion, "absent")) for old in made.findings),
        context=(Remark("objection", "It is dear.", (proof,)), Remark("use_case", "To save days.", (proof,))),
        rejections=(
            Rejection("budget", "a million", 0, "wrong_speaker", "a seller's words"),
            Rejection("fit", "nobody said", None, "not_found"),
        ),
        verdict=replace(made.verdict, held=(Hold("conflict", "who is right?"),)),
        extractor=Extractor("gpt-x", "1", "api.example"),
        profile=Profile("us", "h", recording_link="https://rec.example/{call}?t={second}"),
    )
    return kept.call.id


@pytest.fixture
def page(browser, rich):
    return browser.get(f"/calls/{rich}").text


def turn(page, index):
    return re.search(rf'<li id="t{index}".*?</li>', page, re.DOTALL)[0]


def test_a_line_of_the_card_leads_to_its_words_in_its_criterions_colour(page):
    assert '<a class="words" href="#w1-0" data-end="20"><bdi><mark class="k1 whole">we lose a day a week</mark></bdi></a>' in page
    assert '<mark id="w1-0" class="supports k1 more" title="Pain: supports; Timing: supports; objection; use case">' in turn(page, 1)


def test_contradicting_and_refused_words_have_a_mark_of_their_own(page):
    assert 'class="contradicts k2" title="Timing: contradicts"' in turn(page, 3)
    assert 'class="refused" title="budget: wrong speaker">a million</mark>' in turn(page, 0)
    assert '<a class="words" href="#w0-12"><mark class="refused">' in page
    assert "“<bdi>nobody said</bdi>”" in page


def test_a_rejected_findings_words_are_marked_as_rejected(browser, rich):
    send(browser, f"/calls/{rich}/review", about="timing", saw="partial", decision="reject", code="misread")

    assert 'class="rejected k2"' in turn(browser.get(f"/calls/{rich}").text, 3)


def test_what_is_missing_leads_to_the_sellers_question_and_to_its_criterion(page):
    assert "Asked at 0:20, not answered:" in page
    assert '<a class="words" href="#t2"' in page
    assert '<a class="what" href="#proof-budget"><bdi>Budget</bdi></a>' in page
    assert page.index(">Missing<") < page.index(">Use case<") < page.index(">Proof<")


def test_everything_else_of_the_card_is_there(page):
    for shown in (
        "It costs them days.",
        "said late",
        "contested",
        "It is dear.",
        "To save days.",
        "Held: <bdi>who is right?</bdi>",
        "gpt-x 1 at",
    ):
        assert shown in page
    assert 'href="https://rec.example/' in page
    assert 'class="draft"' not in page


def test_a_draft_says_so(browser, call):
    assert 'class="draft"' in browser.get(f"/calls/{call}").text


def test_every_turn_stands_with_voice_side_and_time(page):
    assert re.findall(r'<li id="t(\d)" class="(\w+)">.*?<bdi>(\w+)</bdi>.*?<time>([\d:]+)', page) == [
        ("0", "seller", "Rep", "0:00"),
        ("1", "buyer", "Dana", "0:10"),
        ("2", "seller", "Rep", "0:20"),
        ("3", "buyer", "Dana", "0:30"),
    ]


def test_a_page_says_each_anchor_once(page):
    anchors = re.findall(r' id="([^"]+)"', page)

    assert sorted(anchors) == sorted(set(anchors))


def test_links_inside_a_page_lead_somewhere(page):
    anchors = set(re.findall(r' id="([^"]+)"', page))

    assert set(re.findall(r'href="#([^"]+)"', page)) <= anchors


def test_a_call_that_is_not_there_is_told_as_a_page(browser):
    answer = browser.get("/calls/nowhere")

    assert answer.status_code == 404
    assert "There is no call nowhere" in answer.text


def test_the_neighbours_in_the_list_are_those_of_its_filters(browser, store):
    calls = [keep(store, f"{name}.vtt", account=name).call.id for name in ("Ash", "Birch", "Cedar")]
    place = "order=account&show=all"

    page = browser.get(f"/calls/{calls[1]}?{place}&at=1").text

    assert f'rel="prev" data-key="k" href="/calls/{calls[0]}?show=all&amp;order=account&amp;at=0"' in page
    assert f'rel="next" data-key="j" href="/calls/{calls[2]}?show=all&amp;order=account&amp;at=2"' in page
    assert 'rel="next"' not in browser.get(f"/calls/{calls[2]}?{place}&at=2").text
    assert 'rel="next"' not in browser.get(f"/calls/{calls[2]}").text


def test_after_a_decision_the_next_call_is_the_one_that_took_its_place(browser, store):
    calls = [keep(store, f"{name}.vtt", account=name).call.id for name in ("Ash", "Birch", "Cedar")]

    answer = send(browser, f"/calls/{calls[1]}/review?order=account&at=1", about="verdict", saw="nurture", decision="accept")
    page = browser.get(answer.headers["location"].partition("#")[0]).text

    assert f'rel="next" data-key="j" href="/calls/{calls[2]}?order=account&amp;at=1"' in page
    assert f'rel="prev" data-key="k" href="/calls/{calls[0]}?order=account&amp;at=0"' in page


def test_a_doubtful_side_is_marked_and_says_why(browser, store):
    words = transcript(*LINES)
    doubtful = replace(
        words, speakers=(Speaker("Rep", "seller", "words", "asks"), Speaker("Dana", "buyer", "words", "tells", "is not sure"))
    )
    call = keep(store, "doubt.vtt", transcript=doubtful).call.id

    page = browser.get(f"/calls/{call}").text

    assert "buyer?" in page
    assert "is not sure" in page


def test_spans_that_overlap_in_any_way_keep_the_text_whole(browser, store):
    words = transcript("Rep: well?", "Dana: <b>one & two</b> 🦊 three")
    proof = [
        replace(evidence("x" * 4, 1), quote=words.words_at(span), span=span, sentence=words.turns[1].text, sentence_span=Span(1, 0, 24))
        for span in (Span(1, 0, 9), Span(1, 3, 18), Span(1, 17, 24))
    ]
    made = record(transcript=words)
    call = keep(
        store,
        "cut.vtt",
        transcript=words,
        findings=tuple(replace(old, evidence=tuple(proof)) if old.evidence else old for old in made.findings),
    ).call.id

    shown = re.sub(r"<[^>]+>", "", turn(browser.get(f"/calls/{call}").text, 1))

    assert "&lt;b&gt;one &amp; two&lt;/b&gt; 🦊 three" in shown
