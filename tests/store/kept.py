"""Calls with a record in a store, in a line."""

from dataclasses import replace

from aql.store.packed import digest
from aql.values.call import Call
from tests.worlds import record, transcript

LINES = ("Rep: How is it going?", "Dana: we lose a day a week")


def keep(store, file="call.vtt", *lines, account=None, held_on=None, **fields):
    """The record of a small call, registered and saved; each of other words, extractor or fields has an id of its own."""
    sides = {name: fields.pop(name) for name in ("buyers", "sellers") if name in fields}
    words = fields.pop("transcript", None) or transcript(*(lines or (*LINES, f"Rep: thank you for {file}")), **sides)
    made = record(transcript=words, **fields)
    call = store.register(made.transcript, Call("", "", file, held_on, account))
    saved = replace(made, id=fields.get("id", digest(call.id, repr(sorted(fields.items())))), call=call)
    store.save(saved)
    return saved
