"""The words of money in each language: currencies, what a price is per, and what may stand around an amount.

All words are plain (see `amounts_letters`).
"""

import re
from functools import cache


def _set(*lines: str) -> frozenset[str]:
    """The words of some lines."""
    return frozenset(" ".join(lines).split())


def _named(*lines: str) -> dict[str, str]:
    """Words or signs with the currency they name: "euro/euros=EUR"."""
    named = (piece.split("=") for piece in " ".join(lines).split())
    return {word: code for words, code in named for word in words.split("/")}


CURRENCIES = _named(
    "€/euro/euros/eur/teur/ユーロ=EUR £/pound/pounds/quid/sterling/livres/pfund/gbp/ポンド=GBP ¥/円/yen/jpy=JPY r$/real/reais/brl=BRL",
    "$/us$/dollar/dollars/bucks/buck/dolar/dolares/usd/ドル=USD franken/sfr/francs/chf=CHF ₹/rupees/inr=INR peso/pesos/mxn=MXN",
    "kronor/sek=SEK kroner/nok=NOK dkk=DKK cad=CAD aud=AUD pln=PLN cop=COP clp=CLP ars=ARS",
)

# A word or sign that several countries use: the profile's currency decides, where it is one of them.
SHARED_CURRENCIES = {
    "USD": frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD"}),
    "MXN": frozenset({"MXN", "COP", "CLP", "ARS", "UYU", "PHP", "DOP"}),
    "CHF": frozenset({"CHF", "XOF", "XAF"}),
    "NOK": frozenset({"NOK", "DKK"}),
    "JPY": frozenset({"JPY", "CNY"}),
}

_MONTH = "(?:month|monat|mois|mes)"
_EACH = "(?:a|an|per|each|every|pro|je|im|par|por|al|ao|cada)[ -]"
_SEATS = (
    "seat|user|head|person|rep|licen[cs]e|agent|employee|worker|nutzer|arbeitsplatz|mitarbeiter|kopf|lizenz|platz|utilisateur|poste|personne"
    "|tete|usuario|persona|cabeza|licencia|puesto|asiento|pessoa|licenca|cabeca|colaborador|salarie"
)

# What an amount is per: a pattern for the words behind it, in every language at once.
PER = {
    "seat": rf"(?:{_EACH}(?:{_SEATS})|each|apiece|/ ?(?:{_SEATS}))\b",
    "month": rf"(?:{_EACH}{_MONTH}|monthly|monatlich|mensuels?|mensuales|mensais|/ ?(?:mo|{_MONTH}))\b",
    "year": rf"(?:{_EACH}(?:year|annum|jahr|an|ano)|yearly|annually|annual|jahrlich|annuels?|anuales|anuais|/ ?(?:year|yr|jahr|an|ano))\b",
}

# What an amount is per, before it: Japanese says so there.
PER_BEFORE = {
    "seat": r"(?:一|1)(?:人|名|席|ユーザー|ライセンス)(?:あたり|当たり|につき)(?:月額)?\s*$",
    "month": r"(?:月額|毎月|月々)(?:約)?\s*$",
    "year": r"(?:年額|年間|毎年)(?:約)?\s*$",
}

# Words around an amount that make a bare number money.
MONEY_WORDS = {
    "en": _set(
        "fenced ringfenced budget budgets budgeted budgeting money spend spending",
        "spent cost costs costing price prices priced pricing pay pays",
        "paying paid fee fees quote quoted invoice invoices fund funds funded funding sign signs approve approves approval",
        "approved allocated allocation earmarked aside pot afford discount worth capex opex capital threshold ceiling cap limit",
        "authority authorised authorized cash purchase licence licences license subscription finance spoken spoke dough reserve",
        "reserved earmark",
    ),
    "de": _set(
        "budget budgets geld gelder kosten kostet kostete preis preise zahlen zahlt bezahlen ausgeben ausgegeben investition",
        "investitionen investitionsplan investplan freigabe freigegeben unterschreibe unterschreiben unterschrift genehmigt",
        "genehmigung bewilligt topf eingeplant rechnung angebot etat mittel grenze freigabegrenze gebuhr lizenz eingestellt",
    ),
    "es": _set(
        "presupuesto presupuestos dinero plata lana costo costos coste cuesta cuestan precio pagar pagamos pago gastar gasto",
        "gastos inversion autorizado autorizaron autorizo autorizar firmar firmo firma aprobado aprobaron aprobar partida",
        "factura tope limite licencia apartado apartados fondos",
    ),
    "fr": _set(
        "budget budgets argent enveloppe cout couts coute coutent prix payer paye payons depenser depense depenses",
        "investissement valide validee signer signe approuve ligne facture plafond seuil licence fleche fleches alloue alloues",
        "devis credits",
    ),
    "pt": _set(
        "orcamento orcamentos dinheiro verba verbas custo custos custa preco precos pagar pagamos pago gastar gasto gastos",
        "investimento aprovado aprovados aprovar aprovou assinar assino fatura limite teto licenca reservado reservados fundos",
    ),
}

# What may stand behind a bare amount of money; any other word makes the number a count of it ("forty reps").
BEHIND_MONEY = {
    "en": _set(
        "goes go gets comes covers buys needs a an the per each every all for to or",
        "and but in on at by from with without till until up down over under max tops",
        "left is was isn't are were be has had i we you he she they it it's that that's this which who so if because as than",
        "maybe ish odd there there's here just sat sitting set put approved allocated earmarked budgeted plus minus available",
        "total altogether i'm i've i'd we've we'd we're budget threshold limit ceiling line pot spend not no yeah yes okay",
        "right um uh er ain't off out before after when while now next again something worth only depending annually monthly",
        "yearly my our your his her their apiece please then myself himself herself ourselves alone already",
    ),
    "de": _set(
        "unterschreibe unterschreiben unterschreibt zeichne fur pro im in am an auf aus bei bis mit",
        "nach netto brutto oder und aber als ist sind war waren steht stehen haben hat",
        "ich wir sie er es die der das den dem drin dafur frei freigegeben eingeplant insgesamt pauschal je unter uber zur zum",
        "vom von also so ja dann maximal mehr weniger ubrig reserviert genehmigt budget selbst selber allein",
    ),
    "es": _set(
        "para por en al a o y pero con sin de del que es son esta estan hay ya mas menos tenemos tengo nos me se lo la el los",
        "las como si no anuales mensuales aprobados autorizados apartados asignados presupuestados cada maximo yo misma mismo",
    ),
    "fr": _set(
        "pour par en au a ou et mais avec sans de du des qui que c'est est sont sur dans je on nous vous il elle ils le la les",
        "si pas plus hors ht ttc maximum fleches alloues prevus reserves valides budgetes environ l'annee moi-meme moi toute seul seule",
    ),
    "pt": _set(
        "para pra por em no na ao a ou e mas com sem de do da que sao esta estao tem ja mais menos eu gente nos voce o os as se",
        "nao aprovados aprovado reservados previstos alocados anuais mensais pro cada maximo mesma mesmo sozinha sozinho",
    ),
}


def currency_at(low: str, start: int, end: int) -> tuple[str | None, int, int]:
    """The currency said right before or behind low[start:end], with the place of it and the number together."""
    if hit := _SIGN_BEFORE.search(low, max(0, start - 5), start):
        return CURRENCIES[hit[1]], hit.start(), end
    if low.endswith("teur", start, end):
        return "EUR", start, end
    hit = _currency_behind().match(low, end)
    return (CURRENCIES[hit[1]], start, hit.end()) if hit else (None, start, end)


def per_at(low: str, start: int, end: int) -> tuple[str | None, int]:
    """What the amount at low[start:end] is per, and where the words end that say so."""
    for unit, before, behind in _per_patterns():
        if hit := behind.match(low, end):
            return unit, hit.end()
        if before.search(low, max(0, start - 20), start):
            return unit, end
    return None, end


_SIGN_BEFORE = re.compile(r"(us\$|r\$|[€£$¥₹]|\b(?:eur|gbp|usd|jpy|chf|brl|mxn|cad|aud)) ?$")


@cache
def _currency_behind() -> re.Pattern[str]:
    """A currency's word or sign right behind a number; "of", "de", a comma or the point of "Mio." may part them."""
    words = [re.escape(word) + (r"\b" if word.isascii() and word.isalpha() else "") for word in sorted(CURRENCIES, key=len, reverse=True)]
    return re.compile(rf"(?:, |\. | |-)?(?:of |de |d')?(?:us |canadian )?({'|'.join(words)})")


@cache
def _per_patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """For each unit, what says before and behind an amount that it is per that unit."""
    return tuple((unit, re.compile(PER_BEFORE[unit]), re.compile(f",? ?{behind}")) for unit, behind in PER.items())
