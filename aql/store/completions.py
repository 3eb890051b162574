"""Completions remembered by the hash of what was asked, so that nothing is paid for twice."""

from dataclasses import asdict

from aql.store.connections import Connections
from aql.store.load import usage_of
from aql.store.rows import insert
from aql.values.chat import Completion, Usage


class KeptCompletions:
    """The `aql.values.chat.Completions` of one database, for use from many threads; forgotten with the call they speak of."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def recall(self, key: str) -> Completion | None:
        """The completion remembered under `key`, or None; its usage is what it took, until a record tells that."""
        with self._connections.reading() as db:
            row = db.execute("SELECT * FROM completions WHERE id = ?", (key,)).fetchone()
        if row is None:
            return None
        return Completion(row["text"], row["finish"], row["model"], Usage() if row["told"] else usage_of(row), is_remembered=True)

    def remember(self, key: str, model: str, completion: Completion, words: str) -> None:
        """Keep a completion, in place of an older one: who asks again wants the new answer."""
        with self._connections.writing() as db:
            insert(
                db,
                "completions",
                {
                    "id": key,
                    "asked": model,
                    "words": words,
                    "text": completion.text,
                    "finish": completion.finish,
                    "model": completion.model,
                    **asdict(completion.usage),
                    "told": False,
                },
                instead="OR REPLACE",
            )
