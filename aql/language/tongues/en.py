"""English; measured."""

from aql.language.tongues.kinds import Table

TABLE: Table = {
    "filler": "um, umm, uh, uhm, er, err, erm, ehm, hmm, hm, mm, mmm, ah, eh",
    "aside": "you know, i mean, like, well, so, right, look, okay, ok, yeah, oh, honestly, frankly, basically, actually, "
    "obviously, to be honest, to be fair, to be frank, in fairness, i swear, anyway, listen, please, of course, as i said, "
    "i'll be honest, if i'm honest, that is, that is to say, i should say",
    "interjection": "no, nope, nah, yes, yeah, yep, yup, oh, okay, ok, right, sure, well, hi, hello, sorry, thanks, no no, "
    "exactly, ha, haha, oh no, look, hey, yeah no, no yeah, no kidding, i'm not joking, not joking, i'm not kidding",
    "negator": "not, no, none, nobody, no one, nothing, neither, nor, never, nowhere, cannot, ain't, don't, doesn't, didn't, "
    "isn't, aren't, wasn't, weren't, haven't, hasn't, hadn't, won't, wouldn't, can't, couldn't, shouldn't, mustn't, needn't, "
    "mightn't, shan't, daren't, dont, doesnt, didnt, isnt, wasnt, havent, hasnt, wouldnt, cant, couldnt, shouldnt, dunno, zero, "
    "n't, don t, doesn t, didn t, isn t, aren t, wasn t, weren t, haven t, hasn t, hadn t, won t, wouldn t, can t, couldn t, "
    "no longer, hardly, barely, scarcely, rarely, seldom, doubt, doubts, doubted, doubtful, unlikely, refuse, refused, refuses, "
    "deny, denies, denied, fail to, failed to, fails to, instead of, rather than, far from, anything but, lack, lacks, lacking, "
    "unable, yet to, few, very few, too few, little, myth, nonsense, rubbish, untrue, false, mistaken, impossible, too early to, "
    "too late to, too soon to, too expensive to, too busy to, too small to, too tight to, too risky to, no chance, no way, lie, "
    "lying, rumour, rumours, rumor, decline, declined, reject, rejected, cancelled, canceled, avoid, stop, stopped, prevent, "
    "struggle to, reluctant to, a miracle, decided against, against, forbidden, out of the question, hesitate, "
    "turned out to be wrong, unofficially, nobody else, no one else, rare, premature, ruled out, nothing's, nobody's",
    "ahead": "without, until, till",
    "limiter": "only, merely, solely, except, other than, apart from, aside from, save for, almost, nearly, at most, up to, "
    "less than, fewer than, wish, wishes, wished, used to, supposed to, meant to, would have, would've, could have, could've, "
    "should have, should've, might have, was going to, were going to, was about to, were about to, was hoping, were hoping, "
    "pretend, pretends, hypothetically, in theory, on paper, in my dreams, imagine, imagined, assume, assumes, assumed, "
    "assumption, dream, dreamt, fantasy, would be great, would be nice, would be lovely, mad to, tempted to, hoping to, hoped to, "
    "wanted to, wouldn't let us, in a perfect world, in an ideal world, i'd love to, we'd love to, i'd hate to, we'd hate to, "
    "would love to, would hate to, would like to, was the plan, claims, alleges, alleged, allegedly, supposedly, was wrong, "
    "were wrong, so they say, just one, crazy to, officially, ask me again when, you'd think, you would think, one might think, "
    "one would think, for the sake of argument, sooner quit, told me to say, asked me to say, want me to say, "
    "would have you believe",
    "conditional": "if, if only, only if, but only if, unless, provided, providing, as long as, so long as, assuming, suppose, "
    "supposing, in case, on condition, on the condition, subject to, depending on, conditional on, contingent on, whether, "
    "should we, should they, had we, were we, pending, what if, if and when, when and if, the day, as soon as, once the, once we, "
    "once they, once he, once she, once it's, once it is, whenever, let's say",
    "thinking": "think, believe, reckon, suppose, guess, imagine, expect, say, said, says, saying, tell, told, claim, claimed, "
    "promise, promised, sure, certain, convinced, guarantee, confirm, swear, doubt, doubts, doubted, wish, think so, know that, "
    "saying that, insist",
    "innocent": "not gonna say who, not going to say who, won't say who, can't say who, not gonna say which, not going to say which, "
    "won't say which, not naming names, won't name names, not gonna name names, not going to name names, "
    "no i, no we, no you, no they, no he, no she, no it, no it's, no there's, no that's, no i'm, no we're, no i've, "
    "no we've, no i'll, no we'll, no i'd, no they're, no he's, no she's, not only, not just, not least, no problem, no worries, "
    "no doubt, no question, no wonder, not to mention, why not, no no, don't worry, can't wait, don't hesitate, "
    "don't get me wrong, as if, even if, if you like, if you will, if you want, if anything, if that makes sense, if i'm honest, "
    "if we're honest, if i remember rightly, whether or not, other than that, apart from that, if it's alright, if that's okay, "
    "if that's alright, if i may, not bad, doesn't matter, don't matter, no matter, not nothing, don't mind, doesn't mind, "
    "no longer than, no later than, not later than, if not sooner, a few, a little, quite a few, not a few, "
    "whether you like it or not, whether we like it or not, whether they like it or not, can't complain, cannot complain, "
    "without a doubt, without doubt, without question, without exception, without fail, without further ado, not going to lie, "
    "won't lie, can't lie, nothing to hide, not rocket science, no secret, up against, until now, the day before, the day after, "
    "the day we, as though, up to you, up to them, up to us, no ifs, no buts, no ifs or buts, no ifs no buts, if it helps, "
    "if that helps, if you want to, believe it or not, no kidding, not joking, you wouldn't believe it, wouldn't believe it, "
    "as you can imagine, no strings attached, if memory serves, can't tell you how, don't forget, no offence, no offense, "
    "you can imagine, imagine how, imagine my, i can imagine, after all, once again, once more, once a, once and for all, at once, "
    "all at once, when it comes to, when can, when do, when does, when should, when could, when will, when would, when is, "
    "when are, when shall, before i forget, as planned, the plan is simple, in the room when, when i say, i say, i'd say, "
    "as they say, as you say, you said it, like you said, as you said, that said, having said that, needless to say, "
    "you heard right, as you told me, if you ask me, you could say, you can say, they say hello, they said hello, i told you, "
    "we told you, i said, we said, no joke, no jokes, some of, some more, some time, for some, what they say is true, oh well, "
    "you know what, i saw him, told me himself, told me herself, to be fair, hang on to, hold on to",
    "tag": "isn't it, aren't they, aren't we, aren't you, don't we, don't you, don't they, doesn't it, doesn't he, doesn't she, "
    "didn't it, didn't we, didn't you, didn't they, wasn't it, weren't they, haven't we, haven't you, hasn't it, won't we, "
    "won't it, won't you, can't we, can't you, isn't that, isn't he, isn't she, wouldn't it, couldn't you, isn't there, "
    "don't you think, don't you know, if you like, if not",
    "taking_back": "but not any more, but not anymore, but not any longer, not any more, not anymore, but no longer, or not, "
    "or maybe not, not really, no wait, wait no, scratch that, strike that, i take that back, i take it back, take that back, "
    "forget that, forget i said, just kidding, only joking, just joking, i'm joking, i'm kidding, only kidding, kidding, i wish, "
    "in my dreams, yeah right, as if, but that's gone, but that fell through, but it fell through, but it's gone, "
    "but not this year, but not now, but not yet, not yet, but that's over, but don't write that down, don't write that down, "
    "actually no, no actually, well no, said no one ever, not, but not, but we don't, but we didn't, but we haven't, but we can't, "
    "but we won't, but i don't, but i didn't, but it didn't, but it isn't, but it's not, but that was last year, "
    "but that was before, no chance, which is not true, which isn't true, which isn't the case, which is not the case, "
    "which is simply not the case, which is simply not true, which is wrong, which we don't, which isn't right, that's not true, "
    "that isn't true, that's wrong, that's not right, or so i thought, or that's what i thought, at least that was the plan, "
    "at least in theory, that was the plan, until yesterday, until last week, till last week, and pigs might fly, dream on, "
    "fat chance, that was before, but that was the plan, however that's, but now it's gone, but now it's all gone, "
    "but it's all gone, not us, or rather, my foot, that was last year, that was in april, my arse, ignore that, wrong year, "
    "wrong call, my mistake, my bad, i misspoke, at least i hope, at least i think, and that's a big if, that's a big if, "
    "or so i'm told, or so they say, or at least that's what, in your dreams, barring accidents, depends on, depends, it depends, "
    "that depends, all depends, it all depends, correction, i stand corrected, let me correct, let me correct myself, "
    "let me correct that, let me rephrase, let me rephrase that, let me take that back, let me walk that back, "
    "i was being sarcastic, i'm being sarcastic, that was sarcasm, that was a joke, joke, joking, joking aside, sarcasm, you wish, "
    "we wish, they wish, forget i said that, forget what i said, or so i hear, or so i heard, or am i wrong, don't quote me, "
    "don't quote me on that, don't hold me to that, don't hold me to it, that's the theory, that's the plan, that was the idea, "
    "that was the theory, i mean we don't, i mean no, i mean not, sorry no, sorry that's wrong, sorry wrong, oh wait, hold on no, "
    "hang on no, hang on that's, that's not quite right, that's not quite true, that's incorrect, that is wrong, that is not true, "
    "that is not right, i'm lying, i lied, that was a lie, not true, wrong, no sorry, no hold on, no hang on, we don't really, "
    "we don't actually, except not, psych, gotcha, had you there, had you going, i exaggerate, i'm exaggerating, don't i wish, "
    "would be nice, would be lovely, wouldn't it be nice, wouldn't that be nice, i'm pulling your leg, pulling your leg, "
    "pulled your leg, keep dreaming, i retract that, i retract, strike what i said, disregard that, never mind, nevermind, "
    "on second thought, on second thoughts, to be confirmed, tbc, don't write that, that's off the record, i made that up, "
    "made that up, or that's what they say, oh please, oh sure, sure we do, sure jan, pull the other one, and i'm the queen, "
    "and i'm the pope, that's if, that is if, assuming that, or so they tell me, so they tell me, or so he tells me, "
    "or so she tells me, that was last, i'm just joking, i am joking, i am kidding, i am just kidding, not that, like that's, "
    "like that is, at least on, at least in the, at least that's, at least according, that's what they, that's what he, "
    "that's what she, that's what you, that's what everyone, that's what people, that's the official line, in my wildest dreams, "
    "in your wildest dreams, chance would be, if only, as far as anyone knows, or that's the rumour, we would if, i would if, "
    "ignore me, don't listen to me, don't mind me, or never",
    "hedge": "maybe, perhaps, possibly, probably, presumably, hopefully, might, may, could, i think, i guess, i suppose, i hope, "
    "we hope, i believe, i reckon, likely, sort of, kind of, in principle, ideally, potentially, not sure, tentatively, "
    "apparently, supposedly, if all goes well, thinks, reckons, believes, hopes, guesses, assumes, suspects, they think, "
    "they believe, they reckon, they hope, people think, we think, everyone thinks, everybody thinks, seems, it looks like, "
    "looks like, it sounds like, sounds like, looks as if, sounds as if, sounds as though, looks as though, allegedly, reportedly, "
    "reputedly, seemingly, theoretically, fingers crossed, i'd imagine, i imagine, i'd guess, i'd hope, expects, imagines, claims, "
    "claim, alleges, is convinced, are convinced, swears, is adamant, the way i hear it, from what i hear, from what i've heard, "
    "i gather, i understand, as far as i know, as far as i can tell, if i understand, would have you believe, so i hear, "
    "so i'm told, so they tell me, so he says, so she says, rumour, rumor, word is, word has it, all being well, as a rule, "
    "for now, for the moment, touch wood, provisionally, pencilled in, penciled in, in the pipeline, with any luck, god willing, "
    "i'd expect, we'd expect, should be, i'd be thrilled, we'd be thrilled",
    "yes": "yes, yes please, yeah, yep, yup, aye, we do, we are, we have, we did, it is, it does, i do, i am, i did, i will, "
    "we will, they do, they are, they have, of course, for sure",
    "assent": "correct, exactly, absolutely, definitely, agreed, indeed, precisely, that's right, that's correct, that's me, "
    "that's us, that is right, that is correct, that's it, that's true, that works, works for me, works for us, you got it, "
    "you've got it, spot on, bang on, deal, confirmed, you're right, you are right, that'll work, that would work, let's do that, "
    "let's do it",
    "check": "is that right, did i get that right, have i got that right, is that correct, correct, right, does that work, "
    "would that work, is that fair, sound right, does that sound right, am i right, isn't it, is it, yes, did i get that, "
    "have i understood, does that sound about right, okay with you, yeah, do we, do you, do they, does it, have we, have you, "
    "are we, are you, did we, did they, isn't that so, is that so, is that what, is that really, seriously, really, honestly",
    "denial": "no, nope, nah, not really, that's not right, that's wrong, i don't think so, not quite, not exactly, that's not it, "
    "i didn't say that, not us, absolutely not, certainly not, definitely not, of course not, hell no, not at all, far from it, "
    "no chance, no way, never, not likely, oh no, no no, over my dead body, don't make me laugh, hardly",
    "noise": "mm hm, mhm, uh huh, yeah, yep, yup, aye, right, sure, okay, ok, fine, great, cool, alright, all right, got it, "
    "i see, makes sense, that makes sense, fair enough, sounds good, sounds great, sounds interesting, sounds fine, interesting, "
    "very interesting, good to know, nice, wow, perfect, lovely, brilliant, awesome, good, very good, fantastic, amazing, "
    "impressive, excellent, super, no worries, good question, great question, thanks, thank you, cheers, really, oh really, "
    "is that right, go on, gotcha, noted, understood, that's interesting, that's great, that's good, that's nice, that's helpful, "
    "oh, well, so, very, that, that's, sounds, all, pretty, ha, haha, hello, hi, bye, please, lol, will do, are you sure, "
    "you sure, seriously, for real, sure about that, are you serious, are you certain, no way really",
    "joint": "and, but, so, because, 'cause, cause, cos, then, or, while, whereas, although, though, since, and then, but then, "
    "and so, so then, plus, therefore, however, and because, but because, except",
    "subject": "i, we, you, they, he, she, it, there, i'm, we're, you're, they're, he's, she's, it's, there's, i've, we've, "
    "you've, they've, i'll, we'll, you'll, they'll, he'll, she'll, it'll, there'll, i'd, we'd, you'd, they'd, he'd, she'd, it'd, "
    "that's, that'll, what's, who's, here's, where's, this, what, who, which, how, when, where, why, let's, let me, everybody, "
    "everyone, somebody, someone, nobody, no one, nothing, if, not all of, not everyone, not everybody, none of, some of, most of, "
    "all of, half of, one of",
    "article": "the, our, my, your, his, her, its, their, a, an, these, those, some, all, both, each, every",
    "contrast": "but, although, though, whereas, but then, however, except, yet",
    "inverted": "should, were, had you, had we, had they, had i, had he, had she, say we, say they, say you, say i, say the, "
    "say he, say she, say our",
    "nobody": "nobody, no one, none, none of us, none of them, neither, neither of us, neither of them, not one of us, "
    "hardly anyone, hardly anybody, nobody else, no one else",
    "that": "that, to",
    "vouching": "know, knew, knows, see, saw, seen, found, find, realise, realised, realize, realized, notice, noticed, learned, "
    "learnt, say, said, says, mean, means, think, thought, believe, feel, felt, is, was, confirm, confirmed, agree, agreed, "
    "decided, sure, clear, certain, true, fact, reason, happy, glad, sorry, afraid, show, shows, remember, remind, point, problem, "
    "issue, thing, such, given, now, tell you, told me, tell me, told us, worry, got, plus, except, only, aware, reckon, going, "
    "gonna, want, wants, need, needs, have, has, had, ready, able, committed, happy to, due, scheduled, set, promised, secret, "
    "obliged, bound, allowed, happy i am, glad i am, forget",
    "wait": "wait, hang on, hold on, sorry, hold up, one moment, actually, scratch that, let me, oops, whoops, let me check, "
    "let me think, let me see, ah, hmm, oh, then again, wait a minute, wait a second, hang on a minute, hang on a second, strike, "
    "apologies, pardon, excuse me, i mean",
    "reason": "so, because, 'cause, cause, cos, so then, but because",
    "about_it": "which",
    "past": "had, was, were, used to",
    "either": "or",
    "leave": "let me, can i, may i, shall i, could i, mind if i",
    "mockery": "and a pony, and a unicorn, and pigs fly, and i'm the pope, and i am the pope, as if, i'm the queen, i'm the pope, "
    "the tooth fairy, father christmas, santa claus, pigs might fly, pigs can fly, when pigs fly, when hell freezes, "
    "hell freezes over",
    "frame": "imagine, picture this, picture it, pretend, let's pretend, let's imagine, suppose for a, supposing for a, "
    "for argument's sake, for the sake of argument, let's say, lets say, just say, say for a moment, in a perfect world, "
    "in an ideal world, in a dream world, in my dream, in our dreams, in my dreams, in your dreams, in a parallel universe, "
    "in fantasy land, hypothetically, hypothetically speaking, theoretically, in theory, on paper, ideally, best case, "
    "in the best case, best case scenario, in the best of worlds, it would be nice if, it would be lovely if, would be nice, "
    "would be lovely, would be great, wouldn't it be nice, wouldn't it be lovely, wouldn't it be great, wouldn't that be nice, "
    "i'd love to say, i'd love to tell, i'd love to be able, we'd love to say, i would love to say, i'd like to say, "
    "i would like to say, i wish, we wish, they wish, i dreamt, i dreamed, the dream is, my hope is, our hope is, the hope is, "
    "the hope was, the plan was, the plan is, the idea is, the idea was, the goal is, the goal was, the theory is, "
    "that's the theory, make believe, what you want me to say, want me to say, told me to say, asked me to say, you want to hear, "
    "i want to hear, would have you believe, would have us believe, would have me believe, if i had my way, were it up to me, "
    "as a joke, assume for, picture a, play along, what if, fingers crossed, god willing, touch wood, with any luck, "
    "with a bit of luck, all being well, other things being equal, in my wildest dreams, in our wildest dreams, "
    "with a following wind, with luck, if we're lucky, in an alternate universe, in another life, in some other life, one day, "
    "some day, someday, wouldn't it be something, it'd be amazing, it would be amazing, it'd be great, it'd be nice, "
    "it'd be lovely, it would be great, say for example, say for instance, just for fun, for fun, purely hypothetically, "
    "wishful thinking, legend has it, in fairy land, in la la land, i had a dream, i dream, on a good day, on a perfect day, "
    "if the stars align, fantasy version, dream scenario",
    "report": "says, said, say, saying, told, tells, tell us, claims, claimed, claim, confirmed, promised, wrote, writes, hears, "
    "heard, read, swears, insists, insisted, announced, mentioned, according to, has it, would have it, i read, i've read, "
    "i heard, i've heard, i hear, we heard, we read, i've been told, i was told, i am told, we were told, we've been told, "
    "we're told, i saw, it says, keeps saying, keep saying, swore, guaranteed, guarantees",
    "outsider": "he, she, they, you, your, yours, people, somebody, someone, everybody, everyone, vendor, vendors, supplier, rep, "
    "reps, salesman, consultant, consultants, website, brochure, article, press, papers, rumour, rumor, word, some people, "
    "i heard, i've heard, i hear, i read, i've been told, i was told, i am told, we were told, we've been told, we are told, "
    "we're told, we heard, we hear, according to, it says, the internet, gossip, marketing, analyst, analysts, consultancy, guy, "
    "fella, bloke, friend, friends, mate, neighbour, neighbor, wife, husband, brother, sister, mother, father, cousin, legend, "
    "some, ex, predecessor, old ceo, old boss, previous, former, competitor, competitors, lawyer, i've read, i saw, we read, "
    "newspaper, blog, podcast, linkedin, twitter, chatgpt, the ai, ai, bot, intern, stranger",
    "temporal": "when, once, whenever, after we, after they, after he, after she, after it, after you, after i, after our, "
    "after the, as soon as, by the time, the moment, the minute, the instant, the day, now and when, as and when, only when, "
    "not until",
    "bygone": "did, got, came, went, took, saw, spoke, began, ran, told me, told us, told them, told him, told her",
    "verb": "have, has, had, got, get, gets, be, is, are, was, were, want, wants, need, needs, sign, signs, signed, start, starts, "
    "approve, approved, use, uses, pay, pays, spend, spends, buy, buys, plan, plans, go, goes, make, makes, take, takes, lose, "
    "loses, know, knows, think, thinks, can, could, will, would, shall, own, owns, agree, agrees, commit, move, do, does, see, "
    "say, says, believe, believes, run, runs, put, set, decide, choose, switch, budget, allocate, renew",
    "request": "can you, could you, would you, will you, can we, could we, shall we, should we, shall i, can i, could i, may i, "
    "how about, what about, why don't we, why don't you, do you want, would it be possible, is it possible, how, what, which, who, "
    "where, when, why, send, please",
    "fraction": "half of, half, a half of, half a, a third of, a quarter of, a fifth of, a tenth of, a fraction of, a part of, "
    "part of, two thirds of, three quarters of, under, below, beneath, less than, fewer than, up to, no more than, not more than, "
    "not even, at most, at the most, maximum, max, a maximum of, a max of, short of, nowhere near, shy of, south of, well under, "
    "just under, not quite, minus, percent of, per cent of, out of, one in, divided by, within",
    "unit": "percent, per cent, percentage points, %, ‰, k, m, mn, bn, grand, hundred, thousand, million, billion, trillion, "
    "dozen, dollars, dollar, euros, euro, pounds, quid, pence, cents, francs, pesos, yen, rupees, rand, kroner, kronor, zloty, "
    "yuan, renminbi, reais, usd, eur, gbp, jpy, chf, $, €, £, ¥, or less, or fewer, or under, or below, tops, max, maximum, "
    "at most, at the most, and falling, if we're lucky, if that, point, and a half, and a quarter, odd, plus, squared, or so less",
    "correction": "correction, depends, retraction, scratch, nope",
    "jest": "kidding, joking, messing, winding you up, having you on, pulling your leg, sarcastic, sarcasm, teasing, "
    "wishful thinking, pigs, who am i kidding, made that up, made it up, making this up, making that up, making it up, "
    "invented that",
    "copula": "is, was, would be, isn't, wasn't, sounds, seems, would, remains, will be",
    "settled": "official, final, signed, approved, decided, confirmed, fixed, agreed, set in stone, done deal, settled, certain",
}
