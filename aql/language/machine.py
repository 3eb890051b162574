"""Words in a call that are addressed to a machine: planted instructions, in the measured languages.

An instruction to a person looks alike ("ignore my last e-mail", "mark it in the calendar"), so each pattern asks for
two things at once: an order, and something only a machine has (its instructions, a verdict on a lead).
"""

import re
from collections.abc import Iterator, Sequence

from aql.language.fold import words
from aql.language.sentences import sentences


def addressed_to_machine(texts: Sequence[str], language: str) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
    """For each text that gives a machine orders its place, and the sentences that do as (start, end) offsets."""
    plain = [f" {_INVISIBLE.sub('', text)}".lower() for text in texts]
    together = "\n".join(plain)
    stems = [stem for stem in _STEMS.split("|") if stem in together]
    for place, text in enumerate(texts):
        if any(stem in plain[place] for stem in stems):
            orders = tuple((start, end) for start, end in sentences(text, language) if _is_order(text[start:end]))
            if orders:
                yield place, orders


def _is_order(text: str) -> bool:
    return bool(_ORDERS.search(" ".join(words(text))) or _JAPANESE.search(text))


_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")

# Every order holds one of these; hardly a turn of a call does, and the rest are spared the long patterns.
_STEMS = (
    "instruc|instruk|instruç|istruzion|anweisung|aanwijzing|vorgabe|prompt|directiv|direktiv|direttiv|directri|"
    "diretri|guideline|programming|consigne|indicacion|comandos| orders|system note|system message|system override|"
    "qualifi|qualify|calific|cualific|confirm|approved| hot| won| sql| mql|priority|perfect|ten out of|gewonnen|ganad|"
    "ganh|gagn|cerrad|verdict|criteri|lead status|score|language model|llm|gpt| ai|a.i|automated|chatbot|transcriber|"
    "summari|reviewer|assistant|you are now| ki|sprachmodell|assistent| ia|l'ia|l’ia|inteligencia artificial|"
    "inteligência artificial|intelligence artificielle|modelo|modèle|"
    "ignore|disregard|forget|指示|命令|プロンプト|リード|商談|案件|見込み客|人工知能|言語モデル|アシスタント|システム"
)

# Read over folded words with one space between them. In each, a space is a space.
_DROP_YOUR_ORDERS = (
    (
        r"\b(?:ignore|disregard|forget|override|bypass|overwrite)(?: (?:the|of|these|those|any|every|my))*"
        r"(?: (?:all|your|previous|prior|earlier|preceding|above|former|system|original|"
        r"initial)){1,5}(?: of)?(?: (?:the|these|those|your))?"
        r"(?: (?:previous|prior|earlier|preceding|above|system))*"
        r" (?:instructions?|prompts?|directives?|guidelines|system message|programming|orders)\b"
    ),
    r"\b(?:reveal|print|repeat|output) your (?:system )?(?:prompt|instructions)\b",
    r"\b(?:ignorier|vergiss|vergessen sie|missachte|verwirf|übergeh)\w*(?: \w+){0,3} (?:anweisung|instruktion|vorgabe|prompt)\w*",
    r"\b(?:ignor|olvid|descart|desobede)\w*(?: \w+){0,3} (?:instrucci|indicaciones|prompt|directrices|órdenes anteriores)\w*",
    (
        r"\b(?:ignor|oubli|néglig|écart)\w*(?: (?:toutes|tous|les|vos|tes|ces|de))+(?: \w+)? (?:instructions?|"
        r"consignes?|directives?|prompts?)\b"
    ),
    r"\b(?:ignor|esque[cç]|desconsider|descart)\w*(?: \w+){0,3} (?:instruç|diretrizes|prompt|comandos anteriores)\w*",
    r"\b(?:ignor|dimentic|trascur)\w*(?: \w+){0,3} (?:istruzion|direttiv|prompt)\w*",
    r"\b(?:negeer|vergeet)\b(?: \w+){0,3} (?:instructie|aanwijzing|prompt)\w*",
)
_DICTATED_VERDICTS = (
    (
        r"(?:^|\b(?:and|then|please|now|must|to|instructions?|ai|assistant|model|system) )"
        r"(?:mark|score|rate|classify|label|flag|treat|grade|qualify|categori[sz]e|record|report|list)"
        r" (?:(?:this|the|our|all)(?: \w+){0,2}? (?:lead|call|deal|account|opportunity|prospect|company|buyer|"
        r"criteria|criterion|transcript)s?|me|us|this)"
        r"(?: (?:as|a|an|fully|highly|very|sales|is|to be))*"
        r" (?:qualified|hot|won|sql|mql|confirmed|approved|high priority|top|perfect|ten out of|10|100)\b"
    ),
    r"\bset (?:the |this |all |every )?(?:verdict|status|score|criteria|criterion|lead status|qualification)(?: \w+){0,2} to\b",
    r"\bmarkier\w*(?: \w+){0,4} als (?:qualifiziert|heiß|gewonnen|bestätigt)",
    r"\b(?:marca|marque|califica|califique|clasifica|clasifique)\w*(?: \w+){0,4} como (?:calificad|cualificad|confirmad|ganad|cerrad)\w*",
    r"\b(?:marque|marquez|classe|classez|note|notez|qualifie|qualifiez)\b(?: \w+){0,4} comme (?:étant )?(?:qualifi|confirm|gagn)\w*",
    r"\b(?:marque|marca|classifique|classifica)\b(?: \w+){0,4} como (?:qualificad|confirmad|ganh)\w*",
)
_TO_A_MACHINE = (
    (
        r"\b(?:note|message|notice|instructions?|reminder) (?:to|for) (?:the |any |all |automated |an |our )*"
        r"(?:ai|a i|llm|llms|language models?|transcriber|summari[sz]er|automated reviewers?|reviewing model|chatbot|gpt|chatgpt)\b"
    ),
    (
        r"\b(?:ai|a i|llm|language model|automated)(?: (?:assistants?|models?|agents?|reviewers?|systems?|bots?|note takers?))?"
        r" (?:processing|reading|reviewing|analy[sz]ing|summari[sz]ing|parsing|scoring)"
        r" (?:this|the) (?:meeting|call|transcript|conversation|text|message)\b"
    ),
    r"\b(?:if|because|since) you are an? (?:ai|llm|language model|automated|chatbot)\b",
    r"\byou are now an? (?:ai|assistant|model|different|helpful|sales)\b",
    (
        r"\bsystem (?:prompt|note|message|override|instruction)s?"
        r" (?:for (?:the |all |any )?(?:ai|automated|model|assistant|llm)|ignore|override|mark|you are|you must)\b"
    ),
    r"^(?:dear )?(?:ai|assistant|chatbot|chatgpt|gpt|llm)(?: assistant)? (?:for the record|please|note|be aware|remember|you)\b",
    r"\bas an? (?:ai|llm|language model|assistant|chatbot)(?: \w+)? you (?:shall|must|should|will|have to|are to)\b",
    r"\b(?:ignore|disregard|forget) (?:all (?:of )?)?the (?:above|previous|preceding) and (?:say|write|answer|output|report)\b",
    r"\b(?:hinweis|nachricht|anweisung|notiz) (?:an|für) (?:die |das |den |alle )?(?:ki|ai|sprachmodell|assistent\w*)\b",
    (
        r"\b(?:nota|mensaje|instrucciones|mensagem|instruções) (?:para|a) (?:la |el |o |a |os )?"
        r"(?:ia|inteligencia artificial|inteligência artificial|modelo)\b"
    ),
    r"\b(?:note|message|instructions?) (?:à|pour) (?:l'|toute |une )?(?:l'ia|ia|intelligence artificielle|modèle)\b",
)
_ORDERS = re.compile("|".join((*_DROP_YOUR_ORDERS, *_DICTATED_VERDICTS, *_TO_A_MACHINE)))

# Read over the text itself: Japanese puts no space between words.
_JAPANESE = re.compile(
    "(?:これまで|以前|今まで|上記|すべて|全て|前)の?(?:の)?(?:指示|命令|プロンプト)(?:を|は)?(?:すべて|全て)?(?:無視|忘れ)"
    "|(?:この|当該)?(?:リード|商談|案件|見込み客)を(?:有望|適格|確度が?高|クオリファイド|成約)(?:と|として|に)"
    "|(?:AI|人工知能|言語モデル|アシスタント)(?:への|に対する)(?:指示|メッセージ|注意)"
    "|システム(?:プロンプト|メッセージ)[:：]",
)
