import json
import re
from datetime import UTC, date, datetime

import pytest

from aql.render.digest import digest_document, digest_markdown, digest_text
from aql.values.call import Call
from aql.values.digest import Closing, Decided, Digest, Ready
from aql.values.record import Failure
from aql.values.review import Review
from aql.values.standing import Listing
from tests.worlds import evidence

SINCE, UNTIL = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 8, 9, 30, tzinfo=UTC)


def call(account="Norwick"):
    return Call("c" * 16, "w", "calls/d02.vtt", date(2026, 3, 2), account)


def listing(**fields):
    base = {"record": "r", "verdict": "qualified", "standing": "qualified", "by": "rule", "missing": (), "held": ()}
    return Listing(**{"call": call(), **base, "extractor": "gpt", "rubric": "aql", "analyzed_at": UNTIL, **fields})


def whole(words="we lose a day", name="Norwick"):
    """A digest with something of everything, every word of it `words` or `name`."""
    review = Review("c", "pain", "reject", "confirmed", name, UNTIL, None, "misread", words, instead="partial")
    return Digest(
        SINCE,
        UNTIL,
        14,
        {"qualified": 1, "nurture": 2},
        1,
        qualified=(Ready(listing(call=call(name)), evidence(words, speaker=name)),),
        withdrawn=(listing(call=call(name), standing="nurture", by="person"),),
        held=(listing(call=call(name)),),
        failed=(Failure("", name, "aql", "gpt", "audio", words, words, UNTIL),),
        reviewed=(Decided(call(name), review),),
        past=(Closing(call(name), "nurture", words, date(2026, 3, 7)),),
        closing=(Closing(call(name), "qualified", words, date(2026, 3, 9)),),
    )


EMPTY = Digest(SINCE, UNTIL, 14, {}, 0)


def test_every_part_is_there_in_words():
    shown = digest_text(whole())

    assert shown.splitlines()[0] == "2026-03-01 to 2026-03-08 09:30"
    assert "  Norwick, 2026-03-02, d02.vtt, cccccccc\n    - “we lose a day” Norwick, 0:00\n" in shown
    assert "  Norwick, 2026-03-02, d02.vtt, cccccccc: now nurture, by a person" in shown
    assert "Norwick rejected pain as confirmed, says it is partial, misread, we lose a day" in shown
    assert "  2026-03-09: Norwick, 2026-03-02, d02.vtt, cccccccc, qualified; “we lose a day”" in shown
    assert shown.endswith("3 calls analyzed: 1 qualified, 2 nurture; 1 call held for a person.\n")


def test_parts_that_hold_nothing_are_left_out_and_nothing_at_all_is_said_plainly():
    assert digest_text(EMPTY) == (
        "2026-03-01 to 2026-03-08 09:30\n\n"
        "No call was analyzed in this time; nothing is held for a person. Nothing failed, was decided, or closes in 14 days.\n"
    )
    assert digest_markdown(EMPTY).startswith("# 2026-03-01 to 2026-03-08 09:30\n\nNo call")


@pytest.mark.parametrize(
    "hostile", ["](https://evil.example) **x**", "<script>alert(1)</script>", "x\n# Approved", "`code` | cell", "\x1b[31mred\u202e"]
)
def test_no_name_and_no_quote_is_markup_or_moves_the_cursor(hostile):
    shown = digest_markdown(whole(hostile, hostile))

    headings = [line for line in shown.splitlines() if line.startswith("#")]
    assert len(headings) == 8
    assert not re.search(r"(?<!\\)[\]<*`|\x1b\u202e]", shown)
    assert "\x1b" not in digest_text(whole(hostile, hostile))
    assert len(digest_text(whole(hostile, hostile)).splitlines()) == len(digest_text(whole()).splitlines())


def test_a_draft_is_called_one():
    made = Digest(SINCE, UNTIL, 14, {}, 0, qualified=(Ready(listing(extractor="embedded"), None),))

    assert "(draft: read by no model)" in digest_text(made)


def test_the_document_is_plain_json_with_every_part():
    document = json.loads(json.dumps(digest_document(whole())))

    assert document["qualified"][0]["said"]["quote"] == "we lose a day"
    assert document["closing"][0] | {"file": ""} == {
        "call": "c" * 16,
        "file": "",
        "account": "Norwick",
        "held_on": "2026-03-02",
        "verdict": "qualified",
        "phrase": "we lose a day",
        "ends_on": "2026-03-09",
    }
    assert set(digest_document(EMPTY)) == set(document)
