"""How a model is asked: until its answer fits, twice at the most, with a bill of all that was asked."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from aql.errors import ModelError
from aql.extract.llm.garbage import Garbage
from aql.extract.llm.prompt import repair_of
from aql.values.chat import Completion, Model, Request, Usage

Said = TypeVar("Said")


@dataclass
class Asker:
    """A model and its bill for one call: `usage` grows with each answer, usable or not."""

    model: Model
    usage: Usage = Usage()

    def ask(self, request: Request, read: Callable[[str], Said | Garbage]) -> Said:
        """What `read` makes of the answer, at the second try where the first is garbage.

        Whatever gives nothing is a ModelError with the whole bill so far: that of the model itself, or `garbage` where
        the answer does not fit the schema even after the model was told what is wrong with it.
        """
        first, said = self._tried(request, read)
        if not isinstance(said, Garbage):
            return said
        second, mended = self._tried(repair_of(request, first.text, said.complaint), read)
        if not isinstance(mended, Garbage):
            return mended
        raise ModelError(
            f"the answer does not fit the schema, nor does a second one: {mended.complaint}",
            reason="garbage",
            where=second.model,
            hint="the model may be too small for this task; try another",
            usage=self.usage,
        )

    def _tried(self, request: Request, read: Callable[[str], Said | Garbage]) -> tuple[Completion, Said | Garbage]:
        """An answer and what it says. Garbage that was only remembered is asked for anew, or a failed call would fail for ever."""
        completion = self._complete(request)
        said = read(completion.text)
        if isinstance(said, Garbage) and completion.is_remembered:
            completion = self._complete(replace(request, is_fresh=True))
            said = read(completion.text)
        return completion, said

    def _complete(self, request: Request) -> Completion:
        try:
            completion = self.model(request)
        except ModelError as error:
            error.usage = self.usage = self.usage + error.usage
            raise
        self.usage = self.usage + completion.usage
        return completion
