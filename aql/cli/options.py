"""The options that several commands share, each written once."""

from pathlib import Path
from typing import Annotated

import typer

Db = Annotated[Path, typer.Option("--db", envvar="AQL_DB", help="The database file.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
RubricName = Annotated[str, typer.Option("--rubric", envvar="AQL_RUBRIC", help="A shipped rubric's name, or a file.")]
ProfileFile = Annotated[Path | None, typer.Option("--profile", envvar="AQL_PROFILE", help="The file that says who we are.")]
ModelName = Annotated[str, typer.Option("--model", envvar="AQL_MODEL", help="The model to ask; none is asked unless named.")]
BaseUrl = Annotated[str | None, typer.Option("--base-url", envvar="AQL_BASE_URL", help="Where the model answers.")]
KeyVariable = Annotated[str, typer.Option("--key-variable", envvar="AQL_KEY_VARIABLE", help="The variable that holds the key.")]
Calls = Annotated[list[str], typer.Argument(help="Calls: the start of an id, a file, or an account.")]
OneCall = Annotated[str, typer.Argument(help="A call: the start of its id, its file, or its account.")]
Tapes = Annotated[Path | None, typer.Option("--tapes", help="Play completions back from this folder instead of asking the model.")]
ManifestFile = Annotated[
    Path | None, typer.Option("--manifest", help="A CSV of what is known of each file; default: manifest.csv beside them.")
]
Language = Annotated[str | None, typer.Option("--language", help="The language of every call given, as in `de`.")]
Reps = Annotated[list[str] | None, typer.Option("--rep", help="A name or address of ours; may be repeated.")]
Concurrency = Annotated[int, typer.Option("--concurrency", envvar="AQL_CONCURRENCY", min=1, max=256, help="Calls asked about at once.")]
Cards = Annotated[Path | None, typer.Option("--cards", envvar="AQL_CARDS", help="A folder for an HTML and a Markdown card of every call.")]
