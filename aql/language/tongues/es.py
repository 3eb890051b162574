"""Spanish; measured."""

from aql.language.tongues.kinds import Table

TABLE: Table = {
    "filler": "eh, em, mmm, mm, ehm, hm, ah, uh",
    "aside": "o sea, pues, digamos, bueno, este, a ver, mira, mire, la verdad, sinceramente, honestamente, francamente, sabes, "
    "sabe, verdad, ya, oye, entonces, es decir, claro, vamos, por cierto, de hecho, como digo, te digo, le digo, para ser honesto, "
    "la neta",
    "interjection": "no, sí, si, ya, ah, oh, bueno, claro, okay, ok, hola, gracias, exacto",
    "negator": "no, nunca, jamás, nadie, nada, ningún, ninguno, ninguna, tampoco, ni, apenas, dudo, dudamos, duda, en vez de, "
    "en lugar de, niego, niega, se niega, rechazó, rechazaron, falta, cero, ya no, todavía no, aún no, imposible, mentira, mito, "
    "tontería, falso, pocos, demasiado pronto, incapaz, rumor, cancelado, canceló, rechazado, ojalá, rara vez, raramente",
    "ahead": "sin, hasta que",
    "limiter": "sólo, solo, solamente, únicamente, excepto, salvo, menos, casi, a lo mucho, como máximo, como mucho, hasta, "
    "menos de, debería haber, hubiera, hubiéramos, habría, habríamos, íbamos a, iba a, antes teníamos, en teoría, sobre el papel, "
    "ojalá, imagínate, imagínese, imagina, supuestamente, sueño, soñar, quién dijo, quién dice, en un mundo ideal, nos encantaría, "
    "me encantaría, sería bonito",
    "conditional": "si, a menos que, siempre que, siempre y cuando, en caso de, en caso de que, con tal de que, salvo que, "
    "suponiendo, a condición de, dependiendo, sólo si, solo si, con la condición, en cuanto, tan pronto como",
    "thinking": "creo, creemos, cree, creen, pienso, pensamos, digo, dice, dicen, dijo, dijeron, decimos, dicho, parece, supongo, "
    "seguro, segura, prometo, prometió, cierto, imagino, espero, prometer, garantizar, asegurar, afirmar, confirmar, dudo, duda, "
    "ojalá",
    "innocent": "no sólo, no solo, no solamente, no hay problema, no se preocupe, no te preocupes, sin problema, sin duda, "
    "nada más, no sé si me explico, como si, si quieres, si quiere, si gusta, si le parece, si te parece, no obstante, "
    "no hay de qué, de nada, cómo no, por qué no, no importa, no está mal, si no me equivoco, si mal no recuerdo, aunque si, "
    "hasta luego, sin falta, sin embargo, no más que, nomás, unos pocos, no pocos, no te voy a mentir, no le voy a mentir, "
    "ningún secreto, no es ningún secreto, sin duda alguna, hasta ahora, no es broma, sin peros, no me lo vas a creer, no olvides, "
    "no olvide, no olviden, no se olvide, no te olvides, cuándo empezamos, cuándo, cuando quieras, cuando quiera, cuando guste, "
    "de vez en cuando, una vez más, después de comer, después de todo, como usted dice, como tú dices, te digo, le digo, yo digo, "
    "digo yo, como dije, imagínate qué, una vez al, una vez por, como dicen, hasta ahí",
    "tag": "no, o no, no es así, verdad que no, no crees, no cree, si no",
    "taking_back": "pero ya no, ya no, o no, pero no, no es cierto, no es verdad, es broma, es mentira, olvídalo, olvídelo, "
    "borra eso, borre eso, retiro lo dicho, me retracto, mejor no, no realmente, en realidad no, pero eso fue, pero eso era, "
    "pero se cayó, pero todavía no, todavía no, aún no, pero este año no, no lo anotes, no lo anote, ni en sueños, ojalá, no, "
    "lo cual no es cierto, lo cual no es verdad, lo que no es cierto, lo que no es verdad, y no es cierto, pero eso ya se cayó, "
    "pero eso se cayó, eso creía, eso creía yo, ese era el plan, hasta ayer, eso no, eso fue el año pasado, o mejor dicho, "
    "mentira, cosa que dudo, depende, depende de, eso depende, todo depende, corrección, me corrijo, corrijo, no espere, "
    "no espera, espera no, espere no, o más bien, más bien, lo retiro, retiro eso, lo retiro todo, es una broma, era broma, "
    "era una broma, fue broma, bromeo, estoy bromeando, broma, sí claro, sí cómo no, ajá sí, ya quisiera, ya quisiéramos, "
    "qué más quisiera, qué más quisiéramos, me equivoqué, me he equivocado, estoy equivocado, estoy equivocada, perdón no, "
    "perdón me equivoqué, no no es, eso es falso, es falso, falso, eso no es cierto, eso no es verdad, esa era la idea, "
    "en tus sueños, en sus sueños, sigue soñando, sueña, no me cites, no me cite, no me hagas caso, no me haga caso, "
    "no lo escriba, no lo escribas, siempre y cuando, siempre que, suponiendo, sujeto a, pendiente de, según, es decir si, "
    "es ironía, ironía, no mentira, mentira no, o sea no, mejor dicho no, al menos en el, al menos en, por lo menos en, "
    "o quizá no, o quizás no, o tal vez no, más quisiera, de eso nada",
    "hedge": "quizá, quizás, tal vez, a lo mejor, probablemente, posiblemente, seguramente, creo que, creo, supongo, espero, "
    "esperamos, ojalá, podría, podríamos, puede que, puede ser, en principio, más o menos, igual, me imagino, parece que, "
    "idealmente, cree que, creen que, piensa que, piensan que, supone, suponen, espera que, supuestamente, según ellos, según él, "
    "según ella, según usted, según su, dicen que, se dice, al parecer, aparentemente, por lo visto, se supone, teóricamente, "
    "en teoría, hasta donde sé, que yo sepa, asume, asumen, imagina que, dicen, de momento, por ahora, con suerte, dios mediante, "
    "está convencido, está convencida, están convencidos",
    "yes": "sí, sí señor, sí claro, claro, claro que sí, por supuesto, desde luego",
    "assent": "exacto, exactamente, correcto, así es, eso es, de acuerdo, efectivamente, cierto, es correcto, es cierto, "
    "definitivamente, sin duda, trato hecho, hecho, me funciona, nos funciona, me parece bien, quedamos, quedamos así, "
    "perfecto sí, totalmente, confirmado, afirmativo",
    "check": "verdad, correcto, es correcto, es así, le parece, te parece, cierto, no es así, está bien, entendí bien, sí, no, "
    "les parece, o cómo, o qué, verdad que sí",
    "denial": "no, para nada, no es así, eso no, no exactamente, qué va, nel, en absoluto, ni hablar, claro que no, "
    "por supuesto que no, jamás, de ninguna manera, ni de broma",
    "noise": "ajá, mhm, okay, ok, ya, ah, bueno, bien, muy bien, vale, claro, entiendo, ya veo, interesante, muy interesante, "
    "suena bien, suena interesante, qué bien, qué bueno, qué padre, perfecto, genial, excelente, gracias, muchas gracias, órale, "
    "sale, mira, ah ya, buena pregunta, de verdad, en serio, está bien, padrísimo, súper, hola, adiós, suena, muy, qué, pues, va, "
    "listo, órale pues, seguro, está seguro, está segura, estás seguro",
    "joint": "y, pero, porque, así que, entonces, o, aunque, mientras, pues, ya que, y luego, y entonces, sino",
    "subject": "yo, nosotros, nosotras, tú, usted, ustedes, él, ella, ellos, ellas, esto, eso, aquí, allí, ahí, hay, tenemos, "
    "tengo, tiene, tienen, estamos, estoy, está, están, somos, soy, es, son, vamos, voy, va, queremos, quiero, quiere, "
    "necesitamos, necesito, hacemos, hago, podemos, puedo, puede, me, nos, te, le, les, se, lo, quién, qué, cuándo, cómo, dónde, "
    "cuánto, quien, que, alguien, nadie, todos, ya, si, firmamos, firmo, firma, usamos, hicimos, fue, era, había, mándame, "
    "mándeme, ahorita, hoy, mañana",
    "article": "el, la, los, las, un, una, unos, unas, mi, mis, nuestro, nuestra, nuestros, nuestras, su, sus, ese, esa, este, "
    "esta, todo, toda",
    "contrast": "pero, aunque, sino, sin embargo",
    "nobody": "nadie, ninguno, ninguna, ninguno de nosotros, casi nadie",
    "that": "que",
    "vouching": "sé, sabemos, sabe, vi, vimos, veo, digo, dije, dijo, dijimos, decir, creo, pienso, es, era, claro, seguro, "
    "cierto, verdad, confirmo, confirmó, acordamos, decidimos, hecho, razón, problema, punto, tengo, resulta, significa, siento, "
    "lo, el, la, así, porque, para, ya, entonces, y, pues, parece, igual, más, tan, olvides, olvide, olviden",
    "wait": "espera, espere, perdón, momento, un momento, déjame, ah, uy, ups, déjame ver, déjeme ver, a ver, perdona, disculpa, "
    "disculpe, quiero decir",
    "reason": "porque, así que, ya que",
    "about_it": "lo cual, lo que, cosa que",
    "past": "tenía, teníamos, había, era, estaba, fue, eran",
    "either": "o",
    "leave": "puedo, podría, déjeme",
    "mockery": "y un poni, y yo soy el papa, yo soy el papa, soy el papa, soy la reina, los reyes magos, papá noel, santa claus",
    "frame": "imagínese, imagínate, imaginemos, digamos que, digamos, hagamos como que, hagamos de cuenta, supongamos, "
    "pongamos que, pongamos, en un mundo ideal, en un mundo perfecto, me encantaría decir, nos encantaría decir, "
    "me gustaría decir, quisiera decir, ojalá, en teoría, teóricamente, sobre el papel, en el papel, hipotéticamente, idealmente, "
    "en el mejor de los casos, sería bonito, sería lindo, sería genial, sueño con, el plan era, la idea era, la idea es, "
    "la esperanza es, por poner un caso, se supone, si dios quiere, con suerte, con un poco de suerte, dios mediante, algún día, "
    "en mis sueños, en otra vida, ojalá que, imagina que, imagínate que, por decir algo, soñé, soñamos, he soñado, en un buen día",
    "report": "dice, dicen, dijo, dijeron, decía, decían, cuenta, cuentan, contó, afirma, afirman, asegura, aseguran, prometió, "
    "prometieron, confirmó, según, dicho, dije, dijimos, leí, he leído, oí, he oído, escuché, me dijeron, nos dijeron, "
    "me han dicho, nos han dicho, jura, juran, garantiza, garantizan",
    "outsider": "él, ella, ellos, ellas, su, usted, ustedes, tú, proveedor, proveedores, vendedor, vendedores, consultor, "
    "consultores, colega, la gente, gente, alguien, se dice, dicen, según, página, folleto, prensa, rumor, rumores, me dijeron, "
    "nos dijeron, me han dicho, nos han dicho, he oído, oí, escuché, todo el mundo, todos, mujer, esposa, marido, hermano, amigo, "
    "vecino, tipo, anterior, ex, exjefe, competencia, becario, leí, he leído, hemos leído, abogado",
    "temporal": "cuando, una vez que, una vez, en cuanto, tan pronto como, después de que, después que, luego de que, el día que, "
    "apenas, ni bien, a partir de que, hasta que",
    "bygone": "era, fue, fueron, hubo, vino, llegó, llegué, empezó, empecé, empezamos, hicimos, hizo, dijo, preguntó, preguntaste, "
    "estaba, tenía, teníamos, entré, pedí, pidió",
    "verb": "tiene, tienen, firma, firman, quiere, quieren, paga, pagan, compra, compran, usa, usan, aprobó, necesita, necesitan, "
    "puede, pueden, va, van, empieza",
    "request": "puede, puedes, podría, podrías, podemos, podríamos, me manda, me mandas, nos manda, qué, cómo, quién, cuándo, "
    "dónde, cuál, cuánto, cuántos, por qué",
    "fraction": "la mitad de, mitad de, un tercio de, una tercera parte de, un cuarto de, una parte de, una fracción de, menos de, "
    "hasta, no más de, como mucho, como máximo, máximo, a lo mucho, ni, ni siquiera, por debajo de, debajo de, casi, "
    "por ciento de, menos, décima parte de, quinta parte de, una décima parte de, una quinta parte de, parte de, apenas, "
    "un décimo de, un quinto de",
    "unit": "por ciento, porciento, %, k, mil, millón, millones, mil millones, cien, dólares, dólar, euros, euro, pesos, libras, "
    "francos, soles, yenes, €, $, £, o menos, como mucho, como máximo, máximo, y medio, y media, punto, coma",
    "correction": "depende, corrección",
    "jest": "broma, bromeo, bromeando, chiste, pelo, ironía, mentirijilla, papa, vacilando, burlando, inventé, inventado, inventando",
    "copula": "es, era, sería, suena, parece, fue",
    "settled": "oficial, firmado, aprobado, decidido, confirmado, definitivo, seguro",
}
