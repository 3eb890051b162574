"""Files that belong together: a live caption beside the transcript of the same meeting, the two halves of a Gong export."""

import re
from collections.abc import Callable, Iterable

from aql.read.json.gong import is_gong_half

_CAPTION = re.compile(r"(?P<stem>.+?)[._ -](?:cc|captions?)\.(?:vtt|srt|txt)", re.IGNORECASE)
_SAVED_CAPTION = re.compile(r"(?:meeting_)?saved_closed_caption\.txt|closed_caption\.txt", re.IGNORECASE)
_TRANSCRIPT = re.compile(r"(?P<stem>.+?)(?:[._ -]transcript)?\.(?:vtt|srt|docx)", re.IGNORECASE)
_CALL_ID = re.compile(r'"(?:callId|id)"\s*:\s*"?(\d{5,})')


def better_than(name: str, names: Iterable[str]) -> str | None:
    """The transcript among these names of one folder for which `name` is only the live caption; None for any other file.

    Zoom saves `X.cc.vtt` beside `X.transcript.vtt`, and `meeting_saved_closed_caption.txt` in a meeting's own folder.
    """
    caption = _CAPTION.fullmatch(name)
    is_saved = _SAVED_CAPTION.fullmatch(name.rpartition("/")[2]) is not None
    for other in names if caption or is_saved else ():
        found = None if _CAPTION.fullmatch(other) else _TRANSCRIPT.fullmatch(other)
        if found and (is_saved or (caption and found["stem"] == caption["stem"])):
            return other
    return None


class GongHalves:
    """The halves of Gong exports among the JSON files of one folder, each looked at once, when first asked for."""

    def __init__(self, names: Iterable[str], text_of: Callable[[str], str]) -> None:
        self._names = [name for name in names if name.lower().endswith(".json")]
        self._text_of = text_of
        self._calls: dict[str, dict[str, set[str]]] | None = None

    def people_for(self, text: str) -> list[str]:
        """The texts of the halves that name the people of the calls in this one; [] where it needs none or there are none."""
        if is_gong_half(text) != "words":
            return []
        return [self._text_of(name) for name, calls in self._halves()["people"].items() if _are_of_one(calls, _calls_in(text))]

    def is_used(self, text: str) -> bool:
        """Whether this half names people of calls whose words stand in another file of the folder."""
        return is_gong_half(text) == "people" and any(_are_of_one(calls, _calls_in(text)) for calls in self._halves()["words"].values())

    def _halves(self) -> dict[str, dict[str, set[str]]]:
        """For each half, the files that hold it and the ids of their calls."""
        if self._calls is None:
            self._calls = {"words": {}, "people": {}}
            for name in self._names:
                text = self._text_of(name)
                if half := is_gong_half(text):
                    self._calls[half][name] = _calls_in(text)
        return self._calls


def _calls_in(text: str) -> set[str]:
    return set(_CALL_ID.findall(text))


def _are_of_one(calls: set[str], others: set[str]) -> bool:
    """Whether two halves share a call; one without ids, cut out by hand, goes with any."""
    return not calls or not others or bool(calls & others)
