"""Fixtures of the commands that ask a model."""

import pytest

from tests.cli.asking import CALL


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-of-the-test")
    calls = tmp_path / "calls"
    calls.mkdir()
    for name in ("one", "two"):
        (calls / f"{name}.txt").write_text(CALL.replace("Bill", name.title()))
    (calls / "manifest.csv").write_text("".join(["file,speakers\n", *(f"{n}.txt,Rep=seller;Dana=buyer\n" for n in ("one", "two"))]))
    return tmp_path
