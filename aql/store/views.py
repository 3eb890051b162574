"""The views: what people with SQL and their tools may build on. Columns are added, never renamed or taken away.

Dates and times are ISO 8601 text, times in UTC; truths are 0 and 1; seconds count from the start of the call; turns are
numbered from 0. Save where a view says otherwise, it speaks of each call's current record alone, so that what is
counted is counted once. A finding that a person rejected gives no evidence and no values.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """One view: what a row of it is, where it comes from, and its columns: name, expression, and what it holds."""

    name: str
    about: str
    source: str
    columns: tuple[tuple[str, str, str], ...]

    @property
    def sql(self) -> str:
        """The query behind the view."""
        return f"SELECT {', '.join(f'{expression} AS {name}' for name, expression, _ in self.columns)} {self.source}"


_CALL = (
    ("call", "c.id", "id of the call"),
    ("file", "c.file", "path the call was read from, as given"),
    ("account", "c.account", "company across the table; NULL where nobody said"),
    ("held_on", "c.held_on", "date of the call; NULL where not known"),
)
_MADE_BY = (
    ("rubric", "r.name", "name of the rubric"),
    ("rubric_version", "r.version", "its version"),
    ("extractor", "e.name", "embedded, or the model's name"),
    ("record", "a.id", "id of the record"),
    ("analyzed_at", "a.analyzed_at", "when the record was made"),
)
_FINDING = (*_CALL, ("criterion", "f.criterion", "criterion of the rubric"), ("status", "f.status", "status of its finding"))
_WORDS = (
    ("quote", "p.quote", "words of the transcript, to the letter"),
    ("speaker", "p.speaker", "who said them"),
    ("side", "p.side", "buyer, seller, other or unknown"),
    ("turn", "p.turn", "number of the turn"),
    ("start_s", "p.start_s", "second at which the words begin; NULL where the export has no times"),
)

_RECORDS = "FROM analyses a JOIN calls c ON c.id = a.call JOIN rubrics r ON r.id = a.rubric JOIN extractors e ON e.id = a.extractor"
_CURRENT = f"{_RECORDS} AND c.analysis = a.id"
_FINDINGS = "FROM calls c JOIN findings f ON f.analysis = c.analysis"
_STANDING = f"{_FINDINGS} AND f.decision IS NOT 'reject'"
_FIRST = "LEFT JOIN evidence p ON p.place = 0 AND"

_TOOK = "requests, tokens_in, tokens_cached, tokens_out, retries, seconds, cost_usd"
_COSTS = (
    "FROM (SELECT a.call, r.name AS rubric, r.version, e.name AS extractor, a.id AS record, a.analyzed_at AS at, NULL AS reason, "  # noqa: S608
    f"{_TOOK} FROM analyses a JOIN rubrics r ON r.id = a.rubric JOIN extractors e ON e.id = a.extractor"
    f" UNION ALL SELECT call, rubric, NULL, extractor, NULL, at, reason, {_TOOK} FROM spent) a JOIN calls c ON c.id = a.call"
)


def _values(table: str) -> str:
    return f"{_STANDING} JOIN {table} m ON m.finding = f.id"


_VERDICT = (
    "verdict",
    "a.verdict",
    "verdict by the rubric's rule: qualified, nurture, disqualified or insufficient; NULL for a rubric without one",
)

VIEWS: tuple[View, ...] = (
    View(
        "v_verdicts",
        "One row a call: the verdict of its current record, and what stands since people reviewed it.",
        _CURRENT,
        (
            *_CALL,
            ("title", "c.title", "title of the meeting"),
            _VERDICT,
            ("standing", "c.standing", "verdict that stands today, reviews counted in; NULL where a person rejected it and named no other"),
            ("stands_by", "c.stands_by", "what gave the standing verdict: rule, findings (some were rejected) or person"),
            ("decision", "c.decision", "what a person decided about the verdict: accept or reject; NULL where nobody has"),
            ("has_changed", "c.has_changed", "1 where a review of an earlier record no longer fits this one"),
            ("is_held", "c.held_codes NOT NULL", "1 where a person must look before the verdict is acted on"),
            ("held", "c.held_codes", "why it is held, commas between: sides, conflict, instruction; NULL where it is not"),
            (
                "missing",
                "c.missing_criteria",
                "criteria that keep the call from being qualified, commas between; NULL where none do",
            ),
            ("is_stale", "a.is_stale", "1 where sides were corrected since a model made its claims"),
            *_MADE_BY,
            ("source", "c.source", "where the meeting came from"),
            ("campaign", "c.campaign", "campaign that brought it"),
            ("segment", "c.segment", "segment of the account"),
            ("stage", "c.stage", "stage of the deal"),
            ("deal", "c.deal", "id of the deal"),
        ),
    ),
    View(
        "v_analyses",
        "One row a record: every analysis ever made, of every rubric and extractor.",
        _RECORDS,
        (
            *_CALL,
            _VERDICT,
            ("held", "a.held_codes", "why it is held, commas between; NULL where it is not"),
            ("missing", "a.missing_criteria", "criteria that keep it from being qualified, commas between; NULL where none do"),
            ("is_current", "c.analysis IS a.id", "1 for the record that v_verdicts shows"),
            *_MADE_BY,
            ("extractor_version", "e.version", "version of the extractor"),
            ("host", "e.host", "host that was asked; empty for the embedded extractor"),
            ("prompt", "e.prompt", "hash of the prompt"),
            ("schema", "e.schema", "hash of the answer's schema"),
            ("profile", "(SELECT name FROM profiles WHERE id = a.profile)", "name of the seller's profile; NULL without one"),
            ("grounding", "a.grounding", "version of the grounding"),
            ("judging", "a.judging", "version of the judging"),
        ),
    ),
    View(
        "v_findings",
        "One row a call and criterion: what was proved of it.",
        _FINDINGS,
        (
            *_FINDING,
            ("standing", "iif(f.decision IS 'reject', 'absent', f.status)", "status that stands today: absent where a person rejected it"),
            ("decision", "f.decision", "what a person decided about it: accept or reject; NULL where nobody has"),
            ("claimed", "f.claimed", "status the extractor claimed"),
            ("changes", "f.change_codes", "why the status is not as claimed, codes with commas between; NULL where it is"),
            ("is_contested", "f.is_contested", "1 where buyers contradict each other"),
            ("asked", "f.asked", "the seller's question on it; NULL where none was heard"),
            ("asked_s", "f.asked_s", "second at which it was asked"),
            ("asked_answered", "f.asked_answered", "1 where a buyer took the question up"),
            ("gloss", "f.gloss", "an English sentence beside quotes in another language; a model's words, never a quote"),
        ),
    ),
    View(
        "v_evidence",
        "One row a quote: the words that prove a finding, or that a remark stands on.",
        "FROM calls c JOIN evidence p ON p.analysis = c.analysis LEFT JOIN findings f ON f.id = p.finding"
        " LEFT JOIN remarks k ON k.id = p.remark WHERE f.decision IS NOT 'reject'",
        (
            *_FINDING,
            ("remark", "k.kind", "use_case, constraint, objection or open_question, where the words prove no criterion"),
            ("role", "p.role", "supports, contradicts, or answered (the seller's turn that a buyer assents to)"),
            *_WORDS,
            ("sentence", "p.sentence", "the whole sentence around the quote"),
        ),
    ),
    View(
        "v_missing",
        "One row a call and criterion that keeps the call from being qualified, as it stands today.",
        f"{_FINDINGS} AND f.missing_test NOT NULL",
        (
            *_FINDING,
            ("test", "f.missing_test", "test of the rubric's rule that it fails"),
            ("why", "f.missing_why", "what it is instead"),
            ("asked", "f.asked", "the seller's question on it; NULL where none was heard"),
            ("asked_s", "f.asked_s", "second at which it was asked"),
            ("asked_answered", "f.asked_answered", "1 where a buyer took the question up"),
        ),
    ),
    View(
        "v_people",
        "One row a person on the buyer's side.",
        _values("people"),
        (
            *_FINDING,
            ("name", "m.name", "name; NULL where the person is known by title alone"),
            ("name_said", "m.name_said", "name as the export spells it"),
            ("title", "m.title", "title, as said"),
            ("role", "m.role", "economic_buyer, decision_maker, champion, blocker, influencer, user or not_yet_involved"),
            ("in_room", "m.in_room", "1 where the person spoke in the call"),
        ),
    ),
    View(
        "v_windows",
        "One row a time in which something is to happen.",
        _values("windows"),
        (
            *_FINDING,
            ("phrase", "m.phrase", "what was said"),
            ("kind", "m.kind", "deadline, range or start"),
            ("starts_on", "m.start", "first day; NULL where it cannot be told"),
            ("ends_on", 'm."end"', "last day; NULL where it cannot be told"),
            ("year_from", "m.year_from", "said, or call_date where the year was filled in from the call's date"),
        ),
    ),
    View(
        "v_budgets",
        "One row an amount of money.",
        _values("moneys"),
        (
            *_FINDING,
            ("phrase", "m.phrase", "what was said"),
            ("kind", "m.kind", "allocated, range, threshold, spend_today or ceiling"),
            ("amount_minor", "m.minor", "amount in minor units of the currency (cents, pence; yen as they are)"),
            ("upper_minor", "m.minor_upper", "upper end of a range in minor units; NULL where it is no range"),
            ("currency", "m.currency", "ISO 4217; NULL where not known"),
            ("per", "m.per", "seat, month or year; NULL for a sum"),
            ("currency_from", "m.currency_from", "said, implied or profile"),
            ("scale_from", "m.scale_from", "said, or implied where a hundred was taken for thousands"),
        ),
    ),
    View(
        "v_competitors",
        "One row another way the buyer could go.",
        _values("alternatives"),
        (
            *_FINDING,
            ("name", "m.name", "its name, folded; a description where it has none"),
            ("name_said", "m.name_said", "as the export spells it"),
            ("stance", "m.stance", "incumbent, evaluating, rejected, chosen, past or build"),
            ("is_named", "m.is_named", "0 for a description (a spreadsheet)"),
        ),
    ),
    View(
        "v_objections",
        "One row an objection, with the first words it stands on.",
        f"FROM calls c JOIN remarks k ON k.analysis = c.analysis AND k.kind = 'objection' {_FIRST} p.remark = k.id",
        (
            *_CALL,
            ("objection", "k.gloss", "the objection in a sentence; an extractor's words, never a quote"),
            ("is_answered", "k.is_answered", "1 where the seller answered it in the call"),
            *_WORDS,
        ),
    ),
    View(
        "v_next_steps",
        "One row a next step.",
        f"{_values('actions')} {_FIRST} p.finding = f.id",
        (
            *_FINDING,
            ("action", "m.action", "what is to be done; an extractor's words, never a quote"),
            ("due_on", 'm."on"', "when; NULL where no date was said"),
            ("phrase", "m.phrase", "the words that date it"),
            ("owner", "m.owner", "a name, buyer or seller; NULL where not said"),
            *_WORDS,
        ),
    ),
    View(
        "v_rejections",
        "One row a quote, value or sentence that was claimed and not proved.",
        "FROM calls c JOIN rejections j ON j.analysis = c.analysis",
        (
            *_CALL,
            ("criterion", "j.criterion", "criterion it was claimed for"),
            ("quote", "j.quote", "what was claimed; not necessarily words of the call"),
            ("turn", "j.turn", "turn the extractor named; NULL where it named none"),
            ("reason", "j.reason", "a short word to count by"),
            ("why", "j.why", "the sentence"),
        ),
    ),
    View(
        "v_reviews",
        "One row a decision of a person, of every call, in the order they were made; undone ones and undos included.",
        "FROM reviews v JOIN calls c ON c.id = v.call",
        (
            *_CALL,
            ("about", "v.about", "verdict, or a criterion"),
            ("decision", "v.decision", "accept, reject or undo"),
            ("saw", "v.saw", "kind or status that was looked at"),
            ("instead", "v.instead", "what the reviewer says it is; NULL where they did not say"),
            ("code", "v.code", "reason of a rejection; NULL without one"),
            ("note", "v.note", "the reviewer's note"),
            ("reviewer", "v.reviewer", "who decided"),
            ("reviewed_at", "v.at", "when"),
            ("quote", "v.quote", "first evidence that was looked at"),
        ),
    ),
    View(
        "v_costs",
        "One row a record, of every rubric and extractor, and one for whatever else was asked of a model: what asking took.",
        _COSTS,
        (
            *_CALL,
            ("rubric", "a.rubric", "name of the rubric"),
            ("rubric_version", "a.version", "its version; NULL where no record came of it"),
            ("extractor", "a.extractor", "embedded, or the model's name"),
            ("record", "a.record", "id of the record; NULL where none came of it"),
            ("analyzed_at", "a.at", "when the record was made, or the question asked in vain"),
            ("analyzed_on", "substr(a.at, 1, 10)", "day of it"),
            ("reason", "a.reason", "why no record tells it: the reason of a failure, replaced or repeat; NULL for a record"),
            ("requests", "a.requests", "requests to the model"),
            ("tokens_in", "a.tokens_in", "tokens sent, cached ones included"),
            ("tokens_cached", "a.tokens_cached", "tokens sent that the provider had cached"),
            ("tokens_out", "a.tokens_out", "tokens received"),
            ("retries", "a.retries", "requests that had to be repeated"),
            ("seconds", "a.seconds", "seconds spent waiting"),
            ("cost_usd", "a.cost_usd", "US dollars; NULL where the price is not known"),
        ),
    ),
    View(
        "v_turns",
        "One row a turn of every call: the words, and who spoke them as the call is understood today.",
        "FROM turns t JOIN transcripts s ON s.cut = t.cut JOIN calls c ON c.transcript = s.id",
        (
            *_CALL,
            ("turn", "t.place", "number of the turn"),
            ("label", "t.label", "name the export printed"),
            ("speaker", "t.speaker", "voice that spoke"),
            ("side", "t.side", "buyer, seller, other or unknown"),
            ("start_s", "t.start_s", "second at which the turn begins; NULL where the export has no times"),
            ("text", "t.text", "the words"),
        ),
    ),
    View(
        "v_failures",
        "One row a call or file that was not analyzed and has not been since.",
        "FROM failures x LEFT JOIN calls c ON c.id = x.call",
        (
            ("call", "x.call", "id of the call; NULL where the file gave none"),
            ("file", "x.file", "path of the file, as given"),
            ("rubric", "x.rubric", "name of the rubric"),
            ("extractor", "x.extractor", "embedded, or the model's name"),
            ("reason", "x.reason", "a short word to count by"),
            ("what", "x.what", "what happened"),
            ("hint", "x.hint", "what to do"),
            ("failed_at", "x.at", "when"),
            ("requests", "x.requests", "requests that were made all the same"),
            ("retries", "x.retries", "how many of them had to be repeated"),
            ("tokens_in", "x.tokens_in", "tokens sent"),
            ("tokens_out", "x.tokens_out", "tokens received"),
            ("cost_usd", "x.cost_usd", "US dollars; NULL where the price is not known"),
        ),
    ),
)
