import csv
import io

import pytest

from aql.render.csv_text import csv_text


def read(text):
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        '=HYPERLINK("http://x")',
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u00a0=1",
        "＝1",
        "－1",
        "\ufeff=1",
        "=cmd|' /C calc'!A0",
    ],
)
def test_no_text_is_a_formula(cell):
    [_, [written]] = read(csv_text(["quote"], [[cell]]))

    assert written == f"'{cell}"


@pytest.mark.parametrize("cell", ["we lose a day", "1 = 1", "a-b", "", "'=1", 'she said "no", twice', "two\nlines"])
def test_other_text_stays_as_it_was(cell):
    assert read(csv_text(["quote", "n"], [[cell, "x"]])) == [["quote", "n"], [cell, "x"]]


def test_numbers_are_numbers_and_nothing_is_empty():
    assert csv_text(["a", "b", "c"], [[-5, 2.5, None]]) == "a,b,c\r\n-5,2.5,\r\n"
