"""Portuguese, of Brazil and of Portugal; measured."""

from aql.language.tongues.kinds import Table

TABLE: Table = {
    "filler": "hum, hm, ahn, hã, eh, ah, mm, éé",
    "aside": "tipo, né, assim, sabe, então, tá, olha, olhe, quer dizer, ou seja, pois, bom, bem, sinceramente, honestamente, "
    "francamente, na verdade, digamos, portanto, pronto, enfim, viu, está a ver, tás a ver, percebe, aliás, de facto, "
    "para ser honesto, é isso",
    "interjection": "não, sim, pois, ah, oh, tá, bom, bem, olá, oi, obrigado, obrigada, claro, exato, exatamente",
    "negator": "não, nunca, jamais, ninguém, nada, nenhum, nenhuma, nenhuns, nem, tampouco, mal, duvido, duvida, em vez de, "
    "ao invés de, recusou, recusaram, recusa, zero, já não, ainda não, num, impossível, mentira, mito, besteira, falso, poucos, "
    "cedo demais, incapaz, boato, cancelado, cancelou, rejeitado, quem dera, tomara, oxalá, raramente",
    "ahead": "sem, até que",
    "limiter": "só, apenas, somente, unicamente, exceto, salvo, menos, quase, no máximo, até, menos de, teria, teríamos, "
    "devia ter, deveria ter, ia, íamos, em teoria, no papel, quem dera, tomara, oxalá, antigamente, imagine, imagina, "
    "supostamente, sonho, sonhar, quem disse, quem diz, num mundo ideal, adoraria, adoraríamos, seria bom",
    "conditional": "se, caso, a menos que, a não ser que, desde que, contanto que, na condição, supondo, dependendo, só se, "
    "no caso de, assim que, logo que",
    "thinking": "acho, achamos, acha, acham, penso, pensamos, creio, acredito, digo, diz, dizem, disse, disseram, dizer, prometo, "
    "prometeu, certeza, certo, certa, imagino, suponho, parece, prometer, garantir, assegurar, afirmar, confirmar, duvido, duvida, "
    "quem dera, tomara, oxalá",
    "innocent": "não só, não apenas, não somente, sem problema, sem problemas, não tem problema, não se preocupe, sem dúvida, "
    "de nada, por que não, porque não, pois não, como se, se quiser, se você quiser, se faz favor, se não me engano, não importa, "
    "não é mau, nada mau, até logo, até já, mesmo se, sem falta, nada mais, se for o caso, se calhar, uns poucos, não poucos, "
    "não vou mentir, não é segredo, até agora, sem dúvida nenhuma, não é brincadeira, sem discussão, não esqueça, não se esqueça, "
    "não esqueças, não te esqueças, quando é que, quando começamos, de vez em quando, quando quiser, mais uma vez, uma vez por, "
    "depois do almoço, depois de tudo, como você diz, como disse, eu digo, digo eu, como dizem, imagine só como, outra vez, "
    "eu disse, às vezes",
    "tag": "não é, não, não foi, não era, ou não, não acha, não é mesmo, não é verdade, se não",
    "taking_back": "mas já não, já não, não mais, ou não, mas não, não é verdade, mentira, é mentira, brincadeira, "
    "estou brincando, tô brincando, estou a brincar, esquece, esqueça, esquece isso, esqueça isso, retiro o que disse, "
    "não realmente, na verdade não, mas isso foi, mas isso era, mas caiu, mas ainda não, ainda não, mas este ano não, não anote, "
    "não anotes, quem dera, não, o que não é verdade, o que é falso, mas isso caiu, eu achava, era o plano, até ontem, nós não, "
    "mas foi cancelado, isso foi no ano passado, ou melhor, nem em sonhos, coisa de que duvido, depende, depende do, depende da, "
    "depende de, isso depende, tudo depende, correção, corrijo, me corrijo, corrigindo, não espere, não espera, espera não, "
    "espere não, ou antes, retiro, retiro isso, foi piada, é piada, piada, era piada, era brincadeira, foi brincadeira, "
    "brincadeirinha, sim claro, claro que sim e, aham sei, sei sei, quem me dera, enganei-me, me enganei, estou enganado, "
    "estou enganada, errei, desculpe não, isso é falso, é falso, falso, isso não é verdade, essa era a ideia, era a ideia, sonha, "
    "continua sonhando, não me cite, não me leve a sério, desde que, contanto que, supondo, sujeito a, pendente de, quer dizer se, "
    "ironia, é ironia, não mentira, a confirmar, pelo menos no, pelo menos em, ao menos no, ou talvez não, ou se calhar não, "
    "bem queria, bem que queria",
    "hedge": "talvez, provavelmente, possivelmente, acho que, acho, creio que, espero, esperamos, tomara, poderia, poderíamos, "
    "pode ser, se calhar, em princípio, a princípio, mais ou menos, quem sabe, suponho, imagino que, parece que, idealmente, "
    "acha que, acham que, pensa que, pensam que, supõe, espera que, supostamente, segundo eles, segundo ele, segundo ela, "
    "segundo você, segundo o seu, dizem que, diz-se, ao que parece, aparentemente, pelos vistos, teoricamente, em teoria, "
    "que eu saiba, até onde sei, dizem, assume, assumem, acredita que, acreditam que, por enquanto, para já, com sorte, "
    "se deus quiser, está convencido, está convencida, estão convencidos",
    "yes": "sim, sim senhor, claro, claro que sim, com certeza, certo",
    "assent": "exato, exatamente, correto, isso mesmo, é isso mesmo, isso, é isso, de acordo, combinado, fechado, é verdade, "
    "sem dúvida, confirmado, confirmo, pode ser sim, funciona, está combinado, absolutamente, perfeitamente",
    "check": "certo, correto, é isso, está correto, não é, é assim, pode ser, concorda, entendi bem, percebi bem, tá bom, sim, né, "
    "ou como, ou quê, ou o quê, não é assim",
    "denial": "não, nada disso, não é bem assim, não exatamente, nem por isso, de todo, de jeito nenhum, de maneira nenhuma, "
    "claro que não, com certeza não, jamais, nem pensar, de modo algum",
    "noise": "aham, uhum, ok, okay, tá, tá bom, tá bem, está bem, bom, bem, muito bem, claro, entendi, percebo, já percebi, "
    "interessante, muito interessante, legal, bacana, que bom, que legal, ótimo, perfeito, beleza, show, maravilha, obrigado, "
    "obrigada, boa, boa pergunta, sério, a sério, pois, pois é, ah, é, fixe, giro, parece bom, parece interessante, olá, oi, "
    "tchau, muito, que, legal isso, hein, isso hein, tem certeza, tens a certeza, tem a certeza",
    "joint": "e, mas, porque, então, ou, embora, enquanto, pois, já que, por isso, e aí, e depois, aí, e então",
    "subject": "eu, nós, a gente, você, vocês, tu, ele, ela, eles, elas, isto, isso, aqui, aí, ali, há, tem, temos, tenho, têm, "
    "estamos, estou, está, estão, tá, tô, somos, sou, é, são, vamos, vou, vai, queremos, quero, quer, precisamos, preciso, "
    "fazemos, faço, podemos, posso, pode, me, nos, te, lhe, quem, quando, como, onde, quanto, que, o que, alguém, ninguém, todos, "
    "já, se, caso, assinamos, assino, assina, usamos, fizemos, foi, era, havia, manda, mande, agora, hoje, amanhã, isso aí, no, "
    "na, em",
    "article": "o, a, os, as, um, uma, uns, umas, meu, minha, meus, nosso, nossa, nossos, nossas, seu, sua, esse, essa, este, "
    "esta, todo, toda, cada",
    "contrast": "mas, embora, só que, porém",
    "nobody": "ninguém, nenhum, nenhuma, nenhum de nós, quase ninguém",
    "that": "que",
    "vouching": "sei, sabemos, sabe, vi, vimos, vejo, digo, disse, dizer, acho, penso, é, era, claro, certo, certeza, verdade, "
    "confirmo, confirmou, combinamos, decidimos, fato, facto, razão, problema, ponto, significa, sinto, o, a, assim, porque, para, "
    "já, e, pois, parece, mais, tão, desde, até, sendo, quer dizer, esqueça, esqueças",
    "wait": "espera, espere, desculpa, desculpe, peraí, um momento, ah, ups, opa, deixa ver, deixe ver, calma, perdão, desculpem, "
    "quero dizer",
    "reason": "porque, então, já que, por isso",
    "about_it": "o que, coisa que, coisa de que",
    "past": "tinha, tínhamos, havia, era, estava, foi, eram",
    "either": "ou",
    "leave": "posso, deixe-me, deixa eu",
    "mockery": "e um pônei, e eu sou o papa, eu sou o papa, sou o papa, sou a rainha, o pai natal, o papai noel",
    "frame": "imagine, imagina, imaginemos, digamos que, digamos, vamos fingir, vamos supor, suponhamos, faz de conta, "
    "façamos de conta, num mundo ideal, num mundo perfeito, em um mundo ideal, adoraria dizer, adoraríamos dizer, "
    "gostaria de dizer, queria dizer que, quem dera, quem me dera, tomara, oxalá, em teoria, teoricamente, na teoria, no papel, "
    "hipoteticamente, idealmente, na melhor das hipóteses, no melhor dos casos, seria bom, seria lindo, seria ótimo, sonho em, "
    "o plano era, a ideia era, a ideia é, a esperança é, por hipótese, se deus quiser, com sorte, com um pouco de sorte, um dia, "
    "nos meus sonhos, noutra vida, em outra vida, imagina que, imagine que, por brincadeira, se tudo correr bem, sonhei, sonhamos, "
    "num bom dia",
    "report": "diz, dizem, disse, disseram, dizia, conta, contam, contou, afirma, afirmam, garante, garantem, prometeu, "
    "prometeram, confirmou, segundo, dito, eu disse, dissemos, li, eu li, ouvi, ouvi dizer, me disseram, nos disseram, "
    "disseram-me, disseram-nos, jura, juram, contou-me, contaram-me",
    "outsider": "ele, ela, eles, elas, você, vocês, tu, o seu, a sua, seu, sua, teu, fornecedor, fornecedores, vendedor, "
    "vendedores, consultor, consultores, pessoas, alguém, dizem, diz-se, segundo, site, folheto, imprensa, boato, boatos, "
    "me disseram, nos disseram, disseram-me, disseram-nos, ouvi, ouvi dizer, toda a gente, todo mundo, mulher, esposa, marido, "
    "irmão, amigo, vizinho, cara, antigo, antiga, ex, concorrente, concorrentes, estagiário, li, eu li, advogado, vosso, vossa, "
    "um tipo, um gajo",
    "temporal": "quando, depois que, depois de, uma vez que, assim que, logo que, no dia em que, no momento em que, a partir do momento",
    "bygone": "era, foi, foram, houve, veio, chegou, cheguei, começou, comecei, começamos, fizemos, fez, perguntou, estava, tinha, "
    "tínhamos, entrei, pediu",
    "verb": "tem, têm, assina, assinam, quer, querem, paga, pagam, compra, compram, usa, usam, precisa, precisam, pode, podem, "
    "vai, vão, começa",
    "request": "pode, podes, poderia, podemos, poderíamos, me manda, me mande, nos manda, o que, como, quem, quando, onde, qual, "
    "quais, quanto, quantos, por que, porquê",
    "fraction": "metade de, a metade de, um terço de, um quarto de, uma parte de, uma fração de, menos de, até, não mais de, "
    "não mais que, no máximo, máximo, nem, nem sequer, abaixo de, quase, por cento de, menos, décimo de, um décimo de, "
    "um quinto de, décima parte de, mal, parte de",
    "unit": "por cento, porcento, %, k, mil, milhão, milhões, bilhão, bilhões, cem, reais, real, dólares, dólar, euros, euro, "
    "libras, francos, €, $, £, r$, ou menos, no máximo, máximo, e meio, e meia, vírgula, ponto",
    "correction": "depende, correção, correcção",
    "jest": "piada, brincadeira, brincando, brincar, gozar, zoando, zoeira, ironia, papa, rir, inventei, inventado, inventando",
    "copula": "é, era, seria, parece, soa, foi",
    "settled": "oficial, assinado, aprovado, decidido, confirmado, definitivo, certo",
}
