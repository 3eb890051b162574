"""Calls whose answers come later: handed in together, and each walked through the ordinary line once its answers are there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from aql.engine.corpus import Known, Outcome
from aql.errors import ModelError
from aql.model.batch import Batches
from aql.model.budget import Allowance
from aql.pipeline import Task
from aql.review import catch_up
from aql.store.store import Store
from aql.values.chat import Completion, Model, Request, Usage
from aql.values.job import Awaited, Collected, Lost, Submitted
from aql.values.record import Failure, Record

_WAITING = "waiting"
# Whoever cancelled a batch wants no other in its place until they say so.
_CANCELLED = "cancelled"


@dataclass
class Later:
    """The calls that wait for one model at one host.

    `walk` is the ordinary line of a task with that model; `questions` are all that is asked about a call before any answer is
    known. Whatever else the line asks (to mend an answer, to settle a long call) is handed in as soon as it is asked.
    Records and failures are in the store when `seen` is given them.
    """

    batches: Batches
    store: Store
    walk: Callable[[Task, Model], Record | Failure]
    questions: Callable[[Task], Iterable[Request]]
    seen: Callable[[Outcome], None]
    _new: set[str] = field(default_factory=set)
    """The calls that did not wait before."""

    def hand_in(self, tasks: Iterable[Task]) -> Submitted:
        """Hand in what is asked about these calls; those whose answers are remembered are analyzed at once.

        A call is kept before anything about it is sent. Where nothing can be handed in, none of it waits any more.
        """
        # What a lost answer cost was told when it came.
        given_up = {key: replace(lost, usage=Usage()) for key, lost in self.batches.given_up().items()}
        try:
            return self.batches.submit(self._unanswered(self._expected(tasks), given_up))
        except ModelError:
            self._expect_no_more()
            raise

    def take_in(self, allowance: Allowance) -> tuple[Collected, Submitted]:
        """Analyze each call whose answers have come, and hand in what may still be answered, as far as the allowance goes."""
        collected = self.batches.collect()
        return collected, self.batches.submit(self._unanswered(self._awaited(), self.batches.given_up(_CANCELLED)), allowance)

    def _awaited(self) -> Iterator[Awaited]:
        return self.store.jobs().awaited(self.batches.asker.name, self.batches.asker.host)

    def _expected(self, tasks: Iterable[Task]) -> Iterator[Awaited]:
        for task in tasks:
            awaited = Awaited(task.record_id, task.call, task.transcript, task.rubric, task.profile, task.extractor)
            if self.store.jobs().expect(awaited):
                self._new.add(awaited.record)
            yield awaited

    def _unanswered(self, waiting: Iterable[Awaited], given_up: Mapping[str, Lost]) -> Iterator[Request]:
        """What is still to be asked about these calls; a call that lacks nothing is analyzed instead."""
        for awaited in waiting:
            task = Task(awaited.call, awaited.transcript, awaited.rubric, awaited.profile, awaited.extractor)
            answers = _Answers(self.batches, given_up)
            if self._settled(awaited, task, answers):
                continue
            asked = dict.fromkeys((*self.questions(task), *answers.missed))
            yield from asked
            if all(self.batches.completions.recall(self.batches.key_of(request)) for request in asked):
                self._settled(awaited, task, answers)

    def _settled(self, awaited: Awaited, task: Task, answers: "_Answers") -> bool:
        """Whether the call waits no more: its record or its failure is in the store."""
        outcome = Known(task.call, task.record_id) if self.store.again(task.record_id) else self.walk(task, answers)
        if isinstance(outcome, Record):
            self.store.save(outcome)
            catch_up(self.store, outcome, task.transcript)
        elif isinstance(outcome, Failure):
            if outcome.reason == _WAITING:
                return False
            self.store.fail(outcome)
        self.seen(outcome)
        self.store.jobs().settle(awaited.record)
        return True

    def _expect_no_more(self) -> None:
        """The model's name may have been wrong: what is in no job of its would be handed in again and again."""
        handed_in = {words for job in self.store.jobs().jobs() if job.state != "dropped" for _, words in job.asked}
        for awaited in self._awaited():
            if awaited.record in self._new and awaited.transcript.id not in handed_in:
                self.store.jobs().settle(awaited.record)


@dataclass(frozen=True, slots=True)
class _Answers:
    """A model that answers with what has come; `missed` are the questions whose answers may still come."""

    batches: Batches
    given_up: Mapping[str, Lost]
    missed: list[Request] = field(default_factory=list)

    def __call__(self, request: Request) -> Completion:
        key, host = self.batches.key_of(request), self.batches.asker.host
        if completion := self.batches.completions.recall(key):
            # As if it had just been said: what does not fit is mended, not asked anew.
            return replace(completion, is_remembered=False)
        if lost := self.given_up.get(key):
            raise ModelError(lost.what, reason=lost.reason, where=host, hint=_HINTS.get(lost.reason, _HINT), usage=lost.usage)
        self.missed.append(request)
        raise ModelError("the answer has not come yet", reason=_WAITING, where=host)


_HINT = "name another model, or let aql analyze ask this one at once"
_HINTS = {_CANCELLED: "aql batch submit hands it in again"}
