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
    "n'est pas une blague, sans discussion, n'oubliez pas, n'oublie pas, c'est pas pour dire",
    "tag": "n'est-ce pas, non, ou pas, ou non, si je ne me trompe, si je ne me trompe pas",
    "taking_back": "mais plus maintenant, plus maintenant, ou pas, ou peut-être pas, mais pas, pas vraiment, enfin non, "
    "non attendez, attendez non, oubliez ça, oubliez, oublie ça, oublie, je retire, je retire ce que j'ai dit, je plaisante, "
    "je rigole, tu parles, si seulement, mais c'est fini, mais c'est tombé à l'eau, mais pas encore, pas encore, "
    "mais pas cette année, n'écrivez pas ça, ne le notez pas, pas, mais ça c'était, mais c'était, dans mes rêves, "
    "ce qui n'est pas vrai, ce qui est faux, ce n'est pas vrai, c'est faux, mais c'est annulé, mais c'est mort, enfin je croyais, "
    "c'était le plan, jusqu'à hier, pas nous, c'était l'année dernière, ou plutôt, en fait non, dans vos rêves, dans tes rêves",
    "hedge": "peut-être, probablement, éventuellement, sûrement, sans doute, j'espère, on espère, pourrait, pourrions, pourraient, "
    "je pense, je crois, on verra, en principe, normalement, a priori, j'imagine, je suppose, il se peut, il paraît, idéalement, "
    "à peu près, en gros, plus ou moins, peut-être que",
    "yes": "oui, bien sûr, évidemment, certainement, bien entendu, si",
    "assent": "exactement, tout à fait, c'est ça, c'est exact, c'est bien ça, c'est juste, absolument, effectivement, entendu, "
    "c'est noté, ça marche, ça me va, ça nous va, parfaitement, en effet, c'est vrai, voilà, affaire conclue, confirmé, "
    "je confirme, oui voilà",
    "check": "c'est bien ça, c'est ça, c'est correct, c'est exact, n'est-ce pas, j'ai bien compris, ça vous va, ça te va, "
    "ça marche, d'accord, oui, non",
    "denial": "non, pas du tout, pas vraiment, pas tout à fait, c'est faux, pas exactement, ah non, absolument pas, "
    "certainement pas, bien sûr que non, jamais, pas question, hors de question, sûrement pas",
    "noise": "mmh, hum, d'accord, ok, okay, ouais, bon, bien, très bien, ah, ah bon, ah oui, je vois, je comprends, intéressant, "
    "très intéressant, c'est intéressant, super, parfait, génial, excellent, merci, merci beaucoup, bonne question, ah d'accord, "
    "c'est bien, pas mal, formidable, vraiment, ça a l'air bien, ça a l'air intéressant, bonjour, au revoir, ben, très, c'est, "
    "oh là là, chouette",
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
    "wait": "attendez, attends, pardon, un instant, une seconde, désolé, désolée",
    "reason": "parce que, car, donc, puisque",
    "about_it": "ce qui, ce que, ce dont",
    "past": "avait, avions, avais, était, étions",
    "either": "ou",
    "leave": "puis-je, je peux, laissez-moi",
    "mockery": "et un poney, et moi je suis le pape",
}
