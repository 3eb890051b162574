"""`--redact` through the door: what a server is sent, and what is kept of what it says."""

import json

import pytest

from aql.cli.main import main
from tests.cli.asking import answer, is_second_look, second_look
from tests.model.stub import responds, says, serving

SECRETS = ("dana.whitfield@brightwell.example", "+44 20 7946 0958", "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00")
CALL = f"""\
Rep: So, what goes wrong with the invoices today?
Dana: Every month end Bill retypes four hundred invoices, mail me at {SECRETS[0]} and I show you the list.
Rep: And by when does it have to work?
Dana: Before the audit on the second of May, ring me on {SECRETS[1]}. And before you ask, we pay by card, {SECRETS[2]}.
Rep: Or by transfer?
Dana: From {SECRETS[3]}, as ever. My mail is {SECRETS[0]}, once more.
"""
PROVED = answer(
    pain=(1, "retypes four hundred invoices, mail me at [email 1]"),
    timing=(3, "Before the audit on the second of May, ring me on [phone 1]"),
    budget=(5, "From [iban 1], as ever"),
)


@pytest.fixture
def call(folder):
    (folder / "calls" / "two.txt").unlink()
    (folder / "calls" / "one.txt").write_text(CALL)
    return folder


def replies(handler, body):
    word = responds if "input" in body else says
    word(second_look(body) if is_second_look(body) else PROVED)(handler, body)


def analyze(url, *argv):
    return main(["analyze", "calls", "--model", "stub-1", "--base-url", url, *argv])


def sent(server):
    """All that reached the server, and the same without its spaces and in lower case."""
    text = json.dumps(server.asked, ensure_ascii=False)
    return text, "".join(text.split()).casefold()


@pytest.mark.parametrize("ways", [[], ["--check"], ["--check", "--api", "responses"], ["--stretch-tokens", "1000"]])
def test_no_byte_of_an_address_or_a_number_reaches_the_server(call, ways):
    with serving(replies) as server:
        analyze(server.url, "--redact", *ways)

    text, squeezed = sent(server)
    assert len(server.asked) == (2 if "--check" in ways else 1)
    assert "[email 1]" in text
    for secret in SECRETS:
        assert secret not in text
        assert "".join(secret.split()).casefold() not in squeezed
        assert not [piece for piece in secret.replace("@", " ").replace(".", " ").split() if len(piece) > 3 and piece in text]


def test_stored_quotes_hold_the_calls_own_words(call, capsys):
    with serving(replies) as server:
        assert analyze(server.url, "--redact", "--check") == 0

    capsys.readouterr()
    main(["query", "select criterion, quote from v_evidence where criterion not null order by criterion", "--json"])
    quotes = {row["criterion"]: row["quote"] for row in json.loads(capsys.readouterr().out)}
    assert quotes["pain"] == f"retypes four hundred invoices, mail me at {SECRETS[0]}"
    assert quotes["timing"].endswith(f"ring me on {SECRETS[1]}")
    assert quotes["budget"] == f"From {SECRETS[3]}, as ever"


def test_without_it_the_words_are_sent_as_they_are(call):
    with serving(replies) as server:
        analyze(server.url)

    assert all(secret in sent(server)[0] for secret in SECRETS)


def test_a_redacted_reading_is_another_one(call, capsys):
    with serving(replies) as server:
        analyze(server.url)
        analyze(server.url, "--redact")

    assert len(server.asked) == 2
    capsys.readouterr()
    main(["query", "select distinct extractor_version from v_analyses", "--json"])
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_a_dry_run_says_what_is_redacted_and_that_names_stay(call, capsys):
    assert analyze("http://127.0.0.1:9/v1", "--redact", "--dry-run") == 0

    told = capsys.readouterr().err
    assert "1 mail address, 1 phone number, 1 card number, 1 account number" in told
    assert "names are not redacted" in told


def test_a_run_that_redacts_nothing_says_so(call, capsys):
    analyze("http://127.0.0.1:9/v1", "--dry-run")

    assert "nothing is redacted" in capsys.readouterr().err


def test_whoever_always_redacts_says_so_once(call, capsys):
    own = call / "config" / "aql"
    own.mkdir(parents=True)
    (own / "settings.toml").write_text("redact = true\n")

    with serving(replies) as server:
        analyze(server.url)
        analyze(server.url, "--no-redact")

    assert [SECRETS[0] in json.dumps(body) for body in server.asked] == [False, True]


def test_a_folder_cannot_say_that_nothing_is_redacted(call, capsys):
    (call / "aql.toml").write_text("redact = false\n")

    assert analyze("http://127.0.0.1:9/v1", "--dry-run") == 2
    assert "'redact' may not be set by a file in the working folder" in capsys.readouterr().err


def test_the_prompt_is_shown_as_it_would_be_sent(call, capsys):
    main(["analyze", "calls"])
    capsys.readouterr()

    assert main(["prompt", "one.txt", "--redact"]) == 0

    shown = capsys.readouterr().out
    assert "mail me at [email 1]" in shown
    assert SECRETS[0] not in shown
