"""What a small word can do; the keys of every language's table."""

from typing import Literal

Kind = Literal[
    "filler",  # a sound, to be skipped anywhere
    "aside",  # says nothing where it is set off on both sides
    "interjection",  # an answer or an outcry where it stands alone between pauses
    "negator",  # turns a statement round
    "ahead",  # turns what follows it, and not what stands before it
    "limiter",  # takes a part of it away, or says that it is not, or no longer, so
    "conditional",  # opens a condition
    "thinking",  # a verb that, negated, denies what follows it
    "innocent",  # holds a negator or a conditional, and does neither
    "tag",  # innocent at the end of a clause, where it asks for a nod
    "taking_back",  # right after a statement, undoes it
    "correction",  # takes something back as the first word of a sentence, whatever follows
    "jest",  # shows that what was just said was none of it meant
    "settled",  # says that something stands; negated, that it does not yet
    "copula",  # right behind a whole clause, makes of it a thing that is spoken about
    "about_it",  # begins a clause about the one before it
    "wait",  # behind a no, begins a correction
    "hedge",  # makes it a guess
    "yes",  # assent where it answers a question, elsewhere often a nod
    "assent",  # assent wherever it stands
    "check",  # the end of a question that asks whether all before it is right
    "denial",  # the contrary of assent
    "past",  # speaks of what was so, and may be no longer
    "either",  # offers a choice: a yes to it chooses nothing
    "doubting",  # asks whether something is not so: a yes to it may mean either
    "leave",  # asks leave to do something: a yes to it agrees to that
    "mockery",  # an assent in irony
    "noise",  # polite, and no assent to a fact
    "joint",  # begins a clause where a subject follows
    "contrast",  # a joint that sets a clause apart from what stands before it
    "reason",  # a joint that gives a reason or a consequence
    "inverted",  # opens a condition where a sentence begins with it and is no question
    "nobody",  # a subject that negates
    "that",  # opens what somebody says, thinks or means to do
    "vouching",  # stands before a "that", and vouches for what follows it
    "frame",  # opens a world that is not this one: what follows is imagined, planned or wished
    "report",  # a verb of saying: what follows is another's word
    "outsider",  # a source that cannot speak for the buyer: the seller, a pronoun, hearsay
    "temporal",  # opens a time yet to come, and with it what is so only then
    "request",  # a question that asks for something to be done
    "asking",  # makes a question of what stands before it
    "bygone",  # a verb that shows a time to be past
    "fraction",  # right before a number, makes it another
    "unit",  # right behind a number, belongs to it
    "verb",  # a verb that begins no sentence without its subject
    "subject",  # opens a clause of its own
    "article",  # opens words that may be a subject, or an insertion
]

Table = dict[Kind, str]
