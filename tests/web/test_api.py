import json

import pytest

from aql.render.document import document_of
from tests.store.kept import keep
from tests.web.desks import HOST, NOW, program, signed_in


def get(client, path, **params):
    answer = client.get(f"/api/v1{path}", params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_list_is_the_queue_with_its_filters_and_counts(client, call, store):
    keep(store, "other.vtt", account="Ash", statuses={"fit": "negative"})

    found = get(client, "/calls", show="all", verdict="nurture")

    assert [line["call"] for line in found["calls"]] == [call]
    assert (found["total"], found["pages"], found["counts"]) == (1, 1, {"nurture": 1, "disqualified": 1})
    assert found["calls"][0]["missing"] == ["timing", "next_step", "fit", "stakeholders", "budget"]


def test_a_call_comes_with_the_document_of_its_card(client, call, store):
    found = get(client, f"/calls/{call}")

    assert found["card"] == json.loads(json.dumps(document_of(store.current(call), store.standing(call))))
    assert found["line"]["account"] == "Brightwell"
    assert found["reviews"] == []


def test_the_words_come_with_voices_and_sides(client, call):
    found = get(client, f"/calls/{call}/transcript")

    assert [(turn["speaker"], turn["side"], turn["start_s"]) for turn in found["turns"]][:2] == [
        ("Rep", "seller", 0.0),
        ("Dana", "buyer", 10.0),
    ]
    assert [speaker["name"] for speaker in found["speakers"]] == ["Rep", "Dana"]


def review(client, call, **new):
    return client.post(f"/api/v1/calls/{call}/reviews", json=new)


def test_a_review_is_kept_under_the_name_of_the_token_and_what_stands_comes_back(client, call, store):
    answer = review(client, call, about="pain", decision="reject", code="misread", saw="confirmed", note="their old team")

    assert answer.status_code == 201
    assert (answer.json()["verdict"], answer.json()["stands_by"]) == ("insufficient", "findings")
    (kept,) = get(client, f"/calls/{call}")["reviews"]
    assert (kept["reviewer"], kept["quote"], kept["at"]) == ("Kim", "we lose a day a week", NOW.isoformat().replace("+00:00", "Z"))
    assert kept["span"] == {"turn": 1, "start": 0, "end": 20}


@pytest.mark.parametrize(
    "new, status, told",
    [
        ({"about": "verdict", "decision": "accept", "saw": "qualified"}, 409, "judged anew meanwhile"),
        ({"about": "verdict", "decision": "reject"}, 409, "says why"),
        ({"about": "verdict", "decision": "maybe"}, 422, "decision"),
        ({"about": "verdict", "decision": "accept", "reviewer": "Lee"}, 422, "reviewer"),
        ({}, 422, "about"),
    ],
)
def test_a_review_that_does_not_fit_is_refused(client, call, store, new, status, told):
    answer = review(client, call, **new)

    assert answer.status_code == status
    assert told in answer.json()["error"]
    assert store.reviews(call) == ()


def test_a_corrected_side_judges_the_call_anew(client, call, store):
    answer = client.post(f"/api/v1/calls/{call}/speakers", json={"voice": "Dana", "side": "seller"})

    assert answer.status_code == 201
    assert {one["name"]: one["side"] for one in answer.json()["speakers"]} == {"Rep": "seller", "Dana": "seller"}
    assert [(said.by, said.label) for said in store.corrections(call)] == [("Kim", "Dana")]


def test_turns_are_given_to_a_voice(client, call):
    answer = client.post(f"/api/v1/calls/{call}/speakers", json={"voice": "Sian", "side": "buyer", "first": 1, "last": 2})

    assert [turn["speaker"] for turn in answer.json()["turns"]] == ["Rep", "Sian", "Sian"]


@pytest.mark.parametrize(
    "new, status, told",
    [
        ({"voice": "Nobody", "side": "buyer"}, 409, "nobody is called 'Nobody'"),
        ({"voice": "Dana", "side": "buyer", "first": 1}, 409, "turns run from first to last"),
        ({"voice": "Dana", "side": "buyer", "first": 2, "last": 1}, 409, "turns run from first to last"),
        ({"voice": "Dana", "side": "buyer", "first": 1, "last": 9}, 409, "there are no turns 1 to 9"),
        ({"voice": "Dana", "side": "good"}, 422, "side"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(client, call, store, new, status, told):
    answer = client.post(f"/api/v1/calls/{call}/speakers", json=new)

    assert answer.status_code == status
    assert told in answer.json()["error"]
    assert store.corrections(call) == ()


@pytest.mark.parametrize("path", ["/calls/nowhere", "/calls/nowhere/transcript", "/tables/analyses", "/tables/v_nothing", "/nowhere"])
def test_what_is_not_there_is_told_as_json(client, path):
    answer = client.get(f"/api/v1{path}")

    assert answer.status_code == 404
    assert set(answer.json()) == {"error", "hint"}


@pytest.mark.parametrize("door", ["reviews", "speakers"])
def test_a_call_that_is_not_there_takes_nothing(client, door):
    new = {"about": "verdict", "decision": "accept"} if door == "reviews" else {"voice": "Dana", "side": "buyer"}

    assert client.post(f"/api/v1/calls/nowhere/{door}", json=new).status_code == 404


def test_a_search_gives_the_turns_with_what_was_found_marked(client, call):
    (hit,) = get(client, "/search", words="lose week")["hits"]

    assert (hit["call"], hit["turn"], hit["speaker"], hit["side"], hit["marks"]) == (call, 1, "Dana", "buyer", [[3, 7], [16, 20]])
    assert client.get("/api/v1/search", params={"words": '""'}).status_code == 422


def test_every_table_can_be_taken_away_as_json_and_as_csv(client, call, store):
    for table in get(client, "/tables"):
        rows = get(client, f"/tables/{table['name']}")
        answer = client.get(f"/api/v1/tables/{table['name']}", params={"form": "csv"})

        assert rows["columns"] == list(table["columns"])
        assert rows["is_cut"] is False
        assert answer.text.startswith("\ufeff" + ",".join(table["columns"]))
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.headers["content-disposition"] == f'attachment; filename="{table["name"]}.csv"'


def test_accounts_and_who_you_are(client, call, app):
    assert get(client, "/accounts") == [{"account": "Brightwell", "calls": 1, "last_on": "2026-03-10", "standing": "nurture"}]
    assert get(program(app, "Lee"), "/me") == {"name": "Lee"}


def test_the_description_names_every_route_and_how_to_come_in(client):
    described = get(client, "/openapi.json")

    assert set(described["paths"]) == {
        f"/api/v1{path}"
        for path in (
            "/me",
            "/calls",
            "/calls/{call}",
            "/calls/{call}/card",
            "/calls/{call}/transcript",
            "/calls/{call}/reviews",
            "/calls/{call}/speakers",
            "/search",
            "/accounts",
            "/tables",
            "/tables/{table}",
        )
    }
    assert described["components"]["securitySchemes"] == {"token": {"type": "http", "scheme": "bearer"}}
    assert all(route.get("description") for path in described["paths"].values() for route in path.values())


def test_a_browser_that_is_signed_in_may_read_the_api(app, call):
    assert signed_in(app).get(f"http://{HOST}/api/v1/calls/{call}").status_code == 200


def test_a_database_that_cannot_be_read_is_told_and_not_shown_as_empty(client, store, tmp_path, call):
    store.path.write_bytes(b"x" * 100_000)

    answer = client.get("/api/v1/calls")

    assert answer.status_code == 503
    assert answer.json()["hint"]


@pytest.mark.parametrize(
    "form, media, begins",
    [
        ("html", "text/html; charset=utf-8", "<!doctype html>"),
        ("md", "text/markdown; charset=utf-8", "# Brightwell: nurture"),
        ("text", "text/plain; charset=utf-8", "Brightwell: nurture"),
        ("slack", "application/json", "{"),
    ],
)
def test_a_card_is_a_file_to_take_away(client, call, form, media, begins):
    answer = client.get(f"/api/v1/calls/{call}/card?form={form}")

    assert answer.status_code == 200
    assert answer.headers["content-type"] == media
    assert answer.headers["content-disposition"].startswith(f'attachment; filename="{call}.')
    assert answer.text.startswith(begins)


def test_a_card_of_no_call_or_in_no_form_is_refused(client, call):
    assert client.get("/api/v1/calls/nowhere/card").status_code == 404
    assert client.get(f"/api/v1/calls/{call}/card?form=pdf").status_code == 422
