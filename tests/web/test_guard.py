"""Who is let in, and what a request must be like: the gate before every page."""

from dataclasses import replace

import pytest

from aql.web.api import API_V1
from aql.web.app import WAYS_IN, make_app
from aql.web.desk import Desk
from aql.web.door import Door
from aql.web.doors import DOORS
from aql.web.keys import Key, hashed
from aql.web.pages import PAGES
from aql.web.passes import Passes
from tests.web.desks import HOST, NOW, TOKENS, program, send, signed_in, stranger


def routes(method):
    return sorted(route.path for router in (API_V1, PAGES, DOORS, WAYS_IN) for route in router.routes if method in route.methods)


def test_a_stranger_sees_no_page_but_the_one_to_sign_in(app, call):
    for path in ("/", f"/calls/{call}", "/account?account=Brightwell", "/accounts", "/search?words=week", "/tables", "/nowhere"):
        answer = stranger(app).get(path)

        assert (path, answer.status_code) == (path, 401)
        assert "Sign in" in answer.text
        assert "Brightwell" not in answer.text


def test_a_stranger_gets_nothing_from_the_api(app, call):
    for path in ("/api/v1/calls", f"/api/v1/calls/{call}", "/api/v1/tables/v_turns", "/api/v1/openapi.json", "/api/v1/nowhere"):
        assert stranger(app).get(path).status_code == 401


def test_a_token_in_the_address_becomes_a_cookie_and_is_taken_out(app):
    answer = stranger(app).get(f"/?verdict=nurture&token={TOKENS['Kim']}&page=2", follow_redirects=False)

    assert (answer.status_code, answer.headers["location"]) == (303, "/?verdict=nurture&page=2")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert TOKENS["Kim"] not in cookie


def test_a_token_that_opens_nothing_is_told_so_and_gives_no_cookie(app):
    answer = stranger(app).get("/?token=guess")

    assert answer.status_code == 401
    assert "opens nothing" in answer.text
    assert "set-cookie" not in answer.headers


def test_a_token_can_be_typed_in_and_the_cookie_given_back(app, call):
    browser = stranger(app)
    browser.headers.update({"Origin": f"http://{HOST}", "Sec-Fetch-Site": "same-origin"})

    assert browser.post("/sign-in", data={"token": f" {TOKENS['Kim']} "}).status_code == 200
    assert "Brightwell" in browser.get("/").text
    assert browser.post("/sign-out").status_code == 401
    assert browser.get("/").status_code == 401


def test_the_way_back_from_signing_in_leads_to_our_own_pages_only(app):
    answer = stranger(app).get(f"//evil.example/%2e%2e?token={TOKENS['Kim']}", follow_redirects=False)

    assert answer.headers["location"].startswith("/")
    assert not answer.headers["location"].startswith(("//", "/\\"))


def test_the_cookie_is_kept_from_plain_http_where_the_page_came_by_https(app):
    browser = stranger(app)
    browser.base_url = f"https://{HOST}"

    assert "Secure" in browser.get("/", params={"token": TOKENS["Kim"]}, follow_redirects=False).headers["set-cookie"]


def test_a_made_up_cookie_opens_nothing(app):
    for made_up in ("", "x", "a.b.c", "S2lt.1773307800.0000", "ü" * 40, "S2lt." + "9" * 400 + ".x"):
        answer = stranger(app).get("/", headers={b"Cookie": f"aql={made_up}".encode()})

        assert answer.status_code == 401


def test_who_follows_a_link_from_elsewhere_knocks_once_more_from_our_own_page(app):
    browser = signed_in(app)
    browser.cookies.clear()
    browser.headers["Sec-Fetch-Site"] = "cross-site"

    answer = browser.get("/")

    assert answer.status_code == 200
    assert 'http-equiv="refresh"' in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[", f"evil@{HOST}x"])
def test_a_name_that_is_not_ours_is_refused_even_with_the_cookie(browser, host):
    assert browser.get("/", headers={"Host": host}).status_code == 421
    assert browser.get("/api/v1/calls", headers={"Host": host}).status_code == 421


def test_our_name_is_ours_on_any_port(browser):
    assert browser.get("/", headers={"Host": f"{HOST.upper()}:8123"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": f"http://{HOST}.evil.example"},
        {"Origin": f"http://{HOST}:81"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_a_form_from_another_page_changes_nothing(browser, store, call, headers):
    answer = browser.post(f"/calls/{call}/review", data={"mark": browser.mark, "about": "verdict", "decision": "accept"}, headers=headers)

    assert answer.status_code == 403
    assert store.reviews(call) == ()


def test_a_form_without_an_origin_changes_nothing(browser, store, call):
    del browser.headers["Origin"]

    assert browser.post(f"/calls/{call}/review", data={"mark": browser.mark, "about": "verdict", "decision": "accept"}).status_code == 403
    assert store.reviews(call) == ()


def test_every_door_wants_the_visitors_own_mark(app, browser, store, call):
    of_lee = signed_in(app, "Lee").mark
    doors = [path for path in routes("POST") if path.startswith("/calls/")]
    assert len(doors) == 4

    for path in doors:
        for mark in ({}, {"mark": ""}, {"mark": "0" * 64}, {"mark": of_lee}, {"mark": "é"}):
            answer = browser.post(path.replace("{call}", call), data={**mark, "about": "verdict", "decision": "accept"})
            assert (path, mark, answer.status_code) == (path, mark, 403)
    assert store.reviews(call) == ()
    assert store.corrections(call) == ()


def test_a_cookie_alone_writes_nothing_through_the_api_from_another_page(browser, store, call):
    answer = browser.post(
        f"/api/v1/calls/{call}/reviews", json={"about": "verdict", "decision": "accept"}, headers={"Origin": "https://evil.example"}
    )

    assert answer.status_code == 403
    assert store.reviews(call) == ()


def test_a_program_needs_its_token_and_no_page(app, store, call):
    answer = program(app, "Lee").post(f"/api/v1/calls/{call}/reviews", json={"about": "verdict", "decision": "accept"})

    assert answer.status_code == 201
    assert [review.reviewer for review in store.reviews(call)] == ["Lee"]


def test_the_forms_of_a_page_bear_the_mark(browser, call):
    page = browser.get(f"/calls/{call}").text

    assert page.count(f'name="mark" value="{browser.mark}"') == page.count('method="post"') - 1  # to sign out needs none


def test_a_body_is_bounded_and_says_its_length(browser, call):
    path = f"/calls/{call}/review"

    assert browser.post(path, content=b"x" * 1_000_001).status_code == 413
    assert browser.post(path, content=iter([b"mark=x"])).status_code == 413


def test_no_other_method_and_no_other_door(app, browser):
    assert len(app.app.routes) == 4
    writing = routes("POST")

    assert writing == [
        "/api/v1/calls/{call}/reviews",
        "/api/v1/calls/{call}/speakers",
        "/calls/{call}/review",
        "/calls/{call}/sides",
        "/calls/{call}/swap",
        "/calls/{call}/turns",
        "/sign-in",
        "/sign-out",
    ]
    for method in ("PUT", "PATCH", "DELETE"):
        assert routes(method) == []
        assert browser.request(method, "/", headers={"Content-Length": "0"}).status_code == 405


def test_reading_every_page_changes_no_byte_of_the_database(app, browser, store, call):
    def held():
        return store.query("select count(*), max(reviewed_at) from v_reviews").rows, [
            (row.standing, row.record, row.decision) for row in store.listings()
        ]

    before = held()
    for path in routes("GET"):
        filled = path.replace("{call}", call).replace("{table}", "v_turns").replace("{version}/{name}", "x/desk.css")
        assert browser.get(filled, params={"words": "week"} if filled == "/search" else {}).status_code < 500

    assert held() == before


@pytest.mark.parametrize("path", ["/", "/nowhere", "/api/v1/calls", "/api/v1/nowhere", "/static/x/desk.js", "/?page=0"])
def test_every_answer_binds_the_browser(browser, app, path):
    for answer in (browser.get(path), stranger(app).get(path)):
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["referrer-policy"] == "same-origin"


def test_pages_are_not_kept_by_the_browser_and_our_own_files_are(browser):
    assert browser.get("/").headers["cache-control"] == "no-store"
    assert "immutable" in browser.get("/static/x/desk.css").headers["cache-control"]


def test_a_token_taken_back_ends_every_cookie_it_gave(store, call):
    keys = {"Kim": Key("Kim", hashed("kims-token"))}
    door = Door(Passes(lambda: tuple(keys.values()), lambda: NOW), "aql")
    browser = signed_in(make_app(Desk(store, None, lambda: NOW), door, frozenset({HOST})))
    assert browser.get("/").status_code == 200

    keys["Kim"] = replace(keys["Kim"], hash=hashed("another-token"))
    assert browser.get("/").status_code == 401

    keys.clear()
    assert browser.get("/").status_code == 401


def test_a_review_through_a_page_bears_the_name_of_the_token(app, store, call):
    send(signed_in(app, "Lee"), f"/calls/{call}/review", about="verdict", decision="accept")

    assert [review.reviewer for review in store.reviews(call)] == ["Lee"]
