"""German; measured."""

from aql.language.tongues.kinds import Table

TABLE: Table = {
    "filler": "äh, ähm, öh, öhm, ehm, hm, hmm, mhm, em, mm, ah",
    "aside": "also, halt, na ja, naja, ja, ne, gell, weißt du, wissen sie, ich mein, ich meine, ehrlich gesagt, offen gesagt, "
    "ehrlich, gut, so, eigentlich, quasi, sozusagen, natürlich, wie gesagt, genau, tja, ach, bitte, um ehrlich zu sein",
    "interjection": "nein, nee, nö, ja, jawohl, ach, oh, okay, gut, na ja, doch, hallo, danke, genau, stimmt",
    "negator": "nicht, kein, keine, keinen, keinem, keiner, keines, keins, nichts, nix, niemand, niemanden, niemandem, nie, "
    "niemals, nirgends, nirgendwo, weder, noch nicht, nicht mehr, kaum, keineswegs, keinesfalls, bezweifle, bezweifelt, "
    "bezweifeln, statt, anstatt, verweigert, verweigern, abgelehnt, leider nein, null, unmöglich, zu früh, gelogen, gerücht, "
    "quatsch, unsinn, gestrichen, wenige, vermeiden, schön wäre es, wer sagt denn, wer sagt, nicht mal im traum, nicht im traum, "
    "selten, ausgeschlossen",
    "ahead": "ohne, bis",
    "limiter": "nur, bloß, lediglich, außer, fast, beinahe, höchstens, maximal, bis zu, weniger als, ausschließlich, wünschte, "
    "schön wär's, sollte eigentlich, hätte, hätten, wäre gewesen, theoretisch, früher, auf dem papier, wäre schön, stell dir vor, "
    "stellen sie sich vor, angeblich, träumen, traum, schön wäre es, schön wär es, es wäre schön, in einer idealen welt, wer sagt, "
    "wer sagt denn",
    "conditional": "wenn, falls, sofern, vorausgesetzt, es sei denn, ob, unter der bedingung, unter der voraussetzung, angenommen, "
    "nur wenn, hätten wir, wären wir, solange, je nachdem, vorbehaltlich, im fall, im falle, gesetzt den fall, gesetzt, "
    "vorausgesetzt dass, sobald",
    "thinking": "glaube, glaub, glauben, denke, denk, denken, meine, sage, sag, sagen, sagt, gesagt, behaupte, behauptet, "
    "versprochen, verspreche, sicher, überzeugt, erwarte, vermute, finde, versprechen, garantieren, zusagen, bestätigen, "
    "behaupten, bezweifle, bezweifeln, bezweifelt, schwören, schön wäre es, wer sagt denn, wer sagt, ausgehen, nicht mal im traum, "
    "nicht im traum",
    "innocent": "nicht nur, nicht zuletzt, kein problem, keine sorge, keine frage, keine ahnung, ohne weiteres, ohne problem, "
    "nichts zu danken, macht nichts, als ob, wenn sie möchten, wenn sie wollen, wenn man so will, wenn ich ehrlich bin, "
    "wenn's recht ist, wenn sie so wollen, gar nicht schlecht, nicht schlecht, ohne zweifel, egal ob, nicht mehr lange, "
    "fast forward, ob sie's glauben oder nicht, nicht niemanden, auch wenn, selbst wenn, nicht ohne, niemanden mehr anbetteln, "
    "kein geheimnis, ohne frage, bis jetzt, bis dahin, lüge sie nicht an, egal was, ohne wenn und aber, kein witz, kein scherz, "
    "wenn sie's, nicht vergessen, vergessen sie nicht, stellen sie sich vor wie, wann fangen, wann können, nach dem essen, "
    "nachdem sie fragen, sage ich ihnen, sag ich ihnen, ich sage, ich sag, ich sag's, kann ich ihnen sagen, wie sie sagen, "
    "wie sie sagten, wie gesagt, sagen wir so, ehrlich gesagt, offen gesagt, besser gesagt, kein spaß",
    "tag": "oder nicht, nicht wahr, nicht, ist es nicht, ob sie wollen oder nicht, wenn nicht",
    "taking_back": "aber nicht mehr, nicht mehr, oder auch nicht, aber das war, das war einmal, nein doch nicht, doch nicht, "
    "moment nein, vergessen sie das, vergiss das, streichen sie das, das nehme ich zurück, ich nehme das zurück, war nur spaß, "
    "nur spaß, kleiner scherz, schön wär's, schön wärs, von wegen, aber noch nicht, noch nicht, aber dieses jahr nicht, "
    "aber jetzt nicht, aber das ist weg, nicht, aber nicht, aber das ist vorbei, nicht wirklich, aber das ist gestrichen, "
    "das stimmt aber nicht, das stimmt nicht, das stimmt so nicht, was nicht stimmt, was aber nicht stimmt, das ist falsch, "
    "dachte ich, dachte ich zumindest, dachte ich jedenfalls, das war der plan, bis gestern, quatsch, unsinn, "
    "das war letztes jahr, das war voriges jahr, oder besser gesagt, träum weiter, träumen sie weiter, na ja eigentlich nicht, "
    "eigentlich nicht, was ich bezweifle, kommt drauf an, das kommt drauf an, kommt darauf an, das kommt darauf an, "
    "hängt davon ab, das hängt davon ab, korrektur, ich korrigiere, ich korrigiere mich, beziehungsweise, oder vielmehr, "
    "nein warten sie, nein warte, warten sie nein, halt nein, vergessen sie's, vergiss es, ich nehm das zurück, nehm ich zurück, "
    "war ein scherz, das war ein scherz, war ein witz, das war ein witz, scherz, spaß, spaß beiseite, ich scherze, ich mache spaß, "
    "ja klar, ja ja klar, ja genau klar, stimmt nicht, stimmt gar nicht, ich hab mich versprochen, ich habe mich versprochen, "
    "ich hab mich vertan, ich habe mich vertan, ich habe mich geirrt, ich hab mich geirrt, mein fehler, falsch, "
    "das ist nicht richtig, das ist so nicht richtig, ironie, war ironisch, das war ironisch, schön wäre es, wäre schön, "
    "das wäre schön, wer's glaubt, träumen sie, so der plan, das war die idee, das war die theorie, in ihren träumen, "
    "nageln sie mich nicht fest, ohne gewähr, das heißt wenn, das heißt falls, das heißt sofern, unter vorbehalt, vorausgesetzt, "
    "nein das, nee das, nein quatsch, doch lieber nicht, aber nur vielleicht, zumindest auf dem, zumindest laut, "
    "zumindest theoretisch, wenigstens auf dem, schön wär, denkste, na ja nicht, je nach, vorbehaltlich",
    "hedge": "vielleicht, eventuell, möglicherweise, wahrscheinlich, vermutlich, hoffentlich, könnte, könnten, dürfte, ich glaube, "
    "ich glaub, ich denke, ich hoffe, wohl, unter umständen, grundsätzlich, im prinzip, gegebenenfalls, mal sehen, mal schauen, "
    "theoretisch, würde gern, irgendwie, ungefähr, wir hoffen, ich denke mal, ich nehme an, ich vermute, glaubt, denkt, vermutet, "
    "hofft, meint er, die glauben, die denken, angeblich, es heißt, heißt es, scheint, anscheinend, offenbar, scheinbar, "
    "man munkelt, gerüchteweise, soweit ich weiß, laut ihrem, laut ihrer, wie man hört, im grunde, in der theorie, rechnet damit, "
    "behaupten, behauptet, sagt er, sagt sie, sagen die, sagen sie, meint sie, vorläufig, mit glück, so gott will, vorerst, "
    "tendenziell, ist überzeugt, sind überzeugt, überzeugt",
    "yes": "ja, jawohl, ja gerne, ja bitte, doch, sicher, klar, natürlich",
    "assent": "genau, richtig, stimmt, das stimmt, korrekt, exakt, absolut, auf jeden fall, selbstverständlich, einverstanden, "
    "das passt, passt, so ist es, das ist richtig, das ist korrekt, abgemacht, machen wir, das machen wir, definitiv, gerne so, "
    "das geht, ja genau",
    "check": "richtig, stimmt das, stimmt's, ist das richtig, ist das korrekt, passt das, oder, nicht wahr, habe ich das richtig, "
    "hab ich das richtig, korrekt, geht das, ja, haben wir, haben wir das, sind wir, tun wir das, oder wie, oder was, gell, ne, "
    "oder nicht",
    "denial": "nein, nee, nö, stimmt nicht, das stimmt nicht, falsch, nicht ganz, das ist falsch, so nicht, eben nicht, "
    "nicht direkt, auf keinen fall, auf gar keinen fall, niemals, bestimmt nicht, natürlich nicht, ganz sicher nicht, "
    "keine chance, ach nein, ach nee, oh nein",
    "noise": "mhm, hm, aha, ach so, okay, ok, gut, alles klar, verstehe, ich verstehe, klingt gut, klingt interessant, "
    "hört sich gut an, interessant, sehr interessant, schön, super, toll, prima, spannend, sehr gut, na gut, soso, tja, ach, "
    "danke, vielen dank, wirklich, echt, gute frage, jo, joa, ja ja, jaja, also, so, na, nett, das, klingt, sehr, freut mich, "
    "hallo, tschüss, bitte, sicher, sind sie sicher, im ernst, ernsthaft",
    "joint": "und, aber, denn, weil, da, sondern, doch, oder, dann, deshalb, deswegen, während, obwohl, also, und dann, und da, aber dann",
    "subject": "ich, wir, sie, er, es, ihr, man, du, wir's, ich's, das, dies, wer, was, welche, welcher, wann, wo, warum, wie, "
    "jeder, jemand, niemand, keiner, hier, da, dann, es gibt, im, am, bei, in, wenn, falls, sofern, dass das, heute, morgen, "
    "nächste, montag, dienstag, mittwoch, donnerstag, freitag",
    "article": "der, die, den, dem, ein, eine, einen, unser, unsere, unseren, mein, meine, sein, seine, deren, alle, beide, jede",
    "contrast": "aber, sondern, obwohl, aber dann, nur, jedoch, allerdings",
    "inverted": "hätte, hätten, wäre, wären, sollte, sollten, würde, würden",
    "nobody": "niemand, keiner, keine, keiner von uns, keiner von ihnen, kaum jemand, kaum einer",
    "that": "dass",
    "vouching": "weiß, wissen, gewusst, sehe, sehen, gesehen, sage, sag, sagen, sagt, gesagt, meine, heißt, denke, glaube, finde, "
    "ist, war, klar, sicher, fest, froh, so, tatsache, grund, punkt, problem, bestätigt, bestätige, beschlossen, gemerkt, "
    "festgestellt, zeigt, erinnere",
    "wait": "moment, warten sie, warte, sorry, entschuldigung, stopp, halt, ach, äh, ups, hoppla, halt mal, warte mal, moment mal, "
    "lassen sie mich, pardon, ich meine, verzeihung, tschuldigung",
    "reason": "denn, weil, deshalb, deswegen",
    "about_it": "was",
    "past": "hatte, hatten, war, waren",
    "either": "oder",
    "leave": "darf ich, kann ich, soll ich, lassen sie mich",
    "mockery": "und ein pony, und ich bin der papst, ich bin der papst, der papst, der weihnachtsmann, der osterhase, der kaiser von china",
    "frame": "stellen sie sich vor, stell dir vor, stellt euch vor, nehmen wir an, nehmen wir mal an, tun wir mal so, tun wir so, "
    "sagen wir mal, sagen wir, angenommen, in einer idealen welt, in einer perfekten welt, im idealfall, idealerweise, "
    "im besten fall, bestenfalls, theoretisch, in der theorie, auf dem papier, hypothetisch, rein hypothetisch, gedankenspiel, "
    "ich würde gern sagen, ich würde gerne sagen, ich wünschte, schön wäre es, schön wäre, schön wär's, es wäre schön, mein traum, "
    "ich träume, im traum, die hoffnung ist, unsere hoffnung ist, der plan war, die idee war, die idee ist, spaßeshalber, "
    "mal angenommen, mit etwas glück, so gott will, stell dir mal vor, stellen sie sich mal vor, mit glück, mit viel glück, "
    "eines tages, irgendwann mal, wenn wir glück haben, sagen wir einfach, zum spaß, wunschdenken, in meinen träumen, geträumt, "
    "an guten tagen, an einem guten tag",
    "report": "sagt, sagte, sagten, gesagt, sagen, meinte, meint, meinten, erzählt, erzählte, behauptet, behaupten, behauptete, "
    "schreibt, schrieb, bestätigt, versprochen, verspricht, heißt es, laut, die sagen, die behaupten, die meinen, der sagt, "
    "der meint, die sagt, ich habe gehört, ich hab gehört, hab gehört, ich hab gelesen, ich habe gelesen, mir wurde gesagt, "
    "uns wurde gesagt, schwört, garantiert",
    "outsider": "er, man, ihr, ihre, anbieter, der anbieter, lieferant, verkäufer, vertrieb, berater, kollege, ihr kollege, "
    "es heißt, heißt es, laut, leute, die leute, jemand, webseite, website, broschüre, presse, gerücht, gerüchte, ich habe gehört, "
    "ich hab gehört, hab gehört, wir haben gehört, mir wurde gesagt, uns wurde gesagt, die sagen, die behaupten, die meinen, "
    "der sagt, der meint, die sagt, angeblich, frau, mann, bruder, freund, nachbar, typ, vorgänger, ex, alte chef, früherer, "
    "ihr vertrieb, ihr vertriebler, vertriebler, konkurrenz, praktikant, ich hab gelesen, ich habe gelesen, mir einer, hat einer, "
    "uns einer, irgendwer, irgendjemand",
    "temporal": "sobald, nachdem, bis dass, wenn erst, erst wenn, in dem moment, an dem tag, sowie, bis",
    "bygone": "war, waren, hatte, hatten, kam, kamen, ging, gingen, fing, wurde, wurden, gab, machte, machten, anfing, sah, sahen",
    "verb": "haben, hat, habe, hätten, sind, ist, unterschreiben, unterschreibt, brauchen, braucht, wollen, will, können, kann, "
    "starten, startet, zahlen, zahlt, kaufen, kauft, nutzen, nutzt, planen",
    "request": "können sie, könnten sie, würden sie, kannst du, könntest du, können wir, könnten wir, wollen wir, sollen wir, was, "
    "wie, wer, wann, wo, warum, welche, welcher, wieso",
    "fraction": "die hälfte von, hälfte von, hälfte der, ein drittel von, ein viertel von, einen bruchteil von, "
    "einem bruchteil von, unter, weniger als, höchstens, maximal, bis zu, nicht mehr als, nicht mal, nicht einmal, knapp, "
    "knapp unter, fast, prozent von, minus, keine, zehntel von, ein zehntel von, ein fünftel von, drittel von, viertel von, "
    "bruchteil von, ein teil von, einen teil von, kaum, gut die hälfte von, knapp die hälfte von",
    "unit": "prozent, prozentpunkte, %, ‰, k, t, tausend, hundert, million, millionen, milliarde, milliarden, mio, mrd, tsd, euro, "
    "dollar, franken, pfund, kronen, cent, yen, €, $, £, oder weniger, höchstens, maximal, einhalb, komma, wenn überhaupt",
    "correction": "beziehungsweise, korrektur, bzw",
    "jest": "spaß, scherz, scherze, ironie, verarsche, verarscht, papst, wunschdenken, gelogen, ausgedacht, erfunden",
    "copula": "ist, war, wäre, klingt, scheint, bleibt",
    "settled": "offiziell, unterschrieben, genehmigt, entschieden, beschlossen, bestätigt, fix, sicher, endgültig",
}
