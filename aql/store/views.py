"""The views: what people with SQL may build on, every column with a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """One view: what a row of it is, the query behind it, and what each column holds, in order."""

    name: str
    about: str
    columns: tuple[tuple[str, str], ...]
    sql: str


_CALL = (
    ("call", "id of the call"),
    ("file", "path the call was read from, as given"),
    ("account", "company across the table; NULL where nobody said"),
    ("held_on", "date of the call, ISO 8601; NULL where not known"),
)

VIEWS: tuple[View, ...] = (
    View(
        "v_verdicts",
        "One row a call: its current record and what stands since people reviewed it.",
        (
            *_CALL,
            ("title", "title of the meeting"),
            ("verdict", "verdict by the rubric's rule: qualified, nurture, disqualified or insufficient"),
            ("standing", "what stands today, reviews counted in; NULL where a person rejected the verdict and named no other"),
            ("stands_by", "what gave the standing verdict: rule, findings (some were rejected) or person"),
            ("decision", "what a person decided about the verdict: accept or reject; NULL where nobody has"),
            ("has_changed", "1 where a review was made on an earlier record and no longer fits this one"),
            ("is_held", "1 where a person must look before the verdict is acted on"),
            ("held", "why it is held, codes with commas between: sides, conflict, instruction; NULL where it is not"),
            ("missing", "criteria that keep the call from being qualified, commas between; NULL where none do"),
            ("is_stale", "1 where sides were corrected since a model made its claims"),
            ("rubric", "name of the rubric"),
            ("rubric_version", "its version"),
            ("extractor", "embedded, or the model's name"),
            ("record", "id of the record"),
            ("analyzed_at", "when the record was made, ISO 8601, UTC"),
            ("source", "where the meeting came from"),
            ("campaign", "campaign"),
            ("segment", "segment"),
            ("stage", "stage of the deal"),
            ("deal", "id of the deal"),
        ),
        """
        SELECT c.id AS call, c.file, c.account, c.held_on, c.title, a.verdict, c.standing, c.stands_by, c.decision, c.has_changed,
            c.held <> '[]' AS is_held,
            (SELECT group_concat(json_extract(h.value, '$.code')) FROM json_each(c.held) h) AS held,
            (SELECT group_concat(json_extract(m.value, '$.criterion')) FROM json_each(c.missing) m) AS missing,
            c.is_stale, r.name AS rubric, r.version AS rubric_version, e.name AS extractor, a.id AS record, a.analyzed_at,
            c.source, c.campaign, c.segment, c.stage, c.deal
        FROM calls c
        JOIN analyses a ON a.id = c.analysis
        JOIN rubrics r ON r.id = a.rubric
        JOIN extractors e ON e.id = a.extractor
        """,
    ),
)
