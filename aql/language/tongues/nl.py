"""Dutch; not measured."""

from aql.language.tongues.kinds import Table

TABLE: Table = {
    "filler": "eh, ehm, uh, uhm, hm, hmm, mm, ah",
    "aside": "zeg maar, nou, weet je, weet u, eigenlijk, dus, ja, hè, eerlijk gezegd, gewoon, kijk, ik bedoel, nou ja, goed, "
    "trouwens, natuurlijk",
    "interjection": "nee, ja, nou, ah, oh, oké, goed, hallo, dank u, bedankt, precies, klopt",
    "negator": "niet, geen, niets, niks, niemand, nooit, nergens, nauwelijks, amper, evenmin, noch, betwijfel, in plaats van, "
    "weigert, weigerde, geweigerd, nul",
    "ahead": "zonder, totdat",
    "limiter": "alleen, slechts, enkel, behalve, bijna, hooguit, maximaal, tot, minder dan, zou hebben, zouden hebben, had moeten, "
    "in theorie, op papier, vroeger, was het maar",
    "conditional": "als, indien, mits, tenzij, op voorwaarde dat, zolang, stel, stel dat, of, in het geval dat, alleen als, "
    "afhankelijk van",
    "thinking": "denk, denken, geloof, geloven, zeg, zegt, zeggen, gezegd, beloof, beloofd, zeker, overtuigd, verwacht, vermoed",
    "innocent": "niet alleen, geen probleem, geen zorgen, zonder twijfel, niet te vergeten, alsof, als u wilt, als je wilt, "
    "waarom niet, niet slecht, maakt niet uit, ook als, of zo, als het goed is",
    "tag": "toch niet, of niet, nietwaar, niet, niet waar, zo niet",
    "taking_back": "maar niet meer, niet meer, of niet, maar niet, toch niet, vergeet dat, vergeet het, grapje, geintje, "
    "dat neem ik terug, niet echt, eigenlijk niet, nog niet, maar nog niet, maar dat was, niet",
    "hedge": "misschien, mogelijk, waarschijnlijk, hopelijk, ik denk, ik hoop, zou kunnen, kan zijn, in principe, ongeveer, "
    "eventueel, vermoedelijk",
    "yes": "ja, zeker, natuurlijk",
    "assent": "precies, klopt, dat klopt, inderdaad, correct, juist, absoluut, akkoord, afgesproken, dat is goed, doen we, zo is het",
    "check": "klopt dat, toch, is dat goed, is dat juist, correct, nietwaar, heb ik dat goed, hè",
    "denial": "nee, klopt niet, dat klopt niet, niet echt, niet precies, nou nee",
    "noise": "oké, ok, mhm, hm, goed, prima, leuk, mooi, interessant, heel interessant, ik snap het, snap ik, begrijp ik, "
    "klinkt goed, bedankt, dank je, dank u, echt, goeie vraag, goede vraag, aha, top, super, ja ja, jaja, hallo, doei, heel",
    "joint": "en, maar, want, omdat, dus, of, dan, terwijl, hoewel, en dan, en toen",
    "subject": "ik, wij, we, jullie, jij, je, u, hij, zij, ze, het, er, men, dit, dat, wie, wat, waar, wanneer, hoe, waarom, "
    "iemand, niemand, iedereen, hier, daar, dan, als, vandaag, morgen, volgende",
    "article": "de, een, onze, ons, mijn, zijn, haar, hun, alle, beide, elke, ieder",
    "contrast": "maar, hoewel",
    "nobody": "niemand, geen van ons, bijna niemand",
    "that": "dat",
    "vouching": "weet, weten, zie, gezien, zeg, gezegd, denk, geloof, vind, is, was, duidelijk, zeker, waar, bevestig, besloten, "
    "feit, reden, probleem, punt, betekent, zodat",
    "reason": "want, omdat, dus",
}
