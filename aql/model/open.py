"""How a model is opened: a name and a host to a function that completes, patiently and within bounds."""

import time
from collections.abc import Mapping
from urllib.parse import urlsplit

from aql.errors import SettingsError
from aql.model.asker import Asker
from aql.model.dialect import Api, dialect_of
from aql.model.pace import Pace
from aql.model.patience import PATIENCE, Patience, Patient
from aql.model.prices import PRICES, Price
from aql.values.chat import Model

OPENAI = "https://api.openai.com/v1"


def open_model(  # noqa: PLR0913 - one keyword for each thing a person may set
    name: str,
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    api: Api = "chat",
    prices: Mapping[str, Price] | None = None,
    patience: Patience = PATIENCE,
) -> Model:
    """A model of any server that speaks OpenAI's Chat Completions, or its Responses API; without `base_url`, OpenAI's own.

    Safe to call from many threads, which then share one pace. Whatever gives no whole answer is a ModelError with
    its reason; a ModelUnreachable where nothing answers, or nothing will without another key or name. The key goes to
    that host alone, and into no message. `prices` count for this model wherever it is served; without them OpenAI's list
    prices count where no `base_url` is given.
    """
    from aql.model.wire import connect

    host = host_of(base_url)
    if prices is None:
        prices = PRICES if base_url is None else {}
    wire = connect(base_url or OPENAI, host, api_key, patience.deadline_s)(api)
    patient = Patient(patience, Pace(time.monotonic, patience.sleep))
    return Asker(name, host, wire, prices, patient, dialect_of(host, name, api)).complete


def host_of(base_url: str | None) -> str:
    """The host, with its port where one is named, that a base URL leads to: what may be shown and stored of it."""
    parts = urlsplit(base_url or OPENAI)
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise SettingsError(f"the base URL has an impossible port: {error}", hint="write it like http://localhost:11434/v1") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise SettingsError("the base URL names no host", hint="write it like http://localhost:11434/v1")
    if parts.username or parts.password:
        raise SettingsError("the base URL holds a user name or password", hint="give the key in the environment, not in the address")
    return f"{parts.hostname}{port}"
