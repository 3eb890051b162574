import pytest

from aql.errors import QueryError
from aql.store.query import Rows
from aql.store.store import Store
from aql.values.chat import Completion
from tests.store.kept import keep


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "aql.db") as opened:
        yield opened


def test_a_query_gives_columns_and_rows(store):
    keep(store, "calls/d01.vtt", account="Brightwell")

    rows = store.query("select file, account, verdict from v_verdicts")

    assert rows == Rows(("file", "account", "verdict"), (("calls/d01.vtt", "Brightwell", "nurture"),))


def test_a_query_takes_values_by_name(store):
    keep(store, "d01.vtt", account="Brightwell")
    keep(store, "d02.vtt", account="Northwind")

    rows = store.query("select file from v_verdicts where account = :account", {"account": "Northwind"})

    assert rows.rows == (("d02.vtt",),)


def test_a_query_says_that_there_are_more_rows_than_were_asked_for(store):
    counting = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 5) select i from n"

    assert store.query(counting, limit=3) == Rows(("i",), ((1,), (2,), (3,)), is_cut=True)
    assert not store.query(counting, limit=5).is_cut


@pytest.mark.parametrize(
    "sql",
    [
        "delete from calls",
        "update calls set account = 'x'",
        "insert into settings values ('a', 'b')",
        "drop table calls",
        "create table notes (text)",
        "create temp table notes (text)",
        "attach '/tmp/other.db' as other",
        "pragma user_version",
        "pragma user_version = 99",
        "pragma journal_mode = delete",
        "select load_extension('evil')",
        "select fts3_tokenizer('simple')",
        "select * from completions",
        "select count(*) from completions",
        "select (select text from completions limit 1)",
        "with answers as (select text from completions) select * from answers",
        "vacuum into '/tmp/other.db'",
        "begin",
        "select * from pragma_table_info('calls')",
        "select file from calls; delete from calls",
        "reindex",
        "analyze",
        "detach main",
        "explain delete from calls",
    ],
)
def test_all_but_reading_is_refused(store, sql):
    keep(store, "d01.vtt")
    store.completions().remember("key", "model", Completion("secret", "stop", "model"), "words")

    with pytest.raises(QueryError) as refused:
        store.query(sql)

    assert refused.value.hint
    assert store.query("select count(*) from v_verdicts").rows == ((1,),)


def test_a_query_that_takes_too_long_is_stopped(store):
    forever = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"

    with pytest.raises(QueryError, match=r"longer than 0\.05 seconds"):
        store.query(forever, seconds=0.05)


def test_a_query_that_wants_too_much_memory_is_stopped(store):
    with pytest.raises(QueryError, match="too big"):
        store.query("select printf('%.*c', 900000, 'x') || printf('%.*c', 900000, 'x')")
    with pytest.raises(QueryError, match="larger than 50 MB"):
        store.query("with n(i) as (select 1 union all select i + 1 from n) select printf('%.*c', 900000, 'x') from n")
    with pytest.raises(QueryError, match="may only read"):
        store.query("select zeroblob(10)")


def test_a_query_that_is_wrong_says_what_is(store):
    with pytest.raises(QueryError, match="no such column: acount") as refused:
        store.query("select acount from v_verdicts")

    assert "aql schema" in refused.value.hint


def test_nothing_asked_is_refused(store):
    with pytest.raises(QueryError, match="asks for nothing"):
        store.query("-- nothing")


def test_a_query_may_use_the_search_index(store):
    keep(store, "d01.vtt")

    rows = store.query("select u.place from turn_index i join turns u on u.id = i.rowid where turn_index match 'lose'")

    assert rows.rows == ((1,),)
