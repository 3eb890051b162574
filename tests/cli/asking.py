"""What a server is asked about a small call, and what it may answer."""

import json

from aql.extract.llm.schema import schema_of
from aql.read.rubric import find_rubric, read_rubric

CALL = """\
Rep: So, what goes wrong with the invoices today?
Dana: Every month end Bill retypes four hundred invoices, and one in ten comes back wrong.
Rep: And by when does it have to work?
Dana: It has to be running before the audit on the second of May, that date is fixed.
"""


def answer(**found):
    """A whole answer of the default rubric: each named criterion confirmed by (turn, words), all others absent."""
    schema = json.loads(schema_of(read_rubric(find_rubric("aql"))))
    criteria = {}
    for name, shape in schema["properties"]["criteria"]["properties"].items():
        fields = schema["$defs"][shape["$ref"].rpartition("/")[2]]["properties"]
        said = {key: [] if of.get("type") == "array" else None for key, of in fields.items()}
        turn, words = found.get(name, (None, None))
        quotes = [{"turn": turn, "words": words}] if words else []
        criteria[name] = said | {"status": "confirmed" if words else "absent", "gloss": "", "quotes": quotes}
    return json.dumps({"voices": [], "criteria": criteria, "remarks": []})


def second_look(body, **said):
    """A whole answer to a second look: what is said of each criterion, and support for the rest."""
    return json.dumps({name: {"why": "", "answer": said.get(name, "supports")} for name in _form(body)["schema"]["properties"]})


def is_second_look(body):
    """Whether a body asks for a second look."""
    return _form(body)["name"] == "second_look"


def _form(body):
    return body["text"]["format"] if "text" in body else body["response_format"]["json_schema"]
