from concurrent.futures import ThreadPoolExecutor

import pytest

from aql.store.store import Store
from aql.values.chat import Completion, Usage


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


ANSWER = Completion('{"claims": []}', "stop", "model-a-2026", Usage(1, 1200, 800, 90, 2, 1.5, 0.0042))


def test_a_completion_is_recalled_as_it_was_and_marked_as_remembered(store):
    store.completions().remember("key", "model-a", ANSWER, "words")

    assert store.completions().recall("key") == Completion(ANSWER.text, "stop", "model-a-2026", ANSWER.usage, is_remembered=True)


def test_what_was_never_asked_is_not_recalled(store):
    assert store.completions().recall("key") is None


def test_an_answer_asked_for_anew_takes_the_place_of_the_old_one(store):
    store.completions().remember("key", "model-a", ANSWER, "words")

    store.completions().remember("key", "model-a", Completion("new", "stop", "model-a"), "words")

    assert store.completions().recall("key").text == "new"


def test_many_threads_remember_and_recall_at_once(store):
    def ask(number):
        completions = store.completions()
        completions.remember(f"key {number}", "model-a", Completion(f"answer {number}", "stop", "model-a"), "words")
        return completions.recall(f"key {number}").text

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(ask, range(300)))

    assert answers == [f"answer {number}" for number in range(300)]
