"""The README is run: every `$ aql` line in a console block, in order, in one folder that holds the samples.

What follows the line is what the command prints on stdout; a line of `[...]` stands for any lines. Run with
AQL_RENEW=1 to write today's output into the README.
"""

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from aql.cli.main import commands, main

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
SKIP = "[...]"
# What differs from run to run: the time of an analysis, and nothing else.
MASKS = ((re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC"), "2026-01-01 00:00 UTC"),)


def blocks():
    return BLOCK.findall(README.read_text(encoding="utf-8"))


def parts(block):
    """(command, shown output) pairs of one block."""
    pieces = re.split(r"(?m)^\$ (.+)\n", block)
    return list(zip(pieces[1::2], pieces[2::2], strict=True))


def masked(text):
    for pattern, instead in MASKS:
        text = pattern.sub(instead, text)
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def matches(shown, printed):
    """Whether `printed` is `shown`, any lines standing for a line of `[...]`."""
    pattern = r"(?:.*\n)*".join(re.escape(piece) for piece in f"{masked(shown)}\n".split(f"{SKIP}\n"))
    return re.fullmatch(pattern, f"{masked(printed)}\n") is not None


def excerpt(shown, printed):
    """Today's output with the same beginning left standing where the README leaves lines out."""
    if SKIP not in shown:
        return f"{masked(printed)}\n"
    head = masked(shown.split(SKIP)[0]).count("\n") + 1
    tail = masked(shown.rsplit(SKIP, 1)[1]).count("\n") + 1 if masked(shown.rsplit(SKIP, 1)[1]) else 0
    lines = masked(printed).splitlines()
    return "\n".join([*lines[:head], SKIP, *(lines[-tail:] if tail else [])]) + "\n"


def test_every_command_of_the_readme_prints_what_it_shows(tmp_path, samples, monkeypatch, capsys):
    shutil.copytree(samples, tmp_path / "sample_transcripts")
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("AQL_", "OPENAI_")) and name != "AQL_RENEW"]:
        monkeypatch.delenv(name)
    text, wrong = README.read_text(encoding="utf-8"), []

    for block in blocks():
        renewed = []
        for command, shown in parts(block):
            main(shlex.split(command)[1:])
            printed = capsys.readouterr().out
            is_right = matches(shown, printed)
            renewed.append(f"$ {command}\n{shown if is_right else excerpt(shown, printed)}")
            wrong += [] if is_right else [command]
        text = text.replace(block, "".join(renewed))
    if os.environ.get("AQL_RENEW"):
        README.write_text(text, encoding="utf-8")
        pytest.skip(f"the README now shows today's output of {wrong}")

    assert wrong == []


def test_every_command_stands_in_the_readme():
    text = README.read_text(encoding="utf-8")

    assert [name for name in commands() if f"aql {name}" not in text] == []


def test_the_rubric_in_the_readme_is_the_rubric():
    rubric = (README.parent / "rubrics" / "aql.yaml").read_text(encoding="utf-8")
    shown = re.findall(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)

    assert len(shown) == 2
    assert [block for block in shown if block not in rubric] == []


def test_an_elision_stands_for_lines_and_nothing_else():
    assert matches("a\n[...]\nd\n", "a\nb\nc\nd\n")
    assert not matches("a\n[...]\nd\n", "a\nb\nc\n")
    assert not matches("a\n", "a\nb\n")
