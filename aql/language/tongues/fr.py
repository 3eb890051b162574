"""French; measured."""

from aql.language.tongues.kinds import Table

TABLE: Table = {
    "filler": "euh, heu, hum, hm, mmh, mm, ah, eh",
    "aside": "bon, ben, bah, enfin, quoi, voilà, hein, tu sais, vous savez, tu vois, vous voyez, en fait, du coup, franchement, "
    "honnêtement, je veux dire, alors, donc, écoutez, écoute, à vrai dire, pour être honnête, sincèrement, c'est-à-dire, bref, "
    "oui, évidemment, disons",
    "interjection": "non, oui, si, ah, oh, bon, ben, voilà, bonjour, merci, d'accord, exactement, ouais",
    "negator": "pas, ne, n', jamais, rien, personne, aucun, aucune, ni, nulle part, guère, non plus, à peine, doute, doutons, "
    "au lieu de, plutôt que, refuse, refusé, refusent, zéro, plus de budget, plus rien, plus personne, pas encore, impossible, "
    "mensonge, mythe, absurde, faux, trop tôt, incapable, rumeur, annulé, rejeté, peu de gens, si seulement, rarement, mentir",
    "ahead": "sans, jusqu'à ce que",
    "limiter": "seulement, uniquement, juste, sauf, excepté, presque, au maximum, maximum, au plus, jusqu'à, moins de, à part, "
    "aurait, aurions, j'aurais, on aurait, devait, était censé, en théorie, sur le papier, autrefois, si seulement, j'aimerais, "
    "imaginez, imagine, soi-disant, rêve, rêver, censé, censés, qui a dit, qui dit, dans un monde idéal, ce serait bien, "
    "on aimerait, j'adorerais",
    "conditional": "si, s'il, s'ils, si l'on, à condition, à condition que, sauf si, à moins que, à moins de, en cas de, "
    "au cas où, pourvu que, sous réserve, sous réserve de, en supposant, selon que, tant que, seulement si, tant qu'on, dès que",
    "thinking": "pense, penses, pensez, pensons, crois, croyons, croyez, dis, dit, disent, disons, dire, promis, promets, sûr, "
    "sûre, certain, certaine, imagine, suppose, trouve, convaincu, convaincue, promettre, garantir, assurer, affirmer, confirmer, "
    "doute, si seulement",
    "innocent": "pas seulement, pas de problème, pas de souci, sans problème, sans souci, sans doute, ne vous inquiétez pas, "
    "ne t'inquiète pas, pas mal, pas mal de, comme si, si vous voulez, si tu veux, s'il vous plaît, s'il te plaît, "
    "si je peux dire, si je me souviens bien, pourquoi pas, de rien, ça ne fait rien, même si, n'est-ce pas, si possible, "
    "si on veut, sans faute, n'importe, plus ou moins, n'hésitez pas, sans aucun doute, pas vous mentir, pas un secret, "
    "jusqu'à présent, jusqu'ici, ne vais pas vous mentir, n'est pas un secret, ne vous mens pas, pas une blague, "
    "n'est pas une blague, sans discussion, n'oubliez pas, n'oublie pas, c'est pas pour dire, quand est-ce, quand même, "
    "de temps en temps, une fois de plus, une fois par, encore une fois, après tout, après le déjeuner, comme vous dites, "
    "comme tu dis, je vous dis, je te dis, je dis, comme on dit, imaginez comme, depuis quand, comme je l'ai dit, à la fois, "
    "pour une fois, c'est-à-dire",
    "tag": "n'est-ce pas, non, ou pas, ou non, si je ne me trompe, si je ne me trompe pas",
    "taking_back": "mais plus maintenant, plus maintenant, ou pas, ou peut-être pas, mais pas, pas vraiment, enfin non, "
    "non attendez, attendez non, oubliez ça, oubliez, oublie ça, oublie, je retire, je retire ce que j'ai dit, je plaisante, "
    "je rigole, tu parles, si seulement, mais c'est fini, mais c'est tombé à l'eau, mais pas encore, pas encore, "
    "mais pas cette année, n'écrivez pas ça, ne le notez pas, pas, mais ça c'était, mais c'était, dans mes rêves, "
    "ce qui n'est pas vrai, ce qui est faux, ce n'est pas vrai, c'est faux, mais c'est annulé, mais c'est mort, enfin je croyais, "
    "c'était le plan, jusqu'à hier, pas nous, c'était l'année dernière, ou plutôt, en fait non, dans vos rêves, dans tes rêves, "
    "ça dépend, cela dépend, dépend, tout dépend, correction, je corrige, je me corrige, attends non, non attends, je le retire, "
    "je retire ça, c'était une blague, c'est une blague, blague, je blague, je déconne, je plaisantais, pour rire, "
    "mais oui bien sûr, mais bien sûr, ben voyons, ben tiens, j'aimerais bien, on aimerait bien, je me suis trompé, "
    "je me suis trompée, je me trompe, me suis trompé, pardon non, faux, non c'est faux, ce n'est pas exact, c'est inexact, "
    "c'était l'idée, c'était l'an dernier, c'était l'an passé, rêvez toujours, on peut rêver, ne me citez pas, sous réserve, "
    "à condition, pourvu que, en supposant, ironie, c'est de l'ironie, c'est-à-dire si, à confirmer, non non, non mais non, "
    "si vous y croyez, au moins sur, du moins sur, du moins en, enfin peut-être pas, tu rêves, vous rêvez, que tu crois",
    "hedge": "peut-être, probablement, éventuellement, sûrement, sans doute, j'espère, on espère, pourrait, pourrions, pourraient, "
    "je pense, je crois, on verra, en principe, normalement, a priori, j'imagine, je suppose, il se peut, il paraît, idéalement, "
    "à peu près, en gros, plus ou moins, peut-être que, pense que, pensent que, croit que, croient que, croit, croient, "
    "suppose que, espère que, paraît-il, paraît, il paraît que, soi-disant, selon eux, selon lui, selon elle, selon vous, "
    "selon votre, à ce qu'il paraît, apparemment, théoriquement, il semble, il semblerait, à ma connaissance, d'après eux, "
    "on dirait que, prétend, prétendent, disent-ils, dit-il, dit-on, pour l'instant, pour le moment, provisoirement, "
    "si tout va bien, est convaincu, est convaincue, sont convaincus",
    "yes": "oui, bien sûr, évidemment, certainement, bien entendu, si",
    "assent": "exactement, tout à fait, c'est ça, c'est exact, c'est bien ça, c'est juste, absolument, effectivement, entendu, "
    "c'est noté, ça marche, ça me va, ça nous va, parfaitement, en effet, c'est vrai, voilà, affaire conclue, confirmé, "
    "je confirme, oui voilà",
    "check": "c'est bien ça, c'est ça, c'est correct, c'est exact, n'est-ce pas, j'ai bien compris, ça vous va, ça te va, "
    "ça marche, d'accord, oui, non, ou quoi, ou comment, ou bien, ou je rêve, hein",
    "denial": "non, pas du tout, pas vraiment, pas tout à fait, c'est faux, pas exactement, ah non, absolument pas, "
    "certainement pas, bien sûr que non, jamais, pas question, hors de question, sûrement pas",
    "noise": "mmh, hum, d'accord, ok, okay, ouais, bon, bien, très bien, ah, ah bon, ah oui, je vois, je comprends, intéressant, "
    "très intéressant, c'est intéressant, super, parfait, génial, excellent, merci, merci beaucoup, bonne question, ah d'accord, "
    "c'est bien, pas mal, formidable, vraiment, ça a l'air bien, ça a l'air intéressant, bonjour, au revoir, ben, très, c'est, "
    "oh là là, chouette, vous êtes sûr, vous êtes sûre, sérieusement, ah vraiment, sûr",
    "joint": "et, mais, parce que, car, donc, alors, ou, puis, et puis, et donc, quoique, bien que, tandis que, puisque, et là",
    "subject": "je, j'ai, j'avais, j'en, j'y, nous, vous, tu, il, elle, ils, elles, on, ça, c'est, c'était, il y a, y a, ce, ceci, "
    "cela, qui, que, quand, comment, où, pourquoi, combien, moi, chez, en, l'année, aujourd'hui, demain, si, s'il, s'ils, moi je, "
    "nous on, quand il, tout le monde, quelqu'un, personne, rien, aucun, aucune, on a, on est, qu'elle",
    "article": "le, la, les, un, une, des, notre, nos, mon, ma, mes, votre, vos, leur, leurs, son, sa, ses, cette, cet, ces, tous, "
    "toutes, chaque",
    "contrast": "mais, tandis que, cependant, sauf que",
    "nobody": "personne, aucun, aucune, aucun de nous, presque personne",
    "that": "que",
    "vouching": "sais, savons, sait, vois, voit, vu, dis, dit, dire, crois, pense, est, était, clair, sûr, sûre, certain, vrai, "
    "confirme, confirmé, décidé, fait, raison, problème, point, veut dire, trouve, sens, parce, puisque, alors, et, mais, plus, "
    "tout, ce, même, tellement, ainsi, voilà, c'est, depuis, pour, lorsque, oubliez pas, oublie pas, n'oubliez pas, n'oublie pas",
    "wait": "attendez, attends, pardon, un instant, une seconde, désolé, désolée, ah, oups, voyons, laissez-moi, mince, zut, "
    "excusez-moi, je veux dire",
    "reason": "parce que, car, donc, puisque",
    "about_it": "ce qui, ce que, ce dont",
    "past": "avait, avions, avais, était, étions, c'était, étaient",
    "either": "ou",
    "leave": "puis-je, je peux, laissez-moi",
    "mockery": "et un poney, et moi je suis le pape, je suis le pape, je suis la reine, le père noël",
    "frame": "imaginez, imagine, imaginons, disons que, disons, faisons comme si, supposons, mettons que, mettons, admettons, "
    "dans un monde idéal, dans un monde parfait, dans l'idéal, idéalement, j'aimerais dire, j'aimerais pouvoir dire, "
    "on aimerait dire, j'adorerais dire, je voudrais pouvoir dire, en théorie, théoriquement, sur le papier, hypothétiquement, "
    "au mieux, dans le meilleur des cas, ce serait bien, ce serait chouette, si seulement, je rêve, on rêve, le plan était, "
    "l'idée était, l'idée c'est, l'espoir c'est, avec un peu de chance, par hypothèse, avec de la chance, un jour, dans mes rêves, "
    "dans une autre vie, imagine un instant, imaginez un instant, pour rire, si tout va bien, si dieu le veut, j'ai rêvé, "
    "on a rêvé, dans un bon jour",
    "report": "dit, disent, disait, disaient, raconte, racontent, affirme, affirment, prétend, prétendent, assure, assurent, "
    "promis, a promis, confirmé, écrit, selon, d'après, ai dit, avons dit, j'ai lu, on a lu, j'ai entendu, j'ai entendu dire, "
    "on m'a dit, on nous a dit, jure, garantit, garantissent",
    "outsider": "il, elle, ils, elles, vous, votre, vos, tu, ton, fournisseur, vendeur, vendeurs, commercial, consultant, "
    "consultants, collègue, les gens, quelqu'un, on dit, on raconte, selon, d'après, site, brochure, presse, rumeur, rumeurs, "
    "on m'a dit, on nous a dit, j'ai entendu, j'ai entendu dire, il paraît, tout le monde, femme, mari, frère, ami, voisin, type, "
    "ancien, ancienne, prédécesseur, concurrent, concurrents, stagiaire, j'ai lu, on a lu, avocat",
    "temporal": "quand, lorsque, lorsqu'on, une fois que, une fois, dès que, dès qu'on, après que, aussitôt que, le jour où, "
    "au moment où, le moment où, sitôt",
    "bygone": "était, étions, étaient, avait, avions, avaient, suis arrivé, suis arrivée, est arrivé, a commencé, ai commencé, "
    "a demandé, avez demandé, faisait, venait, a fait, a eu, ont eu, a pris",
    "verb": "a, ont, signe, signent, veut, veulent, paie, paient, achète, utilise, peut, peuvent, va, vont, commence, commencent, "
    "avons, ait, aient",
    "request": "pouvez-vous, pourriez-vous, vous pouvez, vous pourriez, on peut, on pourrait, peut-on, pourrait-on, qui, quoi, "
    "comment, où, pourquoi, combien, quel, quelle, quels, quelles, qu'est-ce",
    "fraction": "la moitié de, moitié de, un tiers de, le tiers de, un quart de, le quart de, une partie de, une fraction de, "
    "moins de, jusqu'à, pas plus de, au plus, au maximum, maximum, même pas, en dessous de, sous les, presque, pour cent de, "
    "moins, dixième de, un dixième de, un cinquième de, cinquième de, à peine, une petite partie de",
    "unit": "pour cent, pourcent, %, k, mille, cents, cent, million, millions, milliard, milliards, euros, euro, dollars, dollar, "
    "francs, livres, yens, €, $, £, ou moins, au plus, au maximum, maximum, maxi, grand maximum, et demi, et demie, virgule, "
    "de moins",
    "correction": "correction",
    "jest": "blague, plaisante, plaisantais, rigole, déconne, marcher, ironie, pape, blaguais, rire, inventé, invente",
    "copula": "est, était, serait, semble, paraît",
    "settled": "officiel, signé, validé, décidé, confirmé, définitif, sûr, approuvé",
}
