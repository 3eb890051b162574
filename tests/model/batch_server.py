"""A server of files and batches on 127.0.0.1, as documented, that works when it is told to and breaks where it is told to."""

import json
import random
import re
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from tests.model.stub import Quiet, completion, error, listening

CHUNK = 2


@dataclass
class BatchServer:
    """What the server holds. `asked` are the bodies of completions asked at once; `log` each call as `VERB path`.

    `at_once` gives the answer to a body that is asked at once.

    `refuses` maps `VERB path` to a status the call gets instead; `hangs_up` names calls that are carried out and never answered.
    """

    url: str = ""
    files: dict = field(default_factory=dict)
    batches: dict = field(default_factory=dict)
    asked: list = field(default_factory=list)
    log: list = field(default_factory=list)
    refuses: dict = field(default_factory=dict)
    hangs_up: set = field(default_factory=set)
    at_once: object = staticmethod(lambda _: completion("asked at once"))

    def work(self, answer, status="completed"):
        """Every batch that waits ends as `status`; `answer` gives the result of a request's body: a body, or (status, body), or None."""
        for batch in self.batches.values():
            if batch["status"] in {"validating", "in_progress"}:
                self._end(batch, answer, status)

    def requests(self):
        """The custom ids of all lines of all batches, in order."""
        return [line["custom_id"] for batch in self.batches.values() for line in batch["lines"]]

    def _end(self, batch, answer, status):
        good, bad = [], []
        for line in batch["lines"]:
            result = answer(line["body"])
            if result is None:
                code = "batch_cancelled" if status == "cancelled" else "batch_expired"
                error = {"code": code, "message": "This request was not executed before the batch ended."}
                bad.append({"id": "batch_req_1", "custom_id": line["custom_id"], "response": None, "error": error})
                continue
            code, body = result if isinstance(result, tuple) else (200, result)
            response = {"status_code": code, "request_id": "req_1", "body": body}
            (good if code == 200 else bad).append(
                {"id": "batch_req_1", "custom_id": line["custom_id"], "response": response, "error": None}
            )
        random.Random(7).shuffle(good)
        batch["status"] = status
        batch["request_counts"] = {"total": len(batch["lines"]), "completed": len(good), "failed": len(bad)}
        for name, lines in (("output_file_id", good), ("error_file_id", bad)):
            if lines:
                batch[name] = self._add("".join(json.dumps(line) + "\n" for line in lines).encode())

    def _add(self, content):
        file = f"file-{len(self.log)}-{len(self.files)}"
        self.files[file] = content
        return file

    def call(self, verb, path, query, body):
        """The (status, answer) of one call."""
        match verb, path.strip("/").split("/")[1:]:
            case "POST", ["chat", "completions"] | ["responses"]:
                self.asked.append(json.loads(body))
                return 200, self.at_once(self.asked[-1])
            case "POST", ["files"]:
                assert b'name="purpose"\r\n\r\nbatch\r\n' in body
                content = re.search(rb'filename="aql-\w+\.jsonl".*?\r\n\r\n(.*)\r\n--', body, re.DOTALL)[1]
                return 200, {"id": self._add(content.split(b"\r\n--")[0]), "object": "file", "purpose": "batch"}
            case "GET", ["files", file, "content"]:
                return (200, self.files[file]) if file in self.files else (404, error("No such File object"))
            case "DELETE", ["files", file]:
                return (
                    (200, {"id": file, "deleted": True}) if self.files.pop(file, None) is not None else (404, error("No such File object"))
                )
            case "POST", ["batches"]:
                return self._batch(json.loads(body))
            case "GET", ["batches", batch]:
                return (200, shown(self.batches[batch])) if batch in self.batches else (404, error("No such batch"))
            case "GET", ["batches"]:
                return 200, self._page(query.get("after", [None])[0])
        return 404, error(f"no such path {path}")

    def _batch(self, asked):
        lines = [json.loads(line) for line in self.files[asked["input_file_id"]].splitlines()]
        assert asked["completion_window"] == "24h"
        assert all(line["method"] == "POST" and line["url"] == asked["endpoint"] for line in lines)
        assert len({line["custom_id"] for line in lines}) == len(lines)
        batch = {"id": f"batch_{len(self.batches)}", "object": "batch", "status": "validating", "lines": lines, **asked}
        self.batches[batch["id"]] = batch
        return 200, shown(batch)

    def _page(self, after):
        newest_first = list(reversed(self.batches))
        start = newest_first.index(after) + 1 if after else 0
        found = newest_first[start : start + CHUNK]
        return {"object": "list", "data": [shown(self.batches[one]) for one in found], "has_more": start + CHUNK < len(newest_first)}


def shown(batch):
    return {name: value for name, value in batch.items() if name != "lines"}


@contextmanager
def serving_batches():
    """A running server of batches."""
    held = BatchServer()
    lock = threading.Lock()

    class Handler(Quiet):
        def answer(self):
            parts = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            said = f"{self.command} {parts.path}"
            with lock:
                status = held.refuses.get(said)
                status, answer = (status, error("refused")) if status else held.call(self.command, parts.path, parse_qs(parts.query), body)
                held.log.append(said)
            if said in held.hangs_up:
                held.hangs_up.discard(said)
                self.close_connection = True
                self.connection.close()
                return
            content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_DELETE = answer  # noqa: N815 - names that the base class looks for

    with listening(Handler) as held.url:
        yield held
