"""A transcript is data: whatever is said, written as a name, a title or a note, no page runs, follows or shows it turned round."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import quote

import pytest

from aql.values.finding import Evidence, Rejection, Remark
from aql.values.transcript import Span, Speaker, Transcript, Turn
from aql.values.verdict import Hold
from tests.store.kept import keep
from tests.web.desks import NOW, TOKENS, opened, program, send, signed_in
from tests.worlds import finding, record

PAYLOADS = [
    "<script>alert(1)</script>",
    "</textarea></title></style></script><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "]]><!--<b>-->",
    "//evil.example/x",
    '=HYPERLINK("http://evil.example","x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\u202egnp.exe\u202c\u2066x\u2069",
    "\x00\x07\x1b[31mred\x7f\x9b",
    "a\r\nSet-Cookie: x=1",
    "&lt;b&gt;&#x3c;script&#x3e;",
    "../../etc/passwd%00",
    "🦊\ufeff\u200b\ud7ff",
]
TURNED = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Page(HTMLParser):
    """What a browser would find in a page: its elements with their attributes, and what it would run."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))


def hostile_record(payload):
    """An analysis in which every word a stranger can write is the payload."""
    words = Transcript(
        id="w" * 16,
        source=f"{payload}.vtt",
        format="zoom vtt",
        turns=(
            Turn(0, payload, "Rep " + payload, f"ask {payload}", 0.0),
            Turn(1, payload, "Dana " + payload, f"tell {payload} more", 10.0),
        ),
        speakers=(
            Speaker("Rep " + payload, "seller", "words", payload, payload, payload, payload, payload),
            Speaker("Dana " + payload, "buyer", "words", payload, payload, payload, payload, payload),
        ),
        title=payload,
        notes=(payload,),
    )
    proof = Evidence(
        payload, Span(1, 5, 5 + len(payload)), words.turns[1].text, Span(1, 0, len(words.turns[1].text)), "Dana " + payload, "buyer", 10.0
    )
    made = record(transcript=words)
    found = tuple(
        replace(finding(old.criterion, "partial", gloss=payload), evidence=(proof, replace(proof, role="contradicts")))
        for old in made.findings
    )
    return replace(
        made,
        findings=found,
        context=tuple(Remark(kind, payload, (proof,)) for kind in ("use_case", "objection", "constraint", "open_question")),
        rejections=(Rejection(payload, payload, 1, "not_found", payload),),
        verdict=replace(made.verdict, held=(Hold("sides", payload),)),
    )


@pytest.fixture(scope="module", params=PAYLOADS, ids=range(len(PAYLOADS)))
def payload(request):
    return request.param


@pytest.fixture(scope="module")
def pages(tmp_path_factory, payload):
    """Every page and every table of a database that holds the payload wherever it can stand."""
    with opened(tmp_path_factory.mktemp("hostile") / "aql.db") as (store, app):
        made = hostile_record(payload)
        kept = keep(
            store,
            f"{payload}.vtt",
            account=payload,
            **{name: getattr(made, name) for name in ("transcript", "findings", "context", "rejections", "verdict")},
        )
        browser = signed_in(app)
        call = kept.call.id
        answer = send(browser, f"/calls/{call}/review", about="verdict", saw="nurture", decision="reject", code="other", note=payload)
        assert answer.status_code == 303
        addresses = {
            "queue": ("/", {"show": "all", "words": payload[:200], "did": call}),
            "call": (f"/calls/{call}", {"show": "all", "at": 0}),
            "accounts": ("/accounts", {"words": payload[:200]}),
            "account": ("/account", {"account": payload}),
            "search": ("/search", {"words": "tell", "account": payload, "speaker": payload[:100]}),
            "all hits": ("/search", {"words": "tell"}),
            "nowhere": (f"/calls/{quote(payload, safe='')}", {}),
            "not understood": ("/", {payload: payload}),
        }
        yield {name: browser.get(path, params=params) for name, (path, params) in addresses.items()}, browser, call


def test_no_page_runs_or_follows_what_was_said(pages, payload):
    for name, answer in pages[0].items():
        assert answer.status_code < 500, name
        for tag, attributes in Page(answer.text).elements:
            told = (name, tag, attributes)
            assert tag not in {"img", "svg", "iframe", "object", "embed", "base", "style", "textarea"}, told
            assert not [key for key in attributes if key.startswith("on") or key == "style"], told
            assert tag != "script" or attributes["src"].startswith("/static/"), told
            for key in ("href", "src", "action", "formaction"):
                address = attributes.get(key, "")
                assert address == "" or (address[0] in "/#" and not address.startswith(("//", "/\\"))), told
            assert attributes.get("http-equiv") is None, told


def test_what_was_said_stands_in_the_pages_as_it_was_said(pages, payload):
    shown = re.sub(r"\s+", " ", TURNED.sub("", payload)).strip()

    for name in ("queue", "call", "account", "all hits"):
        text = re.sub(r"\s+", " ", "".join(_texts(pages[0][name].text)))
        assert shown in text, name


def test_no_page_can_be_turned_round_or_hold_a_control_character(pages):
    for name, answer in pages[0].items():
        assert not TURNED.search(answer.text), name


def test_no_header_is_made_of_what_was_said(pages):
    for answer in pages[0].values():
        assert "set-cookie" not in answer.headers
        assert set(answer.headers) <= {
            "content-length",
            "content-type",
            "cache-control",
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
        }


def test_no_table_hands_a_spreadsheet_a_formula(pages):
    browser = pages[1]
    for table in browser.get("/api/v1/tables").json():
        answer = browser.get(f"/api/v1/tables/{table['name']}?form=csv")
        for row in csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))):
            for cell in row:
                is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
                assert is_number or not cell.lstrip(" \ufeff").startswith(("=", "+", "-", "@", "\t", "\r")), (table["name"], cell)


def test_the_api_sends_what_was_said_as_json_and_nothing_else(pages, payload):
    _, browser, call = pages

    answer = browser.get(f"/api/v1/calls/{call}/transcript")

    assert answer.headers["content-type"] == "application/json"
    assert json.loads(answer.text)["turns"][1]["text"] == f"tell {payload} more"


def test_what_is_said_in_a_review_through_the_api_is_escaped_too(tmp_path, payload):
    with opened(tmp_path / "other.db") as (store, app):
        call = keep(store, "d01.vtt").call.id
        new = {"about": "verdict", "decision": "reject", "code": "other", "note": payload}
        assert program(app).post(f"/api/v1/calls/{call}/reviews", json=new).status_code == 201

        elements = Page(signed_in(app).get(f"/calls/{call}").text).elements

        assert [tag for tag, _ in elements if tag in {"img", "svg"}] == []
        assert store.reviews(call)[0].at == NOW
        assert store.reviews(call)[0].reviewer in TOKENS


def _texts(page):
    class Texts(HTMLParser):
        def __init__(self):
            super().__init__()
            self.found = []

        def handle_data(self, text):
            self.found.append(text)

    parser = Texts()
    parser.feed(page)
    return parser.found


def test_a_recording_link_that_is_no_https_is_none(store, browser):
    made = record()
    for link in ("javascript:alert(1)", "http://rec.example/x", "//rec.example"):
        call = store.register(replace(made.transcript, id=f"{link:>16}"[-16:]), replace(made.call, recording_url=link, file=link))
        store.save(replace(made, id=call.id, call=call))

        assert f'href="{link}' not in browser.get(f"/calls/{call.id}").text
