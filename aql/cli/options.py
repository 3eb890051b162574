"""The options that several commands share, each written once."""

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from aql.extract.llm.stretch import STRETCH_TOKENS

Db = Annotated[Path, typer.Option("--db", envvar="AQL_DB", help="The database file.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
RubricName = Annotated[str, typer.Option("--rubric", envvar="AQL_RUBRIC", help="A shipped rubric's name, or a file.")]
ProfileFile = Annotated[Path | None, typer.Option("--profile", envvar="AQL_PROFILE", help="The file that says who we are.")]
Calls = Annotated[list[str], typer.Argument(help="Calls: the start of an id, a file, or an account.")]
OneCall = Annotated[str, typer.Argument(help="A call: the start of its id, its file, or its account.")]
ManifestFile = Annotated[
    Path | None, typer.Option("--manifest", help="A CSV of what is known of each file; default: manifest.csv beside them.")
]
Language = Annotated[str | None, typer.Option("--language", help="The language of every call given, as in `de`.")]
Reps = Annotated[list[str] | None, typer.Option("--rep", help="A name or address of ours; may be repeated.")]
Cards = Annotated[Path | None, typer.Option("--cards", envvar="AQL_CARDS", help="A folder for an HTML and a Markdown card of every call.")]
ModelName = Annotated[str, typer.Option("--model", envvar="AQL_MODEL", help="The model to ask; none is asked unless named.")]
BaseUrl = Annotated[str | None, typer.Option("--base-url", envvar="AQL_BASE_URL", help="Where the model answers.")]
KeyVariable = Annotated[str, typer.Option("--key-variable", envvar="AQL_KEY_VARIABLE", help="The variable that holds the key.")]
ApiName = Annotated[Literal["chat", "responses"], typer.Option("--api", envvar="AQL_API", help="The API of OpenAI's to ask by.")]
Tapes = Annotated[Path | None, typer.Option("--tapes", help="Play completions back from this folder instead of asking the model.")]
Record = Annotated[Path | None, typer.Option("--record", help="Keep each answer of the model in this folder, for --tapes.")]
Redact = Annotated[bool, typer.Option("--redact/--no-redact", envvar="AQL_REDACT", help="Send no mail address, phone or account number.")]
Check = Annotated[bool, typer.Option("--check/--no-check", envvar="AQL_CHECK", help="Ask once more whether the words prove each finding.")]
StretchTokens = Annotated[
    int, typer.Option("--stretch-tokens", envvar="AQL_STRETCH_TOKENS", min=1000, help="Ask about longer calls in parts of this size.")
]
MaxCost = Annotated[float | None, typer.Option("--max-cost", envvar="AQL_MAX_COST", min=0, help="Spend no more US dollars than this.")]
MaxTokens = Annotated[int | None, typer.Option("--max-tokens", envvar="AQL_MAX_TOKENS", min=0, help="Take no more tokens than this.")]
Fresh = Annotated[bool, typer.Option("--fresh", help="Ask again, and keep the new answers in the place of the remembered ones.")]
Times = Annotated[int, typer.Option("--repeat", min=1, max=20, help="Ask so many times, and say how far the answers agree.")]
Concurrency = Annotated[int, typer.Option("--concurrency", envvar="AQL_CONCURRENCY", min=1, max=256, help="Calls asked about at once.")]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says of the extractor: which model reads, where, in which ways, and for how much.

    `tapes` is a folder of completions played back in the model's place, `record` one in which its answers are kept as such.
    """

    model: ModelName = "embedded"
    base_url: BaseUrl = None
    key_variable: KeyVariable = "OPENAI_API_KEY"
    tapes: Tapes = None
    record: Record = None
    api: ApiName = "chat"
    redact: Redact = False
    check: Check = False
    stretch_tokens: StretchTokens = STRETCH_TOKENS
    max_cost: MaxCost = None
    max_tokens: MaxTokens = None
    fresh: Fresh = False
    concurrency: Concurrency = 16


def unfolded(command: Callable[..., None]) -> Callable[..., None]:
    """The command as typer is to see it: a parameter that is a dataclass of options stands there as these options."""
    taken = signature(command)
    folded: dict[str, Any] = {name: one.annotation for name, one in taken.parameters.items() if is_dataclass(one.annotation)}

    @wraps(command)
    def unfolds(**given: Any) -> None:
        for name, kind in folded.items():
            given[name] = kind(**{field.name: given.pop(field.name) for field in fields(kind)})
        command(**given)

    def options(one: Parameter) -> list[Parameter]:
        if one.name not in folded:
            return [one.replace(kind=Parameter.KEYWORD_ONLY)]
        own = fields(folded[one.name])
        return [Parameter(field.name, Parameter.KEYWORD_ONLY, default=field.default, annotation=field.type) for field in own]

    shown = [option for one in taken.parameters.values() for option in options(one)]
    unfolds.__signature__ = taken.replace(parameters=shown)  # type: ignore[attr-defined]
    unfolds.__annotations__ = {option.name: option.annotation for option in shown}
    return unfolds
