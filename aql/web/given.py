"""What a browser sends, as a value: a field left empty in a form is as if it were not there."""

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Given(BaseModel):
    """Fields of an address or a form; those we do not know are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, given: Any) -> Any:
        return {name: value for name, value in given.items() if value not in ("", [""])} if isinstance(given, dict) else given
