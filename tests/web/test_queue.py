import re
from datetime import date

import pytest

from aql.values.review import Review
from tests.store.kept import keep
from tests.web.desks import NOW, send

OPENED = re.compile(r'class="open" href="(/calls/[^"]+)"><bdi>([^<]*)')


@pytest.fixture
def calls(store):
    """Four calls of March, one a day, at four kinds; by account."""
    kinds = {
        "Ash": {"fit": "negative"},
        "Birch": {"pain": "confirmed"},
        "Cedar": {},
        "Dogwood": dict.fromkeys(("fit", "pain", "timing", "stakeholders", "next_step"), "confirmed"),
    }
    return {
        name: keep(
            store, f"{name}.vtt", account=name, held_on=date(2026, 3, 1 + day), statuses=statuses or {"competition": "confirmed"}
        ).call.id
        for day, (name, statuses) in enumerate(kinds.items())
    }


def listed(browser, address="/"):
    return [name for _, name in OPENED.findall(browser.get(address).text)]


def test_calls_stand_newest_first_with_what_is_missing(browser, calls):
    page = browser.get("/").text

    assert listed(browser) == ["Dogwood", "Cedar", "Birch", "Ash"]
    assert "missing: timing, next step, fit, stakeholders, budget" in page
    assert "4 Mar 2026" in page


@pytest.mark.parametrize(
    "address, names",
    [
        ("/?verdict=disqualified", ["Ash"]),
        ("/?account=birch", ["Birch"]),
        ("/?words=CED", ["Cedar"]),
        ("/?since=2026-03-02&until=2026-03-03", ["Cedar", "Birch"]),
        ("/?order=account", ["Ash", "Birch", "Cedar", "Dogwood"]),
        ("/?order=verdict", ["Dogwood", "Birch", "Ash", "Cedar"]),
        ("/?order=oldest&words=.vtt&since=&verdict=", ["Ash", "Birch", "Cedar", "Dogwood"]),
        ("/?extractor=gpt", []),
    ],
)
def test_what_is_asked_for_stands_in_the_address(browser, calls, address, names):
    assert listed(browser, address) == names


def test_calls_are_counted_by_verdict_whichever_is_asked_for(browser, calls):
    page = browser.get("/?verdict=nurture").text

    assert re.findall(r"<b>(\d+)</b> (\w+)", page) == [("1", "qualified"), ("1", "nurture"), ("1", "disqualified"), ("1", "insufficient")]
    assert "1 call " in page


def test_a_link_to_a_call_keeps_the_filters_and_the_place(browser, calls):
    [(address, _)] = OPENED.findall(browser.get("/?verdict=nurture&show=all").text)

    assert address == f"/calls/{calls['Birch']}?show=all&amp;verdict=nurture&amp;at=0"


def test_an_accepted_call_leaves_what_waits_and_is_told_of(browser, calls, store):
    answer = send(browser, f"/calls/{calls['Birch']}/review?order=oldest", about="verdict", saw="nurture", decision="accept", back="queue")

    assert answer.headers["location"] == f"/?order=oldest&did={calls['Birch']}"
    page = browser.get(answer.headers["location"]).text
    assert [name for _, name in OPENED.findall(page)] == ["Ash", "Cedar", "Dogwood"]
    assert 'role="status"' in page
    assert listed(browser, "/?show=reviewed") == ["Birch"]
    assert store.standing(calls["Birch"]).by == "person"


def test_calls_whose_review_came_loose_are_listed_apart(browser, calls, store):
    store.add_review(Review(calls["Ash"], "pain", "accept", "confirmed", "Kim", NOW))

    assert listed(browser, "/?show=changed") == ["Ash"]
    assert "reviewed before, changed since" in browser.get("/?show=changed").text


def test_a_long_list_comes_in_pages(browser, store):
    for number in range(120):
        keep(store, f"{number}.vtt", account=f"Account {number}", held_on=date(2026, 1, 1))

    pages = [listed(browser, f"/?page={page}") for page in (1, 2, 3, 4)]

    assert [len(page) for page in pages] == [50, 50, 20, 0]
    assert len({name for page in pages for name in page}) == 120
    assert 'href="/?page=2"' in browser.get("/").text
    assert "at=50" in browser.get("/?page=2").text


@pytest.mark.parametrize(
    "address, told",
    [
        ("/?show=all", "No calls yet"),
        ("/", "Nothing waits for you"),
        ("/?show=held", "Nothing is held"),
        ("/?show=changed", "No decision has come loose"),
        ("/?show=reviewed", "No decision yet"),
        ("/?verdict=qualified", "No call fits"),
        ("/accounts", "No accounts yet"),
        ("/accounts?words=x", "No account of that name"),
        ("/search", "Find the words"),
        ("/search?words=week", "Nobody said that"),
        ("/search?words=%22%22", "Nothing to look for"),
    ],
)
def test_an_empty_list_says_what_would_stand_there(browser, address, told):
    assert told in browser.get(address).text


@pytest.mark.parametrize("address", ["/?page=0", "/?verdict=good", "/?since=soon", "/?colour=red", "/?at=-1"])
def test_an_address_that_is_not_understood_is_told_as_a_page(browser, address):
    answer = browser.get(address)

    assert answer.status_code == 422
    assert "That did not work" in answer.text


def test_accounts_stand_with_the_last_spoken_with_first_and_lead_to_their_calls_in_order(browser, calls, store):
    keep(store, "later.vtt", account="ash", held_on=date(2026, 5, 1))
    page = browser.get("/accounts").text

    assert re.findall(r'href="/account\?account=(\w+)"', page) == ["ash", "Dogwood", "Cedar", "Birch"]
    one = browser.get("/account?account=ASH").text
    assert [name for _, name in OPENED.findall(one)] == ["Ash.vtt", "later.vtt"]
    assert browser.get("/account?account=nobody").status_code == 404
    assert browser.get("/account").status_code == 404


def test_a_search_shows_who_said_it_on_which_side_and_leads_to_the_turn(browser, calls):
    page = browser.get("/search?words=week&account=birch").text

    assert f'href="/calls/{calls["Birch"]}#t1"' in page
    assert "<mark>week</mark>" in page
    assert 'class="hit buyer"' in page
    assert "How is it going?" in page
    assert "Nobody said that" in browser.get("/search?words=week&side=seller").text
