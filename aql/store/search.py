"""Words found in what was said: the newest turns that hold them, those first that say little else.

SQLite's own ranking counts every turn that holds a word before it ranks one: seven seconds for a common word in three
million turns. Here the newest turns alone are ranked, and the answer says when there were more. Where few calls are
wanted each is asked by itself, so that a common word is found in an old call too, and soon.
"""

import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from typing import TypedDict

from aql.errors import QueryError
from aql.language.fold import words_with_places
from aql.store.calls import account_key, call_of
from aql.store.transcripts import spaced, turn_of
from aql.values.hit import Hit, Hits
from aql.values.rubric import VerdictKind
from aql.values.transcript import Side

_RANKED = 300
_FEW_CALLS = 500
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
    given["match"] = " ".join(phrase.match for phrase in asked)
    of_turns = "".join(f" AND {_TURN_TESTS[name]}" for name in given if name in _TURN_TESTS)
    of_calls = " AND ".join(_CALL_TESTS[name] for name in given if name in _CALL_TESTS)
    newest_first = f"{of_turns} ORDER BY turn_index.rowid DESC"
    if not of_calls:
        return iter(db.execute(f"{_TURNS} {newest_first}", given))
    wanted = f"SELECT k.cut FROM transcripts k JOIN calls c ON c.id = k.call AND c.transcript = k.id WHERE {of_calls}"  # noqa: S608
    cuts = [row["cut"] for row in db.execute(f"{wanted} ORDER BY k.cut DESC LIMIT {_FEW_CALLS + 1}", given)]
    # The beginning of a word is looked up among all words anew for each call: once for all calls is faster.
    if len(cuts) > _FEW_CALLS or any(phrase.is_prefix for phrase in asked):
        # Many calls: among the newest turns that hold the words some are theirs, so each turn is asked whose it is.
        return iter(db.execute(f"{_TURNS} AND EXISTS ({wanted} AND k.cut = u.cut) {newest_first}", given))
    in_one_call = f"{_TURNS} AND turn_index.rowid BETWEEN :first AND :last {newest_first}"
    return chain.from_iterable(db.execute(in_one_call, {**given, **_ids(db, cut)}) for cut in cuts)


_TURNS = "SELECT u.* FROM turn_index CROSS JOIN turns u ON u.id = turn_index.rowid WHERE turn_index MATCH :match"

_TURN_TESTS = {"side": "u.side = :side", "speaker": "instr(lower(u.speaker), lower(:speaker))"}

_CALL_TESTS = {
    "account": "c.account_key = :account",
    "since": "c.held_on >= :since",
    "until": "c.held_on <= :until",
    "verdict": "c.standing = :verdict",
    "speaker": "EXISTS (SELECT 1 FROM speakers s WHERE s.transcript = k.id AND instr(lower(s.name), lower(:speaker)))",
}


def _ids(db: sqlite3.Connection, cut: int) -> dict[str, int | None]:
    """The first and last row of a cut's turns, which were written in one go."""
    row = db.execute("SELECT min(id) AS first, max(id) AS last FROM turns WHERE cut = ?", (cut,)).fetchone()
    return {"first": row["first"], "last": row["last"]}


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
