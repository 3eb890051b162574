"""A transcript is data: whatever is said, as words, name, title or note, no format of a card follows or hides it."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aql.render.card import card_of
from aql.render.escape import markdown, mrkdwn, plain
from aql.render.set_card import FORMATS, set_card
from aql.values.amount import Action, Alternative, Person
from aql.values.finding import Changed, Evidence, Rejection, Remark
from aql.values.transcript import Span, Speaker
from aql.values.verdict import Hold
from tests.render.calls import CALLS, MODEL
from tests.worlds import finding, record, transcript

PAYLOADS = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }}{% raw %}",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
    "**bold** _it_ ~~no~~ `code` ``` fence",
    "<https://evil.example|click> <!here> <!channel> <@U012AB3CD> <#C024BE7LR> @channel #general",
    "&lt;!everyone&gt; &amp;",
    "https://evil.example www.evil.example",
    "# heading\n\n---\n| a | b |\n> quote\n1. one",
    "\x1b[31mred\x1b]0;title\x07 \x9b2J \x00 \x7f",
    "\u202egnp.exe\u202c \u2066x\u2069",
    "a\r\nb\u2028c\u2029d\x85e",
)
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def hostile(payload):
    """A card in which every word a stranger can write is the payload."""
    text = f"tell {payload} more"
    call = transcript("Rep: ask", f"Dana: {text}")
    names = {"Rep": f"Rep {payload}", "Dana": f"Dana {payload}"}
    call = replace(
        call,
        turns=tuple(replace(turn, speaker=names[turn.speaker], label=payload) for turn in call.turns),
        speakers=tuple(Speaker(names[one.name], one.side, "words", payload, payload, payload, payload, payload) for one in call.speakers),
        title=payload,
        source=payload,
        notes=(payload,),
    )
    proof = Evidence(payload, Span(1, 5, 5 + len(payload)), text, Span(1, 0, len(text)), names["Dana"], "buyer", 10.0)
    made = record(transcript=call, extractor=MODEL)
    values = (
        Person("blocker", payload, payload, payload),
        Alternative(payload, payload, "rejected"),
        Action(payload, None, payload, payload),
    )
    found = tuple(
        replace(finding(one.criterion, "partial", gloss=payload, values=values, changes=(Changed("check", payload),)), evidence=(proof,))
        for one in made.findings
    )
    return replace(
        made,
        call=replace(
            made.call,
            account=payload,
            file=payload,
            campaign=payload,
            stage=payload,
            recording_url=f"https://rec.example/{payload}?t={{second}}",
        ),
        findings=found,
        context=tuple(Remark(kind, payload, (proof,)) for kind in ("use_case", "objection", "constraint", "open_question")),
        rejections=(Rejection(payload, payload, 1, "not_found", payload),),
        verdict=replace(made.verdict, held=(Hold("sides", payload),)),
    )


@pytest.fixture(params=PAYLOADS, ids=range(len(PAYLOADS)))
def payload(request):
    return request.param


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.elements, self.texts = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.texts.append(data)


def test_a_page_has_no_element_attribute_or_address_of_what_was_said(payload):
    page = Page(set_card(card_of(hostile(payload)), "html"))

    for tag, attributes in page.elements:
        assert tag not in {"script", "img", "svg", "iframe", "object", "base", "form"}, tag
        assert not [name for name in attributes if name.startswith("on") or name in {"style", "src"}]
        assert attributes.get("href", "#").startswith(("#", "https://rec.example/")), attributes
    assert plain(payload) in re.sub(r"\s+", " ", "".join(page.texts))


def test_markdown_shows_what_was_said_and_links_nowhere_else(payload):
    page = set_card(card_of(hostile(payload)), "md")

    bare = re.sub(r"\\.", "", page)
    assert {link.split("/")[2] for link in re.findall(r"\]\((.*?)\)", bare)} == {"rec.example"}
    bare = re.sub(r"\]\(.*?\)", "]", bare)
    assert not re.findall(r"<[a-zA-Z/!]|!\[|`|~~", bare)
    assert "://evil" not in bare
    assert not re.search(r"www\.evil", bare)
    assert all(
        line.startswith(("#", "-", "  ", "*", "In the room", "Named", "Blocker", "1", "2", "3")) for line in page.splitlines() if line
    )


def test_a_terminal_is_sent_no_command_and_no_turned_text(payload):
    for form in FORMATS:
        assert not UNSEEN.search(set_card(card_of(hostile(payload)), form)), form


def texts_of(node):
    """Every text object of a message."""
    if isinstance(node, dict):
        if node.get("type") in {"mrkdwn", "plain_text"}:
            yield node
        for inner in node.values():
            yield from texts_of(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from texts_of(inner)


def test_slack_is_told_of_no_mention_channel_or_foreign_link(payload):
    message = json.loads(set_card(card_of(hostile(payload)), "slack"))

    for text in (message["text"], *(one["text"] for one in texts_of(message["blocks"]) if one["type"] == "mrkdwn")):
        assert all(link.startswith("https://rec.example/") for link in re.findall(r"<(.*?)>", text)), text
        assert not re.search(r"&(?!amp;|lt;|gt;)", text)
        assert "`" not in text
    assert all(one.get("verbatim") for one in texts_of(message["blocks"]) if one["type"] == "mrkdwn")
    assert not any(one.get("emoji") for one in texts_of(message["blocks"]))


@pytest.mark.parametrize("long", ["x", "&", "<", "🦊", "word "], ids=["letters", "ampersands", "brackets", "foxes", "words"])
def test_a_message_keeps_slacks_limits_however_much_was_said(long):
    made = hostile(long * 5000)
    made = replace(made, rejections=made.rejections * 300, context=made.context * 40)

    assert_fits(json.loads(set_card(card_of(made), "slack")))


@pytest.mark.parametrize("name", CALLS)
def test_an_ordinary_message_is_whole_and_keeps_slacks_limits(name):
    made, standing = CALLS[name]()

    message = json.loads(set_card(card_of(made, standing), "slack"))

    assert_fits(message)
    assert "The rest of the proof" not in json.dumps(message)


def test_what_does_not_fit_is_the_proof_and_is_told_where_to_read():
    made, standing = CALLS["qualified"]()
    made = replace(made, rejections=tuple(replace(made.rejections[0], quote=f"{number} {'word ' * 80}") for number in range(60)))

    shown = json.dumps(json.loads(set_card(card_of(made, standing), "slack")), ensure_ascii=False)

    assert "*Ask next*" in shown
    assert "The rest of the proof: aql card cccccccc" in shown


def assert_fits(message):
    assert len(message["blocks"]) <= 50
    assert len(json.dumps(message["blocks"], ensure_ascii=False).encode("utf-16-le")) // 2 < 13_000
    for block in message["blocks"]:
        assert block["type"] in {"header", "context", "section", "divider"}
        assert len(block.get("elements", ())) <= 10
        for one in texts_of(block):
            width = len(one["text"].encode("utf-16-le")) // 2
            assert 0 < width <= (150 if block["type"] == "header" else 3000)
            assert not re.search(r"&(?!amp;|lt;|gt;)", one["text"]) or one["type"] == "plain_text"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_whatever_is_escaped_stays_on_its_line_and_loses_only_what_is_unseen(text):
    unescaped = re.sub(r"\\(.)", r"\1", markdown(text))

    assert "\n" not in markdown(text) + plain(text) + mrkdwn(text)
    assert unescaped == plain(text)
    assert not re.search(r"[<>*`~_]", mrkdwn(text).replace("&lt;", "").replace("&gt;", ""))
