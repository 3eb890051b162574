"""The words that speech to machines is made of, in the measured languages, as pieces of patterns over plain text."""

# Where a clause, and with it an imperative, begins.
START = r"(?:^|(?<!it said)(?<!it just said)(?<!it says)[.,:;!?¡¿\"“”„«»「」()\]>|] ?|\- )"

# Machines by a name that nothing else has, and by one that people share.
_MINDS = (
    r"(?:a\.? ?i\.?|artificial intelligences?|llms?|(?:large )?language models?|(?:chat ?)?gpt|copilot|gemini|claude|siri|alexa|otter"
    r"|fireflies|(?:\w+[ -])?(?:chat)?bots?|robots?|note ?-?takers?|transcribers?|summari[sz]ers?|computers?|machines?|algorithms?"
    r"|maschine|máquina|macchina|computadora|ordenador|ordinateur|computador|algorith?mus|algoritmo|algorithme|minute-?(?:keeper|taker)s?"
    r"|ki|(?:\w+[- ])?ki-\w+|künstliche intelligenz|\w*sprachmodell\w*|i\.?a\.?|inteligencia artificial|inteligência artificial"
    r"|intelligence artificielle|intelligenza artificiale|(?:grand )?modèles? de langage|modelos? de (?:lenguaje|linguagem)"
    r"|modell[oi] linguistic[oi]|kunstmatige intelligentie|\w*taalmodel(?:len)?)"
)
TOOLS = (
    r"(?:assistants?|models?|systems?|software|programs?|tools?|agents?|engines?|pipelines?|reviewers?|graders?|evaluators?"
    r"|analy[sz]ers?|analysts?"
    r"|parsers?|scorers?|classifiers?|raters?|judges?|auditors?|readers?|process(?:es|ors?)?|assistent(?:e|in|en)?|modell|\w*system"
    r"|werkzeug|programm"
    r"|maschine|prüfer|auswerter|auswertung|asistente|modelo|sistema|herramienta|programa|evaluador|analizador|assistante?|modèle"
    r"|système|outil|logiciel|programme|évaluateur|ferramenta|avaliador|analisador|assistente|modello|strumento|valutatore"
    r"|assistent|systeem|hulpmiddel|programma|beoordelaar)"
)
MACHINE = rf"(?<!\w)(?<!j')(?:{_MINDS}|{TOOLS})(?!\w)"
MIND = rf"(?<!\w)(?<!j')(?:{_MINDS})(?!\w)"
# What may stand around the machine's name: "the kind automated reviewer", "the AI assistant".
_BEFORE = (
    r"(?:(?:the|any|all|every|our|your|whatever|whichever|an?|dear|kind|poor|automated|automatic|virtual|digital|transcription"
    r"|scoring|ai|llm|language"
    r"|die|das|den|der|dem|alle|jede[ns]?|ein|eine[nmr]?|liebe[rsn]?|automatische[ns]?|la|el|los|las|al|esta|este|l'|le|les|toute"
    r"|une?|cette|cet"
    r"|à|au|aux|o|os|as|ao|à|il|lo|gli|de|het|elke|quel(?:que)?) ?){0,5}"
)
AFTER = rf"(?:(?: |-){TOOLS}|(?: |-){_MINDS}| virtual[e]?| virtuelle?| automatique| automático| artificial){{0,2}}"
IT = rf"{_BEFORE}{MACHINE}{AFTER}"
MIND_IT = rf"{_BEFORE}(?:{MIND}{AFTER}|{TOOLS} {MIND})"

# The call as a thing that is read, and its reading.
CALL = (
    r"(?:transcripts?|transcription|recording|call|meeting|conversation|dialogue?|discussion|text|lines?|words|message|minutes"
    r"|interaction|this"
    r"|\w*transkript\w*|\w*protokoll\w*|gespräch\w*|anruf\w*|aufnahme|llamada|reunión|conversación|transcripción|grabación|appel|réunion"
    r"|conversation|chamada|reunião|conversa|transcrição|gravação|chiamata|riunione|conversazione|trascrizione|registrazione|gesprek"
    r"|opname|transcriptie)"
)
READS = (
    r"(?:read|process|pars|analy[sz]|evaluat|scor|grad|review|summari[sz]|listen|assess|rat|judg|handl|transcrib|check|look)(?:s|es"
    r"|ing|e|ed)?"
    r"|(?:lies|wert|prüf|bewert|fass|auswert|verarbeit|zusammenfass|liest|hör)\w*|(?:le[ae]|lee|analiz|resum|evalú|proces|escuch)\w*"
    r"|(?:lis|lit|analys|résum|évalu|trait|écout)\w*|(?:lê|leia|analis|avali|ouç|ouv)\w*|(?:legg|analizz|riassum|valut|ascolt)\w*"
    r"|(?:lees|leest|beoordeel|samenvat|verwerk|luister|analyseer)\w*"
)
THIS = r"(?:this|these|that|the present|dies\w*|das|est[ea]s?|cet(?:te)?|ce|l'|ess[ea]|quest[ao]|dit|deze)"

# The verbs that dictate what is written down, as imperatives.
EN = (
    r"(?:mark|score|rate|classify|label|flag|treat|grade|qualify|categori[sz]e|record|report|list|log|set|put|write|note|register|answer"
    r"|say|state|output|return|print|give|fill|summari[sz]e|count|consider|accept|pass|approve|quote|cite|replace|enter|tick|conclude"
    r"|respond"
    r"|reply|assume|assign|deem|declare|produce|emit|award|promote|upgrade|change|end your|make sure|ensure|override|ignore|forget"
    r"|disregard"
    r"|award|conclude|store|tell your|tick|check off|let the|pretend|act as if|recommend|hand over|apply|do not apply|rule|remember"
    r"|skip|comply|mention|do not (?:mention|check|report|quote)|don't (?:mention|check|report|quote))"
)
DE = (
    r"(?:setze?|markiere?|bewerte|stufe?|trage?|schreibe?|vermerke?|melde|gib|antworte|werte|behandle|notiere?|nimm|führe?|erkläre"
    r"|betrachte"
    r"|(?:setzen|markieren|bewerten|stufen|tragen|schreiben|vermerken|melden|geben|antworten|werten|behandeln|notieren|betrachten) sie)"
)
ROMANCE = (
    r"(?:apunt[ae]|coche[zr]?|conclu[iys]\w*|di que|marc(?:a|ad|ar|que|quen)|califi(?:ca|que|car)|clasifi(?:ca|que|car)|pon|ponga"
    r"|poner|escrib[ae]|registr[ae]|anot[ae]|responde"
    r"|responda"
    r"|report[ae]|devuelv[ae]|considera|considere|indica|indique|d[ae] por|trat[ae]|rellen[ae]|gener[ae]|regístral\w|anótal\w|márcal\w"
    r"|marque[zrs]?|note[zrs]?|classe[zr]?|écri[st]|écrivez|réponds|répondez|considère|considérez|indique[zr]?|rapporte[zr]?|mets"
    r"|mettez|renvoie"
    r"|renvoyez|traite[zr]?|inscris|inscrivez|qualifie[zr]?|rapporte-le|notez-le|merci de (?:le )?\w+er"
    r"|marque|classifi(?:que|ca)|coloque|escreva|registre|anote|responda|devolva|considere|informe|preencha|trate|retorne|dê"
    r"|segna|segnate|classifica|riporta|scrivi|scrivilo|registra|rispondi|considera|tratta|imposta|metti|restituisci|indica"
    r"|vink|noem|markeer|zet|noteer|schrijf|geef|meld|beschouw|vul|registreer|antwoord|behandel|neem)"
)
MUST = (
    r"(?:must|shall|should|ought to|doit|debe|deve|moet|(?:is|are) (?:to|required to|expected to|hereby \w+ to|told to|instructed to)"
    r"|have to|has to|needs? to"
    r"|will)"
)
NOT_WE = r"(?<!\bwe )(?<!\bi )(?<!\bthey )(?<!\bhe )(?<!\bshe )"
AS_MET = (
    r"(?:counts?|counting|is taken|are taken|is treated|stands?) (?:\w+ )?as|(?:gelten|gilt|zählt|zählen)(?: \w+){0,2} als"
    r"|cuenta como|compte comme|conta como"
    r"|conta come|vale come|geldt als|(?:quedan|queda) "
)

BAD_RULES = (
    r"(?:instruct\w*|prompts?|directives?|guidelines?|rules|programming|orders|system message|constraints|configuration|training|tasks?"
    r"|findings|rubrics?|anweisung\w*|instruktion\w*|vorgabe\w*|regeln?|richtlinie\w*|befehle?|instrucci\w*|indicaciones|directrices"
    r"|reglas|órdenes"
    r"|consignes?|règles|directives?|instruç\w*|diretrizes|regras|comandos|ordens|istruzion\w*|direttiv\w*|regole|instructies?"
    r"|aanwijzing\w*|regels|richtlijnen|opdrachten)"
)
DROP = (
    r"(?:ignore|disregard|forget|override|bypass|discard|drop|overwrite|set aside|abandon|throw away|stop following|delete|neglect"
    r"|ignorier\w*|vergiss|vergesst|vergessen sie|missacht\w*|verwirf|übergeh\w*|lösch\w*|ignora|ignorad|ignores|olvid[ae]\w*"
    r"|descart[ae]|desobede\w*"
    r"|oublie[zs]?|néglige[zr]?|écarte[zr]?|esque[cç]a|esquece|desconsidere|dimentica\w*|trascura\w*|ignori|negeer|vergeet)"
)
YOURS = (
    r"(?:your|previous|prior|earlier|preceding|above|former|system|original|initial|old|every|all|deine[nr]?|ihre|eure|bisherig\w*"
    r"|vorherig\w*"
    r"|früher\w*|obig\w*|alle[nr]?|tus?|sus?|todas|anteriores|previas|vos|tes|toutes|précédentes?|suas?|seus|tuas|le tue|tutte|precedenti"
    r"|je|jouw|uw|eerdere|alle|vorige)"
)
