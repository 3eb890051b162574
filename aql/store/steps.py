"""The numbered steps that make the schema: appended, never edited once released.

Each runs inside the one transaction of `aql.store.schema.migrate`, with foreign keys off. Rows of a call hang on
`calls` by cascading foreign keys, so that forgetting a call is one delete. Tables are private to this room: the
contract with people is the views. Times are ISO 8601 in UTC, dates ISO 8601, truths 0 and 1.

A table is written as its columns, the first of which is its key: `name` holds text, `name:int` and `name:float` numbers;
`?` may be NULL; `>calls` is a row of `calls`, and goes with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # sqlite_utils takes longer to import than most commands take to run
    from sqlite_utils import Database

Step = Callable[["Database"], None]


def _calls(db: Database) -> None:
    """Calls with what stands for each today, the files they came from, and the settings of the database.

    `transcript` is the reading kept, `analysis` the current record; `standing` to `has_changed` are worked out anew
    whenever a record or a review arrives (see `aql.store.reviews`). `account_key` is the account folded, for comparing.
    `missing` and `held` are JSON; views read the names and codes beside them, since SQLite 3.38 to 3.40 refuses its
    JSON functions in views where the schema is not trusted.
    """
    _table(db, "settings", "name value")
    _table(
        db,
        "calls",
        "id words file held_on? account? account_key? title? source? campaign? segment? stage? deal? recording_url?"
        " transcript:int? analysis?"
        " standing? stands_by? missing? missing_criteria? held? held_codes? decision? has_changed:int?",
        indexes="words account_key held_on standing",
    )
    _table(db, "files", "id:int call>calls file", unique="call+file", indexes="file")


def _transcripts(db: Database) -> None:
    """The words: a cut is one division of a call's words into turns, a transcript a cut with its voices.

    Records of one call share a cut and so its text. `turns.speaker` and `turns.side` are as the call is understood
    today, for search, which knows the kept cut of each call alone; `spaced` is the text with its words parted, where
    its script parts none. `starts`, `notes` and `spoken` (for each turn the place of its voice) are JSON.
    """
    _table(db, "cuts", "id:int call>calls digest", unique="call+digest")
    _table(
        db,
        "turns",
        "id:int cut:int>cuts place:int label speaker side text spaced? start_s:float? end_s:float? starts?",
        unique="cut+place",
    )
    _table(
        db,
        "transcripts",
        "id:int call>calls digest cut:int>cuts words source format title? held_on? held_on_from language notes spoken",
        unique="call+digest",
        indexes="cut",
    )
    _table(
        db,
        "speakers",
        "id:int transcript:int>transcripts place:int name side side_from why doubt title? email? org?",
        unique="transcript+place",
    )
    db.create_view(
        "turn_words",
        "SELECT u.id, coalesce(u.spaced, u.text) AS words FROM turns u JOIN transcripts t ON t.cut = u.cut"
        " JOIN calls c ON c.id = t.call AND c.transcript = t.id",
    )
    db.execute(
        "CREATE VIRTUAL TABLE turn_index USING fts5"
        "(words, content='turn_words', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    )


def _records(db: Database) -> None:
    """Analyses with all they were made from and all they made; what several share is kept once, under its hash.

    JSON: `body`; in analyses `facts` (the call as it was then), `said` (claims, remarks and voices as said), `reasons`,
    `missing`, `held`; `changes`. `latest` grows with each analysis saved or asked for again; `is_stale` marks one whose claims were
    made with sides that a person has since turned round. In findings `decision`
    and `missing_test` and `missing_why` are of what stands today. Typed values have a table a type, with the columns
    of the type in `aql.values.amount`; `minor` and `minor_upper` are the amounts in whole minor units.
    """
    _table(db, "rubrics", "id name version hash body")
    _table(db, "profiles", "id name hash body")
    _table(db, "extractors", "id name version host prompt schema")
    _table(
        db,
        "analyses",
        "id call>calls transcript:int>transcripts rubric profile? extractor facts said"
        " verdict? reasons? missing? missing_criteria? held? held_codes?"
        " requests:int tokens_in:int tokens_cached:int tokens_out:int retries:int seconds:float cost_usd:float?"
        " analyzed_at grounding judging latest:int is_stale:int",
        indexes="call transcript latest analyzed_at",
    )
    _table(
        db,
        "findings",
        "id:int analysis>analyses place:int criterion status claimed gloss is_contested:int changes change_codes?"
        " asked? asked_turn:int? asked_s:float? asked_answered:int? decision? missing_test? missing_why?",
        unique="analysis+place",
    )
    _table(db, "remarks", "id:int analysis>analyses place:int kind gloss is_answered:int", unique="analysis+place")
    _table(
        db,
        "evidence",
        "id:int analysis>analyses finding:int?>findings remark:int?>remarks place:int role quote turn:int starts:int ends:int"
        " sentence sentence_turn:int sentence_starts:int sentence_ends:int speaker side start_s:float?",
        indexes="analysis finding remark",
    )
    for table, columns in {
        "windows": "phrase kind start? end? year_from",
        "moneys": "phrase amount kind currency? upper? per? currency_from scale_from minor:int? minor_upper:int?",
        "people": "role name? name_said? title? in_room:int",
        "alternatives": "name name_said stance is_named:int",
        "numbers": "phrase",
        "actions": "action on? phrase owner?",
        "texts": "text",
    }.items():
        _table(db, table, f"id:int finding:int>findings place:int {columns}", unique="finding+place")
    _table(db, "rejections", "id:int analysis>analyses place:int criterion quote turn:int? reason why", unique="analysis+place")


def _people(db: Database) -> None:
    """What people said: reviews, append-only, and corrections of who spoke, those of turns for the cut they count."""
    _table(
        db,
        "reviews",
        "id:int call>calls about decision saw reviewer at turn:int? starts:int? ends:int? quote code? note instead?",
        indexes="call",
    )
    _table(
        db,
        "corrections",
        "id:int call>calls cut:int>cuts label? first:int? last:int? voice? side? by at",
        indexes="call cut",
    )


def _asking(db: Database) -> None:
    """What models answered, by the hash of what was asked, and the calls that were not analyzed.

    A completion names the words it speaks of and no call, being remembered before any record stands. `about` is the
    failed call's id, or the file no call came of.
    """
    _table(
        db,
        "completions",
        "id asked words text finish model requests:int tokens_in:int tokens_cached:int tokens_out:int retries:int"
        " seconds:float cost_usd:float?",
        indexes="words",
    )
    _table(
        db,
        "failures",
        "id:int about call?>calls file rubric extractor reason what hint at",
        unique="about+rubric+extractor",
        indexes="call",
    )


def _lists(db: Database) -> None:
    """The day a call is listed under, and an index that narrows, orders and counts a list without a look at anything else.

    `day` is when the call was held, or analyzed where nobody knows; it is worked out with what stands.
    """
    db.execute("ALTER TABLE calls ADD COLUMN day TEXT")
    db.execute(
        "UPDATE calls SET day = coalesce(held_on, (SELECT substr(a.analyzed_at, 1, 10) FROM analyses a WHERE a.id = calls.analysis))"
    )
    db.execute(
        "CREATE INDEX calls_listed ON calls (day, id, standing, decision, held_codes, has_changed, account_key) WHERE analysis NOT NULL"
    )


def _tallies(db: Database) -> None:
    """Indexes that count calls by what stands, and list accounts, without a look at the calls themselves."""
    db.execute("DROP INDEX idx_calls_standing")
    db.execute(
        "CREATE INDEX calls_counted ON calls (standing, day, id, decision, held_codes, has_changed, account_key) WHERE analysis NOT NULL"
    )
    db.execute("CREATE INDEX calls_of_account ON calls (account_key, day, id) WHERE analysis NOT NULL")


def _handed_in(db: Database) -> None:
    """What was handed in to be answered within a day, and the calls that wait for it.

    A request names the words it is about and no call, as a completion does. `lost` is JSON: why it has no answer, and
    what that cost. An awaited call is its record before there is one: `id` will be the record's, the rest is as in analyses.
    """
    _table(db, "jobs", "id model host api state file batch")
    _table(db, "job_requests", "id:int job>jobs key words lost?", unique="job+key", indexes="words")
    _table(db, "awaited", "id call>calls transcript:int>transcripts rubric profile? extractor facts", indexes="call transcript")


def _checks(db: Database) -> None:
    """What a second reader said of a record's findings, as JSON; NULL where nobody was asked."""
    db.execute("ALTER TABLE analyses ADD COLUMN checks TEXT")


def _costs(db: Database) -> None:
    """What asking took where no record tells it: calls that failed, answers that others have replaced, questions asked again.

    `told` is 1 for a completion whose cost some record or line of `spent` tells; until then whoever recalls it counts it.
    """
    usage = "requests:int tokens_in:int tokens_cached:int tokens_out:int retries:int seconds:float cost_usd:float?"
    _table(db, "spent", f"id:int call>calls rubric extractor reason at {usage}", indexes="call")
    db.execute("ALTER TABLE completions ADD COLUMN told INTEGER NOT NULL DEFAULT 1")
    for column in ("requests", "tokens_in", "tokens_cached", "tokens_out", "retries"):
        db.execute(f"ALTER TABLE failures ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE failures ADD COLUMN seconds REAL NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE failures ADD COLUMN cost_usd REAL")


def _watching(db: Database) -> None:
    """Files that a watch is done with: `id` hashes the path, `mark` whatever would make the file's analysis another one."""
    _table(db, "watched", "id mark")


def _searching(db: Database) -> None:
    """What keeps a search of millions of turns short: beginnings of words in the index, and all it asks of a call in one other.

    `first_turn` and `last_turn` are the rows of the turns that search knows a call by: they were written in one go, so no
    other call's stand between. The index of turns is made anew, for one that is there learns no beginnings.
    """
    db.execute("ALTER TABLE calls ADD COLUMN first_turn INTEGER")
    db.execute("ALTER TABLE calls ADD COLUMN last_turn INTEGER")
    db.execute(
        "UPDATE calls SET (first_turn, last_turn) ="
        " (SELECT min(u.id), max(u.id) FROM transcripts t JOIN turns u ON u.cut = t.cut WHERE t.id = calls.transcript)"
    )
    db.execute("CREATE INDEX calls_searched ON calls (last_turn, first_turn, id, held_on, standing, account_key)")
    db.execute("CREATE INDEX speakers_searched ON speakers (transcript, side, name)")
    db.execute("DROP TABLE turn_index")
    db.execute(
        "CREATE VIRTUAL TABLE turn_index USING fts5(words, content='turn_words', content_rowid='id',"
        " prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 2')"
    )
    db.execute("INSERT INTO turn_index (turn_index) VALUES ('rebuild')")


PREFIX_LETTERS = 4  # the longest beginning of a word that `turn_index` holds

STEPS: tuple[Step, ...] = (
    *(_calls, _transcripts, _records, _people, _asking, _lists, _tallies, _handed_in, _checks, _costs, _watching),
    _searching,
)

_TYPES = {"": str, "int": int, "float": float}


def _table(db: Database, name: str, columns: str, *, unique: str = "", indexes: str = "") -> None:
    """A strict table with these columns and indexes; `a+b` in `unique` is an index over both."""
    from sqlite_utils.db import ForeignKey

    types, empty, parents = {}, set(), []
    for column in columns.split():
        told, _, parent = column.partition(">")
        key, _, kind = told.removesuffix("?").partition(":")
        types[key] = _TYPES[kind]
        if told.endswith("?"):
            empty.add(key)
        if parent:
            parents.append(ForeignKey(name, key, parent, "id", on_delete="CASCADE"))
    table = db.create_table(name, types, pk=next(iter(types)), not_null=set(types) - empty, foreign_keys=parents, strict=True)
    for over in unique.split():
        table.create_index(over.split("+"), unique=True)
    for over in indexes.split():
        table.create_index([over])
