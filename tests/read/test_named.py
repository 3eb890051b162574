from datetime import date

import pytest

from aql.read.dates import date_in
from aql.read.named import held_on_in, title_in


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Wed, Feb 11, 2026 9:30AM • 8:11", date(2026, 2, 11)),
        ("14 avril 2026, 10:46", date(2026, 4, 14)),
        ("3. März 2026", date(2026, 3, 3)),
        ("12 de agosto de 2026", date(2026, 8, 12)),
        ("21 de maio de 2026", date(2026, 5, 21)),
        ("2026年5月21日（木）10:00", date(2026, 5, 21)),
        ("intro (2026-09-08 at 09:31 GMT+2)", date(2026, 9, 8)),
        ("ACDE - 2026/03/26 13:58 GMT - Transcript", date(2026, 3, 26)),
        ("call-20260414_104614-Recording", date(2026, 4, 14)),
        ("08.05.2026", date(2026, 5, 8)),
        ("25/12/2026 or 12/25/2026", date(2026, 12, 25)),
        ("June 3rd, 2026", date(2026, 6, 3)),
        ("05/06/2026", None),
        ("2026-13-40", None),
        ("15 people in 2026", None),
        ("nothing", None),
    ],
)
def test_a_date_is_found_however_it_is_written(text, expected):
    assert date_in(text) == expected


@pytest.mark.parametrize(
    "name, held_on, title",
    [
        ("GMT20240124-202901_Recording.transcript.vtt", date(2024, 1, 24), None),
        ("GMT20240124-202901_Recording_1920x1080.cc.vtt", date(2024, 1, 24), None),
        ("2026-03-10 Acme discovery.docx", date(2026, 3, 10), "Acme discovery"),
        ("Acme_discovery_2026-03-10.txt", date(2026, 3, 10), "Acme discovery"),
        ("Acme intro-20260414_104614-Meeting Recording.docx", date(2026, 4, 14), "Acme intro"),
        ("Demo call - 2026_03_26 13_58 GMT - Transcript.docx", date(2026, 3, 26), "Demo call"),
        ("acme-second-call.json", None, "acme second call"),
        ("d01.vtt", None, None),
        ("transcript.vtt", None, None),
    ],
)
def test_a_files_name_may_give_its_date_and_title(name, held_on, title):
    assert (held_on_in(name), title_in(name)) == (held_on, title)
