"""The desk opened on a port of this machine, until it is told to stop."""

import gc
import socket
from collections.abc import Callable

from aql.errors import SettingsError
from aql.web.app import make_app
from aql.web.desk import Desk
from aql.web.door import Door
from aql.web.keys import Key, hashed, keys_path, new_token, read_keys
from aql.web.passes import Passes

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there, at any free port for port 0; SettingsError where that cannot be."""
    # The protocol is named, as asyncio sends at once only on sockets that say they are TCP: else each answer waits 40 ms.
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise SettingsError(
            error.strerror or str(error), where=f"{host}:{port}", hint="give another --port; 0 takes any that is free"
        ) from error
    return listening


def serve(desk: Desk, listening: socket.socket, reviewer: str, hosts: tuple[str, ...], announce: Callable[[str], None]) -> None:
    """Serve until interrupted; `announce` is given the address to open once it can be opened.

    The address holds a token of `reviewer` that is good until this ends. Nothing of a request is logged: a token may
    stand in it. `hosts` are names we go by beside those of the loopback and the address that is listened on.
    """
    import uvicorn

    host, port = listening.getsockname()[:2]
    token = new_token()
    at_start = Key(reviewer, hashed(token))
    path = keys_path(desk.store.path)
    passes = Passes(lambda: (at_start, *read_keys(path)), desk.now)
    app = make_app(desk, Door(passes, f"aql_{port}"), frozenset({*LOOPBACK, host, *map(str.lower, hosts)}))
    shown = f"[{host}]" if ":" in host else host
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, lifespan="off", timeout_keep_alive=60, timeout_graceful_shutdown=3
    )
    server = uvicorn.Server(config)
    _collect_seldom()
    announce(f"http://{'127.0.0.1' if shown == '0.0.0.0' else shown}:{port}/?token={token}")  # noqa: S104 - compared, not bound
    server.run(sockets=[listening])


def _collect_seldom() -> None:
    """Have the collector pass over all that was imported: to go through it took 50 ms, during which nobody was answered."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
