"""The words of time in each language, each with the mark it leaves for the rules of `when_phrases`.

English, German, Spanish, French, Portuguese and Japanese are measured (`tests/bench/when.py`); any other language is
read for ISO dates and digits alone. Words are plain (see `amounts_letters`); hyphens are spaces.

    M month   W weekday  D ordinal  N cardinal  A one ("a")  Y year  V date in digits  C week by number
    Q quarter  H half  S season  F feast  y fiscal   1 day  2 week  3 month  4 quarter  5 half  6 year   K today, tomorrow
    G part ("early", "mid")  g "start of", "end of"  k "week of"  n next  j coming  t this  l last  e every  Z every weekday
    b by  f before  u until  w within  m from  a after  P since  i in  I on, at, for  x between  ~ to  & and  v or
    p ago  q from now   behind the time: B by, O onwards, E within, L before, J after
    o of  h the  s small word  _ any other word  , . stops
"""

from functools import cache
from typing import Any

from aql.language.amounts.words import count
from aql.language.when.names import DAYS, FEASTS, MONTHS, SEASONS, WEEKDAYS

Mark = tuple[str, object]

# One line a mark, then its phrases, with hyphens for spaces; `du=h` leaves the mark h as well.
_WORDS = {
    "en": """
        1 day days business-day business-days working-day working-days
        2 week weeks wk
        3 month months
        4 quarter quarters q qtr
        5 half halves semester h
        6 year years yr calendar-year
        y fiscal financial fy fiscal-year=6 financial-year=6 our-year=6
        n next following
        j coming upcoming this-coming this-upcoming
        t this current
        l last previous past prior final
        e every each
        Z mondays tuesdays wednesdays thursdays fridays saturdays sundays
        b between-now-and from-now-until from-now-till from-now-to by
        b no-later-than not-later-than on-or-before in-time-for latest-by at-the-latest-by
        f before prior-to ahead-of
        u until till til up-to up-until through thru all-the-way-through
        w within inside-of in-under in-less-than
        m no-earlier-than not-earlier-than from starting beginning starting-in
        m starting-on starting-from beginning-in as-of as-from effective
        a after post
        P since
        i in sometime-in some-time-in during over throughout
        I on at for around come
        x between
        ~ to
        & and
        v or
        o of
        h the
        A a an
        p ago
        q from-now from-today out away time hence
        k week-of week-commencing week-beginning week-starting week-ending w-c
        R rest-of remainder-of
        O onwards onward or-later at-the-earliest
        B at-the-latest at-the-very-latest latest
        s is are was works work would will at if then we i you he
        s she they it that so but because with suits please right okay ok yeah yes
        s no not there when where can could should have has had be i'm
        s we're it's that's which who fine good great perfect as than my our
        s does do did too instead though anyway again already still only i'll we'll i'd we'd let's don't isn't what how about s just
    """,
    "de": """
        1 tag tage tagen werktage werktagen arbeitstage arbeitstagen
        2 woche wochen
        3 monat monate monaten monats
        4 quartal quartals quartale quartalen
        5 halbjahr halbjahres halbjahrs
        6 jahr jahre jahren jahres
        y geschaftsjahr=6 geschaftsjahres=6 wirtschaftsjahr=6 wirtschaftsjahres=6 fiskaljahr=6
        n nachste nachsten nachster nachstes nachstem
        j kommende kommenden kommender kommendes kommendem
        t diese diesen dieser dieses diesem laufende laufenden laufendes aktuellen
        l letzte letzten letzter letztes letztem vergangenen vergangene vorigen voriges vorige
        e jede jeden jeder jedes jedem
        Z montags dienstags mittwochs donnerstags freitags samstags sonntags
        b spatestens bis-spatestens spatestens-bis spatestens-zum=h spatestens-am=h bis-zum=h bis rechtzeitig-zum=h
        f vor noch-vor vorm=h
        w innerhalb innerhalb-von binnen
        m fruhestens ab von ab-dem=h vom=h
        a nach
        P seit
        i in im wahrend
        I am=h an zum=h um gegen fur zu beim
        x zwischen
        ~ bis-zum=h
        & und
        v oder
        o des die das
        h den dem der
        q von-jetzt-an von-heute-an ab-heute
        k woche-vom
        s ist sind war ware passt geht ginge dann da wir ich sie er
        s es ja nein gut wenn aber haben hat kann konnen hatte hatten steht bei
        s mussen muss soll sollen wird werden mit nicht kommt uhr auch noch ganz so wie also
    """,
    "es": """
        1 dias dias-habiles dias-laborables
        2 semana semanas
        3 mes meses
        4 trimestre trimestres q
        5 semestre semestres
        6 ano anos
        y fiscal ejercicio=6 ano-fiscal=6 ejercicio-fiscal=6
        n proximo proxima proximos proximas que-viene que-vienen que-entra siguiente
        t este esta estos estas en-curso
        l pasado pasada pasados pasadas ultimo ultima ultimos ultimas anterior
        e cada todos-los todas-las los
        b de-aqui-a de-aqui-al=h para para-el=h a-mas-tardar como-muy-tarde como-tarde no-mas-tarde-de no-mas-tarde-del=h
        f antes antes-de antes-del=h
        u hasta hasta-el=h
        w en-menos-de en-un-plazo-de
        m desde a-partir-de a-partir-del=h desde-el=h
        a despues-de despues-del=h tras pasado-el=h
        i en durante dentro-de
        x entre
        ~ a al=h
        & y
        v o u
        o de la las lo
        h el dia el-dia del
        p hace
        k semana-del
        _ fin-de-semana fines-de-semana por-la-manana de-la-manana en-la-manana
        s es esta son va vale que si no nos me te con por porque perfecto bien entonces pero cuando
    """,
    "fr": """
        1 jour jours jours-ouvres jours-ouvrables
        2 semaine semaines
        3 mois
        4 trimestre trimestres
        5 semestre semestres
        6 an ans annee annees
        y fiscal exercice=6 annee-fiscale=6 exercice-fiscal=6
        n prochain prochaine prochains prochaines qui-vient a-venir suivant suivante
        t ce cet cette ces en-cours
        l dernier derniere derniers dernieres passe passee
        e chaque tous-les toutes-les
        b d'-ici d'-ici-le=h d'-ici-au=h d'-ici-a pour pour-le=h au-plus-tard au-plus-tard-le=h
        f avant avant-le=h
        u jusqu'-a jusqu'-en jusqu'-au=h
        w sous en-moins-de
        m au-plus-tot a-compter-de a-compter-du=h a-partir-de a-partir-du=h des des-le=h
        a apres apres-le=h passe-le=h
        P depuis
        i en dans durant pendant courant courant-du=h
        I au=h sur vers
        x entre
        ~ a
        & et
        v ou voire
        o de d' la les de-la de-l' l'
        h le du
        p il-y-a
        k semaine-du
        _ fin-de-semaine
        s est c'-est sont ca va oui non on je vous nous il elle ils avec que qui si alors bien parfait mais c' n' j' s' qu'
    """,
    "pt": """
        1 dias dias-uteis
        2 semana semanas
        3 mes meses
        4 trimestre trimestres
        5 semestre semestres
        6 ano anos
        y exercicio=6 ano-fiscal=6
        n proximo proxima proximos proximas que-vem que-entra seguinte
        t este esta estes estas deste desta neste nesta em-curso corrente
        l passado passada passados passadas ultimo ultima ultimos ultimas anterior
        e cada todo toda todos-os todas-as as aos
        b ate ate-o=h ate-ao=h ate-o-dia=h ate-dia=h para para-o=h pro=h o-mais-tardar no-maximo-ate
        f antes antes-de antes-do=h antes-da
        w em-menos-de no-prazo-de
        m desde a-partir-de a-partir-do=h a-partir-de-dia=h
        a depois-de depois-do=h depois-da apos
        i em durante daqui-a dentro-de no na nos nas coisa-de
        x entre
        ~ a
        & e
        v ou
        o de do da dos das os
        h dia no-dia o-dia
        p ha faz
        k semana-do
        _ fim-de-semana fins-de-semana final-de-semana meia-hora e-meia
        s esta sao vai ok que se nao sim a-gente eu nos me com por porque perfeito bom entao mas quando o ao
    """,
}

_STAGES = {
    "en": {
        "begin": "start beginning outset",
        "early": "early",
        "mid": "mid middle midway-through",
        "late": "late later latter-part",
        "end": "end close back-end tail-end ending very-end",
    },
    "de": {"begin": "anfang beginn zu-beginn", "early": "fruhen", "mid": "mitte", "late": "spat spaten", "end": "ende schluss zum-ende"},
    "es": {
        "begin": "principios a-principios comienzos a-comienzos inicio inicios principio",
        "mid": "mediados a-mediados mitad",
        "end": "finales a-finales final fin fines a-fines cierre",
    },
    "fr": {"begin": "debut au-debut debuts", "mid": "mi a-la-mi milieu au-milieu", "end": "fin a-la-fin cloture la-fin"},
    "pt": {
        "begin": "inicio no-inicio inicios comeco no-comeco",
        "mid": "meados em-meados meio",
        "end": "fim no-fim final no-final finais fecho fechamento",
    },
}  # fmt: skip

# Said in the middle of a date and meaning nothing for it.
FILLERS = {
    "en": "um uh er erm eh like say maybe probably possibly perhaps roughly about basically literally just really actually full calendar"
    " morning afternoon evening night lunchtime very right close-of-play close-of-business end-of-business end-of-play cob",
    "de": "ah ahm so also vielleicht wahrscheinlich ungefahr etwa vormittag nachmittag abend fruh ganz eben guten-morgen morgen-zusammen",
    "es": "eh este-pues pues quiza quizas aproximadamente mas-o-menos como",
    "fr": "euh peut-etre environ a-peu-pres matin soir hein",
    "pt": "eh talvez mais-ou-menos manha tarde noite",
}

# "The week after next": two units away.
FARTHER = {"en": "after-next", "de": "ubernachste ubernachsten ubernachster ubernachstes"}

# Short for several words.
EXPANDED = {
    "en": {"back half": "second half", "latter half": "second half", "front half": "first half",
           "eoy": "end of year", "eom": "end of month", "eoq": "end of quarter", "eow": "end of week", "yearend": "year end",
           "midyear": "mid year", "midsummer": "mid summer", "fortnight": "two weeks", "a fortnight": "two weeks",
           "couple": "two", "couple of": "two", "a couple": "two", "a couple of": "two"},
    "de": {"jahresende": "ende jahres", "monatsende": "ende monats", "quartalsende": "ende quartals", "jahresanfang": "anfang jahres",
           "monatsanfang": "anfang monats", "jahresmitte": "mitte jahres", "quartalsanfang": "anfang quartals", "sommerferien": "sommer",
           "jahresabschluss": "ende jahres"},
    "es": {"quincena": "dos semanas"},
    "fr": {"quinzaine": "deux semaines"},
    "pt": {"quinzena": "duas semanas"},
}  # fmt: skip

# Months, weekdays and seasons that are other words too: a time only where the mark before (or the day after) says so.
DOUBTFUL = {
    "en": {"may": "DNobfumaizGnjlkexI~v", "march": "DNobfumaizGnjlkexI~vt", "mar": "DN", "fall": "hobfumaitGnjle~v"},
    "pt": {"marco": "DNobfumaizGnjle", "set": "DNo", "out": "DNo"},
}

# Portuguese ordinals that are weekdays where nothing follows for them to count.
PT_WEEKDAYS = {"segunda": 0, "terca": 1, "quarta": 2, "quinta": 3, "sexta": 4}


@cache
def lexicon(language: str) -> dict[str, tuple[Mark, ...]]:
    """Each phrase of a language with its marks, one for most."""
    if language not in _WORDS:
        return {}
    found: dict[str, tuple[Mark, ...]] = {}
    for line in _WORDS[language].strip().splitlines():
        mark, *pieces = line.split()
        for phrase, _, extra in (piece.partition("=") for piece in pieces):
            found.setdefault(_spaced(phrase), ((mark, None), *[(sign, None) for sign in extra]))
    adverbs = {part: phrases for part, phrases in _STAGES[language].items() if part not in {"begin", "end"}}
    nouns = {part: phrases for part, phrases in _STAGES[language].items() if part in {"begin", "end"}}
    tables: tuple[tuple[str, dict[Any, str]], ...] = (("G", adverbs), ("g", nouns), ("K", DAYS[language]), ("F", FEASTS[language]))
    for mark, table in tables:
        found |= {_spaced(phrase): ((mark, value),) for value, phrases in table.items() for phrase in phrases.split()}
    found |= {_spaced(phrase): (("n", 2),) for phrase in FARTHER.get(language, "").split()}
    for mark, names, first in (("M", MONTHS, 1), ("S", SEASONS, 1), ("W", WEEKDAYS, 0)):
        found |= {_spaced(phrase): ((mark, value),) for phrase, value in count(names[language], first).items()}
    return found


def _spaced(phrase: str) -> str:
    """A phrase of the tables as it is spoken."""
    return phrase.replace("-", " ")
