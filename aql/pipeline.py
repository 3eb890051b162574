"""The straight line of one call: extract, ground, judge, and the record they make. This module alone knows the order."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from pathlib import PurePath

from aql.errors import ModelError
from aql.extract.llm.check import apply_check
from aql.ground.ground import GROUNDING, ground
from aql.ground.voices import hear_voices
from aql.judge import JUDGING, judge
from aql.language.machine.machine import is_order
from aql.values.call import Call
from aql.values.chat import Usage
from aql.values.check import Check, Checks
from aql.values.claim import Extraction, Extractor
from aql.values.finding import Finding, Proof, Rejection
from aql.values.profile import Profile
from aql.values.record import Failure, Record
from aql.values.rubric import Rubric
from aql.values.transcript import Side, Speaker, Transcript
from aql.values.verdict import Hold, Verdict

Extract = Callable[[Transcript, Rubric, Profile | None], Extraction]
LookAgain = Callable[[tuple[Finding, ...], Transcript, Rubric], Checks]


@dataclass(frozen=True, slots=True)
class Task:
    """One call ready for analysis: its words with their sides, the rubric, the profile, and who will read it.

    `claimed_over` tells apart claims that were made when the sides were others; it is empty wherever claims fit.
    """

    call: Call
    transcript: Transcript
    rubric: Rubric
    profile: Profile | None
    extractor: Extractor
    claimed_over: str = ""
    record_id: str = field(init=False, compare=False)
    """The id of the record this task will make: a hash of all that could change it, 16 hex digits.

    The file's path, the export's format and the reader's notes are left out: the same words with the same
    voices are the same analysis, wherever they were read from.
    """

    def __post_init__(self) -> None:
        object.__setattr__(self, "record_id", _record_id(self))


def _record_id(task: Task) -> str:
    made_from = {
        "call": task.call.id,
        "held_on": str(task.transcript.held_on),
        "language": task.transcript.language,
        "turns": [(turn.speaker, turn.text, turn.start_s, turn.starts) for turn in task.transcript.turns],
        "sides": [(speaker.name, speaker.side, speaker.doubt) for speaker in task.transcript.speakers],
        "rubric": task.rubric.hash,
        "profile": task.profile.hash if task.profile else "",
        "extractor": asdict(task.extractor),
        "claimed_over": task.claimed_over,
        "grounding": GROUNDING,
        "judging": JUDGING,
    }
    if orders := [text for _, text in _written_orders(task.call, task.transcript)]:
        made_from["orders"] = orders
    return sha256(json.dumps(made_from, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def analyze(task: Task, extract: Extract, now: Callable[[], datetime], look_again: LookAgain | None = None) -> Record | Failure:
    """The record of one call: what `extract` claims of it, proved, looked at again where a second reader is given, and judged.

    Where a model gives no usable answer, why, with all that was spent on the call.
    """
    usage = Usage()
    try:
        extraction = extract(task.transcript, task.rubric, task.profile)
        usage = extraction.usage
        proved = _prove(task, extraction)
        checks = look_again(proved.findings, proved.transcript, task.rubric) if look_again else Checks()
    except ModelError as error:
        call, spent = task.call, usage + error.usage
        return Failure(call.id, call.file, task.rubric.name, task.extractor.name, error.reason, str(error), error.hint, now(), spent)
    return _record(task, replace(extraction, usage=usage + checks.usage), replace(proved, checks=checks.checks), now())


def conclude(task: Task, extraction: Extraction, now: datetime, checks: tuple[Check, ...] = ()) -> Record:
    """The record that follows from claims already made, and from what a second reader said of them: nobody is asked.

    Judging again is this and no more.
    """
    return _record(task, extraction, replace(_prove(task, extraction), checks=checks), now)


@dataclass(frozen=True, slots=True)
class _Proved:
    """The call with the sides that a model's voices proved, what was found in it, and what a second reader says of that."""

    transcript: Transcript
    unheard: tuple[Rejection, ...]
    proof: Proof
    checks: tuple[Check, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        return apply_check(self.proof.findings, self.checks)


def _prove(task: Task, extraction: Extraction) -> _Proved:
    heard, unheard = hear_voices(extraction.voices, task.transcript)
    return _Proved(heard, unheard, ground(extraction, heard, task.rubric, task.profile))


def _record(task: Task, extraction: Extraction, proved: _Proved, now: datetime) -> Record:
    return Record(
        id=task.record_id,
        call=task.call,
        transcript=proved.transcript,
        rubric=task.rubric,
        profile=task.profile,
        extractor=task.extractor,
        claims=extraction.claims,
        remarks=extraction.remarks,
        voices=extraction.voices,
        findings=proved.findings,
        rejections=(*proved.unheard, *proved.proof.rejections),
        context=proved.proof.context,
        verdict=_verdict(task, extraction, proved),
        usage=extraction.usage,
        analyzed_at=now,
        grounding=GROUNDING,
        judging=JUDGING,
        checks=proved.checks,
    )


def _verdict(task: Task, extraction: Extraction, proved: _Proved) -> Verdict | None:
    verdict = judge(proved.findings, task.rubric)
    if verdict is None or verdict.kind != "qualified":
        return verdict
    holds = (*_doubtful_sides(task, extraction, proved), *_planted(task, proved))
    return judge(proved.findings, task.rubric, holds)


def _doubtful_sides(task: Task, extraction: Extraction, proved: _Proved) -> Iterator[Hold]:
    """A hold for each doubtful voice whose other side would change a finding that the verdict rests on.

    The call is grounded once more for each such voice, with that one side changed: it is cheap, and exact. What a
    second reader said of a finding holds for the same one found there.
    """
    rule = task.rubric.rule("qualified")
    deciding = {name for term in rule.terms for name in term.criteria} if rule else set()
    as_judged = {finding.criterion: finding.status for finding in proved.findings if finding.criterion in deciding}
    for speaker in proved.transcript.speakers:
        if not speaker.doubt or speaker.side == "other":
            continue
        turned = _with_side(proved.transcript, speaker.name, _other_side(speaker))
        otherwise = apply_check(ground(extraction, turned, task.rubric, task.profile).findings, proved.checks)
        changed = [finding.criterion for finding in otherwise if as_judged.get(finding.criterion, finding.status) != finding.status]
        if changed:
            yield Hold("sides", f"{speaker.name} is taken for a {speaker.side}, but {speaker.doubt}: it would change {', '.join(changed)}")


def _other_side(speaker: Speaker) -> Side:
    return "seller" if speaker.side == "buyer" else "buyer"


def _with_side(transcript: Transcript, name: str, side: Side) -> Transcript:
    speakers = tuple(replace(speaker, side=side) if speaker.name == name else speaker for speaker in transcript.speakers)
    return replace(transcript, speakers=speakers)


def _planted(task: Task, proved: _Proved) -> Iterator[Hold]:
    """A hold for each order to a machine, spoken or written around the call."""
    for evidence in proved.proof.planted:
        yield Hold("instruction", f"{evidence.speaker} addresses a machine: “{evidence.quote}”")
    for what, text in _written_orders(task.call, proved.transcript):
        yield Hold("instruction", f"the {what} addresses a machine: “{text}”")


def _written_orders(call: Call, transcript: Transcript) -> Iterator[tuple[str, str]]:
    """Every order to a machine in the texts around the words of a call, once, with what that text is."""
    labels = [("call's title", transcript.title), ("call's title", call.title), ("file's name", PurePath(transcript.source).name)]
    labels += [("account", call.account), ("deal", call.deal)]
    for speaker in transcript.speakers:
        labels += [("speaker's name", speaker.name), ("speaker's title", speaker.title), ("speaker's organisation", speaker.org)]
    labels += [("label of a turn", turn.label) for turn in transcript.turns]
    first = {text: what for what, text in reversed(labels) if text}
    yield from ((what, text) for text, what in first.items() if is_order(text))
