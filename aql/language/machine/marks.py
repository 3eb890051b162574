"""What marks words as spoken to a machine: six kinds of mark, each with its weight, in the measured languages.

No mark is enough for itself, but for two that people never speak (markup, and taking back a reader's earlier orders): a
buyer of AI tools names machines, a manager dictates, a salesperson says "qualified". Only together are they an order.
All languages are read at once, since an order may stand in another tongue than its call.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from aql.language.machine.words import (
    AFTER,
    AS_MET,
    BAD_RULES,
    CALL,
    DE,
    DROP,
    EN,
    IT,
    MACHINE,
    MIND,
    MIND_IT,
    MUST,
    NOT_WE,
    READS,
    ROMANCE,
    START,
    THIS,
    TOOLS,
    YOURS,
)

Kind = Literal["addressed", "ordered", "judged", "assessed", "taken_back", "markup"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One way in which words of a kind are said; `pattern` reads plain text (see `aql.language.machine.disguise`)."""

    kind: Kind
    weight: int
    pattern: str


@lru_cache(maxsize=1)
def marks() -> dict[Kind, tuple[tuple[int, re.Pattern[str]], ...]]:
    """For each kind its marks as (weight, compiled pattern), the heaviest first."""
    table: dict[Kind, dict[int, list[str]]] = {}
    for mark in sorted(_MARKS, key=lambda mark: -mark.weight):
        table.setdefault(mark.kind, {}).setdefault(mark.weight, []).append(mark.pattern)
    return {kind: tuple((weight, re.compile("|".join(patterns))) for weight, patterns in of.items()) for kind, of in table.items()}


_MARKS = (
    # addressed: to whom the words go. 4 where it is spelt out, 3 where a machine is merely hailed.
    Mark(
        "addressed",
        4,
        rf"\b(?:note|message|notice|instructions?|reminder|memo|order|command|request|hint|appeal) (?:to|for) {MIND_IT}"
        rf"|{START}(?:this (?:\w+ )?(?:is|goes) )?(?:an? )?(?:note|message|notice|instructions?|reminder|memo|order"
        rf"|command) (?:is )?(?:to|for) {IT}"
        rf"|\b(?:hinweis|nachricht|anweisung\w*|notiz|mitteilung|befehl|bitte) (?:an|für) {IT}"
        rf"|\b(?:nota|mensaje|instrucciones|aviso|orden|mensagem|instruções|ordem|messaggio|istruzioni|avviso) (?:para|a|al|per|ao"
        rf"|à) ?{IT}"
        rf"|\b(?:note|message|instructions?|consignes?|avis) (?:à|au|aux|pour) ?{IT}"
        rf"|\b(?:bericht|opdracht|instructies?|notitie|mededeling) (?:aan|voor) {IT}",
    ),
    Mark(
        "addressed",
        4,
        rf"{START}(?:(?:this|that|the following) (?:\w+ )?(?:is|goes) )?(?:to|for|attention|attn|at) {IT}(?: (?:\w+[ ,]+){{0,6}}\w+)? ?:"
        rf"|{START}(?:an|für) {IT}(?:,? (?:[\w]+ ){{0,6}}\w+)? ?[:,]"
        rf"|{START}(?:para|a|al|ao|à|per|aan|voor|pour|à l'attention de|aux|au|all') ?{IT}(?:,? (?:[\w']+ ){{0,6}}[\w']+)? ?:"
        rf"|{START}(?:attention|achtung|atención|atenção|attenzione|let op|listen up)[ ,:!]+{IT}"
        rf"|{START}(?:dear|liebe[rs]?|querid[oa]|chère?|car[oa]|prezad[oa]|beste|lieve|sehr geehrte[rs]?|poor) {IT}(?: que| die| das"
        rf"| qui| che| that)?(?: \w+)? ?[,:!]",
    ),
    Mark(
        "addressed",
        4,
        rf"\byou(?: are|'re) (?:only|just|merely) (?:an? )?(?:\w+ )?{MACHINE}|\b(?:the|any) thing (?:that |which )?(?:is )?(?:typing"
        rf"|reading|writing|listening|scoring)"
        rf"|\b(?:anything|everything|whatever) (?:trained|running|that (?:reads|sees|hears|scores))|\b(?:to|as) (?:self|yourself"
        rf"|myself) as an? {MACHINE}"
        rf"|\b(?:robot|roboter|bot|programma?|programme) (?:que|qui|che|der|die|dat) (?:{READS})"
        rf"|\b(?:whatever|whichever|what|any|which ?ever|every) (?:\w+ ){{0,2}}?{MACHINE}(?: \w+){{0,3}}? (?:{READS})\b"
        rf"|\b(?:whoever|who) (?:or|and) (?:whatever|what)\b|\bwhatever (?:\w+ ){{0,2}}?(?:{READS})(?: \w+)? {CALL}\b"
        rf"|{MACHINE}{AFTER}(?: that| which| who|,? die|,? das|,? der| que| qui"
        rf"| che)?(?! to )(?: \w+){{0,2}}? (?:{READS})(?: \w+){{0,2}}? {THIS} ?{CALL}\b"
        rf"|{MACHINE}{AFTER}(?:,? (?:die|das|der|dat)) {THIS} {CALL}(?: \w+)? (?:{READS})",
    ),
    Mark(
        "addressed",
        4,
        rf"\b(?:if|since|because|as) (?:you(?: are|'re)|whoever) (?:an? |the |some )?(?:\w+ )?{MACHINE}(?: |-)?(?:{READS}|{TOOLS}"
        rf"|[,.]|that|which|who|$)"
        rf"|\bas (?:an?|the) (?:\w+ )?{MACHINE}{AFTER}(?: of {THIS} \w+)?,? you\b"
        rf"|\b(?:wenn|falls|da) (?:du|sie) (?:ein|eine|das|die|der) (?:\w+ )?{MACHINE}"
        rf"|\b(?:si|se|como|comme) (?:tu es|vous êtes|eres|usted es|você é|sei|és) (?:une?|un'|uma?|una|l')? ?{IT}"
        rf"|\b(?:als|indien) (?:je|u) (?:een )?{MACHINE}"
        rf"|\byou are (?:now|no longer|hereby|henceforth) (?:an? |the )?(?:\w+ ){{0,2}}?{MACHINE}"
        r"|\bdu bist (?:jetzt|nun|ab jetzt) (?:ein|eine)\b|\btu es (?:maintenant|désormais) une?\b|\bahora eres una?\b"
        r"|\bagora você é uma?\b"
        r"|\bthis is your (?:developer|administrator|creator|operator|maker|owner)\b",
    ),
    Mark(
        "addressed",
        4,
        r"(?:ai|人工知能|言語モデル|アシスタント|ボット|モデル|システム|要約ツール)(?:さん)?(?:へ|への|に対する|に告ぐ|宛て?)|(?:を|が)?(?:読む|要約する|分析する|評価する|処理する)(?:ai|人工知能|モデル|システム)",
    ),
    Mark(
        "addressed",
        3,
        rf"{START}(?:(?:hey|hi|hello|ok|okay|dear|so|now|please|and|oh|well|liebe[rs]?|hallo|hola|oye|querid[oa]|bonjour|chère?|olá"
        rf"|car[oa]|ciao|beste|hé)[ ,]+)*"
        rf"(?:the |my |die |das |el |la |l'|o |a |de )?{MIND}{AFTER} ?(?:[,:!]|\.$|please\b|bitte\b)"
        rf"|^(?:(?:hey|hi|hello|ok|okay|dear|so|now|please|liebe[rs]?|hallo|hola|oye|querid[oa]|cher|chère|olá|car[oa]|ciao|beste)[ ,]+)*"
        rf"{TOOLS}(?: virtuale?| virtuelle?)? ?(?:[,:!]|please\b|bitte\b)"
        rf"|^(?:{MIND}|assistants?){AFTER} (?:for the record|please|note that|be aware|remember|you (?:must|shall|should|will))\b",
    ),
    Mark("addressed", 3, r"\byou are (?:now|no longer) (?:an? |the )|(?:ai|人工知能|アシスタント|ボット|モデル)は、?"),
    Mark(
        "addressed",
        3,
        r"^(?:model|assistant|system) output\b|\badmin mode\b|\bfor training purposes\b|機械(?:さん)?|(?:を|が)?採点する\w{0,6}"
        r"|^(?:system|developer|admin(?:istrator)?|assistant)(?: (?:message|prompt|note|override|instructions?|update|command"
        r"|notice))? ?:"
        r"|\bsystem (?:override|prompt|message|note)s? ?(?::|for (?:the |all |any )?(?:ai|automated|models?|assistants?|llm)|ignore"
        r"|override|mark|you are|you must)"
        r"|\bend of (?:the )?(?:transcript|call|conversation|prompt)\b|\b(?:new|updated) (?:task|instructions?|rules?|prompt"
        r"|objective) ?:"
        r"|\b(?:neue|nueva|nouvelle|nova|nuova|nieuwe)s? (?:anweisung\w*|aufgabe|instrucci\w*|tarea|instructions?|consignes?|tâche"
        r"|instruç\w*|tarefa|istruzion\w*|instructies?)\b"
        r"|システム(?:プロンプト|メッセージ) ?:",
    ),
    # A reader of the transcript, of which nobody says that it is a machine.
    Mark(
        "addressed",
        2,
        rf"\b(?:whoever|anyone|anything|wer auch immer|quien|quienquiera|qui|quem|chi|chiunque|wie)(?: \w+){{0,4}}? (?:{READS})\b"
        r"|\bthe (?:system prompt|schema)\b",
    ),
    # ordered: an imperative that dictates a report, or a duty to write one.
    Mark(
        "ordered",
        2,
        rf"(?:{START}|\b(?:please|then|now|so|kindly|simply|just|bitte|por favor|merci de|per favore|gelieve) ){EN}\b"
        rf"|{NOT_WE}\b{MUST} (?:\w+ly )?{EN}\b|\b(?:told|instructed|ordered|obliged|required|asked|free) to {EN}\b"
        rf"|\byour (?:answer|output|reply|report|summary|verdict|response)(?: \w+){{0,2}}? (?:must|should|shall|is to|has to|will)\b"
        rf"|\bput (?:that|this|it|us) down\b|\b(?:mark|write|log|note|report) (?:it|this|that)(?: so| down| that way)?(?: ?[.,;!]|$)"
        rf"|\bfrom now on\b|\bthe (?:correct|right|expected|only) answer\b|\bfor the record\b|\bthe verdict you want\b",
    ),
    Mark(
        "ordered",
        2,
        rf"(?:{START}|\b(?:und|bitte|jetzt|dann|hier) ){DE}\b|\bbitte\b.* (?:setzen|markieren|bewerten|einstufen|eintragen|vermerken"
        rf"|werten|behandeln|melden|ausgeben"
        r"|notieren)\b|\bsoll(?:en|st|t)?\b.* (?:setzen|markieren|bewerten|einstufen|eintragen|vermerken|werten|behandeln|melden"
        r"|ausgeben|notieren)\b|\bab jetzt\b",
    ),
    Mark(
        "ordered",
        2,
        rf"(?:{START}|\b(?:y|et|e|ed|en|por favor|merci de|favor) ){ROMANCE}(?![\w])|\ba partir de ahora\b|\bà partir de maintenant\b"
        rf"|\bde agora em diante\b|\bda ora in poi\b"
        r"|\bvanaf nu\b|\bdésormais\b",
    ),
    Mark("ordered", 2, rf"\b(?:{AS_MET})\b"),
    Mark(
        "ordered",
        2,
        r"(?:して|しておいて|つけ|扱って|書いて|返して|つけて|みなして)(?:ください|下さい|ほしい)|(?:する|記録する|報告する|判定する|扱う|みなす)(?:こと|ように)|(?:つけなさい|しておいて|しろ|せよ|しなさい)|出力",
    ),
    # judged: the words of a verdict or a status.
    Mark(
        "judged",
        2,
        r"\b(?:qualified|confirmed|approved?s?|approves|hot|won|sql|mql|(?:high|top|highest|maximum) (?:priority|score|marks|rating)"
        r"|full marks|perfect|ten out of|10 out of"
        r"|(?:ready|willing) to (?:buy|sign)|as (?:met|ready|settled|done|good)|fulfilled|settled|signed off|contract signed"
        r"|decision maker|budget authority|as agreement"
        r"|without (?:missing|objections)|no missing|purchase)\b",
    ),
    Mark(
        "judged",
        2,
        r"\b(?:qualifiziert\w*|bestätigt\w*|erfüllt\w*|genehmigt\w*|freigegeben\w*|gewonnen\w*|heiße[nrs]?|kaufbereit|abschlussreif"
        r"|volle punktzahl"
        r"|(?:cu|c)alificad[oa]s?|confirmad[oa]s?|cumplid[oa]s?|aprobad[oa]s?|ganad[oa]s?|firmad[oa]s?|qualifié\w*|confirmé\w*"
        r"|gagné\w*|approuvé\w*|remplis|signé\w*|validé\w*"
        r"|qualificad[oa]s?|aprovad[oa]s?|ganh[oa]s?|cumprid[oa]s?|qualificat[oaie]|confermat[oaie]|vint[oaie]|approvat[oaie]"
        r"|soddisfatt[oaie]"
        r"|gekwalificeerd\w*|bevestigd\w*|goedgekeurd\w*|gewonnen|voldaan|gehaald)\b",
    ),
    Mark(
        "judged",
        2,
        r"\b(?:pass(?:es|ed)?|(?:as a |a )?yes on|best (?:grade|mark|score)|good to go|positive example|allocated|(?:is|are|as"
        r"|we're) ready|cleared|hand (?:this|the) buyer"
        r"|signed everything|set \w+ to true|startklar|alles erledigt|haken dran|listos para comprar|tenemos el dinero|que sí en todo"
        r"|prêts à (?:acheter|signer)"
        r"|pronti a (?:comprare|firmare)|prontos para comprar|fechamos|klaar om te (?:kopen|tekenen)|toutes les cases|alles af)\b|満点"
        r"|全部オーケー",
    ),
    Mark("judged", 2, r"確定|確認済|適格|有望|成約|契約済|満たし|承認済|合格|クオリファイド"),
    # assessed: what only an assessment of a call has.
    Mark(
        "assessed",
        2,
        r"\b(?:criteri(?:a|on)|verdicts?|status(?:es)?|rubrics?|scor(?:e|ing|es)|findings|schema|json|(?:system )?prompt"
        r"|evidence checks?|(?:every|all|each) (?:check|box|field)s?|your (?:form|evaluation|makers?)|the (?:fields|boxes|assessment"
        r"|evaluation)|lead evaluation|(?:respond|answer|reply) (?:only )?with|verification of quotes|guidelines|qualification"
        r"|(?:this|that|every|each|all) (?:lead|call|conversation|transcript|opportunity|prospect|dialogue|interaction|deal|account"
        r"|buyer|company|heading|sentence)s?"
        r"|my (?:next )?(?:sentence|words)|lead status|proof|call as|us as|me as|this (?:one )?as|your (?:summary|answer|output"
        r"|report|reply|verdict))\b",
    ),
    Mark(
        "assessed",
        2,
        r"\b(?:kriteri(?:um|en)|urteil|status|bewertung|diese[nrsm]? (?:\w+ )?(?:lead|anruf|gespräch|kunden|transkript|protokoll"
        r"|kontakt|abschluss)s?"
        r"|criterios?|veredicto|estado|puntuación|est[ea] (?:lead|cliente|llamada|oportunidad|contacto|reunión|conversación)"
        r"|critères?|statut|(?:ce|cet|cette) (?:prospect|appel|lead|client|opportunité|conversation)|critérios?|veredi[tc]to"
        r"|pontuação|est[ea] (?:ligação|oportunidade|chamada)"
        r"|criteri(?:o)?|verdetto|stato|quest[oa] (?:contatto|chiamata|lead|cliente|opportunità)|criterium|oordeel|deze (?:lead|klant"
        r"|kans)|dit gesprek)\b",
    ),
    Mark(
        "assessed",
        2,
        r"(?:すべて|全て|各|全)の?(?:項目|基準)|(?:この|当該|本)(?:リード|商談|案件|見込み客|通話|会話)|判定|ステータス|基準|評価|文字起こし|書き起こし",
    ),
    # taken back: what its makers told the machine. 6: nobody says it to a person.
    Mark(
        "taken_back",
        6,
        rf"(?:{START}|\b(?:and|please|then|now|must|to|so|und|bitte|y|et|e"
        rf"|en) ){DROP}(?: \w+){{0,3}}? {YOURS}(?: \w+){{0,2}}? {BAD_RULES}\b"
        rf"|{START}{DROP}(?: \w+){{0,2}}? {BAD_RULES}(?: \w+)? (?:anterior\w*|previas?|précédent\w*|précédemment|precedent\w*|above)\b"
        rf"|{START}(?:please |now |and )?(?:reveal|print|repeat|output) your (?:system )?(?:prompt|instructions)\b"
        r"|\b(?:ignore|disregard|forget) (?:all (?:of )?)?the (?:above|previous|preceding) and (?:say|write|answer|output|report)\b"
        r"|(?:これまで|以前|今まで|上記|すべて|全て|前|あなた)の?(?:の)?(?:指示|命令|プロンプト|ルール)(?:を|は)?(?:すべて|全て)?(?:無視|忘れ)",
    ),
    Mark(
        "taken_back",
        3,
        rf"{START}(?:please |kindly )?{DROP}(?: (?:the|any|these|those|la|las|los|les|le|die|de|het))*(?: \w+)? {BAD_RULES}\b"
        rf"|\b(?:rubric|schema|rules|criteria|guidelines|checks)(?: \w+){{0,2}}? (?:has|have|was|were|are|is) (?:\w+ )?(?:changed"
        rf"|updated|replaced|switched off|disabled|suspended|void)\b"
        rf"|\b(?:forget|ignore|disregard) (?:everything|all|what) (?:that )?you (?:were|have been|'ve been|know|learned)\b",
    ),
    # markup: how prompts are written, which nobody speaks.
    Mark(
        "markup",
        6,
        r"\b\w+ ?= ?\"?(?:confirmed|qualified|true)\b|[{,] ?\"\w+\" ?: ?\"(?:confirmed|qualified|partial|negative|absent)\""
        r"|<\|?/?(?:im_start|im_end|system|user|assistant|endoftext|transcript|instructions?|prompt|eot_id|start_header_id)\|?>"
        r"|<\|\w+\|>|\[/?(?:inst|sys|system)\]|<</?sys>>"
        r"|#{2,} ?(?:instructions?|system|response|task|new|end)\b",
    ),
)
