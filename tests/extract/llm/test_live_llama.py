"""The schema before a real grammar engine: llama.cpp's server and a model that knows nothing.

Off unless AQL_LLAMA_PYTHON names an interpreter with `llama-cpp-python[server]` and `gguf`:
    AQL_LLAMA_PYTHON=/path/to/python pytest tests/extract/llm/test_live_llama.py
"""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from aql.extract.llm.check import check
from aql.extract.llm.extract import extract
from aql.model.open import open_model
from aql.read.rubric import find_rubric, read_rubric
from tests.worlds import findings, transcript

PYTHON = os.environ.get("AQL_LLAMA_PYTHON")
RUBRIC = read_rubric(find_rubric("aql"))
CALL = transcript("Rep: Who signs?", "Dana: Our CFO signs, in May.")

pytestmark = [pytest.mark.live, pytest.mark.skipif(not PYTHON, reason="AQL_LLAMA_PYTHON is not set")]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The base URL of a server of its own."""
    model = tmp_path_factory.mktemp("model") / "tiny.gguf"
    subprocess.run([PYTHON, Path(__file__).with_name("tiny_model.py"), model], check=True)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    settings = ["--model", model, "--host", "127.0.0.1", "--port", port, "--n_ctx", 65_536, "--n_batch", 2048, "--chat_format", "chatml"]
    with (model.parent / "log").open("w") as log:
        process = subprocess.Popen([PYTHON, "-m", "llama_cpp.server", *map(str, settings)], stdout=log, stderr=log)
        try:
            url = f"http://127.0.0.1:{port}/v1"
            assert is_up(url), (model.parent / "log").read_text()[-2000:]
            yield url
        finally:
            process.kill()
            process.wait()


def is_up(url):
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"{url}/models", timeout=2):
                return True
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    return False


def test_a_model_that_knows_nothing_answers_in_the_shape_of_the_rubric(server):
    asked = []
    model = open_model("tiny", base_url=server)

    said = extract(CALL, RUBRIC, None, lambda request: asked.append(request) or model(request))

    assert [claim.criterion for claim in said.claims] == [criterion.name for criterion in RUBRIC.criteria]
    assert len(asked) == 1


def test_a_second_look_is_answered_in_its_shape_too(server):
    found = findings(timing="confirmed", budget="partial")

    checks = check(found, CALL, RUBRIC, open_model("tiny", base_url=server))

    assert [one.criterion for one in checks.checks] == ["timing", "budget"]
