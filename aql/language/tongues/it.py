"""Italian; not measured."""

from aql.language.tongues.kinds import Table

TABLE: Table = {
    "filler": "eh, ehm, mm, uhm, hm, ah, boh",
    "aside": "cioè, diciamo, insomma, allora, quindi, guarda, guardi, sai, sa, ecco, beh, mah, onestamente, sinceramente, "
    "francamente, in realtà, praticamente, comunque, a dire il vero, voglio dire",
    "interjection": "no, sì, si, ah, oh, beh, certo, ciao, grazie, esatto",
    "negator": "non, no, mai, nessuno, nessun, nessuna, niente, nulla, né, neanche, nemmeno, neppure, appena, dubito, invece di, "
    "anziché, rifiuta, rifiutato, zero",
    "ahead": "senza, finché, fino a quando",
    "limiter": "solo, soltanto, solamente, unicamente, tranne, eccetto, salvo, quasi, al massimo, fino a, meno di, avrebbe, "
    "avremmo, avrei, magari, in teoria, sulla carta, una volta",
    "conditional": "se, a meno che, purché, a condizione che, nel caso, qualora, ammesso che, supponendo, solo se, dipende",
    "thinking": "credo, crediamo, crede, penso, pensiamo, pensa, dico, dice, dicono, detto, promesso, sicuro, sicura, certo, "
    "certa, immagino",
    "innocent": "non solo, non soltanto, nessun problema, non si preoccupi, non ti preoccupare, senza problemi, senza dubbio, "
    "di niente, come se, se vuole, se vuoi, perché no, non importa, anche se, non male, senz'altro, se non sbaglio",
    "tag": "no, non è vero, o no, non è così, se non",
    "taking_back": "ma non più, non più, o no, ma no, ma non, non è vero, scherzo, sto scherzando, lascia stare, lasci stare, "
    "ritiro quello che ho detto, non proprio, in realtà no, ma ancora no, non ancora, ma è saltato, magari, no",
    "hedge": "forse, probabilmente, magari, credo, penso, spero, speriamo, potrebbe, potremmo, può darsi, in linea di massima, "
    "più o meno, immagino, suppongo, idealmente",
    "yes": "sì, certo, certamente, senz'altro",
    "assent": "esatto, esattamente, corretto, giusto, assolutamente, è così, va bene così, d'accordo, confermo, infatti",
    "check": "giusto, corretto, è così, vero, va bene, esatto, ho capito bene, no",
    "denial": "no, non è così, per niente, non proprio, non esattamente",
    "noise": "ok, okay, mhm, ah, bene, va bene, capisco, ho capito, interessante, molto interessante, bello, ottimo, perfetto, "
    "grazie, davvero, bella domanda, certo, ah ecco, fantastico, ciao, molto",
    "joint": "e, ma, perché, quindi, allora, o, oppure, mentre, però, e poi, siccome",
    "subject": "io, noi, tu, lei, voi, lui, loro, questo, quello, qui, c'è, ci sono, abbiamo, ho, ha, hanno, siamo, sono, è, "
    "vogliamo, voglio, vuole, facciamo, faccio, possiamo, posso, può, dobbiamo, devo, mi, ci, ti, si, chi, quando, come, dove, "
    "quanto, che, qualcuno, nessuno, tutti, se, firmiamo, firmo, firma, usiamo, oggi, domani",
    "article": "il, lo, la, i, gli, le, un, uno, una, mio, mia, nostro, nostra, nostri, nostre, suo, sua, loro, questa, quella, "
    "ogni, tutti",
    "contrast": "ma, però",
    "nobody": "nessuno, nessuna, nessuno di noi, quasi nessuno",
    "that": "che",
    "vouching": "so, sappiamo, vedo, visto, dico, detto, credo, penso, è, era, chiaro, sicuro, certo, vero, confermo, deciso, "
    "fatto, motivo, problema, punto, significa, il, la, quello, più, dato",
    "reason": "perché, quindi, siccome",
}
