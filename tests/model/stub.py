"""A chat-completions server on 127.0.0.1 whose every answer is written in the test: the faults of real servers, on order."""

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Stub:
    """A running server. `asked` are the bodies it was sent, `paths` and `headers` (names in lower case) theirs, in order."""

    url: str = ""
    asked: list = field(default_factory=list)
    headers: list = field(default_factory=list)
    paths: list = field(default_factory=list)


@contextmanager
def serving(*answers):
    """A server that gives the answers in turn, the last one for ever; each is a function of the handler and the body."""
    stub = Stub()
    lock = threading.Lock()
    over = threading.Event()

    class Handler(Quiet):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                answer = answers[min(len(stub.asked), len(answers) - 1)]
                stub.asked.append(body)
                stub.paths.append(self.path)
                stub.headers.append({name.lower(): value for name, value in self.headers.items()})
            self.over = over
            answer(self, body)

    with listening(Handler) as stub.url:
        try:
            yield stub
        finally:
            over.set()


class Quiet(BaseHTTPRequestHandler):
    """What the handlers of our servers have in common."""

    protocol_version = "HTTP/1.1"
    timeout = 20

    def log_message(self, *args):
        pass


@contextmanager
def listening(handler):
    """The base URL of a server that answers by this handler until the block ends."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request, client_address):
            """A client that hangs up early is what some tests are about."""

    server = Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(text="{}", finish="stop", usage=None, headers=(), **message):
    """A completion with that text."""
    return sends(200, json.dumps(completion(text, finish, usage, **message)), headers=headers)


def completion(text="{}", finish="stop", usage=None, **message):
    """The body of a completion with that text."""
    return {
        "id": "1",
        "object": "chat.completion",
        "model": "stub-1",
        "choices": [{"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, **message}}],
        "usage": usage or {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
    }


def responds(text="{}", reason=None, refusal=None, **fields):
    """A response of the Responses API with that text, incomplete for a reason where one is given."""
    part = {"type": "refusal", "refusal": refusal} if refusal else {"type": "output_text", "text": text, "annotations": []}
    answer = {
        "id": "resp_1",
        "object": "response",
        "status": "incomplete" if reason else "completed",
        "model": "stub-1",
        "incomplete_details": {"reason": reason} if reason else None,
        "error": None,
        "output": [
            {"type": "reasoning", "id": "rs_1", "summary": [], "content": None},
            {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [part]},
        ],
        "usage": {"input_tokens": 1000, "input_tokens_details": {"cached_tokens": 600}, "output_tokens": 20, "total_tokens": 1020},
        **fields,
    }
    return sends(200, json.dumps(answer))


def fails(status, message="it went wrong", headers=(), **fields):
    """An error as OpenAI words it."""
    return sends(status, json.dumps(error(message, **fields)), headers=headers)


def error(message, **fields):
    """The body of an error as OpenAI words it."""
    return {"error": {"message": message, "type": "error", "code": None, "param": None, **fields}}


def sends(status, text, kind="application/json", headers=()):
    """Any answer at all, as text or as bytes."""

    def answer(handler, _):
        body = text if isinstance(text, bytes) else text.encode()
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def hangs_up(handler, _):
    """Closes the connection without a word."""
    handler.close_connection = True
    handler.connection.close()


def breaks_off(handler, _):
    """Promises a thousand bytes, sends ten and hangs up."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices"')
    handler.wfile.flush()
    handler.close_connection = True
    handler.connection.close()


def trickles(handler, _):
    """Sends a space at a time, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    while not handler.over.wait(0.02):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def trickles_headers(handler, _):
    """Never gets past its headers."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while not handler.over.wait(0.02):
        handler.wfile.write(b"X-Filler: 1\r\n")
        handler.wfile.flush()


def stays_silent(handler, _):
    """Takes the request and never answers."""
    handler.over.wait(20)
    handler.close_connection = True
