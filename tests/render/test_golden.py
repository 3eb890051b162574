"""Every card as it was last looked at. AQL_RENEW=1 writes them anew: look at what changed before it is committed."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from aql.render.card import card_of
from aql.render.document import document_of
from aql.render.set_card import FORMATS, set_card
from tests.render.calls import CALLS

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"md": "md", "html": "html", "text": "txt", "slack": "slack.json", "json": "json"}


def printed(name, form):
    made, standing = CALLS[name]()
    if form == "json":
        return json.dumps(document_of(made, standing), ensure_ascii=False, indent=2) + "\n"
    card = card_of(made, standing)
    # What a draft says of itself changes with every measurement.
    return set_card(replace(card, draft="draft: so many were right") if card.draft else card, form)


@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize("name", CALLS)
def test_a_card_is_as_it_was_looked_at(name, form):
    golden = GOLDEN / f"{name}.{ENDINGS[form]}"

    now = printed(name, form)

    if os.environ.get("AQL_RENEW"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(now, encoding="utf-8")
    assert now == golden.read_text(encoding="utf-8")


def test_every_format_has_its_cards_and_no_card_lies_about_unused():
    assert {*FORMATS, "json"} == set(ENDINGS)
    assert {file.name for file in GOLDEN.iterdir()} == {f"{name}.{ending}" for name in CALLS for ending in ENDINGS.values()}
