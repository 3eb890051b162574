"""Requests handed in together and answered within a day, at half the price, through the Files and Batches APIs.

What is handed in is written down before it is sent, and each answer is remembered under the key that a single request would
have: whoever asks afterwards finds it in the memory of completions. So a run may be killed anywhere and started again, and
answers may be collected twice. Documented at https://platform.openai.com/docs/guides/batch.
"""

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Literal

from aql.errors import ModelError
from aql.model.asker import Asker
from aql.model.batch_desk import Desk
from aql.model.batch_reply import Batch, Counts, read_line
from aql.model.budget import Allowance
from aql.model.dialect import Api, dialect_of
from aql.model.open import OPENAI, host_of
from aql.model.pace import Pace
from aql.model.patience import PATIENCE, Patience, Patient
from aql.model.prices import PRICES, Price, halved
from aql.model.remember import key_of
from aql.values.chat import Completions, Request, Usage
from aql.values.job import Collected, Job, Jobs, JobState, Lost, Progress, Submitted

MOST_REQUESTS = 50_000
MOST_BYTES = 190_000_000

_ENDPOINTS: Mapping[Api, str] = {"chat": "/v1/chat/completions", "responses": "/v1/responses"}
# What a second try would not mend; anything else is tried this often.
_LASTING = {"refused", "filtered", "truncated", "too_long", "bad_request"}
_MOST_TRIES = 3


def open_batches(  # noqa: PLR0913 - one keyword for each thing a person may set
    name: str,
    *,
    completions: Completions,
    jobs: Jobs,
    base_url: str | None = None,
    api_key: str | None = None,
    api: Api = "chat",
    prices: Mapping[str, Price] | None = None,
    patience: Patience = PATIENCE,
) -> "Batches":
    """The batches of a model at a server with OpenAI's Files and Batches APIs; all else as for `open_model`, at half the price."""
    from aql.model.wire import connect

    host = host_of(base_url)
    if prices is None:
        prices = PRICES if base_url is None else {}
    wires = connect(base_url or OPENAI, host, api_key, patience.deadline_s)
    patient = Patient(patience, Pace(time.monotonic, patience.sleep))
    asker = Asker(name, host, wires(api), prices, patient, dialect_of(host, name, api))
    return Batches(asker, Desk(wires, patient, host), completions, jobs)


@dataclass
class Batches:
    """The batches of one model at one host."""

    asker: Asker
    desk: Desk
    completions: Completions
    jobs: Jobs
    most_requests: int = MOST_REQUESTS
    most_bytes: int = MOST_BYTES

    def submit(self, requests: Iterable[Request], allowance: Allowance | None = None) -> Submitted:
        """Hand in what is neither known nor under way; what was killed while being handed in is taken up first.

        What `allowance` has no room for is left, and counted.

        The first request is asked at once, in the ordinary way: what a server does not take would else be known a day later,
        and for every line. Whatever cannot be handed in is a ModelError; run again, nothing is done twice.
        """
        self._take_up()
        allowance = allowance or Allowance()
        told: Counter[str] = Counter()
        is_understood = False
        file = _File()
        for key, request in self._new(requests, told):
            if not allowance.takes(request, self.asker.name, halved(self.asker.prices) if is_understood else self.asker.prices):
                told["over_budget"] += 1
                continue
            if not is_understood:
                outcome = self._ask_at_once(key, request)
                is_understood = outcome != "unfit"
                if outcome == "answered":
                    told["at_once"] += 1
                    continue
            line = self._line(key, request)
            if file.asked and (len(file.asked) == self.most_requests or file.size + len(line) > self.most_bytes):
                self._hand_in(file)
                file = _File()
            file.add(key, request.words, line)
            told["handed_in"] += 1
        if file.asked:
            self._hand_in(file)
        return Submitted(**told)

    def status(self) -> tuple[Progress, ...]:
        """How far each job is that the server has and that was not collected yet."""
        return tuple(_progress(job, self.desk.look(job.batch)) for job in self._mine("submitted"))

    def collect(self) -> Collected:
        """Remember the answers of every job that has ended, and delete its files at the server."""
        self._take_up()
        waiting, came = 0, _Gathered()
        for job in self._mine("submitted"):
            batch = self.desk.look(job.batch)
            if not batch.has_ended:
                waiting += 1
                continue
            gathered = self._gather(job, batch)
            self.jobs.keep(replace(job, state="collected", lost=tuple(gathered.lost)))
            came = came.with_more(gathered)
        left = tuple(file for job in self._mine("collected") for file in self._clear(job))
        return Collected(came.remembered, tuple(came.lost), waiting, came.usage, left)

    def given_up(self, *also: str) -> Mapping[str, Lost]:
        """The requests that are not worth another try, by key: lost too often, or at last for a reason that lasts, or one of `also`."""
        lost = [one for job in self._mine("collected", "closed") for one in job.lost]
        tries = Counter(one.key for one in lost)
        last = {one.key: one for one in lost}
        under_way = self._under_way()
        hopeless = (one for one in last.values() if one.reason in _LASTING.union(also) or tries[one.key] >= _MOST_TRIES)
        return {one.key: one for one in hopeless if one.key not in under_way}

    def key_of(self, request: Request) -> str:
        """The key under which a request is handed in, and its answer remembered."""
        return key_of(request, self.asker.name, self.asker.host)

    def _under_way(self) -> set[str]:
        return {key for job in self._mine("planned", "uploaded", "submitted") for key, _ in job.asked}

    def _mine(self, *states: JobState) -> tuple[Job, ...]:
        """The jobs of this model at this host that are in one of these states."""
        mine = (job for job in self.jobs.jobs() if (job.model, job.host) == (self.asker.name, self.asker.host))
        return tuple(job for job in mine if job.state in states)

    def _new(self, requests: Iterable[Request], told: Counter[str]) -> Iterator[tuple[str, Request]]:
        """The requests that are to be answered, each once, with their keys; of the others the reason is counted."""
        hopeless = self.given_up()
        under_way = self._under_way()
        for request in requests:
            key = self.key_of(request)
            if key in under_way:
                told["under_way"] += 1
            elif not request.is_fresh and self.completions.recall(key):
                told["known"] += 1
            elif not request.is_fresh and key in hopeless:
                told["given_up"] += 1
            else:
                under_way.add(key)
                yield key, request

    def _ask_at_once(self, key: str, request: Request) -> Literal["answered", "useless", "unfit"]:
        """Whether the server took a request; `unfit` where it was the request's own fault that it did not."""
        try:
            completion = self.asker.complete(request)
        except ModelError as error:
            if error.usage.requests:
                return "useless"
            if error.reason in {"too_long", "filtered"}:
                return "unfit"
            raise
        self.completions.remember(key, self.asker.name, completion, request.words)
        return "answered"

    def _line(self, key: str, request: Request) -> bytes:
        dialect = self.asker.dialect
        body = dialect.body(request, self.asker.name)
        line = {"custom_id": key, "method": "POST", "url": _ENDPOINTS[dialect.api], "body": body}
        return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    def _hand_in(self, file: "_File") -> None:
        """Write the job down, then send the file, then start the batch; each id is kept as soon as it is known."""
        known = len(self.jobs.jobs())
        named = sha256(f"{known}\n{file.asked}".encode()).hexdigest()[:16]
        job = Job(named, self.asker.name, self.asker.host, self.asker.dialect.api, tuple(file.asked))
        self.jobs.keep(job)
        try:
            uploaded = self.desk.upload(job.id, b"".join(file.lines))
        except ModelError as error:
            if error.reason == "no_batches":
                self.jobs.keep(replace(job, state="dropped"))
            raise
        job = replace(job, state="uploaded", file=uploaded)
        self.jobs.keep(job)
        self._start(job)

    def _start(self, job: Job) -> None:
        batch = self.desk.start(job.id, job.file, _ENDPOINTS[job.api])
        self.jobs.keep(replace(job, state="submitted", batch=batch.id))

    def _take_up(self) -> None:
        """What was killed while being handed in: a batch the server has is adopted, a file it has is started, all else is dropped."""
        for job in self._mine("planned", "uploaded"):
            if batch := self.desk.find(job.id):
                self.jobs.keep(replace(job, state="submitted", batch=batch.id, file=batch.input_file_id))
            elif job.file:
                self._start(job)
            else:
                self.jobs.keep(replace(job, state="dropped"))

    def _gather(self, job: Job, batch: Batch) -> "_Gathered":
        """The answers of a job that has ended, remembered; what has none is lost, and why."""
        reader = replace(self.asker, prices=halved(self.asker.prices))
        missing = dict(job.asked)
        gathered = _Gathered()
        for answer in (read_line(line, job.api, reader) for file in batch.files for line in self.desk.fetch(file)):
            if answer is None or answer.key not in missing:
                continue
            words = missing.pop(answer.key)
            gathered.usage = gathered.usage + answer.usage
            if isinstance(answer, Lost):
                gathered.lost.append(answer)
            else:
                self.completions.remember(answer.key, self.asker.name, answer.completion, words)
                gathered.remembered += 1
        gathered.lost += [Lost(key, batch.status, batch.why) for key in missing]
        return gathered

    def _clear(self, job: Job) -> Iterator[str]:
        """Delete the files of a job at the server and close it; those that stay there come out."""
        files = dict.fromkeys((job.file, *self.desk.look(job.batch).files))
        left = [file for file in files if file and not self.desk.delete(file)]
        if not left:
            self.jobs.keep(replace(job, state="closed"))
        yield from left


def _progress(job: Job, batch: Batch) -> Progress:
    counts = batch.request_counts or Counts(total=len(job.asked))
    return Progress(job, batch.status, counts.total, counts.completed, counts.failed)


@dataclass
class _File:
    """Lines to be handed in together; `asked` as in `Job`."""

    asked: list[tuple[str, str]] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)
    size: int = 0

    def add(self, key: str, words: str, line: bytes) -> None:
        self.asked.append((key, words))
        self.lines.append(line)
        self.size += len(line)


@dataclass
class _Gathered:
    remembered: int = 0
    lost: list[Lost] = field(default_factory=list)
    usage: Usage = Usage()

    def with_more(self, other: "_Gathered") -> "_Gathered":
        return _Gathered(self.remembered + other.remembered, self.lost + other.lost, self.usage + other.usage)
