"""Any record at all, drawn by hypothesis: what a store must give back as it got it."""

from dataclasses import replace
from datetime import UTC, date
from decimal import Decimal

from hypothesis import strategies as st

from aql.values.amount import Person, Value, Window
from aql.values.finding import Evidence, Finding
from aql.values.record import Record
from aql.values.transcript import Span, Speaker, Transcript, Turn

words = st.text(max_size=12)
seconds = st.floats(min_value=0, max_value=1e5)
counts = st.integers(min_value=0, max_value=2**40)

st.register_type_strategy(str, words)
st.register_type_strategy(float, seconds)
st.register_type_strategy(int, counts)
st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False))
st.register_type_strategy(
    Span, st.tuples(st.integers(0, 500), st.integers(0, 500), st.integers(1, 80)).map(lambda t: Span(t[0], t[1], t[1] + t[2]))
)
st.register_type_strategy(Person, st.builds(Person, title=words.map(lambda title: title or "CFO")))


@st.composite
def windows(draw):
    start, end = sorted(draw(st.tuples(st.dates(), st.dates())))
    return draw(st.builds(Window, start=st.sampled_from([start, None]), end=st.sampled_from([end, None])))


st.register_type_strategy(Window, windows())


@st.composite
def findings(draw):
    status = draw(st.sampled_from(["confirmed", "partial", "absent", "negative"]))
    proofs = st.just(()) if status == "absent" else st.lists(st.from_type(Evidence), min_size=1, max_size=3).map(tuple)
    return draw(st.builds(Finding, status=st.just(status), evidence=proofs, values=st.lists(st.from_type(Value), max_size=4).map(tuple)))


st.register_type_strategy(Finding, findings())


@st.composite
def transcripts(draw):
    speakers = draw(st.lists(st.from_type(Speaker), min_size=1, max_size=4, unique_by=lambda speaker: speaker.name))
    turns = draw(st.lists(st.builds(Turn, speaker=st.sampled_from([speaker.name for speaker in speakers])), max_size=6))
    return draw(
        st.builds(
            Transcript,
            turns=st.just(tuple(replace(turn, index=place) for place, turn in enumerate(turns))),
            speakers=st.just(tuple(speakers)),
            held_on=st.none() | st.dates(min_value=date(1, 1, 1)),
        )
    )


st.register_type_strategy(Transcript, transcripts())

# A list of anything else is short: what is tested is how each thing lies in its row, not how many fit.
records = st.builds(Record, analyzed_at=st.datetimes(timezones=st.just(UTC)))
