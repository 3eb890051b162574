import json
import random
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from aql.errors import ModelError, ModelUnreachable
from aql.model.open import open_model
from aql.model.patience import Patience
from aql.values.chat import Message
from tests.model.asking import QUESTION, Slept, model_at
from tests.model.stub import (
    breaks_off,
    fails,
    hangs_up,
    says,
    sends,
    serving,
    stays_silent,
    trickles,
    trickles_headers,
)

# What a server may do wrong, the reason it gets, and how often it is asked before we give up.
FAULTS = {
    "hangs up": (hangs_up, "unreachable", 3),
    "breaks off": (breaks_off, "broken_off", 3),
    "301": (sends(301, ""), "redirected", 1),
    "400": (fails(400, "no"), "bad_request", 4),
    "400 too long": (fails(400, "maximum context length is 8192 tokens"), "too_long", 1),
    "400 filtered": (fails(400, "blocked", code="content_filter"), "filtered", 1),
    "401": (fails(401), "key", 1),
    "402": (fails(402), "quota", 1),
    "403": (fails(403), "key", 1),
    "404": (fails(404), "not_found", 1),
    "404 page": (sends(404, "<html>nginx</html>", "text/html"), "not_found", 1),
    "405": (fails(405), "not_found", 1),
    "408": (fails(408), "timeout", 6),
    "409": (fails(409), "conflict", 6),
    "413": (fails(413), "too_long", 1),
    "422": (fails(422, "no"), "bad_request", 4),
    "429": (fails(429), "rate_limited", 6),
    "429 with seconds": (fails(429, headers=[("Retry-After", "3")]), "rate_limited", 6),
    "429 with too many seconds": (fails(429, headers=[("Retry-After", "3600")]), "rate_limited", 1),
    "429 without money": (fails(429, "You exceeded your current quota", code="insufficient_quota"), "quota", 1),
    "500": (fails(500), "server_error", 6),
    "501": (fails(501), "server_error", 6),
    "502": (sends(502, "<html>Bad Gateway</html>", "text/html"), "server_error", 6),
    "503": (fails(503), "overloaded", 6),
    "504": (fails(504), "server_error", 6),
    "529": (fails(529), "overloaded", 6),
    "a page": (sends(200, "<html>Log in</html>", "text/html"), "not_a_completion", 1),
    "half an answer": (sends(200, '{"choices": [{"message": {"con'), "not_a_completion", 1),
    "nothing": (sends(200, ""), "not_a_completion", 1),
    "another shape": (sends(200, '{"choices": []}'), "not_a_completion", 1),
    "a list": (sends(200, "[]"), "not_a_completion", 1),
    "an error with 200": (sends(200, '{"error": {"message": "overloaded"}}'), "not_a_completion", 1),
    "no UTF-8": (sends(200, b'{"choices": "\xff\xfe"}'), "not_a_completion", 1),
    "nested without end": (sends(200, '{"choices":' + "[" * 500_000), "not_a_completion", 1),
    "ten megabytes": (says("x" * 10_000_000), "too_big", 1),
    "ten megabytes of complaint": (fails(500, "x" * 10_000_000), "server_error", 6),
}


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_ends_in_an_error_with_its_reason(name):
    answer, reason, tries = FAULTS[name]

    with serving(answer) as stub, pytest.raises(ModelError) as raised:
        model_at(stub)(QUESTION)

    assert raised.value.reason == reason
    assert raised.value.hint
    assert raised.value.where.startswith("127.0.0.1:")
    assert len(str(raised.value)) < 500
    assert len(stub.asked) == tries
    assert raised.value.usage.retries == (0 if reason == "bad_request" else tries - 1)


@pytest.mark.parametrize("answer", [trickles, trickles_headers, stays_silent])
def test_a_server_that_never_ends_its_answer_is_left_at_the_deadline(answer):
    began = time.monotonic()

    with serving(answer) as stub, pytest.raises(ModelError) as raised:
        model_at(stub, deadline_s=0.3)(QUESTION)

    assert raised.value.reason == "timeout"
    assert time.monotonic() - began < 3
    assert len(stub.asked) == 1


def test_a_host_where_nobody_listens_is_unreachable():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]

    with pytest.raises(ModelUnreachable) as raised:
        open_model("m", base_url=f"http://127.0.0.1:{port}/v1", patience=Patience(sleep=Slept()))(QUESTION)

    assert raised.value.reason == "unreachable"
    assert "refused" in str(raised.value)


def test_a_host_that_has_no_address_is_unreachable():
    with pytest.raises(ModelUnreachable) as raised:
        open_model("m", base_url="http://no-such-host.invalid/v1", patience=Patience(sleep=Slept()))(QUESTION)

    assert raised.value.reason == "unreachable"


@pytest.mark.parametrize(
    "fault", [hangs_up, breaks_off, fails(408), fails(409), fails(429), fails(500), fails(502), fails(503), fails(529)]
)
def test_what_passes_is_tried_again_and_counted(fault):
    with serving(fault, fault, says('{"word": "yes"}')) as stub:
        completion = model_at(stub)(QUESTION)

    assert completion.text == '{"word": "yes"}'
    assert completion.usage.retries == 2


def test_each_wait_is_longer_than_the_one_before_and_no_two_threads_wait_alike():
    first, second = Slept(), Slept()
    with serving(fails(500)) as stub:
        for slept in (first, second):
            with pytest.raises(ModelError):
                model_at(stub, slept=slept)(QUESTION)

    assert [0.25 * 2**n <= wait <= 0.5 * 2**n for n, wait in enumerate(first)] == [True] * 5
    assert first != second


@pytest.mark.parametrize(
    "header, least, most",
    [
        (("Retry-After", "7"), 6.5, 7.0),
        (("retry-after-ms", "1500"), 1.0, 1.5),
        (("Retry-After", "soon"), 0.0, 0.5),
        (("Retry-After", "-5"), 0.0, 0.0),
    ],
)
def test_a_server_is_waited_for_as_long_as_it_asks(header, least, most):
    slept = Slept()
    with serving(fails(429, headers=[header]), says()) as stub:
        model_at(stub, slept=slept)(QUESTION)

    assert least <= sum(slept) <= most


def test_a_server_is_waited_for_until_the_moment_it_names():
    def busy(handler, body):
        moment = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
        fails(429, headers=[("Retry-After", moment)])(handler, body)

    slept = Slept()
    with serving(busy, says()) as stub:
        model_at(stub, slept=slept)(QUESTION)

    assert 30 <= sum(slept) <= 60


def test_a_redirect_with_a_body_of_its_own_is_an_error_too():
    with serving(sends(308, json.dumps({"to": "elsewhere"}))) as stub, pytest.raises(ModelUnreachable) as raised:
        model_at(stub)(QUESTION)

    assert raised.value.reason == "redirected"


def test_over_hundreds_of_calls_each_is_answered_or_has_its_reason_and_costs_no_other_anything():
    chance = random.Random(5)
    passing = [hangs_up, breaks_off, fails(408), fails(429), fails(500), fails(503), fails(529)]
    lasting = [
        fails(400, "maximum context length"),
        fails(404),
        sends(200, "half {"),
        says("", finish="content_filter"),
        says("x" * 5_000_000),
    ]
    tries = {}
    lock = threading.Lock()

    def erratic(handler, body):
        call = int(body["messages"][1]["content"])
        with lock:
            tries[call] = tries.get(call, 0) + 1
            fault = chance.choice(passing)
        if call % 10 == 0:
            lasting[call // 10 % len(lasting)](handler, body)
        elif call % 3 == 0 and tries[call] <= 2:
            fault(handler, body)
        else:
            says(f'{{"word": "{call}"}}')(handler, body)

    def ask(call):
        try:
            return model(request_for(call)).text
        except ModelError as error:
            return error.reason

    with serving(erratic) as stub:
        model = model_at(stub)
        with ThreadPoolExecutor(32) as pool:
            outcomes = list(pool.map(ask, range(300)))

    reasons = ["too_long", "not_found", "not_a_completion", "filtered", "too_big"]
    expected = [reasons[call // 10 % 5] if call % 10 == 0 else f'{{"word": "{call}"}}' for call in range(300)]
    assert outcomes == expected
    assert all(count == 1 for call, count in tries.items() if call % 3 and call % 10)


def request_for(call):
    return replace(QUESTION, messages=(QUESTION.messages[0], Message("user", str(call))))
