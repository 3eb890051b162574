"""The desk where batches are handed in: the calls of the Files and Batches APIs, one by one, patiently."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from aql.errors import ModelError
from aql.model.batch_reply import Batch, read_batch, read_file_id, read_page
from aql.model.fault import Answered, Fault, Wire
from aql.model.patience import Patient
from aql.model.wire import Verb

_MARK = "aql_job"


@dataclass(frozen=True, slots=True)
class Desk:
    """Files and batches at one host. Whatever the server does not answer is a ModelError."""

    wires: Callable[[Verb], Wire]
    patient: Patient
    host: str

    def upload(self, job: str, lines: bytes) -> str:
        """The server's id of the file of a job."""
        body = self._sent("upload", or_gone=True, file=(f"aql-{job}.jsonl", lines), purpose="batch")
        if not body:
            hint = "let aql analyze ask it about each call in turn"
            raise ModelError("the server takes no batches: it has no Files API", reason="no_batches", where=self.host, hint=hint)
        return read_file_id(body, self.host)

    def start(self, job: str, file: str, endpoint: str) -> Batch:
        """A new batch over a file that was uploaded, marked with the job's own id.

        Tried once only: a batch may stand although no answer came, and is then found by its mark.
        """
        fields = {"input_file_id": file, "endpoint": endpoint, "completion_window": "24h", "metadata": {_MARK: job}}
        outcome = self.wires("submit")(fields)
        if isinstance(outcome, Fault):
            raise outcome.error
        return read_batch(outcome.body, self.host)

    def find(self, job: str) -> Batch | None:
        """The batch that bears a job's mark, or None."""
        return next((batch for batch in self._every() if batch.metadata and batch.metadata.get(_MARK) == job), None)

    def look(self, batch: str) -> Batch:
        """A batch as it stands; one that the server does not know any more has ended as `gone`."""
        body = self._sent("look", or_gone=True, batch_id=batch)
        return read_batch(body, self.host) if body else Batch(id=batch, status="gone")

    def fetch(self, file: str) -> Iterator[bytes]:
        """The lines of a file; none of one that the server holds no more."""
        yield from self._sent("fetch", or_gone=True, file_id=file).splitlines()

    def delete(self, file: str) -> bool:
        """Whether the server no longer holds a file."""
        outcome, _ = self.patient.send(self.wires("delete"), {"file_id": file})
        return isinstance(outcome, Answered) or outcome.status == 404

    def _every(self) -> Iterator[Batch]:
        """All batches at the server, page after page; none at one that knows of no batches."""
        after: dict[str, Any] = {}
        while body := self._sent("list", or_gone=True, limit=100, **after):
            page = read_page(body, self.host)
            yield from page.data
            if not (page.has_more and page.data):
                return
            after = {"after": page.data[-1].id}

    def _sent(self, verb: Verb, *, or_gone: bool = False, **fields: Any) -> bytes:
        """What the server answers, or nothing where it says that there is no such thing and that is an answer too."""
        outcome, _ = self.patient.send(self.wires(verb), fields)
        if isinstance(outcome, Answered):
            return outcome.body
        if or_gone and outcome.status in {404, 405, 501}:
            return b""
        raise outcome.error
