from datetime import date

import pytest

from aql.errors import ProfileError
from aql.read.manifest import COLUMNS, read_manifest
from aql.values.entry import Entry


def written(tmp_path, text):
    path = tmp_path / "manifest.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_row_becomes_an_entry(tmp_path):
    path = written(
        tmp_path,
        "file,account,held_on,profile,reps,speakers,language,recording_url\n"
        'a.vtt,"Oak, Ash & Co",2026-03-17,ladderly,Uma Stiles; tom@ladderly.example,Dana Whitfield=buyer;Room 4 = other,pt-BR,https://x.example/1\n',
    )

    (entry,) = read_manifest(path)

    assert entry == Entry(
        file="a.vtt",
        line=2,
        account="Oak, Ash & Co",
        held_on=date(2026, 3, 17),
        profile="ladderly",
        reps=("Uma Stiles", "tom@ladderly.example"),
        speakers=(("Dana Whitfield", "buyer"), ("Room 4", "other")),
        language="pt",
        recording_url="https://x.example/1",
    )


def test_columns_may_come_in_any_order_and_empty_lines_are_passed_over(tmp_path):
    path = written(tmp_path, "\ufeffAccount,file\r\n\r\nOak,b.txt\r\n,\r\n,c.txt\r\n")

    entries = read_manifest(path)

    assert [(entry.file, entry.account, entry.line) for entry in entries] == [("b.txt", "Oak", 3), ("c.txt", None, 5)]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_spreadsheet_may_separate_by_what_it_likes(tmp_path, sign):
    path = written(tmp_path, f"file{sign}account{sign}reps\na.txt{sign}Oak{sign}Uma|Tom\n")

    (entry,) = read_manifest(path)

    assert (entry.account, entry.reps) == ("Oak", ("Uma", "Tom"))


def test_a_manifest_saved_by_an_old_spreadsheet_is_read(tmp_path):
    (entry,) = read_manifest(written(tmp_path, "file,account\na.txt,Café\n".encode("cp1252")))

    assert entry.account == "Café"


@pytest.mark.parametrize(
    "text,said",
    [
        ("", "line 1: no column 'file'; write the columns on the first line: file,account,held_on,profile"),
        ("account\nOak\n", "line 1: no column 'file'"),
        ("file,acount\n", "line 1: unknown column 'acount'; spell it 'account'"),
        ("file,file\n", "line 1: column 'file' stands twice"),
        ("file,account\n,Oak\n", "line 2: no file is named; fill in the column 'file'"),
        ("file,account\na.txt,Oak,Ash\n", "line 2: 3 cells under 2 columns; put a cell that holds the separator in quotes"),
        ("file,held_on\na.txt,2026-02-01\nb.txt,17.03.2026\n", "line 3: held_on '17.03.2026' is no date; write year-month-day: 2026-03-17"),
        ("file,speakers\na.txt,Dana=byer\n", "line 2: speakers holds 'Dana=byer'; write 'Name=side'"),
        ("file,speakers\na.txt,Dana\n", "line 2: speakers holds 'Dana'"),
        ("file,language\na.txt,Portuguese\n", "line 2: language 'Portuguese' is no code; write two letters: en, de, pt"),
        ("file,recording_url\na.txt,javascript:x\n", "line 2: recording_url 'javascript:x' is no https link"),
        ("file\na.txt\na.txt\n", "line 3: 'a.txt' stands in line 2 already; keep one row a file"),
        ('file,account\na.txt,"Oak\n', "line 2: is no CSV"),
    ],
)
def test_a_manifest_that_cannot_be_used_says_where_and_why(tmp_path, text, said):
    path = written(tmp_path, text)

    with pytest.raises(ProfileError) as caught:
        read_manifest(path)

    assert said in f"{caught.value.where.removeprefix(f'{path}, ')}: {caught.value.what}; {caught.value.hint}"


def test_the_columns_are_those_of_the_contract():
    contract = "file,account,held_on,profile,reps,speakers,language,source,campaign,segment,stage,deal,recording_url"

    assert ",".join(COLUMNS) == contract
