"""Other ways a buyer could go: names that stand where a product or a vendor stands, each with what became of it.

A name alone says nothing: sentences on competition name colleagues and towns too. One counts only beside words of using,
looking at, comparing, rejecting, choosing ("coming off X", "X's quote"), and never where the call shows that it is a person
(somebody speaks under it, is called by it, "X said"), a place ("up in X") or the account. What is missed costs less
than a colleague's name on a card.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from aql.extract.embedded.hear import Heard
from aql.extract.embedded.phrases import table_of
from aql.extract.embedded.words import fold
from aql.values.amount import Alternative, Stance

_N = r"(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*)*)(?![\w-])"
_WE = r"\b(?i:we)(?i:['’]ve| have| are|['’]re)?(?: (?:already|currently|just|still|all|only|actually|also|been))*"
_NOW = (
    r"(?i:,? (?:in (?:there|place|here|at|now|today)|today|(?:right )?now|at the moment|currently|already|since"
    r"|installed|on (?:the|our|all|every)"
    r"|for (?:our|the|that|this|it|all)|across|at present)\b)"
)
_ES = r"\b(?i:nosotros )?(?i:ya |ahora |hoy )?"
_POSITIONS: Mapping[str, tuple[tuple[Stance, str], ...]] = {
    "en": (
        ("past", rf"\b(?i:we|i) (?:used to (?:use|have|run|be (?:on|with))|used|were on|tried) {_N}"),
        ("past", rf"\b(?i:we|i) had {_N} (?:for (?!us)|before|until|back|years)"),
        ("evaluating", rf"\b(?i:we|i) had {_N},? in\b"),
        ("incumbent", rf"{_WE} (?:use|using|run|running|on|pay|paying) {_N}"),
        ("incumbent", rf"\b(?i:we|i)(?:['’]ve| have) used {_N}"),
        ("incumbent", rf"\b(?i:we|you)(?:['’]ve)? (?:got|have) {_N}(?={_NOW})"),
        ("incumbent", rf"\b(?i:coming|moving|getting|come|move|get|switch|switching|migrating) (?:off|away from|out of) (?:of )?{_N}"),
        ("incumbent", rf"\bcomes? (?:in|out|round|over) from {_N}"),
        ("incumbent", rf"{_N}['’]s (?:agreement|contract|licen[cs]e|subscription|renewal)"),
        ("incumbent", rf"\b(?i:contract|agreement|licen[cs]es?|subscription) (?:with|from) {_N}"),
        ("evaluating", rf"{_N}['’]s (?:quote|proposal|price|pricing|offer|pilot|trial|demo)"),
        ("evaluating", rf"\b(?i:quote|proposal|offer|demo|pilot|trial|price) (?:from|by|with|of) {_N}"),
        ("evaluating", r"\b(?i:look|looked|looking) at (?:\w+ and )?" + _N),
        (
            "evaluating",
            r"\b(?i:talking|talked|speaking|spoke|spoken|meeting|met) (?:to|with) " + _N + r" (?:too|as well|about (?:it|this|a))",
        ),
        (
            "evaluating",
            r"\b(?i:evaluating|evaluated|considering|considered|shortlisted|trialling|trialing|piloting|demoed|comparing) " + _N,
        ),
        ("evaluating", r"\b(?i:between you and|against you is|compared (?:to|with)|versus|vs) " + _N),
        ("evaluating", r"\b(?i:it['’]?s|it was|it is|there['’]?s|there is) you(?: guys)?,? (?:and|or) (?:there['’]?s |then )?" + _N),
        ("incumbent", r"\b(?i:went|gone) with " + _N),
        ("chosen", r"\b(?i:signed|signing|sign|going) with " + _N + r"(?! (?:on|at|in the room|and i))"),
        ("chosen", r"\b(?i:chose|chosen|picked|bought) " + _N),
        ("rejected", r"\b(?i:ruled out|rejected|dropped|turned down|passed on) " + _N),
        (
            "rejected",
            _N
            + r"(?:['’]s| is| are| was| were) (?:out\b(?! of| in| at| on| for| until| sick| today)|too (?:dear|expensive|pricey)|a no\b)",
        ),
        ("rejected", _N + r"(?:['’]s| is| are| was| were)(?: \w+)? (?:not an option|off the (?:list|table)|ruled out)"),
    ),
    "de": (
        (
            "incumbent",
            r"\b(?i:vertrag|verträge|logger|system|software|programm|anlage|geräte?|sensoren|lizenz(?:en)?|tool) (?:von|bei|mit) (?:der )?"
            + _N,
        ),
        ("evaluating", r"\b(?i:angebot|angebote|vorführung|demo|testlauf|preis) (?:von|bei|mit) (?:der )?" + _N),
        ("evaluating", r"\b(?i:zwischen ihnen und|neben ihnen noch|im vergleich zu|verglichen mit) (?:der )?" + _N),
        ("chosen", r"\b(?i:für) " + _N + r" (?:entschieden|vergeben)"),
        ("chosen", r"\b(?i:unterschrieben|abgeschlossen) (?:bei|mit) " + _N),
    ),
    "es": (
        ("chosen", r"\b(?i:firm(?:é|amos|ado|ó)|contrat(?:é|amos|ado)|cerr(?:é|amos)) (?:ya )?(?:con|a) " + _N),
        ("incumbent", _ES + r"\b(?i:usamos|utilizamos|tenemos|trabajamos con|estamos con) (?:a )?" + _N),
        ("evaluating", r"\b(?i:viendo|evaluando|comparando|cotización de|propuesta de|demo de|demo con) (?:a |con )?" + _N),
        ("evaluating", r"\b(?i:ustedes),? (?:y |y está |está |o )" + _N),
    ),
    "fr": (
        ("chosen", r"\b(?i:signé (?:avec|chez)|choisi|retenu) " + _N),
        ("incumbent", r"\b(?i:on|nous) (?i:utilise|utilisons|travaille avec|travaillons avec|est chez|sommes chez|tourne sur) " + _N),
        ("evaluating", r"\b(?i:devis de|offre de|démo de|proposition de|comparé à|comparer avec|entre vous et) " + _N),
    ),
    "pt": (
        ("chosen", r"\b(?i:fech(?:ei|amos|ado)|assin(?:ei|amos|ado)) com (?:a |o )?" + _N),
        ("incumbent", r"\b(?i:usamos|utilizamos|a gente usa|trabalhamos com) (?:a |o )?" + _N),
        ("evaluating", r"\b(?i:avaliando|comparando|proposta d[aoe]|demo d[aoe]|orçamento d[aoe]|entre vocês e) (?:a |o )?" + _N),
    ),
    "ja": (
        ("incumbent", r"(?P<name>[ァ-ヿA-Za-z]{4,})(?:さん|社)?(?:さん)?を(?:使って|利用して|導入して|入れて)"),
        ("evaluating", r"(?P<name>[ァ-ヿA-Za-z]{4,})(?:さん|社)(?:さん)?(?:も(?:検討|見て)|と比較|の見積)"),
    ),
}
# What a question on competition may be answered with: "There's X."
_ANSWERS: Mapping[str, str] = {
    "en": rf"^(?i:(?:so|well|um|uh|and|yeah|yes),? )*(?i:there['’]?s|there is|it['’]?s|we have|we['’]ve got"
    rf"|we got) {_N}(?=[,.;!]|$| and | at | for | but )",
    "es": rf"\b(?i:está) {_N}",
}
_SURELY = re.compile(r"went with|gone with|sign\w* with|off|contract|agreement|licen|quote|vertrag|angebot|firm|devis", re.IGNORECASE)
_ASKS_OF_TODAY = re.compile(r"\b(?:today|currently|at the moment|using|use|in place|now|hoy|ahora)\b", re.IGNORECASE)
_NOT_HERE = {
    "en": r"(?i:^\W*(?:so |and )?(?:that['’]?s|it['’]?s|they(?:['’]re| are)|it (?:is|was)"
    r"|that was)? ?(?:\w+ ){0,3}?(?:too (?:dear|expensive|pricey)"
    r"|a no from|not an option|ruled out|out\.?$))|\bso (?:that['’]?s a no|they(?:['’]re| are) out)|\b(?:they"
    r"|it)(?:['’]re| are|['’]s| is| were| was)"
    r" (?:too (?:dear|expensive|pricey)|out\b(?! of))|(?i:got their boxes back|said no to (?:them|it))",
    "de": r"(?i:zu teuer|raus\b.{0,20}sind|sind raus|abgesagt)",
    "es": r"(?i:muy car[oa]s?|demasiado car|quedaron fuera|los descartamos)",
    "fr": r"(?i:trop cher|écarté|on a dit non)",
    "pt": r"(?i:muito car|descartamos|ficaram de fora)",
    "ja": r"高すぎ|見送",
}
_HERE_AFTER = r"^[^.;]{0,12}(?:before\b(?! (?:the|we|it|i|next|july))|back then|years ago|until (?:last|20|two thousand))"
_PERSON_VERBS = (
    r"(?i:said|says|asked|asks|wants|wanted|told|tells|thinks|thought|knows|knew|loves|hates|left|retired|signs|sits"
    r"|walks|looks after|and (?:i|me)\b|who"
    r"|dit|veut|pense|sagt|will|meint|dice|quiere|disse|quer|acha)\b"
)
_PERSON = re.compile(
    rf"(?:(?i:my (?:wife|husband|boss|brother|sister|colleague|son|daughter|guy)|called|named|young|old|uncle|aunt|mr"
    rf"|mrs|ms|herr|frau|herrn|señor|señora"
    rf"|don|doña|monsieur|madame|is one man|hi|hello|hey|thanks|thank you|sorry|morning|oi|olá|hola|bonjour|hallo|merci),? (?:is )?"
    rf"(?P<called>[A-Z][\w-]+)|\b(?P<acting>[A-Z][\w-]+)(?:['’]ll)? {_PERSON_VERBS}|, (?P<addressed>[A-Z][\w-]+)[?,.!]"
    rf"|\b(?P<kin>[A-Z][\w-]+)['’]s (?i:happy|afraid|worried|been|on holiday|off|in charge|the one))"
)
_PLACE = re.compile(r"\b(?:in|near|outside|up in|down in|over in|em|à|aus|nach|from here in) (?P<place>[A-Z][\w-]+)")
_EVERYDAY = frozenset(
    {"everyone", "everybody", "somebody", "someone", "nobody", "anybody", "god", "dad", "mum", "mom", "christmas", "easter"}
    | {"firefox", "chrome", "google", "safari", "windows", "teams", "zoom", "outlook", "gmail", "word", "whatsapp", "linkedin"}
    | {"iphone", "ipad", "android", "internet", "bluetooth", "wifi", "london", "paris", "english", "french", "german", "spanish"}
    | {"dutch", "welsh", "irish", "scottish", "european", "american", "sir", "madam", "plus", "people", "sales", "finance"}
    | {"marketing", "legal", "operations", "engineering", "hr", "it", "ceo", "cfo", "cro", "coo", "cto", "vp"}
    | {"csv", "pdf", "kpi", "esg", "iso", "gdpr", "dpia", "nda", "one", "two", "three", "okay"}
    | {"yes", "no", "maybe", "well", "so", "and", "but", "the", "then", "there", "that", "this"}
    | {"these", "those", "if", "what", "when", "where", "who", "how", "why", "because", "you", "your"}
    | {"our", "my", "his", "her", "their", "its", "システム", "スマホ", "ツール", "アプリ", "タブレット", "パソコン"}
    | {"メール", "データ", "エクセル"}
)
_WEIGHTIEST_FIRST: tuple[Stance, ...] = ("rejected", "chosen", "past", "incumbent", "build", "evaluating")
_AFTERWARDS = 3
_REACH = 8


def rivals(shown: Sequence[Heard], heard: Sequence[Heard], language: str, *, is_settled: bool = False) -> Iterator[Alternative]:
    """The rivals that stand in `shown`, each once; `heard` is the whole call, `is_settled` whether the buyer has chosen another."""
    company = _Company.of(heard)
    found: dict[str, list[tuple[Stance, str, Heard]]] = {}
    for sentence in heard:
        if sentence.side != "seller" or sentence in shown:
            for stance, said, is_sure in _spoken_of(sentence, heard, language):
                if (name := _without_small_words(said, language)) and not company.holds(name, is_sure=is_sure):
                    found.setdefault(_bare(name), []).append((_after(stance, sentence, heard, language), name, sentence))
    cited = {sentence.place for sentence in shown}
    for mentions in found.values():
        shown_as = next((name for _, name, sentence in mentions if sentence.place in cited), None)
        if shown_as:
            stance = min((stance for stance, _, _ in mentions), key=_WEIGHTIEST_FIRST.index)
            yield Alternative(shown_as, shown_as, "chosen" if is_settled and stance == "incumbent" else stance)


def _spoken_of(sentence: Heard, heard: Sequence[Heard], language: str) -> Iterator[tuple[Stance, str, bool]]:
    """What a sentence speaks of as a product or vendor: its stance by that sentence alone, its name, whether it is surely one."""
    if "elsewhere" in sentence.flags:
        return
    for stance, pattern in _POSITIONS.get(language, _POSITIONS["en"]):
        for match in re.finditer(pattern, sentence.text):
            is_past = stance == "incumbent" and re.match(_HERE_AFTER, sentence.text[match.end() :])
            yield "past" if is_past else stance, match["name"], bool(_SURELY.search(match.group()))
    if sentence.topic == "competition" and language in _ANSWERS:
        asked = next((other.text for other in reversed(heard[: sentence.place]) if other.side == "seller" and other.is_question), "")
        answer: Stance = "incumbent" if _ASKS_OF_TODAY.search(asked) else "evaluating"
        yield from ((answer, match["name"], False) for match in re.finditer(_ANSWERS[language], sentence.text))


def _after(stance: Stance, sentence: Heard, heard: Sequence[Heard], language: str) -> Stance:
    """The stance once the speaker has gone on: "they quoted", and then "too expensive, so they're out"."""
    if stance != "evaluating":
        return stance
    following = [other.text for other in heard[sentence.place : sentence.place + _REACH] if other.speaker == sentence.speaker]
    refused = re.compile(_NOT_HERE.get(language, _NOT_HERE["en"]))
    return "rejected" if any(refused.search(text) for text in following[: 1 + _AFTERWARDS]) else stance


def _without_small_words(name: str, language: str) -> str:
    """The name without a capital that only opened the sentence ("So Messbox")."""
    lists = table_of(language).lists
    small = _EVERYDAY | lists.get("no-name", set()) | lists.get("#when", set())
    return " ".join(dropwhile(lambda word: fold(word) in small, name.split()))


def _bare(name: str) -> str:
    """The name without its spaces: recognisers write "Rev Lattice" and "Revlattice"."""
    return re.sub(r"[\W_]+", "", fold(name))


@dataclass(frozen=True, slots=True)
class _Company:
    """The folded names that are no rivals': of those who speak and the places spoken of, and of people by what they do.

    "Plinket said it could" is said of a vendor too: whoever we signed with is one, whatever it said.
    """

    here: frozenset[str]
    people: frozenset[str]

    @classmethod
    def of(cls, heard: Sequence[Heard]) -> "_Company":
        """The company kept in a call."""
        here = {fold(word) for sentence in heard for word in re.findall(r"\w+", sentence.speaker)}
        here |= {fold(match["place"]) for sentence in heard for match in _PLACE.finditer(sentence.text)}
        acting = (match for sentence in heard for match in _PERSON.finditer(sentence.text))
        return cls(frozenset(here), frozenset(fold(name) for match in acting for name in match.groups() if name))

    def holds(self, name: str, *, is_sure: bool) -> bool:
        """Whether the name is of somebody or some place in it."""
        known = self.here if is_sure else self.here | self.people
        return _bare(name) in known or fold(name.split(maxsplit=1)[0]) in known
