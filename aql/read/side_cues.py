# ruff: noqa: E501
"""What people say when they sell, and what they say when they buy, in the languages of our callers.

A cue is a habit of speech, not a proof: `side_words` weighs many of them. Patterns are read against text in small letters
with plain quotes. Points say how surely a cue tells: 1 for a habit that the other side has too, 3 for one it hardly has.
"""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Cue:
    """A habit of speech: `why` completes "Dana ..."; more than zero points speak for a seller, less for a buyer."""

    why: str
    points: float
    pattern: str


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: its cues, the words by which a speaker means the others ("you") and their own people ("we")."""

    cues: tuple[Cue, ...]
    you: str
    we: str


EN = Tongue(
    cues=(
        # -- who sells
        Cue(
            "says what customers of theirs do",
            2.5,
            r"\b(?:most of|a lot of|lots of|many of|all|some of|one of|plenty of) (?:our|the) (?:other )?(?:customers|clients|users|guys)\b"
            r"|\bour (?:other )?(?:customers|clients|users) (?:usually|typically|normally|generally|often|tend|see|find|tell|get|come|use|would|who|are seeing|start)\b"
            r"|\b(?:most|many|other|the) (?:teams|companies|people|folks|businesses|firms|organi[sz]ations|places|plants|clinics|groups) (?:that )?we (?:work|talk|speak|deal|see)\b"
            r"|\bwe(?:'ve| have|'d| had|'ve got| have got| work with)? (?:a|an|another|one|two|three|several|lots of|loads of) (?:other )?(?:customers?|clients?)\b"
            r"|\bwhat we(?:'re| are)? (?:hearing|seeing|hear|see)\b|\bwe see (?:that|this|it|folks|people|teams) (?:quite )?(?:a lot|a bit|often|all the time|going)\b"
            r"|\bcustomers (?:like you|normally|usually|typically|find|tell us|come to us)\b",
        ),
        Cue(
            "says what they offer",
            2.5,
            r"\bwhat we do\b|\bwhat we(?:'d| would| can|'ll) do (?:is|for)\b|\bwhere we(?:'d)? (?:normally |usually |typically )?(?:really )?(?:come|fit) in\b"
            r"|\bwho we are\b|\bwe(?:'re| are) (?:built|made|designed) for\b|\bwho we(?:'re| are) (?:built|made) for\b|\bwe sit (?:on top|between|in front|alongside|inside)\b"
            r"|\bour (?:platform|product|solution|solutions|pricing|price list|roadmap|onboarding|implementation team|customer success|core product|free trial|technology|algorithm|standard contract|partner programme|partner program)\b"
            r"|\bour (?:solutions?|sales|applications?|pre-?sales|product|technical|implementation|field) (?:engineer|specialist|consultant|architect|guy|people|person|lead|manager|team|side|half|expert)s?\b"
            r"|\bone of our (?:solutions?|product|technical|implementation|customer success|onboarding) \w+\b"
            r"|\bwe (?:offer|provide|charge|integrate with|plug into|connect to|specialise|specialize|help (?:companies|teams|people|businesses|clinics|plants|firms))\b"
            r"|\bwe (?:do|can do|could do|'d do|would do|run) (?:a|the) (?:\w+[ -]){0,2}(?:pilot|trial|proof of (?:concept|value)|onboarding|implementation|demo)\b",
        ),
        Cue(
            "shows the product",
            2.0,
            r"\b(?:share|sharing|show|showing) (?:you )?(?:my|a|the|this|our) (?:quick |live |short |little )?(?:screen|demo|slides?|deck|dashboard|platform)\b|\bshare (?:a couple|a few|some) (?:of )?slides\b"
            r"|\b(?:i'll|i will|let me|i can|i could|i'm going to|i'm gonna|i wanna|i want to|i'd like to|shall i|can i|i'd love to|so i'll|happy to) (?:just |quickly |maybe |actually )*(?:show|walk) you\b"
            r"|\bcan (?:you|everybody|everyone|you all|you guys) (?:all |both |guys )?see (?:my|that|it|this|the|a)\b|\bis (?:that|it|my screen) showing\b"
            r"|\bwhat you(?:'d| would|'ll| will)? (?:see|get)\b|\byou(?:'d|'ll| will| would) (?:just )?(?:see|get) (?:a|an|the|your|all|here)\b|\bso (?:this is|here's|here is) (?:us|the|a|your|where|an)\b"
            r"|\bon (?:the|my|this) (?:screen|slide|dashboard)\b|\bin the (?:demo|sandbox)\b|\bif (?:i|you) click\b|\byou click\b|\bdemo (?:data|account|environment)\b",
        ),
        Cue(
            "asks how the others work",
            1.5,
            r"\bhow (?:do|are|did|would|have|is) (?:you|your|you guys|you all|y'all)\b(?! doing| are| know)|\bhow (?:many|much|big|large|long|often|far)\b[^.?!]{0,40}\b(?:do you|are you|have you|your|you guys|would you say|you've got|did you)\b"
            r"|\bwhat(?:'s| is| are|'re| does| do|'d| would| did) (?:your|you|you guys)\b(?! name| mean| think of)|\bwhat (?:prompted|brought|made|got|drove) you\b|\bwalk me through\b"
            r"|\btell me (?:a bit |a little |a little bit |more |some more )*about (?:your|you|the|how|what|where)\b|\bwho (?:else )?(?:would|will|else|needs|owns|has|signs|makes|gets|holds|'d|is) (?:need|be|have|to|on|involved|the|your|signs|it)\b"
            r"|\b(?:on|at|from) your (?:side|end)\b|\bin your (?:world|team|business|company|organi[sz]ation|case)\b|\byour (?:current|existing|biggest|main) \w+\b"
            r"|\bwhat (?:would|does|will) (?:success|good|that|it|a good|the ideal)\b[^.?!]{0,20}\blook like\b|\bkeeping you up\b|\bif you had (?:a magic|one thing)\b|\bwould love to (?:hear|understand|learn)\b|\bhear (?:it |more )?from you\b"
            r"|\bwhen would you\b|\bis (?:there|that) (?:a |any |some )?(?:budget|money|something|anyone|anybody|a date|a deadline)\b[^.?!]{0,30}\?|\bdoes (?:that|any of that|this) (?:make sense|chime|resonate|sound|help|land|ring)\b"
            r"|\bhow (?:does|do|did) (?:that|it|this|all of that|the process|the decision|the approval) (?:work|look|sound|happen|land|go|get)\b|\bdid i get that right\b|\bhave i got that right\b|\bwhat i (?:think i )?(?:took away|heard|understood)\b",
        ),
        Cue(
            "thanks the others for their time, or will send papers",
            1.2,
            r"\b(?:thanks|thank you)(?: so much| very much| all| both| again)? for (?:\w+ )?(?:taking|making|your time|having|joining|hopping|jumping|coming on|sticking|the time|picking up|calling|ringing|finding|meeting)\b|\bappreciate (?:you|your|the time|both|it)\b"
            r"|\bi(?:'ll| will| can| could|'d) (?:send|shoot|drop|ping|email|fire|get|put)(?: \w+){0,2} (?:over )?(?:an? |the |that )?(?:calendar |updated |little |short |quick )?(?:invites?|invitation|proposal|quote|contract|order form|paperwork|deck|one[- ]pager|case study|recap|summary|link|recording|price|hold)\b"
            r"|\bi(?:'ll| will|'d have to|'d need to)? (?:check|confirm|ask|take|flag|raise) (?:that |it |this )?(?:with|to|back to) (?:our|my|the) (?:product|engineering|team|engineers|solutions|manager|deal desk|colleagues?|legal)\b"
            r"|\bcircl(?:e|ed|ing) back\b|\bcheck(?:ing)? in (?:with you|in)\b|\bon my end\b|\bi(?:'m| am) conscious of (?:the |your )?time\b|\b(?:jump|hop)(?:ping)? (?:on|in) (?:a|for)\b|\bquick recap\b|\bset the stage\b|\bi saw you\b|\bon linkedin\b",
        ),
        Cue(
            "names a price or terms",
            2.0,
            r"\byou(?:'d| would|'re|'ll| are) (?:be )?looking at\b|\ball[- ]in\b|\bballpark\b|\blist price\b|\b(?:it's|it is|we're at|comes? (?:out )?(?:to|at)|starts? at|from) [^.?!]{0,30}\b(?:a|per) (?:seat|user|head|site|month|year|location|licen[cs]e|machine|asset|employee|worker|practitioner)\b"
            r"|\bi can (?:do|offer|get you|hold|give you|knock)\b|\bdiscount\b[^.?!]{0,30}\bif (?:you|we)\b|\bwe(?:'ve| have) got a package\b|\bpays? for itself\b|\bthe roi\b|\bpayback\b|\blead time'?s?\b|\bgo[- ]live\b|\bproof of (?:value|concept)\b|\bmutual (?:action )?plan\b|\buse case\b|\bpain points?\b",
        ),
        Cue(
            "says that selling is their work",
            3.0,
            r"\bi(?:'m| am) (?:the|an|your|one of the) (?:account (?:executive|manager|director)|sales (?:rep|director|manager|engineer|lead)|solutions? (?:engineer|consultant|architect)|customer success manager|bdr|sdr)\b"
            r"|\bi (?:sell|cover|look after) (?:the|our|all|like|for)\b|\bi look after (?:the )?\w+ (?:patch|region|accounts|customers|territory)\b|\b(?:calling|ringing|phoning) (?:from|about|because|on behalf)\b|\bwe(?:'d)? (?:had )?(?:moved|booked|scheduled) (?:this|you)\b|\bour sales team\b|\bmy (?:account executive|sales engineer|solutions)\b"
            r"|\b(?:you filled|you downloaded|you booked|you signed up|you requested|you reached out|you put in)\b|\bfilled in (?:a|the|our) form\b|\bthank(?:s| you) for (?:calling|ringing)\b",
        ),
        # -- who buys
        Cue(
            "tells of their own people and systems",
            -1.0,
            r"\b(?:our|my) (?:\w+ )?(?:cfo|ceo|coo|cto|cio|ciso|cro|boss|bosses|board|owner|chairman|founder|finance|procurement|legal|it|it team|hr|payroll|warehouse|stores?|shops?|sites?|plants?|factory|clinics?|branch(?:es)?|drivers?|nurses?|carers?|operators?|technicians?|mechanics?|crew|shift|shifts|crm|erp|system|systems|spreadsheets?|budget|year[- ]end|fiscal year|volumes?|suppliers?|contracts?|reps|sdrs|buyers|managers|staff|girls|lads|lot|accountant|auditors?|unions?)\b"
            r"|\bwe(?:'re| are) (?:currently )?(?:using|on|running|stuck|still|with|paying|losing)\b|\bwe (?:use|run|make|manufacture|ship|pay|lose|lost|bought|tried|outgrew|migrated|moved to|track|do (?:it|that|everything|all of it))\b|\bwe(?:'ve| have) (?:got |had )?(?:about |around |roughly |some |over |just |only )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|a hundred|hundreds|a couple|no|nobody|one)\b"
            r"|\bi(?:'m| am) the (?:one who|\w+ (?:manager|director|head|lead|engineer|owner))\b|\bhere (?:in|at) (?!your)\w+|\bround here\b|\baround here\b|\bin this (?:place|company|business|building)\b",
        ),
        Cue(
            "asks what the product does",
            -2.0,
            r"\b(?:does|can|could|would|will|is) (?:it|that|this|the (?:system|software|tool|thing|app|platform|sensor|sensors)) (?:also |actually |still |even |just |all |not )*(?:work|connect|integrate|talk|handle|do|cope|support|read|send|know|tell|see|sync|run|show|have|need|come|include|go|be able|pick|catch|break|stop|compatible|included|secure|hosted)\b[^.!]{0,90}\?"
            r"|\bhow (?:does|do|would|will|'s|is) (?:it|that|the (?:system|software|tool|thing|data|pricing|app|sensors?)|they|this)\b[^.!]{0,90}\?|\bhow(?:'s)? (?:it|that) (?:get|know|work|handle|tell)\b"
            r"|\bwhat(?:'s| is| does| would|'d| do) (?:it|that|this|the (?:price|cost|catch|damage|difference)|a thing like (?:that|this)|something like (?:that|this))(?: all)? (?:cost|go for|do|run|look|include|mean|take|be|come)\b|\bhow much (?:is|does|would|are|will|do|was) (?:it|that|this|something|a|the|we|you|they)\b|\bwhat's the (?:price|cost|catch)\b"
            r"|\bdo you (?:guys |also |actually |still |even )?(?:integrate|support|have|offer|do|handle|provide|charge|work with|store|host|connect|train|come|cover|sell|need)\b[^.!]{0,90}\?|\b(?:can|could|would|will) you (?:guys |also |actually )?(?:do|handle|send|show|connect|integrate|support|give us|come|host|match|hold|put|make)\b[^.!]{0,90}\?|\bwhere (?:does|do|is|are) (?:the|our|my|all that|all the) (?:data|stuff|information|recordings?)\b|\bwhat (?:happens|if) (?:if|when|we|our|the|somebody|someone|you)\b[^.!]{0,90}\?",
        ),
        Cue(
            "speaks of the other's product",
            -1.5,
            r"\byour (?:\w+ )?(?:tool|product|software|platform|system|thing|app|sensors?|pricing|prices?|website|demo|brochure|machine|support|sales|sales team|marketing|engineers?|competitors?|service|solution|company|people|guys|proposal|quote|slides?|deck|invoice|helpdesk|contract says|terms)\b"
            r"|\byou guys (?:do|have|offer|are|handle|support|charge|sell|make)\b|\b(?:looking|shopping|in the market) (?:at|for) (?:a|an|some|something|other|different|new)\b|\bother (?:vendors?|suppliers?|providers?|outfits?)\b|\b(?:the )?(?:vendors?|suppliers?) (?:we|that we)\b|\bwe(?:'re| are|'ve been|'d be) (?:also )?(?:looking|talking|evaluating|comparing|considering)\b|\bwe (?:looked|spoke|talked|signed|went|had) (?:at|to|with) (?!you)\w+",
        ),
        Cue(
            "speaks of what it takes to buy",
            -1.5,
            r"\bi(?:'d| would|'ll| will)? (?:have|need) to (?:ask|take it|run it|get it|check with|talk to|speak to|go to|go cap|make a case|convince|sell it|bring it|clear it|justify|find the money|put in)\b|\b(?:i|we) (?:can|could|would|will|'d|'ll)? ?(?:sign|approve|sign off|decide)\b|\b(?:needs?|need|get|gets|got|takes?|take) (?:his|her|their|the|my) (?:sign-?off|signature|approval|blessing|okay)\b"
            r"|\bsend (?:me|us) (?:something|the|a|an|some|over|that|your|it)\b|\bcome (?:and )?(?:see|visit|have a look|round|up|down|by|out) (?:it|us|for|the|and|here|to)\b|\bwe(?:'re| are) not (?:ready|interested|looking)\b|\b(?:not|isn't) in (?:the|our|this year's) (?:budget|plan)\b|\bwe(?:'ve| have)? (?:got )?(?:no|any|the|some)? ?(?:money|budget)\b|\btake (?:us|me) off\b|\bbefore we (?:sign|buy|decide|commit)\b|\bif (?:it|we|you) (?:works?|can|does|do|go)\b[^.?!]{0,40}\bwe(?:'d|'ll| would| will)\b",
        ),
    ),
    you=r"\b(?:you|your|yours|you're|you've|you'd|you'll|y'all)\b",
    we=r"\b(?:we|our|ours|us|we're|we've|we'd|we'll)\b",
)

DE = Tongue(
    cues=(
        Cue(
            "says what customers of theirs do",
            2.5,
            r"\b(?:unsere|die meisten|viele|andere|die) (?:meisten |anderen )?kunden\b|\b(?:wir haben|hatten|haben wir) (?:da )?(?:einen|auch einen|viele|mehrere) (?:anderen )?kunden\b|\bbei (?:einem|anderen|unseren|vielen) kunden\b|\bwas wir (?:so )?(?:hören|sehen)\b|\breferenzkunde",
        ),
        Cue(
            "says what they offer",
            2.5,
            r"\b(?:zwei|ein paar|kurz|was) (?:sätze |worte |kurz )?zu uns\b|\bwas wir (?:machen|tun|anbieten)\b|\bwer wir sind\b|\bunsere (?:lösung|plattform|software|preise|produkte?|technik|sensorik|sensoren)\b|\bunser (?:produkt|system|angebot|preis|vertrieb|techniker|anwendungsingenieur)\b|\bwir (?:bieten|liefern|unterstützen|helfen|verkaufen)\b|\bwir (?:machen|haben) (?:ein|eine|die|den) (?:pilot|test|demo|software|lösung)\w*",
        ),
        Cue(
            "shows the product",
            2.0,
            r"\bbildschirm\b[^.?!]{0,20}\b(?:teile|teilen|freigeben|zeige)\b|\b(?:ich|dann|soll ich)\b[^.?!]{0,25}\b(?:zeig|zeige) (?:ich )?(?:ihnen|euch|das|mal)\b|\bsehen sie (?:das|meinen|den|jetzt|hier|es)\b|\bseht ihr (?:das|meinen|den|jetzt)\b|\bhier sehen sie\b|\bsie (?:sehen|bekommen|kriegen|können) (?:hier|dann|das|da|eine|einen)\b|\bwenn (?:ich|sie) (?:hier |da |drauf )?klick",
        ),
        Cue(
            "asks how the others work",
            1.5,
            r"\bwie (?:machen|läuft|sieht|sieht's|schaut|viele|groß|lange|oft|ist|sind|lösen|haben|arbeiten|handhaben)\b[^.?!]{0,60}\b(?:sie|ihnen|ihr|ihre|ihrer|ihrem|euch|bei ihnen|denn)\b|\bwas (?:stellen|machen|haben|nutzen|brauchen|wäre|ist|müsste)\b[^.?!]{0,50}\b(?:sie|ihnen|ihr|ihre|euch)\b|\bwer (?:entscheidet|unterschreibt|wäre|ist|müsste|sitzt)\b[^.?!]{0,50}\?|\bgibt(?:'s| es) (?:da |denn |schon |bei ihnen )+[^.?!]{0,50}\?|\bbei ihnen\b|\berzählen sie\b|\bdarf ich (?:fragen|kurz)\b|\bwann (?:würden|wollen|möchten|müsste)\b",
        ),
        Cue(
            "thanks the others for their time, or will send papers",
            1.2,
            r"\b(?:danke|vielen dank)\b[^.?!]{0,30}\b(?:zeit|termin|genommen)\b|\bich (?:schick|schicke|sende|mail|maile) (?:ihnen|euch)\b|\bdann schick(?:e)? ich\b|\bwürd(?:e)? (?:ich )?vorschlagen\b|\bdas klär(?:e)? ich\b|\bangebot (?:schicken|machen|erstellen)\b",
        ),
        Cue(
            "names a price or terms",
            2.0,
            r"\bpro (?:maschine|nutzer|standort|monat|platz|mitarbeiter)\b|\bim ersten jahr\b|\brechnet sich\b|\bamortisier|\bpilotprojekt\b|\bliegen(?: wir)? bei\b|\blieferzeit\b",
        ),
        Cue(
            "says that selling is their work",
            3.0,
            r"\bich bin (?:im vertrieb|der vertrieb|ihr ansprechpartner|ihre ansprechpartnerin)\b|\bich betreue\b|\brufe an (?:wegen|von|weil)\b",
        ),
        Cue(
            "tells of their own people and systems",
            -1.0,
            r"\b(?:unser|unsere|unserem|unseren|unserer|mein|meine) (?:chef|chefin|geschäftsführer|geschäftsführung|vorstand|einkauf|finanz\w*|it|werk|werke|werksleiter\w*|betriebsrat|lager|fertigung|produktion|anlage|anlagen|maschinen|leute|kollegen|mitarbeiter|buchhaltung|haus|system|budget|vertrag|datenschutz)\b|\bwir (?:machen|haben|nutzen|fahren|produzieren|stellen|brauchen|verlieren|zahlen|ziehen)\b|\bbei uns\b|\bhier im (?:haus|werk|betrieb)\b|\bim (?:werk|betrieb)\b",
        ),
        Cue(
            "asks what the product does",
            -2.0,
            r"\b(?:kann|geht|läuft|funktioniert|braucht|misst|merkt|erkennt|hält|kommt|muss|wie)\b[^.?!]{0,10}\b(?:das|die|der|es)\b[^.?!]{0,60}\?|\bwas (?:kostet|kosten|würde|käme)\b|\bhaben sie (?:da|das|auch|sowas|eine|einen)\b[^.?!]{0,60}\?|\bkönnen sie\b[^.?!]{0,60}\?|\bwo (?:liegen|stehen|gehen) (?:die|unsere) (?:daten|server)\b",
        ),
        Cue(
            "speaks of the other's product",
            -1.5,
            r"\b(?:ihr|ihre|ihrem|ihren|ihrer|euer|eure) (?:system|software|produkt|sensoren|lösung|angebot|preis\w*|gerät|geräte|kollegen|firma)\b|\bandere (?:anbieter|firmen|lieferanten)\b",
        ),
        Cue(
            "speaks of what it takes to buy",
            -1.5,
            r"\b(?:unterschreib\w*|freigabe|freigeben|bestellen|beantragen|genehmig\w*|investitionsplan|bei uns beantragt)\b|\bschicken sie (?:mir|uns)\b|\bkommen sie (?:vorbei|zu uns|mal)\b|\bich (?:muss|müsste) (?:das )?(?:fragen|abstimmen|klären mit)\b",
        ),
    ),
    you=r"\b(?:sie|ihnen|ihr|ihre|ihrem|ihren|ihrer|euch|euer|eure|du|dir|dein\w*)\b",
    we=r"\b(?:wir|uns|unser\w*)\b",
)

ES = Tongue(
    cues=(
        Cue(
            "says what customers of theirs do",
            2.5,
            r"\b(?:nuestros|muchos|la mayoría de (?:los|nuestros)|otros) clientes\b|\btenemos (?:un|otro|varios|muchos) clientes?\b|\bun cliente (?:nuestro|en|de)\b|\blo que (?:vemos|escuchamos)\b",
        ),
        Cue(
            "says what they offer",
            2.5,
            r"\blo que (?:hacemos|ofrecemos|nosotros hacemos)\b|\bquiénes somos\b|\bnuestr[ao] (?:plataforma|producto|solución|herramienta|software|precio|equipo (?:técnico|comercial|de producto)|ingenier[oa])\b|\b(?:ofrecemos|ayudamos|nos integramos|nos conectamos|les ayudamos|os ayudamos)\b|\bhacemos (?:un|una) (?:piloto|prueba|demo)\b",
        ),
        Cue(
            "shows the product",
            2.0,
            r"\b(?:comparto|compartir|voy a compartir|te comparto|os comparto|les comparto)\b|\b(?:te|le|les|os) (?:enseño|muestro|voy a enseñar|voy a mostrar|puedo enseñar|puedo mostrar)\b|\b(?:ves|ven|veis|se ve) (?:mi|la|bien|la pantalla)\b|\baquí (?:ves|ven|veis|verías|verían)\b|\ben (?:la )?pantalla\b",
        ),
        Cue(
            "asks how the others work",
            1.5,
            r"\b(?:cómo|cuánt[oa]s?|qué|quién|cuándo)\b[^.?!¿]{0,50}\b(?:tienen|tenéis|tienes|tiene|hacen|hacéis|haces|usan|usáis|usas|manejan|lleváis|llevan|llevas|son|sois|ustedes|vosotros|usted|su|sus|vuestr[ao]s?|tu|tus|decide|firma)\b[^.!]{0,50}\?|\bcuént[ae](?:me|nme|nos)\b|\bcontadme\b|\bpor (?:tu|su|vuestro) lado\b",
        ),
        Cue(
            "thanks the others for their time, or will send papers",
            1.2,
            r"\bgracias por (?:tu|su|vuestro|el) tiempo\b|\bgracias por (?:recibir|atender|la reunión)\w*|\b(?:te|le|les|os) (?:mando|envío|paso|hago llegar) (?:la|una|el|un) (?:invitación|propuesta|convocatoria|presentación|enlace|contrato|resumen)\b",
        ),
        Cue(
            "names a price or terms",
            2.0,
            r"\bpor (?:usuario|puesto|asiento|mes|sede|persona)\b|\bretorno\b|\bel roi\b|\bse (?:paga|amortiza) (?:solo|sola|en)\b|\bestaríamos (?:en|hablando)\b|\bdescuento\b",
        ),
        Cue(
            "says that selling is their work",
            3.0,
            r"\bsoy (?:el|la|tu|su) (?:comercial|ejecutiv[oa] de cuentas?|responsable de cuentas?)\b|\bllevo la cuenta\b|\bte llamo (?:de|desde|por)\b|\ble llamo (?:de|desde|por)\b",
        ),
        Cue(
            "tells of their own people and systems",
            -1.0,
            r"\b(?:nuestr[oa]s?|mi|mis) (?:jef[ea]|director\w*|equipo|gerente|consejo|finanzas|compras|agentes|vendedores|comerciales|sistema|crm|planta|tiendas?|empresa|gente|contador\w*)\b|\b(?:usamos|perdemos|trabajamos con|llevamos|tenemos (?:un|una|dos|tres|cuatro|cinco|como|unos|unas|\d+))\b|\baquí en\b|\bacá\b",
        ),
        Cue(
            "asks what the product does",
            -2.0,
            r"\b(?:se puede|se conecta|se integra|funciona|sirve|puede|hace|cuesta|sale)\b[^.!]{0,60}\?|\bcuánto (?:cuesta|sale|vale|costaría|saldría)\b|\b(?:tienen|tenéis|tienes|pueden|podéis|puedes) (?:algo|integración|soporte|manera|forma)\b[^.!]{0,60}\?|\by (?:eso|esto) (?:cómo|qué)\b",
        ),
        Cue(
            "speaks of the other's product",
            -1.5,
            r"\b(?:su|vuestr[oa]|tu) (?:herramienta|producto|sistema|plataforma|precio|solución|software|propuesta|demo)\b|\botros proveedores\b",
        ),
        Cue(
            "speaks of what it takes to buy",
            -1.5,
            r"\b(?:firmar|firmo|firma|firmamos|autoriza\w*|aprob\w+|presupuesto (?:asignado|aprobado))\b|\bmánd[ae](?:me|nme|nos)\b|\benví[ae](?:me|nme|nos)\b|\btengo que (?:preguntar|consultar|hablar|pedir)\b|\bhay que (?:pedir|consultar)\b",
        ),
    ),
    you=r"\b(?:usted|ustedes|vosotros|vosotras|os|vuestr[oa]s?|tú|tu|tus|te|su|sus|les)\b",
    we=r"\b(?:nosotros|nosotras|nuestr[oa]s?|nos|\w{3,}[aei]mos)\b",
)

FR = Tongue(
    cues=(
        Cue(
            "says what customers of theirs do",
            2.5,
            r"\b(?:nos|beaucoup de|la plupart de nos|d'autres|certains) clients\b|\b(?:on a|nous avons|j'ai) (?:un|une|d'autres|plusieurs) client\w*\b|\bun client (?:à nous|dans|en|qui)\b|\bce qu'on (?:voit|entend)\b",
        ),
        Cue(
            "says what they offer",
            2.5,
            r"\bce qu'on (?:fait|propose)\b|\bce que nous (?:faisons|proposons)\b|\bqui (?:on est|nous sommes)\b|\b(?:notre|nos) (?:plateforme|produit|solution|outil|logiciel|tarifs?|offre|prix|équipe (?:technique|commerciale|produit)|ingénieur\w*)\b|\b(?:on|nous) (?:propose|proposons|accompagne|accompagnons|aide|aidons|s'intègre|s'occupe)\b|\bdeux mots sur (?:nous|qui)\b|\b(?:on fait|on ferait|nous ferions) (?:un|une) (?:pilote|essai|démo|test)\b",
        ),
        Cue(
            "shows the product",
            2.0,
            r"\bpartage(?:r)? (?:mon|l'|un|l’)\s?écran\b|\bje (?:vous|te) (?:montre|partage|présente)\b|\bje vais vous (?:montrer|présenter)\b|\bvous voyez (?:mon|l'|bien|là|ici)\b|\b(?:là|ici),? vous (?:avez|voyez|verriez)\b|\bà l'écran\b|\bvous cliquez\b",
        ),
        Cue(
            "asks how the others work",
            1.5,
            r"\b(?:comment|combien|qui|quand|qu'est-ce|quel\w*|où)\b[^.?!]{0,60}\b(?:vous|votre|vos|chez vous)\b[^.!]{0,50}\?|\bchez vous\b|\bde votre côté\b|\best-ce que vous (?:avez|utilisez|faites|êtes)\b|\bdites-moi\b|\bracontez\b|\bparlez-moi\b|\bc'est vous qui\b[^.!]{0,40}\?",
        ),
        Cue(
            "thanks the others for their time, or will send papers",
            1.2,
            r"\bmerci (?:beaucoup )?(?:de|pour) (?:votre|m'avoir|nous|prendre|le temps|m'accorder)\b|\bje vous (?:envoie|fais parvenir|prépare|renvoie|fais passer)\b|\bje vous (?:propose|proposerais)\b",
        ),
        Cue(
            "names a price or terms",
            2.0,
            r"\bpar (?:utilisateur|salarié|site|mois|collaborateur|personne|an)\b|\bretour sur investissement\b|\bon serait (?:à|sur|autour)\b|\bfrais de mise en\b|\bremise\b|\bla première année\b",
        ),
        Cue(
            "says that selling is their work",
            3.0,
            r"\bje suis (?:la |le |l'|votre )?(?:commercial\w*|ingénieur\w* d'affaires|responsable de comptes?|interlocut\w+)\b|\bje vous appelle (?:de|pour|parce|suite)\b|\bje m'occupe (?:de la région|du secteur|des comptes)\b",
        ),
        Cue(
            "tells of their own people and systems",
            -1.0,
            r"\b(?:notre|nos|ma|mon) (?:direct\w+|patron\w*|dg|daf|drh|président\w*|conseil|comptab\w*|équipes?|salariés|collègues?|logiciel actuel|système|budget|agences?|sites?|magasins?|usine|service|expert-comptable|csp|cse|trésori\w+)\b|\bchez nous\b|\bon (?:utilise|perd|a (?:une?|deux|trois|quatre|cinq|dix|cent|\d+)|paie|travaille avec|est (?:une?|trois|quatre|cent|\d+))\b|\bici,? (?:on|c'est)\b",
        ),
        Cue(
            "asks what the product does",
            -2.0,
            r"\b(?:ça|il|elle|le logiciel|l'outil|votre \w+) (?:marche|fonctionne|gère|peut|fait|sait|se connecte|coûte|tient)\b[^.!]{0,60}\?|\bcombien (?:ça|est-ce que ça|cela)? ?(?:coûte|coûterait)\b|\b(?:est-ce que|et si)\b[^.!]{0,15}\b(?:ça|on|c'est|l'outil|il)\b[^.!]{0,60}\?|\bvous (?:avez|faites|gérez|pouvez|savez)\b[^.!]{0,60}\?|\boù (?:sont|vont) (?:les|nos) données\b",
        ),
        Cue(
            "speaks of the other's product",
            -1.5,
            r"\bvotre (?:outil|produit|logiciel|système|solution|prix|tarif|proposition|devis|machin|démo|truc|société|boîte)\b|\bd'autres (?:fournisseurs|prestataires|éditeurs)\b",
        ),
        Cue(
            "speaks of what it takes to buy",
            -1.5,
            r"\b(?:signer|je signe|signature|valider|notifié\w*|subvention|appel d'offres)\b|\benvoyez-(?:moi|nous)\b|\b(?:je dois|il faut que je|il faudra) (?:en parler|demander|voir avec|convaincre|passer)\b|\bon n'a pas (?:le|de) budget\b",
        ),
    ),
    you=r"\b(?:vous|votre|vos|tu|te|ton|ta|tes)\b",
    we=r"\b(?:nous|notre|nos|on)\b",
)

PT = Tongue(
    cues=(
        Cue(
            "says what customers of theirs do",
            2.5,
            r"\b(?:os nossos|nossos|muitos|a maioria dos|outros) clientes\b|\btemos (?:um|outro|vários|muitos) clientes?\b|\bum cliente (?:nosso|em|na|no|de)\b|\bo que (?:vemos|ouvimos)\b",
        ),
        Cue(
            "says what they offer",
            2.5,
            r"\bo que (?:nós )?(?:fazemos|a gente faz|oferecemos)\b|\bquem somos\b|\b(?:a nossa|nossa|o nosso|nosso) (?:plataforma|produto|solução|ferramenta|software|preço|equipa técnica|equipe técnica|engenheir[oa])\b|\b(?:oferecemos|ajudamos|integramos|pomos|colocamos|vendemos)\b|\bfazemos (?:um|uma) (?:piloto|teste|demo)\b",
        ),
        Cue(
            "shows the product",
            2.0,
            r"\b(?:partilhar|partilho|compartilhar|compartilho)\b[^.?!]{0,20}\b(?:ecrã|tela)\b|\b(?:vou|posso|deixa eu|deixe-me) (?:lhe |te |vos )?mostrar\b|\b(?:conseguem|estão|dá para|consegue|vocês) (?:a )?(?:ver|vendo|veem)\b|\baqui (?:vêem|veem|vê|vocês veem|tem)\b|\bno ecrã\b|\bna tela\b",
        ),
        Cue(
            "asks how the others work",
            1.5,
            r"\b(?:como|quant[oa]s?|que|quem|quando|qual)\b[^.?!]{0,50}\b(?:vocês|você|têm|tem|fazem|usam|são|vossa?|vossos|seu|sua|decide|assina|o senhor|a senhora)\b[^.!]{0,50}\?|\bcontem-me\b|\bconta pra mim\b|\bdo vosso lado\b|\bdo lado de vocês\b|\baí (?:na|no|em|com)\b|\bposso perguntar\b",
        ),
        Cue(
            "thanks the others for their time, or will send papers",
            1.2,
            r"\bobrigad[oa] (?:pelo|por) (?:vosso |seu |o )?(?:tempo|receber\w*|atender\w*)\b|\b(?:envio|mando|vou enviar|vou mandar|posso enviar|posso mandar)(?:-vos|-lhe)? (?:o|a|um|uma|já) (?:convite|proposta|resumo|link|apresentação|contrato)\b",
        ),
        Cue(
            "names a price or terms",
            2.0,
            r"\bpor (?:utilizador|usuário|máquina|mês|unidade|pessoa|sensor)\b|\bretorno\b|\bo roi\b|\bpaga-se\b|\bse paga\b|\bprimeiro ano\b|\bdesconto\b|\borçamentado\b",
        ),
        Cue(
            "says that selling is their work",
            3.0,
            r"\bsou (?:o|a) (?:comercial|vendedor\w*|gestor\w* de conta|executiv[oa] de contas?)\b|\bestou (?:a ligar|ligando) (?:da|do|porque|para)\b|\bcuido da conta\b",
        ),
        Cue(
            "tells of their own people and systems",
            -1.0,
            r"\b(?:nosso|nossa|nossos|nossas|meu|minha) (?:chef[ea]|diretor\w*|gerente|equip[ae]|conselho|financeiro|compras|fábrica|planta|máquinas?|injetoras?|empresa|pessoal|turno|sistema|ti)\b|\baqui (?:na|no|em|a gente)\b|\ba gente (?:tem|usa|faz|perde|paga|precisa|tá|está|não)\b|\b(?:usamos|perdemos|temos (?:um|uma|dois|duas|três|quatro|cinco|umas|uns|\d+))\b",
        ),
        Cue(
            "asks what the product does",
            -2.0,
            r"\b(?:isso|ele|ela|o sensor|o sistema|dá pra|dá para|funciona|aguenta|pega|precisa)\b[^.!]{0,60}\?|\bquanto (?:custa|fica|sai|seria|custaria)\b|\bvocês (?:têm|fazem|atendem|conseguem|instalam|vendem)\b[^.!]{0,60}\?",
        ),
        Cue(
            "speaks of the other's product",
            -1.5,
            r"\b(?:seu|sua|vosso|vossa) (?:ferramenta|produto|sistema|plataforma|preço|solução|software|proposta|sensor\w*|demo)\b|\boutros fornecedores\b",
        ),
        Cue(
            "speaks of what it takes to buy",
            -1.5,
            r"\b(?:assinar|assino|assina|aprovar|aprovad[oa]|aprova)\b|\bme manda\b|\bmanda (?:pra|para) (?:mim|nós|gente)\b|\btenho que (?:falar|pedir|perguntar|levar)\b|\bvem (?:aqui|ver|visitar)\b",
        ),
    ),
    you=r"\b(?:vocês|você|vos|vosso|vossa|vossos|vossas|seu|sua|seus|suas|lhe|lhes|te|tu)\b",
    we=r"\b(?:nós|nosso|nossa|nossos|nossas|a gente|nos|\w{3,}[aei]mos)\b",
)

JA = Tongue(
    cues=(
        Cue("says what customers of theirs do", 2.5, r"多くのお客様|他のお客様|ご導入いただい|導入事例|お客様(?:です|の中|から)と?"),
        Cue("says what they offer", 2.5, r"弊社(?:の製品|のサービス|は|では|で)|ご紹介させて|ご提供して|ご提案させて"),
        Cue(
            "shows the product",
            2.0,
            r"画面を?(?:共有|ご覧|お見せ)|共有(?:し|させて)|ご覧(?:いただ|になれ|ください)|見えておりますでしょうか|お見せ(?:し|でき|いた)",
        ),
        Cue(
            "asks how the others work",
            1.5,
            r"御社|貴社|様は、?いかが|差し支えなければ|お伺い(?:して|でき|させ)|どなた様|何名様|いかがでしょう|よろしいでしょうか|スケジュール感|ご予算|ご決裁|お悩み|課題",
        ),
        Cue(
            "thanks the others for their time, or will send papers",
            1.2,
            r"お忙しいところ|お時間(?:を)?いただ|資料を?お送り|かしこまりました|承知(?:いた)?しました|確認(?:いた)?し(?:ます|て、?ご連絡)|ご連絡(?:いた)?します|お世話になっております",
        ),
        Cue("names a price or terms", 2.0, r"名様ですと|初年度で|(?:お)?見積|投資対効果|月額|ご契約|ご導入"),
        Cue("says that selling is their work", 3.0, r"営業(?:担当|の)|担当(?:の|させて)"),
        Cue(
            "tells of their own people and systems",
            -1.0,
            r"うち(?:は|の|で|も|では)|弊社の(?:社長|専務|部長|工場|店舗|社員)|私ども|社長が|専務が|現場が|経理|稟議|社内で",
        ),
        Cue(
            "asks what the product does",
            -2.0,
            r"(?:これ|それ|この)(?:って|は)[^。！]{0,40}(?:か[。？?]|です[？?]|ますか|んですか)|いくら(?:ぐらい|くらい|で|です|に)|おいくら|できるんですか|対応して(?:い|る)|連携(?:は)?でき",
        ),
        Cue("speaks of the other's product", -1.5, r"御社の(?:製品|サービス|システム|ソフト)|他社さん|他の会社さん"),
        Cue(
            "speaks of what it takes to buy",
            -1.5,
            r"稟議|決裁(?:で|が|を)|予算(?:は|に|が)|検討(?:させて|いたし|します)|見せていただ|送って(?:ください|いただ)|持ち帰(?:って|り)",
        ),
    ),
    you=r"御社|貴社|様",
    we=r"うち|弊社|当社|私ども",
)

TONGUES = {"en": EN, "de": DE, "es": ES, "fr": FR, "pt": PT, "ja": JA}
"""By language. A language that is not here has no cues: names, introductions and what the export says must do."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once."""
    return re.compile(pattern)
