import pytest

from aql.errors import ProfileError
from aql.read.profile import read_profile, read_sellers
from aql.values.profile import IdealCustomer

SMALL = """\
name: Ladderly
product: ladders for libraries
domains: ["@Ladderly.example", ladderly.test]
reps: [Uma Stiles, tom@ladderly.example]
ideal:
  industries: [libraries, archives]
  size: at least 3 floors
  regions: any
competitors: [Stepwise]
currency: EUR
fiscal_year_start: 4
sales_cycle_days: 60
recording_link: https://calls.ladderly.example/{call}?t={second}
"""


def written(tmp_path, text=SMALL):
    path = tmp_path / "ladderly.yaml"
    path.write_text(text)
    return path


def test_a_profile_is_read_whole(tmp_path):
    profile = read_profile(written(tmp_path))

    assert profile.name == "Ladderly"
    assert profile.domains == ("ladderly.example", "ladderly.test")
    assert profile.reps == ("Uma Stiles", "tom@ladderly.example")
    assert profile.ideal == IdealCustomer(industries=("libraries", "archives"), size="at least 3 floors", regions=("any",))
    assert (profile.currency, profile.fiscal_year_start, profile.sales_cycle_days) == ("EUR", 4, 60)


def test_a_name_is_all_that_a_profile_needs(tmp_path):
    profile = read_profile(written(tmp_path, "name: Ladderly\n"))

    assert (profile.domains, profile.recording_link, profile.fiscal_year_start) == ((), None, 1)


@pytest.mark.parametrize(
    "old,new,said",
    [
        ("domains:", "domain:", "line 3: unknown key 'domain'; spell it 'domains'"),
        ("  regions: any", "  region: any", "line 8: unknown key 'region'; spell it 'regions'"),
        ("ladderly.test", "ladderly", "line 3: 'ladderly' is no domain; write it as in an e-mail address: 'acme.com'"),
        ("EUR", "euro", "line 10: 'euro' is no currency code: three capitals, as in EUR; "),
        ("start: 4", "start: 13", "line 11: 'fiscal_year_start' does not fit: input should be less than or equal to 12, got '13'; "),
        ("name: Ladderly\n", "", "line 1: 'name' is missing; add 'name:'"),
        ("{call}", "{cal}", "line 13: unknown field 'cal' in the link; spell it 'call'"),
        ("{call}", "{call.real}", "line 13: unknown field 'call.real' in the link"),
        ("{second}", "{second", "the braces in"),
        ("https:", "http:", "is no https link"),
        ("https://calls.ladderly.example/", "javascript:alert(1)//", "is no https link"),
        ("https://calls", "https://user@calls", "is no https link"),
        ("?t=", '?t=">', "is no https link"),
    ],
)
def test_a_profile_that_cannot_be_used_says_where_and_why(tmp_path, old, new, said):
    path = written(tmp_path, SMALL.replace(old, new, 1))

    with pytest.raises(ProfileError) as caught:
        read_profile(path)

    assert said in f"{caught.value.where.removeprefix(f'{path}, ')}: {caught.value.what}; {caught.value.hint}"


def test_the_hash_follows_the_reps_and_not_the_recording_link(tmp_path):
    first = read_profile(written(tmp_path))

    assert read_profile(written(tmp_path, SMALL.replace("?t=", "?at="))).hash == first.hash
    assert read_profile(written(tmp_path, SMALL.replace("Uma Stiles", "Ulf Stiles"))).hash != first.hash


def test_the_sellers_beside_gold_calls_become_profiles(tmp_path):
    path = tmp_path / "sellers.yaml"
    path.write_text(
        "ladderly:\n  product: ladders\n  domain: ladderly.example\n  icp: {industries: [libraries], size: big, regions: any, exclusions: [cats]}\n"
    )

    sellers = read_sellers(path)

    assert sellers["ladderly"].product == "ladders"
    assert sellers["ladderly"].domains == ("ladderly.example",)
    assert sellers["ladderly"].ideal.exclusions == ("cats",)


def test_a_seller_with_a_misspelled_key_is_refused(tmp_path):
    path = tmp_path / "sellers.yaml"
    path.write_text("ladderly:\n  product: ladders\n  domains: ladderly.example\n  icp: {}\n")

    with pytest.raises(ProfileError, match="line 3: unknown key 'domains'"):
        read_sellers(path)
