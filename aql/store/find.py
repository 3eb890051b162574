"""How a person names a call: by its id, its file or its account."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import PurePath

from aql.errors import StoreError
from aql.store.calls import account_key, call_of
from aql.values.call import Call

_SHORTEST_ID = 4
_NAMED = 10


def find(db: sqlite3.Connection, text: str) -> Call:
    """The one call that `text` means: an id or its beginning, a file's path or name, an account with one call.

    A path goes before all else. StoreError where there is no such call, naming the nearest, or where there are several,
    naming each.
    """
    files = [(row["call"], row["file"]) for row in db.execute("SELECT call, file FROM files WHERE instr(file, ?)", (text,))]
    meant = {call for call, file in files if file == text} or {
        *(call for call, file in files if text in {PurePath(file).name, PurePath(file).stem}),
        *(row["id"] for row in db.execute("SELECT id FROM calls WHERE account_key = ?", (account_key(text),))),
        *(row["id"] for row in db.execute("SELECT id FROM calls WHERE substr(id, 1, ?) = ?", (max(len(text), _SHORTEST_ID), text))),
    }
    calls = [call_of(row) for call in meant for row in db.execute("SELECT * FROM calls WHERE id = ?", (call,))]
    if not calls:
        raise StoreError(f"no call is named {text!r}", hint=_nearest(db, text))
    if len(calls) > 1:
        raise StoreError(f"{len(calls)} calls are meant by {text!r}", hint=f"name one by its id: {_named(calls)}")
    return calls[0]


def _nearest(db: sqlite3.Connection, text: str) -> str:
    names = {PurePath(row["file"]).name for row in db.execute("SELECT file FROM files")}
    names |= {row["account"] for row in db.execute("SELECT DISTINCT account FROM calls WHERE account NOT NULL")}
    near = get_close_matches(text, sorted(names), n=3)
    return f"did you mean {' or '.join(near)}?" if near else "aql list shows every call; name one by its id, file or account"


def _named(calls: Sequence[Call]) -> str:
    newest = sorted(calls, key=lambda call: (call.held_on or date.min, call.id), reverse=True)
    named = [f"{call.id} ({', '.join(str(part) for part in (call.account, call.held_on, call.file) if part)})" for call in newest[:_NAMED]]
    return "; ".join(named) + (f"; and {len(newest) - _NAMED} more" if len(newest) > _NAMED else "")
