"""A reviewer's whole way in a real browser, at the real command: with keys alone, and with JavaScript off."""

import shutil
import signal
import subprocess
import sys
from datetime import date

import pytest
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support import select, wait

from aql.store.store import Store
from tests.store.kept import keep
from tests.worlds import transcript

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs chromium and chromedriver")

FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
FLAGS += (
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-prefers-reduced-motion",
    "--window-size=1440,900",
)
LONG = tuple(f"{'Rep' if turn % 2 else 'Dana'}: filler of turn {turn}, which is said at some length" for turn in range(60))


@pytest.fixture
def database(tmp_path):
    """Three calls, one a day: Cedar the newest, whose buyer speaks of her pain at the very end of a long call."""
    with Store.open(tmp_path / "aql.db") as store:
        for day, name in enumerate(("Ash", "Birch"), 1):
            keep(store, f"{name}.vtt", account=name, held_on=date(2026, 3, day))
        words = transcript(*(line.replace("Dana", "Rep") for line in LONG), "Dana: we lose a day a week")
        keep(store, "Cedar.vtt", account="Cedar", held_on=date(2026, 3, 3), transcript=words)
    return tmp_path / "aql.db"


@pytest.fixture
def served(database):
    """The address that `aql serve` prints; what it says when it is told to stop is looked at too."""
    command = [
        sys.executable,
        "-c",
        # A shell has Ctrl-C ignored by what it runs behind: here it is heard, wherever the tests run.
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from aql.cli.main import run; run()",
        "serve",
        "--db",
        str(database),
        "--port",
        "0",
        "--reviewer",
        "Kim",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as desk:
        yield desk.stdout.readline().strip()
        desk.send_signal(signal.SIGINT)
        _, said = desk.communicate(timeout=20)
    assert desk.returncode == 0
    assert said.splitlines()[-1] == "aql: the desk is closed"


def opened(folder, *, javascript=True):
    """A browser nobody has used; it tells of everything its console is told."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={folder}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not javascript:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))


@pytest.fixture
def browser(tmp_path):
    driver = opened(tmp_path / "profile")
    yield driver
    told = driver.get_log("browser")
    driver.quit()
    assert [line["message"] for line in told if line["level"] == "SEVERE" and " 404 " not in line["message"]] == []


@pytest.fixture
def plain_browser(tmp_path):
    """A browser with JavaScript off."""
    driver = opened(tmp_path / "profile", javascript=False)
    yield driver
    driver.quit()


def press(browser, *keys):
    for key in keys:
        browser.switch_to.active_element.send_keys(key)


def find(browser, selector):
    return browser.find_element("css selector", selector)


def eventually(browser, holds):
    """Waits for the page that a key or a click leads to; what has gone stale meanwhile is looked up again."""
    wait.WebDriverWait(browser, 10, ignored_exceptions=[StaleElementReferenceException, NoSuchElementException]).until(lambda _: holds())


def shows(browser, selector, words):
    eventually(browser, lambda: words in find(browser, selector).text)


def rows(browser):
    return [row.text for row in browser.find_elements("css selector", ".open")]


def reviews(database, account):
    with Store.open(database, read_only=True) as store:
        (listing,) = store.listings(account=account)
        return [(one.about, one.decision, one.code, one.reviewer) for one in store.reviews(listing.call.id)]


def test_from_the_queue_to_a_decision_with_keys_alone(browser, served, database):
    browser.get(served)
    assert "token" not in browser.current_url

    press(browser, "j", "j", "j", "k")
    assert browser.switch_to.active_element.text == "Birch"
    press(browser, Keys.ENTER)
    shows(browser, "h1", "Birch")
    press(browser, "a")
    shows(browser, "#verdict", "Accepted by Kim")
    assert reviews(database, "Birch") == [("verdict", "accept", None, "Kim")]

    press(browser, "u")
    eventually(browser, lambda: browser.find_elements("css selector", "#verdict #reject"))
    press(browser, "r")
    press(browser, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER)
    shows(browser, "#verdict", "Rejected by Kim")
    assert reviews(database, "Birch")[1:] == [("verdict", "undo", None, "Kim"), ("verdict", "reject", "no_authority", "Kim")]

    press(browser, "j")
    shows(browser, "h1", "Ash")
    press(browser, "q")
    eventually(browser, lambda: rows(browser) == ["Cedar", "Ash"])


def test_accepting_and_rejecting_from_the_queue_itself(browser, served, database):
    browser.get(served)

    press(browser, "j", "a")
    shows(browser, ".did", "Cedar")
    press(browser, "j", "r")
    shows(browser, "h1", "Birch")

    assert find(browser, "#reject").get_attribute("open")
    press(browser, Keys.ESCAPE)
    assert not find(browser, "#reject").get_attribute("open")
    assert reviews(database, "Cedar") == [("verdict", "accept", None, "Kim")]
    assert reviews(database, "Birch") == []


def test_a_slash_finds_and_letters_typed_are_no_commands(browser, served, database):
    browser.get(served)

    press(browser, "/", *"ash jar", *[Keys.BACKSPACE] * 4, Keys.ENTER)

    eventually(browser, lambda: "words=ash" in browser.current_url and rows(browser) == ["Ash"])
    assert reviews(database, "Ash") == []


def test_a_question_mark_tells_the_keys_and_meanwhile_letters_decide_nothing(browser, served, database):
    browser.get(served)
    press(browser, "j", "?")
    eventually(browser, lambda: find(browser, "#keys").get_attribute("open"))

    press(browser, "a", Keys.ESCAPE)

    eventually(browser, lambda: not find(browser, "#keys").get_attribute("open"))
    assert reviews(database, "Cedar") == []


def test_a_line_of_the_card_scrolls_to_its_words_and_lights_them(browser, served):
    browser.get(served)
    press(browser, "j", Keys.ENTER)
    shows(browser, "h1", "Cedar")
    assert not is_visible(browser, find(browser, ".said mark"))

    find(browser, ".card a.words").click()

    eventually(browser, lambda: is_visible(browser, find(browser, ".said mark")))
    assert "lit" in find(browser, ".said mark").get_attribute("class")
    assert find(browser, ".said mark").text == "we lose a day a week"


def is_visible(browser, element):
    return browser.execute_script("const r = arguments[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight", element)


def test_a_link_from_elsewhere_finds_the_reviewer_signed_in(browser, served):
    browser.get(served)
    browser.get(f"data:text/html,<a href='{browser.current_url}accounts'>a link in a mail</a>")

    find(browser, "a").click()

    eventually(browser, lambda: browser.title == "Accounts · aql")


def test_sides_are_corrected_in_place(browser, served, database):
    browser.get(served)
    press(browser, "j", Keys.ENTER)
    shows(browser, "h1", "Cedar")
    find(browser, "#voices summary").click()
    select.Select(find(browser, "select[name=side]")).select_by_visible_text("other")

    find(browser, ".sides button").click()

    eventually(browser, lambda: browser.current_url.endswith("#voices"))
    with Store.open(database, read_only=True) as store:
        (listing,) = store.listings(account="Cedar")
        assert [(said.label, said.side, said.by) for said in store.corrections(listing.call.id)] == [("Rep", "other", "Kim")]


def test_everything_works_with_javascript_off(plain_browser, served, database):
    browser = plain_browser
    browser.get(served)
    assert not browser.find_elements("css selector", "html.js")

    browser.find_element("link text", "Birch").click()
    find(browser, "#reject summary").click()
    find(browser, "#reject input[value=misread]").click()
    find(browser, "#reject input[name=note]").send_keys("she never said that")
    find(browser, "#reject button").click()
    shows(browser, "#verdict", "Rejected by Kim")
    assert reviews(database, "Birch") == [("verdict", "reject", "misread", "Kim")]

    find(browser, "#verdict .decided button").click()
    shows(browser, "#verdict", "Accept")
    find(browser, ".card a.words").click()
    eventually(browser, lambda: browser.current_url.endswith("#w1-0"))

    browser.find_element("link text", "← Queue").click()
    find(browser, "input[name=words]").send_keys("ash")
    find(browser, ".filters button").click()
    eventually(browser, lambda: rows(browser) == ["Ash"])
    find(browser, ".act button").click()
    shows(browser, ".did", "Ash")
    assert reviews(database, "Ash") == [("verdict", "accept", None, "Kim")]
