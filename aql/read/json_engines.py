"""Speech engines that cut speech into pieces themselves: AssemblyAI, ..."""

from aql.read.export import Export, Utterance
from aql.read.json_fields import rows, second, tongue, words
from aql.read.json_parse import Object


def read_assemblyai(document: Object) -> tuple[Export, ...]:
    """AssemblyAI's transcript: utterances with letters for speakers, in milliseconds."""
    return (
        Export(
            "assemblyai",
            tuple(
                Utterance(words(row, "speaker"), words(row, "text"), second(row.get("start"), 1000), second(row.get("end"), 1000))
                for row in rows(document.get("utterances"), "utterances")
            ),
            language=tongue(document.get("language_code")),
        ),
    )
