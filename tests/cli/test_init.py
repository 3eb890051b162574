import pytest

from aql.cli.main import main
from aql.read.profile import read_profile
from tests.cli.terminal import talk

FLAGS = ["--name", "Acme", "--product", "invoice software", "--domain", "acme.example", "--industry", "retail", "--size", "100 people"]


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def test_flags_become_a_profile_that_reads_back(empty_folder):
    assert main(["init", *FLAGS, "--rep", "Owen Tully", "--currency", "eur"]) == 0

    profile = read_profile(empty_folder / "profile.yaml")

    assert (profile.name, profile.product, profile.domains, profile.reps) == (
        "Acme",
        "invoice software",
        ("acme.example",),
        ("Owen Tully",),
    )
    assert (profile.ideal.industries, profile.ideal.size, profile.currency) == (("retail",), "100 people", "EUR")


def test_every_later_run_uses_it(empty_folder, capsys):
    main(["init", *FLAGS, "--rubric", "aql"])
    capsys.readouterr()

    main(["settings"])

    assert "profile.yaml" in capsys.readouterr().out


def test_words_cannot_become_yaml(empty_folder):
    odd = 'x: [y]\n- "z" # {w}'

    main(["init", "--name", odd, "--industry", odd])

    profile = read_profile(empty_folder / "profile.yaml")
    assert profile.ideal.industries == (odd,)


def test_what_is_there_is_not_written_over(empty_folder, capsys):
    (empty_folder / "profile.yaml").write_text("name: Mine\n")

    assert main(["init", *FLAGS]) == 2
    assert "--force" in capsys.readouterr().err
    assert (empty_folder / "profile.yaml").read_text() == "name: Mine\n"


def test_a_folder_of_calls_tells_who_sells_and_shows_the_sides(samples, empty_folder, capsys):
    assert main(["init", *FLAGS[:2], "--calls", str(samples)]) == 0

    profile = read_profile(empty_folder / "profile.yaml")
    assert "Owen Tully" in profile.reps
    assert "Priya Raman" not in profile.reps
    shown = capsys.readouterr().out
    assert next(line.split()[:4] for line in shown.splitlines() if "Owen" in line) == ["d01.vtt", "Owen", "Tully", "seller"]


def test_without_a_terminal_nothing_is_asked(capsys):
    assert main(["init"]) == 2
    assert "no name was given" in capsys.readouterr().err


def test_an_unknown_rubric_stops_before_anything_is_written(empty_folder, capsys):
    assert main(["init", *FLAGS, "--rubric", "aqll"]) == 3
    assert not (empty_folder / "profile.yaml").exists()


def test_at_a_terminal_the_guess_is_shown_before_it_is_asked_about(samples, empty_folder):
    (empty_folder / "calls").mkdir()
    for name in ("d01.vtt", "d02.vtt"):
        (empty_folder / "calls" / name).write_bytes((samples / name).read_bytes())

    shown, code = talk(["init"], ["Lumenloop\n", "calls\n", "CRM hygiene\n", *(["\n"] * 10)])

    assert code == 0
    places = [shown.index(part) for part in ("A folder of your calls", "is introduced as one of us", "told from 2 calls", "Your people")]
    assert places == sorted(places)
    assert shown.count("is introduced as one of us") == 1
    assert read_profile(empty_folder / "profile.yaml").reps == ("Owen Tully", "Beatriz Sá")
