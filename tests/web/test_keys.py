import stat
from datetime import UTC, datetime

import pytest

from aql.errors import SettingsError
from aql.web.keys import add_key, key_of, keys_path, read_keys, remove_key

NOW = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    return keys_path(tmp_path / "aql.db")


def test_a_token_opens_its_key_and_no_other_does(path):
    token = add_key(path, "Kim Lark", NOW)
    other = add_key(path, "Lee", NOW)

    assert key_of(token, read_keys(path)).name == "Kim Lark"
    assert key_of(other, read_keys(path)).name == "Lee"
    assert key_of(token + "x", read_keys(path)) is None
    assert key_of("", read_keys(path)) is None
    assert key_of("ü\ud800".encode(errors="replace").decode(), read_keys(path)) is None


def test_the_file_is_its_owners_and_holds_no_token(path):
    token = add_key(path, "Kim", NOW)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert token not in path.read_text()


def test_tokens_are_long_and_never_the_same(path):
    tokens = {add_key(path, f"Reviewer {number}", NOW) for number in range(20)}

    assert len(tokens) == 20
    assert min(map(len, tokens)) >= 43


def test_a_token_taken_back_opens_nothing(path):
    token = add_key(path, "Kim", NOW)
    add_key(path, "Lee", NOW)

    remove_key(path, "KIM")

    assert key_of(token, read_keys(path)) is None
    assert [key.name for key in read_keys(path)] == ["Lee"]


@pytest.mark.parametrize("name", ["", " ", "x" * 61, "Kim <script>", "Kim\u202e", "a/b"])
def test_what_is_no_name_gets_no_token(path, name):
    with pytest.raises(SettingsError, match="is no name"):
        add_key(path, name, NOW)
    assert not path.exists()


def test_a_name_is_given_one_token(path):
    add_key(path, "Kim  Lark", NOW)

    with pytest.raises(SettingsError, match="has a token already"):
        add_key(path, "kim lark", NOW)
    with pytest.raises(SettingsError, match="'Lee' has no token") as refused:
        remove_key(path, "Lee")
    assert refused.value.hint == "tokens: Kim Lark"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"tokens": [{"nam": "x"}]}', "\xff"])
def test_a_file_that_holds_something_else_is_named(path, text):
    path.write_bytes(text.encode("latin-1"))

    with pytest.raises(SettingsError, match="not a file of tokens"):
        read_keys(path)


def test_no_file_is_no_token(path):
    assert read_keys(path) == ()
