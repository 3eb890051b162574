from pathlib import Path

from aql.language.fold import words_id
from aql.read.files import read_paths
from aql.read.gold import read_gold
from aql.read.guess import guess_us
from aql.values.transcript import Speaker, Transcript, Turn

SAMPLES = Path(__file__).parent.parent.parent / "sample_transcripts"

SELLING = (
    "Thanks for making the time. What we do is ladders, and most of our customers come to us because people keep falling. Can you see my screen?",
    "I see it. My porter climbs on a chair because nobody else will, and they told him not to.",
    "Okay. So you'd be looking at nine thousand, all in. How do you reach the shelves today? I'll send you the proposal.",
    "On the chair. He's seventy, and my boss wants it sorted.",
)


def call(seller, buyer, lines=SELLING, **addresses):
    names = [seller, buyer] * (len(lines) // 2)
    return Transcript(
        id=words_id(lines),
        source="call.txt",
        format="text",
        turns=tuple(Turn(place, name, name, line) for place, (name, line) in enumerate(zip(names, lines, strict=True))),
        speakers=tuple(Speaker(name, email=addresses.get(name.split()[0])) for name in (seller, buyer)),
    )


def test_whoever_sells_is_a_rep():
    guess = guess_us([call("Uma Stiles", "Rob Kerr"), call("Uma Stiles", "Mags Orr"), call("Theo Brandt", "Rob Kerr")])

    assert guess.reps == ("Uma Stiles", "Theo Brandt")
    assert guess.calls == 3


def test_our_domain_is_that_of_those_who_sell():
    calls = [call("Uma Stiles", buyer, Uma="uma@ladderly.example", Rob="rob@oak.example") for buyer in ("Rob Kerr", "Mags Orr")]

    assert guess_us(calls).domains == ("ladderly.example",)


def test_a_private_address_is_no_domain_of_ours():
    assert guess_us([call("Uma Stiles", "Rob Kerr", Uma="uma.stiles@gmail.com")]).domains == ()


def test_who_comes_back_with_ever_other_people_is_a_rep_even_where_nothing_is_sold():
    small_talk = ("Morning.", "Morning. It's cold.")

    guess = guess_us([call("Uma Stiles", buyer, small_talk) for buyer in ("Rob Kerr", "Mags Orr", "Jo Vance", "Rob Kerr")])

    assert guess.reps == ("Uma Stiles",)


def test_labels_that_name_nobody_are_no_reps():
    assert guess_us([call("Speaker 1", "Speaker 2")]).reps == ()


def test_an_empty_folder_tells_nothing():
    assert guess_us([]) == guess_us(iter(()))
    assert guess_us([]).reps == ()


def test_in_the_sample_calls_every_rep_that_is_guessed_is_one():
    golds = [read_gold(path) for path in sorted(SAMPLES.glob("*.gold.json"))]
    lumenloop = [gold for gold in golds if gold.seller == "lumenloop"]
    sellers = {name for gold in lumenloop for name, side in gold.sides.items() if side == "seller"}

    guess = guess_us(
        (call for call in read_paths([SAMPLES / gold.file for gold in lumenloop]) if isinstance(call, Transcript)), "Lumenloop"
    )

    assert set(guess.reps) <= sellers
    assert len(guess.reps) >= 9
    assert guess.domains == ("lumenloop.example",)
