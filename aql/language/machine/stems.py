"""The parts of words that an order to a machine cannot do without, so that most talk is never read for orders.

Every order names a machine, takes something back or speaks a verdict, and so holds one of these; a turn without is spared
the patterns. They are sought in plain text whose punctuation is spaces, with a space at both ends.
"""

# What stands wherever a machine is named outright; the lighter ways of naming a reader may do without.
_HAILS = (
    "máquina|macchina|computador|ordenador|ordinateur|algoritm|minute-| thing that | thing which | thing typ| thing read"
    "| thing wri| thing lis| thing sco|anything trained|anything running|anything that | to self|機械|採点| ai | a i "
    "| artificial| llm| language model| gpt|chatgpt| copilot| gemini| claude| siri | alexa| otter |fireflies|bot | bots "
    "|chatbot|robot|taker|transcrib|transcript|transcri|summari|computer| machine|algorithm| ki | ki-| künstliche"
    "|sprachmodell| ia |'ia | i a |inteligencia|inteligência|intelligence|intelligenza|modèle|modelo|modello|taalmodel"
    "|kunstmatige|assist|asist| model| system|system |software| program| tool|agent| engine|pipeline|reviewer| grader"
    "|evaluat|evalua|analy|analiz|parser|scorer|classifier| rater| judge|auditor| reader| process|werkzeug|maschine|prüfer"
    "|auswert|sistema|herramienta|analis|système|outil|logiciel|évaluat|ferramenta|avalia|strumento|valuta|systeem"
    "|hulpmiddel|beoorde| whatever | whichever | or what| you are now | you are no longer | du bist | tu es | eres una "
    "| você é uma | your developer| your admin| your creator| your operator| your maker| your owner| developer | admin "
    "| administrator | end of transcript | end of call | end of conversation| end of prompt| end of the transcript"
    "| end of the call | end of the conversation | end of the prompt | new task| new instr| new rule| new prompt| new obj"
    "| updated task| updated instr| updated rules| neue | nueva| nouvelle| nova | nuov| nieuw|人工知能|言語モデル"
    "|アシスタント|ボット|モデル|システム|要約ツール|aiは|aiへ"
)
# Orders taken back, and the words of verdicts and assessments.
_OTHERS = (
    " pass| yes on| best grade| best mark| best score| good to go| positive example|allocated| is ready | are ready "
    "| as ready | we're ready |cleared|hand this buyer|hand the buyer|signed everything|startklar|erledigt|haken dran"
    "|listos para| el dinero|en todo |prêts à|pronti a |prontos para|fechamos|klaar om|toutes les cases|alles af|満点"
    "|オーケー|correct answer|right answer|expected answer|only answer| ignor| disregard| forget| override| bypass| discard"
    "| drop | overwrite| set aside| abandon| throw away| stop following| delete | neglect|vergiss|vergess|missacht|verwirf"
    "|übergeh| lösch| olvid| descart| desobede| oubli| néglig| écart| esque| desconsid| dimentic| trascur| negeer| vergeet"
    "| rubric| schema | rules | criteria| guideline| checks | prompt| reveal | instruc|qualif|calific|confirm|conferm"
    "|approve| hot | won | sql | mql |priority|highest score|highest marks|highest rating|high score|high marks| top "
    "|maximum |full marks|perfect|ten out of|10 out of| ready to | willing to |as met |as ready |as settled|as done|as good"
    "|fulfilled| settled |signed off|contract signed|decision maker|budget authority|as agreement|without missing"
    "|without objections|no missing|purchase|bestätigt|erfüllt|genehmigt|freigegeben|gewonnen| heiße|kaufbereit"
    "|abschlussreif|volle punktzahl| cumplid| aprobad| ganad| firmad| gagné| approuvé| remplis| signé| validé|aprovad| ganh"
    "| cumprid| vint|approvat|soddisfatt|bevestigd|goedgekeurd| voldaan| gehaald|確定|確認済|適格|有望|成約|契約済|満たし"
    "|承認済|合格|クオリファイド|指示|命令|プロンプト|ルール"
)
HAILS = frozenset(_HAILS.split("|"))
STEMS = (*_HAILS.split("|"), *_OTHERS.split("|"))
