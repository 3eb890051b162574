"""Where a value comes from when no flag gives it: AQL_* in the environment, ./aql.toml, the user's own file, or what is built in.

The file in the working folder may come with somebody else's transcripts: it may not say where calls are sent, which key is
read, or what a run may cost. Those stand in the user's own file, a flag or the environment. A model is named by its flag or its
variable alone, so that no file ever makes a call leave the machine.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from aql.errors import SettingsError
from aql.extract.llm.stretch import STRETCH_TOKENS

FOLDER_FILE = Path("aql.toml")


@dataclass(frozen=True, slots=True)
class Setting:
    """One value that can be set. `stands_in` says which settings files may hold it: any, the user's own, or none."""

    name: str
    about: str
    kind: type
    built_in: str | int | float | None = None
    stands_in: Literal["any", "own", "none"] = "any"

    @property
    def variable(self) -> str:
        """Its environment variable; none for a table."""
        return "" if self.kind is dict else f"AQL_{self.name.upper()}"


SETTINGS = (
    Setting("db", "the database file", str, "aql.db"),
    Setting("rubric", "a shipped rubric's name, or a file", str, "aql"),
    Setting("profile", "the file that says who we are", str),
    Setting("cards", "a folder for a card of every call", str),
    Setting("reviewer", "the name under your reviews", str),
    Setting("concurrency", "how many calls are asked about at once", int, 16),
    Setting("model", "the model to ask; without one the embedded extractor reads", str, "embedded", "none"),
    Setting("base_url", "where the model answers", str, stands_in="own"),
    Setting("key_variable", "the environment variable that holds the key", str, "OPENAI_API_KEY", "own"),
    Setting("api", "the API to ask by: chat or responses", str, "chat", "own"),
    Setting("redact", "whether addresses and numbers of people are kept back from a model", bool, False, "own"),
    Setting("check", "whether a model is asked once more if the words prove each finding", bool, False),
    Setting("stretch_tokens", "calls longer than this are asked about in parts", int, STRETCH_TOKENS, "own"),
    Setting("max_cost", "US dollars that a run may spend at the most", float, stands_in="own"),
    Setting("max_tokens", "tokens that a run may take at the most", int, stands_in="own"),
    Setting("prices", "what models cost beside the list prices, in US dollars for a million tokens", dict, stands_in="own"),
)

_KINDS = {str: "a text", int: "a whole number", float: "a number", bool: "true or false", dict: "a table"}
_BY_NAME = {setting.name: setting for setting in SETTINGS}


@dataclass(frozen=True, slots=True)
class Given:
    """A setting's value and where it came from."""

    setting: Setting
    value: Any
    source: str


def defaults(commands: Mapping[str, Sequence[str]]) -> dict[str, dict[str, Any]]:
    """What the settings files say, as the command line takes it: by command, then by option or by what stands below the command.

    A file that cannot be used is told at once, before any command runs.
    """
    filed = {name: str(value) for name, (value, _) in _filed().items() if _BY_NAME[name].variable}
    return {command: {**filed, **dict.fromkeys(below, filed)} for command, below in commands.items()}


def given() -> tuple[Given, ...]:
    """Every setting with its value and source, as a command without flags would see it."""
    filed = _filed()
    return tuple(_given(setting, filed) for setting in SETTINGS)


def own_prices() -> dict[str, Any]:
    """The table `[prices]` of the user's own file: for each model what it costs, as it stands there."""
    prices, _ = _filed().get("prices", ({}, ""))
    return dict(prices)


def user_file() -> Path:
    """The user's own settings file."""
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "aql" / "settings.toml"


def _given(setting: Setting, filed: dict[str, tuple[Any, str]]) -> Given:
    if value := os.environ.get(setting.variable):
        return Given(setting, value, setting.variable)
    if setting.name in filed:
        return Given(setting, *filed[setting.name])
    return Given(setting, setting.built_in, "built in" if setting.built_in is not None else "not set")


def _filed() -> dict[str, tuple[Any, str]]:
    found: dict[str, tuple[Any, str]] = {}
    for path, is_own in ((user_file(), True), (FOLDER_FILE, False)):
        for name, value in _read(path).items():
            found[name] = (_checked(path, name, value, is_own=is_own), str(path))
    return found


def _read(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"not a settings file: {error}", where=str(path), hint='write lines such as: rubric = "meddic"') from error


def _checked(path: Path, name: str, value: Any, *, is_own: bool) -> Any:
    setting = _BY_NAME.get(name)
    if setting is None:
        from difflib import get_close_matches

        near = get_close_matches(name, _BY_NAME, n=1)
        raise SettingsError(f"unknown setting {name!r}", where=str(path), hint=f"spell it {near[0]!r}" if near else "see: aql settings")
    if setting.stands_in == "none":
        raise SettingsError(f"{name!r} may not be set by a file", where=str(path), hint=f"give it as a flag or as {setting.variable}")
    if setting.stands_in == "own" and not is_own:
        raise SettingsError(
            f"{name!r} may not be set by a file in the working folder",
            where=str(path),
            hint=f"give it as a flag, as {setting.variable}, or in {user_file()}",
        )
    kinds = (int, float) if setting.kind is float else setting.kind
    if not isinstance(value, kinds) or isinstance(value, bool) != (setting.kind is bool):
        raise SettingsError(f"{name} = {value!r} is not {_KINDS[setting.kind]}", where=str(path))
    return value
