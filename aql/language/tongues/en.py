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
    "turned out to be wrong, unofficially, nobody else, no one else, rare, premature, ruled out",
    "ahead": "without, until, till",
    "limiter": "only, merely, solely, except, other than, apart from, aside from, save for, almost, nearly, at most, up to, "
    "less than, fewer than, wish, wishes, wished, used to, supposed to, meant to, would have, would've, could have, could've, "
    "should have, should've, might have, was going to, were going to, was about to, were about to, was hoping, were hoping, "
    "pretend, pretends, hypothetically, in theory, on paper, in my dreams, imagine, imagined, assume, assumes, assumed, "
    "assumption, dream, dreamt, fantasy, would be great, would be nice, would be lovely, mad to, tempted to, hoping to, hoped to, "
    "wanted to, wouldn't let us, in a perfect world, in an ideal world, i'd love to, we'd love to, i'd hate to, we'd hate to, "
    "would love to, would hate to, would like to, was the plan, claims, alleges, alleged, allegedly, supposedly, was wrong, "
    "were wrong, so they say, just one, crazy to, officially, ask me again when, you'd think, you would think, one might think, "
    "one would think, for the sake of argument, sooner quit",
    "conditional": "if, if only, only if, but only if, unless, provided, providing, as long as, so long as, assuming, suppose, "
    "supposing, in case, on condition, on the condition, subject to, depending on, conditional on, contingent on, whether, "
    "should we, should they, had we, were we, pending, what if, if and when, when and if, the day, as soon as, once the, once we, "
    "once they, once he, once she, once it's, once it is, whenever, let's say",
    "thinking": "think, believe, reckon, suppose, guess, imagine, expect, say, said, says, saying, tell, told, claim, claimed, "
    "promise, promised, sure, certain, convinced, guarantee, confirm, swear, doubt, doubts, doubted, wish, think so, know that, "
    "saying that, insist",
    "innocent": "no i, no we, no you, no they, no he, no she, no it, no it's, no there's, no that's, no i'm, no we're, no i've, "
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
    "you can imagine",
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
    "or so i'm told, or so they say, or at least that's what, in your dreams, barring accidents",
    "hedge": "maybe, perhaps, possibly, probably, presumably, hopefully, might, may, could, i think, i guess, i suppose, i hope, "
    "we hope, i believe, i reckon, likely, sort of, kind of, in principle, ideally, potentially, not sure, tentatively, "
    "apparently, supposedly, if all goes well",
    "yes": "yes, yes please, yeah, yep, yup, aye, we do, we are, we have, we did, it is, it does, i do, i am, i did, i will, "
    "we will, they do, they are, they have, of course, for sure",
    "assent": "correct, exactly, absolutely, definitely, agreed, indeed, precisely, that's right, that's correct, that's me, "
    "that's us, that is right, that is correct, that's it, that's true, that works, works for me, works for us, you got it, "
    "you've got it, spot on, bang on, deal, confirmed, you're right, you are right, that'll work, that would work, let's do that, "
    "let's do it",
    "check": "is that right, did i get that right, have i got that right, is that correct, correct, right, does that work, "
    "would that work, is that fair, sound right, does that sound right, am i right, isn't it, is it, yes, did i get that, "
    "have i understood, does that sound about right, okay with you, yeah",
    "denial": "no, nope, nah, not really, that's not right, that's wrong, i don't think so, not quite, not exactly, that's not it, "
    "i didn't say that, not us, absolutely not, certainly not, definitely not, of course not, hell no, not at all, far from it, "
    "no chance, no way, never, not likely, oh no, no no, over my dead body, don't make me laugh, hardly",
    "noise": "mm hm, mhm, uh huh, yeah, yep, yup, aye, right, sure, okay, ok, fine, great, cool, alright, all right, got it, "
    "i see, makes sense, that makes sense, fair enough, sounds good, sounds great, sounds interesting, sounds fine, interesting, "
    "very interesting, good to know, nice, wow, perfect, lovely, brilliant, awesome, good, very good, fantastic, amazing, "
    "impressive, excellent, super, no worries, good question, great question, thanks, thank you, cheers, really, oh really, "
    "is that right, go on, gotcha, noted, understood, that's interesting, that's great, that's good, that's nice, that's helpful, "
    "oh, well, so, very, that, that's, sounds, all, pretty, ha, haha, hello, hi, bye, please, lol, will do",
    "joint": "and, but, so, because, 'cause, cause, cos, then, or, while, whereas, although, though, since, and then, but then, "
    "and so, so then, plus, therefore, however, and because, but because, except",
    "subject": "i, we, you, they, he, she, it, there, i'm, we're, you're, they're, he's, she's, it's, there's, i've, we've, "
    "you've, they've, i'll, we'll, you'll, they'll, he'll, she'll, it'll, there'll, i'd, we'd, you'd, they'd, he'd, she'd, it'd, "
    "that's, that'll, what's, who's, here's, where's, this, what, who, which, how, when, where, why, let's, let me, everybody, "
    "everyone, somebody, someone, nobody, no one, nothing, if, not all of, not everyone, not everybody, none of, some of, most of, "
    "all of, half of, one of",
    "article": "the, our, my, your, his, her, its, their, a, an, these, those, some, all, both, each, every",
    "contrast": "but, although, though, whereas, but then, however, except, yet",
    "inverted": "should, were, had you, had we, had they, had i, had he, had she",
    "nobody": "nobody, no one, none, none of us, none of them, neither, neither of us, neither of them, not one of us, "
    "hardly anyone, hardly anybody, nobody else, no one else",
    "that": "that, to",
    "vouching": "know, knew, knows, see, saw, seen, found, find, realise, realised, realize, realized, notice, noticed, learned, "
    "learnt, say, said, says, mean, means, think, thought, believe, feel, felt, is, was, confirm, confirmed, agree, agreed, "
    "decided, sure, clear, certain, true, fact, reason, happy, glad, sorry, afraid, show, shows, remember, remind, point, problem, "
    "issue, thing, such, given, now, tell you, told me, tell me, told us, worry, got, plus, except, only, aware, reckon, going, "
    "gonna, want, wants, need, needs, have, has, had, ready, able, committed, happy to, due, scheduled, set, promised, secret, "
    "obliged, bound, allowed, happy i am, glad i am, forget",
    "wait": "wait, hang on, hold on, sorry, hold up, one moment, actually, scratch that, let me",
    "reason": "so, because, 'cause, cause, cos, so then, but because",
    "about_it": "which",
    "past": "had, was, were, used to",
    "either": "or",
    "leave": "let me, can i, may i, shall i, could i, mind if i",
    "mockery": "and a pony, and a unicorn, and pigs fly, and i'm the pope, and i am the pope, as if",
}
