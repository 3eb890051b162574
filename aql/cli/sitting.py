"""One reviewer's way through a queue of calls: a card, a question, one key, the next card."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from string import ascii_lowercase, digits
from typing import Literal, get_args

import typer

from aql.errors import ReviewError, StoreError
from aql.review import Opinion, decide
from aql.store.standing import VERDICT
from aql.store.store import Store
from aql.values.review import Decision, ReasonCode
from aql.values.rubric import STATUSES, VERDICT_KINDS

CODES: tuple[ReasonCode, ...] = get_args(ReasonCode)
_KEYS = digits[1:] + ascii_lowercase


class Answers:
    """What a person answers: single keys on a terminal, else a line of stdin each. EOFError once there are no more."""

    def __init__(self) -> None:
        """Looks once whether a person sits there."""
        self._is_terminal = sys.stdin.isatty()

    def pick(self, question: str, keys: Mapping[str, str]) -> str:
        """The key of one of the answers; asked again until it is one."""
        offered = ", ".join(f"{key or 'enter'} {what}" for key, what in keys.items())
        while True:
            _say(f"{question} [{offered}] ", end="")
            key = self._key().strip()
            if key in keys:
                return key
            _say(f"  {key!r} is none of these")

    def line(self, question: str) -> str:
        """A line of words, or nothing."""
        _say(f"{question}: ", end="")
        return self._line()

    def _key(self) -> str:
        if not self._is_terminal:
            return self._line()
        key = typer.getchar()
        _say(key.strip())
        return key

    def _line(self) -> str:
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        if not self._is_terminal:
            _say(line.rstrip("\n"))
        return line.strip()


@dataclass(frozen=True, slots=True)
class _Done:
    """A decision of this sitting; `after` is how many reviews of the same thing there are since."""

    place: int
    about: str
    after: int


class Sitting:
    """The calls in their order, decided about by one reviewer; `card` gives a call's card as text."""

    def __init__(self, store: Store, calls: Sequence[str], reviewer: str, card: Callable[[str], str], now: Callable[[], datetime]) -> None:
        """Nothing is asked before `run`."""
        self._store = store
        self._calls = calls
        self._reviewer = reviewer
        self._card = card
        self._now = now
        self._done: list[_Done] = []

    def run(self, answers: Answers) -> int:
        """How many decisions were made and not taken back, once all calls were shown or the person has left."""
        place: int | None = 0
        try:
            while place is not None and place < len(self._calls):
                place = self._at(place, answers)
        except (EOFError, KeyboardInterrupt):
            _say("")
        return len(self._done)

    def _at(self, place: int, answers: Answers) -> int | None:
        """The place to go to from here, None to leave."""
        call = self._calls[place]
        try:
            print(f"\n{'─' * 20} {place + 1} of {len(self._calls)} {'─' * 20}\n{self._card(call)}", flush=True)
        except StoreError as error:  # forgotten meanwhile
            _say(f"  {error}")
            return place + 1
        while True:
            kind, known = self._seen(call, VERDICT)
            match answers.pick(f"{kind or 'no verdict'}:", _AT_A_CALL):
                case "q":
                    return None
                case "s":
                    return place + 1
                case "u":
                    return self._undone(place)
                case "c":
                    self._criterion(place, answers)
                case "h":
                    self._history(call)
                case key:
                    if self._decided(place, self._on_verdict(key, kind, known, answers)):
                        return place + 1

    def _on_verdict(self, key: str, kind: str | None, known: int, answers: Answers) -> Opinion:
        if key == "r":
            return self._rejection(VERDICT, kind, known, answers)
        return Opinion(VERDICT, "accept", kind, known, note=answers.line("Note") if key == "n" else "")

    def _criterion(self, place: int, answers: Answers) -> None:
        call = self._calls[place]
        record = self._store.current(call)
        findings = record.findings if record else ()
        named = {_KEYS[at]: f"{finding.criterion} ({finding.status})" for at, finding in enumerate(findings[: len(_KEYS)])}
        key = answers.pick("Which?", {**named, "": "none"})
        if not key:
            return
        about = findings[_KEYS.index(key)].criterion
        kind, known = self._seen(call, about)
        match answers.pick(f"{about} is {kind}:", {"a": "accept", "r": "reject", "u": "take back the last decision", "": "leave it"}):
            case "a":
                self._decided(place, Opinion(about, "accept", kind, known))
            case "r":
                self._decided(place, self._rejection(about, kind, known, answers))
            case "u":
                self._decided(place, Opinion(about, "undo", kind, known))

    def _rejection(self, about: str, kind: str | None, known: int, answers: Answers) -> Opinion:
        reasons = {str(number): code.replace("_", " ") for number, code in enumerate(CODES, 1)}
        code = CODES[int(answers.pick("Why?", reasons)) - 1]
        others = {other[0]: other for other in (VERDICT_KINDS if about == VERDICT else STATUSES) if other != kind}
        instead = answers.pick("What is it instead?", {**others, "": "not said"})
        return Opinion(about, "reject", kind, known, code, answers.line("Note"), others.get(instead))

    def _decided(self, place: int, opinion: Opinion) -> bool:
        """Whether the decision was kept; what stands since, or why not, is told."""
        call = self._calls[place]
        try:
            stands = decide(self._store, call, opinion, self._reviewer, self._now())
        except ReviewError as error:
            _say(f"  {error}" + (f"; {error.hint}" if error.hint else ""))
            return False
        if opinion.decision != "undo":
            self._done.append(_Done(place, opinion.about, self._seen(call, opinion.about)[1]))
        _say(f"  {_PAST[opinion.decision]}: {stands.kind or 'no verdict'} stands")
        return True

    def _undone(self, place: int) -> int:
        """The place of this sitting's last decision, which is taken back; without one, of this call's last verdict."""
        if not self._done:
            self._decided(place, Opinion(VERDICT, "undo"))
            return place
        last = self._done.pop()
        self._decided(last.place, Opinion(last.about, "undo", after=last.after))
        return last.place

    def _seen(self, call: str, about: str) -> tuple[str | None, int]:
        """The kind or status that stands there to be looked at, and how many reviews of it there are."""
        record, stands = self._store.current(call), self._store.standing(call)
        known = sum(review.about == about for review in self._store.reviews(call))
        if record is None or stands is None:
            return None, known
        if about == VERDICT:
            return stands.kind or (record.verdict.kind if record.verdict else None), known
        return next((finding.status for finding in record.findings if finding.criterion == about), None), known

    def _history(self, call: str) -> None:
        for review in self._store.reviews(call):
            why = ", ".join(filter(None, (review.instead and f"says {review.instead}", review.code, review.note)))
            _say(
                f"  {review.at:%Y-%m-%d %H:%M} {review.reviewer} {_PAST[review.decision]} {review.about} ({review.saw}){why and ': ' + why}"
            )


_AT_A_CALL = {
    "a": "accept",
    "r": "reject",
    "c": "a criterion",
    "n": "accept with a note",
    "u": "undo",
    "h": "history",
    "s": "skip",
    "q": "quit",
}
_PAST: Mapping[Decision, Literal["accepted", "rejected", "taken back"]] = {
    "accept": "accepted",
    "reject": "rejected",
    "undo": "taken back",
}


def _say(text: str, end: str = "\n") -> None:
    from aql.render.escape import plain

    print(plain(text), end=end, file=sys.stderr, flush=True)
