"""Meeting recorders that print who spoke, as a list of sentences or turns: Fireflies, ..."""

from aql.read.export import Export, Utterance
from aql.read.json_fields import rows, second, words
from aql.read.json_parse import Json


def read_fireflies(document: Json) -> tuple[Export, ...]:
    """The JSON download of Fireflies: a list of {index, speaker_name, start_time, end_time, text}, in seconds."""
    return (
        Export(
            "fireflies json",
            tuple(
                Utterance(words(row, "speaker_name"), words(row, "text"), second(row.get("start_time")), second(row.get("end_time")))
                for row in rows(document, "sentences")
            ),
        ),
    )
