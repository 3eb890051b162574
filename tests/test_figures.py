"""The figures that the README and every draft card show are those of today's program, run here over the sample calls.

Run with AQL_RENEW=1 to write today's figures into README.md and aql/render/draft.json.
"""

import json
import os
import re
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from aql.cli.main import main

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
DRAFT = ROOT / "aql" / "render" / "draft.json"
PLACE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)


def run(*argv):
    out = StringIO()
    with redirect_stdout(out), redirect_stderr(StringIO()):
        assert main(["eval", str(ROOT / "sample_transcripts"), "--json", *argv]) == 0
    return json.loads(out.getvalue())


@pytest.fixture(scope="module")
def runs():
    embedded = run()
    return embedded, run("--model", "by-hand", "--tapes", str(ROOT / "tests" / "tapes")), embedded["keywords"]


def draft_of(figures):
    return {
        "calls": figures["n"],
        "verdicts_right": round(figures["verdict_accuracy"] * figures["n"]),
        "false_qualified": len(figures["false_qualified"]),
        "missed_qualified": len(figures["missed_qualified"]),
    }


def table_of(runs):
    lines = ["| | embedded extractor | model, played by careful readers | words counted |", "|---|---:|---:|---:|"]
    rows = {
        "verdicts right": lambda f: f"{draft_of(f)['verdicts_right']} of {f['n']} ({between(f['verdict_accuracy_interval'], '.0%')})",
        "`qualified` that is not (of 17)": lambda f: len(f["false_qualified"]),
        "`qualified` missed (of 9)": lambda f: len(f["missed_qualified"]),
        "statuses, Cohen's kappa": lambda f: f"{f['kappa']:.2f} ({between(f['kappa_interval'], '.2f')})",
        "quotes that stand in the transcript": lambda f: f"{f['quotes_found']:.0%} of {f['quotes']}",
        "deciding quotes on a buyer's turn": lambda f: f"{f['quotes_on_buyers']:.0%}",
        "turns whose side is right": lambda f: f"{f['sides_right']:.0%}",
        "windows with both dates right": lambda f: found(f, "window dates"),
        "amounts": lambda f: found(f, "amounts"),
        "alternatives": lambda f: found(f, "competitors"),
        "next step's day": lambda f: found(f, "next step date"),
    }
    lines.extend(f"| {name} | {' | '.join(str(cell(figures)) for figures in runs)} |" for name, cell in rows.items())
    return "\n".join(lines) + "\n"


def between(bounds, form):
    return f"{bounds[0]:{form}} to {bounds[1]:{form}}"


def found(figures, name):
    one = next(one for one in figures["values"] if one["name"] == name)
    return f"{one['hits']} of {one['gold']}, {one['got']} given"


def test_the_readme_shows_todays_figures(runs):
    text, table = README.read_text(encoding="utf-8"), table_of(runs)
    if os.environ.get("AQL_RENEW"):
        README.write_text(PLACE.sub(lambda _: table, text), encoding="utf-8")
        pytest.skip("the README now shows today's figures")

    assert PLACE.search(text)[0] == table


def test_a_draft_card_shows_todays_figures(runs):
    if os.environ.get("AQL_RENEW"):
        DRAFT.write_text(json.dumps(draft_of(runs[0]), indent=1) + "\n", encoding="utf-8")
        pytest.skip("a draft card now shows today's figures")

    assert json.loads(DRAFT.read_text(encoding="utf-8")) == draft_of(runs[0])


def test_the_embedded_extractor_stays_above_its_floor(runs):
    embedded, _, keywords = runs

    assert embedded["false_qualified"] == []
    assert len(embedded["missed_qualified"]) <= 5
    assert embedded["quotes_on_buyers"] >= 0.95
    assert embedded["kappa"] >= keywords["kappa"] + 0.2
