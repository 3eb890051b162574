from dataclasses import replace

import pytest

from aql.errors import ModelError, SettingsError
from aql.model.tape import recording, tape
from aql.values.chat import Completion, Message, Usage
from tests.model.asking import QUESTION


def says_hello(_):
    return Completion("hello", "stop", "m-1", Usage(requests=1))


def test_what_was_recorded_plays_back(tmp_path):
    recording(says_hello, tmp_path / "tapes")(QUESTION)

    player = tape(tmp_path / "tapes")
    completion = player(QUESTION)

    assert (completion.text, completion.model, completion.is_remembered) == ("hello", "m-1", True)
    assert completion.usage == Usage()
    assert (player.played, player.stale) == (["abc"], [])


def test_tapes_are_their_owners_alone_and_an_open_one_is_closed_when_recorded_again(tmp_path):
    folder = tmp_path / "tapes"
    record = recording(says_hello, folder)
    record(QUESTION)
    [made] = folder.iterdir()
    made.chmod(0o644)

    record(QUESTION)

    assert list(folder.iterdir()) == [made]
    assert [path.stat().st_mode & 0o777 for path in (folder, made)] == [0o700, 0o600]


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(SettingsError, match="file"):
        recording(says_hello, tmp_path / "file" / "tapes")(QUESTION)


def test_an_older_prompts_tape_still_plays_and_is_counted_as_stale(tmp_path):
    recording(says_hello, tmp_path)(QUESTION)
    better = replace(QUESTION, messages=(Message("system", "Answer well."), *QUESTION.messages[1:]))

    player = tape(tmp_path)

    assert player(better).text == "hello"
    assert player.stale == ["abc"]


@pytest.mark.parametrize("other", [replace(QUESTION, about="def"), replace(QUESTION, schema="{}"), replace(QUESTION, repeat=1)])
def test_another_call_schema_or_repeat_has_another_tape(tmp_path, other):
    recording(says_hello, tmp_path)(QUESTION)

    with pytest.raises(ModelError) as raised:
        tape(tmp_path)(other)

    assert raised.value.reason == "no_tape"


def test_a_part_of_a_call_has_a_tape_of_its_own(tmp_path):
    for about in ("abc", "abc#0-9", "abc#repair"):
        recording(says_hello, tmp_path)(replace(QUESTION, about=about))

    assert len(list(tmp_path.iterdir())) == 3


def test_a_torn_tape_is_named(tmp_path):
    recording(says_hello, tmp_path)(QUESTION)
    torn = next(tmp_path.iterdir())
    torn.write_text("{")

    with pytest.raises(ModelError) as raised:
        tape(tmp_path)(QUESTION)

    assert torn.name in str(raised.value)
