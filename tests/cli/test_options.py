from dataclasses import dataclass
from inspect import signature
from typing import Annotated

import pytest
import typer

from aql.cli.options import Asked, unfolded
from aql.cli.settings import SETTINGS

Size = Annotated[int, typer.Option("--size", help="How large.")]


@dataclass(frozen=True)
class Cake:
    size: Size = 3
    name: str = "plain"


def bake(tin: str, cake: Cake, *, hot: bool = False) -> None:
    """Bake."""
    raise LookupError(tin, cake, hot)


def test_a_command_shows_the_fields_of_its_options_in_their_place():
    shown = unfolded(bake)

    assert [(one.name, one.default) for one in signature(shown).parameters.values()][1:] == [("size", 3), ("name", "plain"), ("hot", False)]
    assert shown.__annotations__["size"] == Size
    assert (shown.__name__, shown.__doc__) == ("bake", "Bake.")


def test_a_command_is_given_its_options_as_one_value():
    with pytest.raises(LookupError) as given:
        unfolded(bake)(tin="round", size=7, name="plain", hot=True)

    assert given.value.args == ("round", Cake(7, "plain"), True)


def test_whatever_may_be_set_has_the_default_that_is_shown_as_built_in():
    asked = Asked()
    shared = {setting.name: setting.built_in for setting in SETTINGS if hasattr(asked, setting.name)}

    assert shared == {name: getattr(asked, name) for name in shared}
    assert {"redact", "check", "api", "max_cost", "max_tokens", "stretch_tokens"} <= set(shared)
