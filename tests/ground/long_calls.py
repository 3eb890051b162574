"""Calls of many words with quotes to look for in them, and how long that takes: for the speed test and the bench."""

import random
import time

from tests.worlds import transcript

SPOKEN = "we need the budget for it and our CFO signs all of that in March, don't you know, with 40 reps in Leeds um every Friday"


def long_call(count):
    """A call of so many words, and 20 (quote, turn) of it: half to the letter, a quarter without a filler, a quarter lacking a word."""
    dice = random.Random(count)
    lines = [dice.choices(SPOKEN.split(), k=25) for _ in range(count // 25)]
    call = transcript(*(f"{'Dana' if place % 2 else 'Rep'}: {' '.join(line)}." for place, line in enumerate(lines)))
    quotes = []
    for nth in range(20):
        turn = dice.randrange(len(lines))
        said = lines[turn][5:15]
        if nth % 4 == 1:
            said = [word for word in said if word != "um"]
        if nth % 4 == 3:
            del said[4]
        quotes.append((" ".join(said), turn))
    return call, quotes


def best_ms(work, runs=5):
    """The shortest of some runs, in milliseconds of this process alone."""
    spent = []
    for _ in range(runs):
        began = time.process_time()
        work()
        spent.append((time.process_time() - began) * 1000)
    return min(spent)


def locate_all(index, quotes):
    return [index.locate(words, turn) for words, turn in quotes]
