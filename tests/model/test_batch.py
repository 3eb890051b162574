import json
from dataclasses import replace
from itertools import count

import pytest

from aql.errors import ModelError
from aql.model.batch import MOST_BYTES, MOST_REQUESTS, open_batches
from aql.model.budget import Allowance, Limit
from aql.model.open import host_of
from aql.model.patience import Patience
from aql.model.prices import Price
from aql.model.remember import key_of, remembered
from aql.values.chat import Message
from aql.values.job import Submitted
from tests.model.asking import QUESTION, Slept
from tests.model.batch_server import serving_batches
from tests.model.stub import completion, error
from tests.model.test_remember import Memory

PRICES = {"m": Price(sent=1.0, cached=0.1, written=10.0)}


class KeptJobs(dict):
    """Jobs in a dictionary, as the store keeps them in a table."""

    def keep(self, job):
        self[job.id] = job

    def jobs(self):
        return tuple(self.values())


class World:
    """A server, a memory and jobs that outlive whoever uses them."""

    def __init__(self, server):
        self.server = server
        self.memory = Memory()
        self.kept = KeptJobs()

    def batches(self, **fields):
        patience = Patience(deadline_s=5.0, sleep=Slept(), tries=2, tries_unanswered=1)
        opened = open_batches(
            "m", base_url=self.server.url, completions=fields.pop("completions", self.memory), jobs=fields.pop("jobs", self.kept),
            prices=PRICES, patience=patience, **{name: fields.pop(name) for name in list(fields) if name == "api"},
        )  # fmt: skip
        return replace(opened, **fields)

    def keys(self, requests):
        return [key_of(request, "m", host_of(self.server.url)) for request in requests]

    def states(self):
        return [job.state for job in self.kept.jobs()]


@pytest.fixture
def world():
    with serving_batches() as server:
        yield World(server)


def questions(number):
    """So many different requests, each about a call of its own."""
    return [replace(QUESTION, messages=(QUESTION.messages[0], Message("user", f"call {n}")), about=f"words{n}") for n in range(number)]


def echo(body):
    """An answer that tells which request it answers."""
    return completion(json.dumps({"word": body["messages"][1]["content"]}))


def test_what_is_handed_in_comes_back_under_the_key_of_a_single_request(world):
    asked = questions(5)

    submitted = world.batches().submit(asked)
    world.server.work(echo)
    collected = world.batches().collect()

    assert submitted == Submitted(handed_in=4, at_once=1)
    assert (collected.remembered, collected.lost, collected.waiting, collected.left) == (4, (), 0, ())
    assert [world.memory[key].text for key in world.keys(asked)[1:]] == [f'{{"word": "call {n}"}}' for n in range(1, 5)]
    assert world.states() == ["closed"]


def test_a_single_request_afterwards_finds_the_answer_and_asks_nobody(world):
    asked = questions(3)
    world.batches().submit(asked)
    world.server.work(echo)
    world.batches().collect()

    model = remembered(lambda _: pytest.fail("asked"), world.memory, name="m", host=host_of(world.server.url))

    assert model(asked[2]).is_remembered


def test_answers_cost_half_and_the_one_asked_at_once_the_whole(world):
    asked = questions(3)
    world.batches().submit(asked)
    world.server.work(echo)

    collected = world.batches().collect()

    whole = (100 * 1.0 + 10 * 10.0) / 1_000_000
    assert collected.usage.cost_usd == pytest.approx(2 * whole / 2)
    assert world.memory[world.keys(asked)[0]].usage.cost_usd == pytest.approx(whole)


def test_a_line_is_what_a_single_request_would_be(world):
    world.batches().submit(questions(2))

    (line,) = world.server.batches["batch_0"]["lines"]
    assert line["url"] == "/v1/chat/completions"
    assert line["body"] == {
        **world.server.asked[0],
        "messages": [{"role": "system", "content": "Answer."}, {"role": "user", "content": "call 1"}],
    }


def test_what_the_server_does_not_take_is_learned_before_anything_is_handed_in(world):
    world.server.refuses["POST /v1/chat/completions"] = 400
    with pytest.raises(ModelError) as raised:
        world.batches().submit(questions(3))

    assert raised.value.reason == "bad_request"
    assert world.server.batches == {}
    assert world.kept == {}


def test_a_call_that_is_too_long_by_itself_stops_no_other(world):
    world.server.refuses["POST /v1/chat/completions"] = 413

    submitted = world.batches().submit(questions(3))

    assert submitted == Submitted(handed_in=3)


def test_files_are_split_by_requests_and_by_bytes(world):
    world.batches(most_requests=4).submit(questions(10))
    by_bytes = World(world.server)
    line = len(json.dumps(world.server.batches["batch_0"]["lines"][0])) + 1
    by_bytes.batches(most_bytes=3 * line).submit(questions(8))

    sizes = [len(batch["lines"]) for batch in world.server.batches.values()]
    assert sizes[:3] == [4, 4, 1]
    assert all(size <= 3 for size in sizes[3:])
    assert sum(sizes[3:]) == 7
    assert (MOST_REQUESTS, MOST_BYTES) == (50_000, 190_000_000)


def test_what_is_known_or_under_way_is_not_handed_in_again(world):
    asked = questions(4)
    world.batches().submit(asked[:2])

    again = world.batches().submit([*asked, asked[3]])

    assert again == Submitted(handed_in=1, at_once=1, known=1, under_way=2)
    assert len(world.server.requests()) == len(set(world.server.requests())) == 2


def test_a_job_that_has_not_ended_is_waited_for(world):
    world.batches().submit(questions(3))

    (progress,) = world.batches().status()
    collected = world.batches().collect()

    assert (progress.state, progress.total) == ("validating", 2)
    assert (collected.waiting, collected.remembered) == (1, 0)
    assert world.states() == ["submitted"]


def test_progress_counts_what_is_done_and_what_failed(world):
    world.batches().submit(questions(4))
    world.server.work(lambda body: echo(body) if body["messages"][1]["content"] != "call 2" else (500, error("it broke")))

    (progress,) = world.batches().status()

    assert (progress.state, progress.total, progress.completed, progress.failed) == ("completed", 3, 2, 1)


LOST = {
    "expired": None,
    "server_error": (500, error("it broke")),
    "rate_limited": (429, error("too many")),
    "truncated": completion("{", finish="length"),
    "filtered": completion("", finish="content_filter"),
    "too_long": (400, error("maximum context length is 8192 tokens")),
    "not_a_completion": {"choices": []},
}


@pytest.mark.parametrize("reason", LOST)
def test_a_line_that_failed_has_its_reason_and_costs_no_other_anything(world, reason):
    asked = questions(4)
    world.batches().submit(asked)
    world.server.work(lambda body: LOST[reason] if body["messages"][1]["content"] == "call 2" else echo(body))

    collected = world.batches().collect()

    assert [(one.key, one.reason) for one in collected.lost] == [(world.keys(asked)[2], reason)]
    assert collected.lost[0].what
    assert collected.remembered == 2
    assert world.keys(asked)[2] not in world.memory


def test_an_answer_that_is_not_whole_is_paid_for_all_the_same(world):
    world.batches().submit(questions(2))
    world.server.work(lambda _: LOST["truncated"])

    collected = world.batches().collect()

    assert collected.usage.tokens_out == 10
    assert collected.usage.cost_usd == pytest.approx((100 * 0.5 + 10 * 5.0) / 1_000_000)


def test_lines_that_expired_are_handed_in_again_and_hopeless_ones_are_not(world):
    asked = questions(4)
    world.batches().submit(asked)
    world.server.work(
        lambda body: {"call 1": echo(body), "call 2": None, "call 3": LOST["truncated"]}[body["messages"][1]["content"]], "expired"
    )
    world.batches().collect()

    again = world.batches().submit(asked)

    assert again == Submitted(at_once=1, known=2, given_up=1)
    assert world.server.asked[1]["messages"][1]["content"] == "call 2"


def test_what_fails_each_time_is_tried_three_times(world):
    asked = questions(3)
    for _ in range(4):
        world.server.refuses["POST /v1/chat/completions"] = 413
        world.batches().submit(asked[1:])
        world.server.work(lambda _: None, "expired")
        world.batches().collect()

    assert len(world.server.batches) == 3


def test_a_fresh_request_is_handed_in_whatever_is_known(world):
    asked = questions(2)
    world.batches().submit(asked)

    world.server.work(lambda _: LOST["truncated"])
    world.batches().collect()
    again = world.batches().submit([replace(request, is_fresh=True) for request in asked])

    assert again == Submitted(handed_in=1, at_once=1)


@pytest.mark.parametrize("status", ["failed", "cancelled", "expired"])
def test_a_batch_that_ends_without_results_loses_all_its_lines_for_that_reason(world, status):
    world.batches().submit(questions(3))
    batch = world.server.batches["batch_0"]
    batch |= {
        "status": status,
        "errors": {"object": "list", "data": [{"code": "token_limit_exceeded", "message": "too many tokens enqueued"}]},
    }

    collected = world.batches().collect()

    assert [(one.reason, one.what) for one in collected.lost] == [(status, "too many tokens enqueued")] * 2


def test_a_batch_the_server_knows_no_more_is_closed(world):
    world.batches().submit(questions(3))
    world.server.batches.clear()
    world.server.files.clear()

    collected = world.batches().collect()

    assert [one.reason for one in collected.lost] == ["gone", "gone"]
    assert world.states() == ["closed"]


def test_answers_collected_twice_do_no_harm(world):
    asked = questions(3)
    world.batches().submit(asked)
    world.server.work(echo)
    job = next(iter(world.kept.values()))
    files = dict(world.server.files)

    world.batches().collect()
    first = dict(world.memory)
    world.kept.keep(job)
    world.server.files.update(files)
    world.batches().collect()

    assert dict(world.memory) == first
    assert world.batches().collect().remembered == 0


def test_nothing_of_a_call_stays_at_the_server(world):
    world.batches().submit(questions(3))
    world.server.work(echo)
    assert world.server.files

    world.batches().collect()

    assert world.server.files == {}


def test_files_that_cannot_be_deleted_are_named_and_tried_again(world):
    world.batches().submit(questions(3))
    world.server.work(echo)
    kept = {f"DELETE /v1/files/{file}": 403 for file in world.server.files}
    world.server.refuses |= kept

    collected = world.batches().collect()
    world.server.refuses.clear()
    again = world.batches().collect()

    assert set(collected.left) == {path.rsplit("/", 1)[1] for path in kept}
    assert collected.remembered == 2
    assert (again.left, world.server.files) == ((), {})


def test_another_models_jobs_are_left_alone(world):
    world.batches().submit(questions(3))
    job = next(iter(world.kept.values()))
    world.kept.keep(replace(job, id="other", model="another", batch="batch_9"))
    world.server.work(echo)

    assert world.batches().collect().remembered == 2
    assert world.kept["other"].state == "submitted"


def test_the_responses_api_has_batches_too(world):
    world.server.refuses["POST /v1/responses"] = 413
    world.batches(api="responses").submit(questions(1))
    output = [{"type": "message", "content": [{"type": "output_text", "text": "yes"}]}]
    world.server.work(lambda _: {"output": output, "usage": {"input_tokens": 5, "output_tokens": 1}})

    world.batches().collect()

    (line,) = world.server.batches["batch_0"]["lines"]
    assert (line["url"], line["body"]["store"]) == ("/v1/responses", False)
    assert next(iter(world.memory.values())).text == "yes"


def test_a_server_without_batches_says_so(world):
    world.server.refuses["POST /v1/files"] = 404

    with pytest.raises(ModelError) as raised:
        world.batches().submit(questions(3))

    assert raised.value.reason == "no_batches"
    assert "aql analyze" in raised.value.hint


def test_what_such_a_server_was_to_be_given_is_dropped_and_blocks_nothing(world):
    world.server.refuses |= {"POST /v1/files": 404, "GET /v1/batches": 404}
    for _ in range(2):
        with pytest.raises(ModelError, match="takes no batches"):
            world.batches().submit(questions(3))

    collected = world.batches().collect()

    assert collected.waiting == 0
    assert world.states() == ["dropped", "dropped"]


class Killed(BaseException):
    """The process ends here."""


class Dying:
    """A memory or jobs that die at the `last`th write of all that share the clock, before or after it is done."""

    def __init__(self, inner, clock, last, *, is_done):
        self.inner, self.clock, self.last, self.is_done = inner, clock, last, is_done

    def _write(self, write):
        dies = next(self.clock) == self.last
        if dies and not self.is_done:
            raise Killed
        write()
        if dies:
            raise Killed

    def keep(self, job):
        self._write(lambda: self.inner.keep(job))

    def remember(self, *fields):
        self._write(lambda: self.inner.remember(*fields))

    def jobs(self):
        return self.inner.jobs()

    def recall(self, key):
        return self.inner.recall(key)


def run(world, asked, completions=None, jobs=None):
    """Hand in, let the server work, collect: with whatever is there already."""
    batches = world.batches(completions=completions or world.memory, jobs=jobs or world.kept, most_requests=2)
    batches.submit(asked)
    world.server.work(echo)
    batches.collect()


def after_a_kill(world, asked, last, *, is_done):
    """Whether the run was killed at its `last`th write; it is then run again, undisturbed."""
    clock = count()
    dying = [Dying(inner, clock, last, is_done=is_done) for inner in (world.memory, world.kept)]
    try:
        run(world, asked, *dying)
    except Killed:
        run(world, asked)
        return True
    return False


@pytest.mark.parametrize("is_done", [False, True])
def test_killed_at_any_write_nothing_is_lost_and_nothing_handed_in_twice(is_done):
    asked = questions(6)
    kills = 0
    for last in range(40):
        with serving_batches() as server:
            world = World(server)
            if not after_a_kill(world, asked, last, is_done=is_done):
                break
            kills += 1

            assert sorted(world.memory) == sorted(world.keys(asked))
            assert len(server.requests()) == len(set(server.requests()))
            assert set(world.states()) <= {"closed", "dropped"}
    assert kills >= 15


@pytest.mark.parametrize("call", ["POST /v1/files", "POST /v1/batches", "POST /v1/chat/completions"])
def test_a_call_that_is_carried_out_but_never_answered_is_not_done_twice(world, call):
    asked = questions(4)
    world.server.hangs_up.add(call)

    with pytest.raises(ModelError):
        world.batches().submit(asked)
    run(world, asked)

    assert sorted(world.memory) == sorted(world.keys(asked))
    assert len(world.server.requests()) == len(set(world.server.requests()))


def test_a_file_that_was_sent_before_the_end_is_not_sent_again(world):
    world.server.refuses["POST /v1/batches"] = 500
    with pytest.raises(ModelError):
        world.batches().submit(questions(3))
    assert world.states() == ["uploaded"]

    world.server.refuses.clear()
    world.batches().collect()

    assert world.states() == ["submitted"]
    assert world.server.log.count("POST /v1/files") == 1


def test_what_an_allowance_has_no_room_for_is_left_and_half_the_price_buys_twice_as_many(world):
    requests = [replace(QUESTION, about=f"call {number}", messages=(Message("user", f"{number}"),)) for number in range(9)]
    whole = Allowance()
    whole.takes(requests[0], "m", PRICES)
    price = whole.aside.cost_usd

    told = world.batches().submit(requests, Allowance(Limit(cost_usd=price * 3.01)))

    assert (told.at_once, told.handed_in, told.over_budget) == (1, 4, 4)
    assert len(world.server.requests()) == 4
