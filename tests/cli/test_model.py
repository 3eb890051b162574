"""The commands with a model: a server on 127.0.0.1 that answers as the test says."""

import json

import pytest

from aql.cli.main import main
from aql.model.prices import LOOKED_UP_ON
from tests.cli.asking import answer
from tests.model.stub import fails, says, serving


def analyze(url, *argv):
    return main(["analyze", "calls", "--model", "stub-1", "--base-url", url, *argv])


def verdicts(capsys):
    capsys.readouterr()
    assert main(["list", "--json"]) == 0
    return {row["file"]: (row["verdict"], row["extractor"]) for row in json.loads(capsys.readouterr().out)}


PROVED = answer(pain=(1, "retypes four hundred invoices"), timing=(3, "before the audit on the second of May"))


def test_a_models_claims_are_proved_and_kept_under_its_name(folder, capsys):
    with serving(says(PROVED)) as server:
        assert analyze(server.url) == 0

    told = capsys.readouterr().err
    assert "2 calls to be sent to stub-1 at 127.0.0.1" in told.splitlines()[0]
    assert "sk-secret" not in told
    assert verdicts(capsys) == {"calls/one.txt": ("nurture", "stub-1"), "calls/two.txt": ("nurture", "stub-1")}


def test_what_the_model_made_up_is_shown_as_not_proved(folder, capsys):
    with serving(says(answer(pain=(1, "retypes five hundred invoices")))) as server:
        analyze(server.url)

    capsys.readouterr()
    main(["card", "one.txt"])
    card = capsys.readouterr().out
    assert "## Not proved" in card
    assert "retypes five hundred invoices" in card


def test_a_rerun_asks_nobody_and_says_so_before(folder, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)
        asked = len(server.asked)
        capsys.readouterr()
        assert analyze(server.url) == 0

        assert len(server.asked) == asked == 2
        assert capsys.readouterr().err.splitlines()[0] == "aql: nothing to be sent: all 2 calls are known"


def test_where_no_call_can_be_read_the_plan_says_so(folder, capsys):
    (folder / "empty.txt").write_text("")

    main(["analyze", "empty.txt", "--model", "gpt-5", "--dry-run"])

    assert capsys.readouterr().err.splitlines()[0] == "aql: nothing to be sent: no call to read"


def test_the_plan_says_how_old_the_list_prices_are(folder, capsys):
    main(["analyze", "calls", "--model", "gpt-5", "--dry-run"])

    assert f"USD at list prices of {LOOKED_UP_ON}" in capsys.readouterr().err.splitlines()[0]


def test_an_embedded_reading_never_displaces_a_models(folder, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)
    main(["analyze", "calls"])

    assert {extractor for _, extractor in verdicts(capsys).values()} == {"stub-1"}


@pytest.mark.parametrize(
    "bad, reason",
    [
        (says("not json at all"), "garbage"),
        (says('{"criteria": 3}'), "garbage"),
        (says("", refusal="I would rather not"), "refused"),
        (says('{"crit', finish="length"), "truncated"),
        (fails(400, "no such thing"), "bad_request"),
    ],
)
def test_a_call_that_fails_has_its_reason_kept_and_a_rerun_takes_up_only_that(folder, capsys, bad, reason):
    with serving(bad) as server:
        assert analyze(server.url, "--concurrency", "1") == 1
    told = capsys.readouterr().err
    main(["query", "select reason from v_failures", "--json"])
    kept = {row["reason"] for row in json.loads(capsys.readouterr().out)}

    with serving(says(PROVED)) as server:
        assert analyze(server.url) == 0

    assert "2 failed" in told
    assert kept == {reason}
    assert len(verdicts(capsys)) == 2


def test_a_model_that_cannot_be_reached_ends_with_4(folder, capsys):
    with serving(fails(401, "bad key")) as server:
        assert analyze(server.url) == 4

    assert "sk-secret" not in capsys.readouterr().err


def test_no_key_reaches_the_database(folder):
    with serving(says(PROVED)) as server:
        analyze(server.url)

    raw = b"".join(path.read_bytes() for path in folder.glob("aql.db*"))
    assert b"sk-secret" not in raw


def test_tapes_play_back_without_a_server(folder, capsys, samples):
    import shutil

    (folder / "few").mkdir()
    for name in ("d26.txt", "d26.gold.json", "sellers.yaml"):
        shutil.copy(samples / name, folder / "few")
    with serving(says(answer())) as server:
        main(["eval", "few", "--model", "stub-1", "--base-url", server.url, "--record", "tapes"])
    capsys.readouterr()

    assert main(["eval", "few", "--model", "stub-1", "--tapes", "tapes", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["n"] == 1
    main(["analyze", "few", "--model", "stub-1", "--tapes", "tapes"])
    assert "1 call to be answered by stub-1 from tapes: nothing leaves this machine" in capsys.readouterr().err


def test_where_buyer_and_seller_changed_places_the_model_is_asked_again(folder, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)
        assert main(["speakers", "one.txt", "--swap", "--reviewer", "Ann"]) == 0
        assert main(["rejudge"]) == 0
        assert "0 judged anew, 2 as they were" in capsys.readouterr().err
        main(["query", "select file, is_stale from v_verdicts order by file", "--json"])
        stale = {row["file"]: row["is_stale"] for row in json.loads(capsys.readouterr().out)}
        asked = len(server.asked)

        assert analyze(server.url) == 0

        main(["query", "select sum(is_stale) as n from v_verdicts", "--json"])
        assert stale == {"calls/one.txt": 1, "calls/two.txt": 0}
        assert len(server.asked) == asked + 1
        assert '"n": 0' in capsys.readouterr().out


def test_a_correction_that_turns_nobody_round_asks_nobody(folder, capsys):
    with serving(says(PROVED)) as server:
        analyze(server.url)
        asked = len(server.asked)
        main(["speakers", "one.txt", "--set", "Rep=other"])

        assert analyze(server.url) == 0
        assert len(server.asked) == asked
