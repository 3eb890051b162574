"""Words found in what was said: the newest turns that hold them, those first that say little else.

SQLite's own ranking counts every turn that holds a word before it ranks one: seven seconds for a common word in three
million turns. Here the newest turns alone are ranked, and the answer says when there were more; they are found without
a look at the others, whichever calls are wanted.
"""

import json
import re
import sqlite3
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from typing import TypedDict

from aql.errors import QueryError
from aql.language.fold import words_with_places
from aql.store.calls import account_key, call_of
from aql.store.steps import PREFIX_LETTERS
from aql.store.transcripts import spaced, turn_of
from aql.values.hit import Hit, Hits
from aql.values.rubric import VerdictKind
from aql.values.transcript import Side

_RANKED = 300
_PASSED = 10_000
_ASKED = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
_TOKEN = re.compile(r"[^\W_]+")


class Where(TypedDict, total=False):
    """Where to look; what is left out or None leaves a thing open.

    `speaker` is any part of a name, `verdict` what stands for the call; `since` and `until` are days, both included.
    """

    account: str | None
    speaker: str | None
    side: Side | None
    since: date | None
    until: date | None
    verdict: VerdictKind | None


def search(db: sqlite3.Connection, text: str, where: Where, limit: int, context: int) -> Hits:
    """The turns that hold every word of `text`, the best `limit` of them, each with `context` turns before and after.

    Words in double quotes stand side by side in that order; one that ends in `*` is the beginning of a word. Case and
    accents are not told apart. QueryError where no word is left.
    """
    asked = _asked(text.replace("\0", " "))  # FTS5 takes what it is asked for to end there
    found = list(islice(_matching(db, asked, where), _RANKED + 1))
    marked = [(row, _marks(row["text"], asked)) for row in found[:_RANKED]]
    best = sorted(marked, key=lambda pair: sum(end - start for start, end in pair[1]) / (len(pair[0]["text"]) + 40), reverse=True)
    return Hits(tuple(_hit(db, row, marks, context) for row, marks in best[:limit]), is_capped=len(found) > _RANKED)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that stand side by side; the last is the beginning of a word where `is_prefix`."""

    text: str
    tokens: tuple[str, ...]
    is_prefix: bool

    @property
    def match(self) -> str:
        """The phrase as FTS5 asks for it: in quotes nothing is an operator."""
        return '"' + self.text.replace('"', '""') + '"' + ("*" if self.is_prefix else "")


def _asked(text: str) -> tuple[_Phrase, ...]:
    phrases = []
    for quoted, star, bare in _ASKED.findall(text):
        words = (quoted or bare).rstrip("*")
        tokens = tuple(token for token, _, _ in _tokens(words))
        if tokens:
            phrases.append(_Phrase(spaced(words) or words, tokens, bool(star) or bare.endswith("*")))
    if not phrases:
        raise QueryError("there is no word to look for", where=repr(text), hint='write words, or "words in a row", or the beginn* of one')
    return tuple(phrases)


def _matching(db: sqlite3.Connection, asked: Sequence[_Phrase], where: Where) -> Iterator[sqlite3.Row]:
    """The turns that hold what is asked, in the wanted calls, the newest first."""
    given = {name: str(value) for name, value in where.items() if value is not None}
    if "account" in given:
        given["account"] = str(account_key(given["account"]))
    of_call = "".join(f" AND {_CALL_TESTS[name]}" for name in given)
    of_turn = "".join(f" AND {_TURN_TESTS[name]}" for name in given if name in _TURN_TESTS)
    calls = map(tuple, db.execute(f"{_CALLS}{of_call} ORDER BY c.last_turn DESC", given)) if of_call else iter([(0, sys.maxsize)])
    turns = _said_in(db, asked, calls)
    while some := list(islice(turns, _RANKED + 1)):
        yield from db.execute(f"{_THESE}{of_turn} ORDER BY u.id DESC", {**given, "ids": json.dumps(some)})


# One index holds all that is asked of a call, in this order: reading it whole takes a fraction of what reading the calls does.
_CALLS = "SELECT c.first_turn, c.last_turn FROM calls c INDEXED BY calls_searched WHERE c.last_turn NOT NULL"

_CALL_TESTS = {
    "account": "c.account_key = :account",
    "since": "c.held_on >= :since",
    "until": "c.held_on <= :until",
    "verdict": "c.standing = :verdict",
    # Whoever speaks in a turn as the call is understood today stands in one of the call's transcripts. LIKE is twice as fast
    # as instr, and lets pass too many rather than too few: each turn is asked again.
    "side": "EXISTS (SELECT 1 FROM transcripts k JOIN speakers s ON s.transcript = k.id WHERE k.call = c.id AND s.side = :side)",
    "speaker": "c.id IN (SELECT k.call FROM speakers s JOIN transcripts k ON k.id = s.transcript"
    " WHERE s.name LIKE '%' || substr(:speaker, 1, 99) || '%')",
}

_THESE = "SELECT * FROM turns u WHERE u.id IN (SELECT value FROM json_each(:ids))"

_TURN_TESTS = {"side": "u.side = :side", "speaker": "instr(lower(u.speaker), lower(:speaker))"}


def _said_in(db: sqlite3.Connection, asked: Sequence[_Phrase], calls: Iterator[tuple[int, int]]) -> Iterator[int]:
    """The rows of the turns that hold what is asked in these calls, each the (first, last) row of its turns; the newest first.

    The turns that hold the words and the calls go side by side, for both are at hand in that order. Where thousands of
    turns have passed, the words are common: soon found, then, in each call that is left, asked by itself.
    """
    match = " ".join(phrase.match for phrase in asked)
    # A longer beginning is looked up among all words anew each time it is asked for.
    is_indexed = all(not phrase.is_prefix or len(phrase.tokens[-1]) <= PREFIX_LETTERS for phrase in asked)
    call = next(calls, None)
    for passed, (turn,) in enumerate(db.execute(f"{_TURNS} ORDER BY rowid DESC", {"match": match})):
        while call and turn < call[0]:
            call = next(calls, None)
        if call is None:
            return
        if is_indexed and passed >= _PASSED:
            break
        if turn <= call[1]:
            yield turn
    else:
        return
    for first, last in chain([call], calls):
        # FTS5 finds the first row from a bound much sooner than the last one to a bound.
        within = {"match": match, "first": first, "last": min(last, turn)}
        yield from [row for (row,) in db.execute(f"{_TURNS} AND rowid BETWEEN :first AND :last ORDER BY rowid", within)][::-1]


_TURNS = "SELECT rowid FROM turn_index WHERE turn_index MATCH :match"


def _hit(db: sqlite3.Connection, row: sqlite3.Row, marks: tuple[tuple[int, int], ...], context: int) -> Hit:
    call = db.execute("SELECT c.* FROM cuts k JOIN calls c ON c.id = k.call WHERE k.id = ?", (row["cut"],)).fetchone()
    around = [
        turn_of(near)
        for near in db.execute(
            "SELECT * FROM turns WHERE cut = ? AND place BETWEEN ? AND ? AND place <> ? ORDER BY place",
            (row["cut"], row["place"] - context, row["place"] + context, row["place"]),
        )
    ]
    return Hit(
        call=call_of(call),
        turn=turn_of(row),
        side=row["side"],
        marks=marks,
        before=tuple(turn for turn in around if turn.index < row["place"]),
        after=tuple(turn for turn in around if turn.index > row["place"]),
    )


def _marks(text: str, asked: Sequence[_Phrase]) -> tuple[tuple[int, int], ...]:
    """Where the phrases stand in a text, in order, overlapping ones as one."""
    stands = _stands_in_ascii(text.lower(), asked) if text.isascii() else _stands(_tokens(text), asked)
    marks: list[tuple[int, int]] = []
    for start, end in sorted(stands):
        if marks and start <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((start, end))
    return tuple(marks)


def _stands_in_ascii(text: str, asked: Sequence[_Phrase]) -> Iterator[tuple[int, int]]:
    """Where the phrases stand in lower-case ASCII: twenty times as fast as looking at every word, and most talk is that."""
    for phrase in asked:
        words = r"[\W_]+".join(re.escape(token) for token in phrase.tokens)
        rest = r"[^\W_]*" if phrase.is_prefix else r"(?![^\W_])"
        yield from (hit.span(1) for hit in re.finditer(rf"(?<![^\W_])(?=({words}{rest}))", text))


def _stands(tokens: Sequence[tuple[str, int, int]], asked: Sequence[_Phrase]) -> Iterator[tuple[int, int]]:
    for phrase in asked:
        size = len(phrase.tokens)
        for at in range(len(tokens) - size + 1):
            said = tuple(token for token, _, _ in tokens[at : at + size])
            if said == phrase.tokens or (phrase.is_prefix and said[:-1] == phrase.tokens[:-1] and said[-1].startswith(phrase.tokens[-1])):
                yield tokens[at][1], tokens[at + size - 1][2]


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """The words of a text as the index knows them, with their places."""
    if spaced(text) is None:
        return [(_bare(hit.group()), hit.start(), hit.end()) for hit in _TOKEN.finditer(text)]
    return [(_bare(word.text), word.start, word.end) for word in words_with_places(text)]


def _bare(word: str) -> str:
    """A word without case and accents."""
    if word.isascii():
        return word.lower()
    return "".join(letter for letter in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(letter))
