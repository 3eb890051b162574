"""The names of times in each language: months, weekdays and seasons in order, days seen from the call's, feasts.

`a/b` are two spellings of one; hyphens stand for spaces; all words are plain (see `amounts_letters`). A feast is known
to the calendar by its English name.
"""

MONTHS = {
    "en": "january/jan february/feb march/mar april/apr may june/jun"
    " july/jul august/aug september/sept/sep october/oct november/nov december/dec",
    "de": "januar/janner/jan februar/feber/feb marz/maerz april/apr mai juni/jun juli/jul august/aug september/sept/sep"
    " oktober/okt november/nov"
    " dezember/dez",
    "es": "enero/ene febrero/feb marzo abril/abr mayo junio/jun"
    " julio/jul agosto/ago septiembre/setiembre/sept octubre/oct noviembre/nov diciembre/dic",
    "fr": "janvier/janv fevrier/fevr mars avril mai juin juillet/juil aout septembre/sept octobre/oct novembre/nov decembre/dec",
    "pt": "janeiro/jan fevereiro/fev marco abril/abr maio junho/jun"
    " julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez",
}
WEEKDAYS = {
    "en": "monday tuesday/tues/tue wednesday/weds thursday/thurs/thur friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
    "es": "lunes martes miercoles jueves viernes sabado domingo",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "pt": "segunda-feira/segunda terca-feira/terca quarta-feira quinta-feira sexta-feira/sexta sabado domingo",
}
SEASONS = {
    "en": "spring/springtime summer/summertime autumn/fall winter/wintertime",
    "de": "fruhjahr/fruhling/fruhjahrs sommer/sommers herbst/herbstes winter/winters",
    "es": "primavera verano otono invierno",
    "fr": "printemps l'-ete/cet-ete/d'-ete/en-ete automne hiver",
    "pt": "primavera verao outono inverno",
}
DAYS = {
    "en": {0: "today tonight this-morning this-afternoon this-evening end-of-day", 1: "tomorrow",
           2: "the-day-after-tomorrow day-after-tomorrow", -1: "yesterday", -2: "the-day-before-yesterday"},
    "de": {0: "heute heut", 1: "morgen", 2: "ubermorgen", -1: "gestern", -2: "vorgestern"},
    "es": {0: "hoy", 1: "manana", 2: "pasado-manana", -1: "ayer anoche", -2: "anteayer"},
    "fr": {0: "aujourd'-hui", 1: "demain", 2: "apres-demain", -1: "hier", -2: "avant-hier"},
    "pt": {0: "hoje", 1: "amanha", 2: "depois-de-amanha", -1: "ontem", -2: "anteontem"},
}  # fmt: skip

FEASTS = {
    "en": {
        "christmas": "christmas xmas christmas-eve", "new year": "new-year", "new year's day": "new-year's new-year's-day new-years",
        "new year's eve": "new-year's-eve", "easter": "easter", "easter monday": "easter-monday", "good friday": "good-friday",
        "pentecost": "pentecost whitsun", "thanksgiving": "thanksgiving", "black friday": "black-friday", "halloween": "halloween",
        "valentine": "valentine's-day", "labor day": "labor-day", "memorial day": "memorial-day", "golden week": "golden-week",
        "independence day": "independence-day",
    },
    "de": {
        "christmas": "weihnachten heiligabend", "new year's eve": "silvester", "new year's day": "neujahr jahreswechsel",
        "easter": "ostern", "easter monday": "ostermontag", "good friday": "karfreitag", "pentecost": "pfingsten",
        "ascension": "himmelfahrt christi-himmelfahrt", "carnival": "karneval fasching", "all saints": "allerheiligen",
    },
    "es": {
        "christmas": "navidad navidades nochebuena", "new year's eve": "nochevieja", "new year's day": "ano-nuevo", "easter": "pascua",
        "palm week": "semana-santa", "good friday": "viernes-santo", "epiphany": "reyes", "carnival": "carnaval",
        "all saints": "todos-los-santos",
    },
    "fr": {
        "christmas": "noel", "new year's day": "nouvel-an jour-de-l'-an", "new year's eve": "saint-sylvestre", "easter": "paques",
        "pentecost": "pentecote", "ascension": "ascension", "assumption": "quinze-aout", "all saints": "toussaint la-toussaint",
    },
    "pt": {
        "christmas": "natal", "new year's day": "ano-novo", "new year's eve": "reveillon", "easter": "pascoa", "palm week": "semana-santa",
        "good friday": "sexta-feira-santa", "carnival": "carnaval",
    },
}  # fmt: skip
