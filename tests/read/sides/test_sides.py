from datetime import UTC, datetime
from pathlib import Path

import pytest

from aql.language.fold import words_id
from aql.read.files import read_paths
from aql.read.gold import read_gold
from aql.read.manifest import read_manifest
from aql.read.profile import read_profile
from aql.read.sides.sides import assign_sides, our_names
from aql.values.correction import Correction
from aql.values.profile import Profile
from aql.values.transcript import Speaker, Transcript, Turn

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "sample_transcripts"
NEGATIVES = ROOT.parent / "shared" / "negatives"

LADDERLY = Profile("Ladderly", "", product="rolling ladders for libraries", domains=("ladderly.example",))

PITCH = """\
Uma Stiles: Hi Rob, thanks for making the time. I'm Uma, I'm with Ladderly, I look after the university libraries.
Rob Kerr: Morning.
Uma Stiles: Great. So what we do is ladders that roll along the shelf, and most of our customers come to us because people keep falling. \
How do you reach the top shelves today?
Rob Kerr: My porter climbs on a chair. He's seventy. They told him not to and he does it because nobody else will, and last month he broke his wrist.
Uma Stiles: Oh no. Okay. And how many floors do you have?
Rob Kerr: Four. My boss wants it sorted before they inspect us, and she isn't patient.
Uma Stiles: Got it. Can I show you a quick demo? Can you see my screen?
Rob Kerr: I see a ladder. Does it fit on a curved shelf? Because the ones in my reading room are curved.
Uma Stiles: It does, yes. For four floors you'd be looking at about nine thousand, all in. Does that sound about right?
Rob Kerr: I'd have to ask her. She's the one who signs. Send me something I can show them.
Uma Stiles: Perfect, I'll send you the proposal today."""


SPOKEN = {
    "de": """\
A: Guten Tag Herr Kern, danke für Ihre Zeit. Ich bin Ulla, von Ladderly. Zwei Sätze zu uns: wir liefern rollende Leitern.
B: Guten Tag.
A: Unsere Kunden haben meistens dasselbe Problem. Wie sieht es denn bei Ihnen aus?
B: Mein Hausmeister steigt auf den Stuhl, weil es keiner sonst macht. Der ist siebzig, und mein Chef will das nicht mehr.
A: Verstehe. Darf ich fragen, wie viele Etagen Sie haben?
B: Vier. Und keiner kommt an die oberen Regale, nicht einmal er.
A: Okay. Ich zeige Ihnen das mal am Bildschirm. Sehen Sie das?
B: Ja. Was kostet das? Ich müsste das mit meinem Chef klären, der unterschreibt.
A: Im ersten Jahr liegen wir bei neuntausend. Ich schicke Ihnen das Angebot.""",
    "es": """\
A: Hola Raúl, gracias por tu tiempo. Soy Uma, de Ladderly. Lo que hacemos es escaleras con ruedas.
B: Hola.
A: La mayoría de nuestros clientes viene por las caídas. ¿Cómo lo hacéis vosotros ahora?
B: Mi conserje se sube a una silla porque nadie más quiere. Él tiene setenta años y mi jefa no lo quiere ver nunca más.
A: Vale, entiendo. ¿Y cuántas plantas tenéis?
B: Cuatro. Nadie llega a los estantes de arriba, ni él.
A: Perfecto. Te enseño la demo. ¿Ves la pantalla?
B: Sí. ¿Cuánto cuesta? Tengo que preguntar a mi jefa, ella lo firma.
A: Estaríamos hablando de nueve mil. Te mando la propuesta.""",
    "fr": """\
A: Bonjour monsieur, merci de m'accorder ce moment. Je suis Uma, de Ladderly. Ce qu'on fait, ce sont des échelles roulantes.
B: Bonjour.
A: La plupart de nos clients viennent pour les chutes. Comment vous faites aujourd'hui ?
B: Mon gardien monte sur une chaise parce que personne d'autre ne veut. Il a soixante-dix ans et ma directrice ne veut pas.
A: D'accord. Et vous avez combien d'étages, chez vous ?
B: Quatre. Personne n'atteint le haut, pas même lui.
A: Très bien. Je vais vous montrer. Vous voyez bien à l'écran ?
B: Oui. Combien ça coûte ? Il faut que je demande à ma directrice, elle va signer.
A: On serait autour de neuf mille. Je vous envoie la proposition.""",
    "pt": """\
A: Bom dia, obrigada pelo seu tempo. Aqui é a Uma, da Ladderly. O que fazemos são escadas com rodas.
B: Bom dia.
A: A maioria dos nossos clientes vem por causa das quedas. Como é que vocês fazem hoje?
B: Meu porteiro sobe na cadeira porque ninguém mais quer. Ele tem setenta anos e minha chefe não quer mais isso.
A: Entendi. E quantos andares vocês têm?
B: Quatro. Ninguém chega lá em cima, nem ele.
A: Ótimo. Posso mostrar? Conseguem ver na tela?
B: Sim. Quanto custa? Tenho que falar com minha chefe, ela assina.
A: No primeiro ano são nove mil. Envio a proposta.""",
    "ja": """\
A: お世話になっております。ラダーリーの梅田です。お時間をいただきありがとうございます。
B: よろしくお願いします。
A: 弊社は図書館向けのはしごをご提供しております。御社では今、上の棚はどのようになさっていますか。
B: うちは用務員が椅子に乗っていまして、誰もやらないので困っています。社長がもうやめろと。
A: なるほど。ご予算はいかがでしょうか。画面をご覧ください。
B: これっていくらぐらいですか。稟議を上げないといけないので、社長に聞かないとわかりません。
A: かしこまりました。お見積をお送りいたします。""",
}


def call(text, language="en", **speakers):
    """A call of `Name: text` lines, one turn each; `speakers` replaces a voice by its first name."""
    pairs = [line.split(": ", 1) for line in text.splitlines()]
    names = dict.fromkeys(name for name, _ in pairs)
    known = {speaker.name: speaker for speaker in speakers.values()}
    return Transcript(
        id=words_id(words for _, words in pairs),
        source="call.txt",
        format="text",
        turns=tuple(Turn(place, name, name, words) for place, (name, words) in enumerate(pairs)),
        speakers=tuple(known.get(name, Speaker(name)) for name in names),
        language=language,
    )


def sides(transcript):
    return {speaker.name: speaker.side for speaker in transcript.speakers}


def voice(transcript, name):
    return next(speaker for speaker in transcript.speakers if speaker.name == name)


def test_the_words_tell_who_sells_and_who_buys():
    given = assign_sides(call(PITCH), LADDERLY)

    assert sides(given) == {"Uma Stiles": "seller", "Rob Kerr": "buyer"}
    assert {speaker.side_from for speaker in given.speakers} == {"words"}
    assert {speaker.doubt for speaker in given.speakers} == {""}
    assert "speaks in our name" in voice(given, "Uma Stiles").why


def test_the_words_tell_without_a_profile_and_without_names():
    nameless = PITCH.replace("Uma Stiles:", "Speaker 1:").replace("Rob Kerr:", "Speaker 2:")

    assert sides(assign_sides(call(nameless))) == {"Speaker 1": "seller", "Speaker 2": "buyer"}


@pytest.mark.parametrize(
    "language, opening",
    [
        ("en", "Ruth Vane: Morning Bob. Ruth, from Ladderly.\nBob Ames: Hello."),
        ("de", "Ruth Vane: Guten Tag Herr Ames, Vane von Ladderly.\nBob Ames: Tag."),
        ("fr", "Ruth Vane: Bonjour, Ruth Vane de Ladderly.\nBob Ames: Bonjour."),
        ("en", "Ruth Vane: Ladderly support, Ruth speaking.\nBob Ames: Hello."),
        ("de", "Ruth Vane: Ladderly, Vane, guten Tag.\nBob Ames: Tag."),
    ],
)
def test_whoever_gives_their_name_with_ours_is_one_of_us(language, opening):
    given = assign_sides(call(opening, language), LADDERLY)

    assert sides(given) == {"Ruth Vane": "seller", "Bob Ames": "unknown"}


def test_whoever_speaks_to_one_of_us_by_name_and_house_is_not():
    given = assign_sides(call("Bob Ames: Is that Ruth, from Ladderly?\nRuth Vane: It is.\nBob Ames: Ladderly. Bob here."), LADDERLY)

    assert voice(given, "Bob Ames").side != "seller"


@pytest.mark.parametrize("heard", ["ladder lee", "Ladder Li", "Latterly", "Lederly"])
def test_our_name_is_known_however_a_speech_engine_spells_it(heard):
    spoken = call(f"A: Hello, it's Uma with {heard}.\nB: Hello.\nA: I'm calling about the ladders.")

    given = assign_sides(spoken, LADDERLY)

    assert voice(given, "A").side == "seller"


def test_what_a_person_said_is_stronger_than_all_else():
    correction = Correction("ann", datetime(2026, 1, 5, tzinfo=UTC), label="Uma Stiles", side="buyer")

    given = assign_sides(call(PITCH), LADDERLY, reps=["Uma Stiles"], named={"Uma Stiles": "seller"}, corrections=[correction])

    uma = voice(given, "Uma Stiles")
    assert (uma.side, uma.side_from, uma.why, uma.doubt) == ("buyer", "person", "ann said so", "")


def test_the_manifest_is_obeyed_and_what_the_words_say_is_kept_as_doubt():
    given = assign_sides(call(PITCH), LADDERLY, named={"Uma Stiles": "buyer"})

    uma = voice(given, "Uma Stiles")
    assert (uma.side, uma.side_from) == ("buyer", "manifest")
    assert uma.doubt.startswith("the words of the call say seller: speaks in our name")


def test_a_name_in_the_manifest_may_be_short_where_one_voice_alone_has_it():
    given = assign_sides(call("Uma Stiles: Hello.\nRob Kerr: Hello."), named={"rob": "buyer", "Jo": "buyer"})

    assert sides(given) == {"Uma Stiles": "unknown", "Rob Kerr": "buyer"}
    assert given.notes == ("the manifest names Jo, who does not speak",)


@pytest.mark.parametrize("rep", ["Uma Stiles", "uma", "uma.stiles@ladderly.example", "ustiles@ladderly.example"])
def test_a_named_rep_sells(rep):
    given = assign_sides(call("Uma Stiles: Hello.\nRob Kerr: Hello."), LADDERLY, reps=[rep])

    assert (voice(given, "Uma Stiles").side, voice(given, "Uma Stiles").side_from) == ("seller", "profile")


def test_two_people_of_one_first_name_are_told_apart_by_the_last():
    spoken = call("Chris Varga: Hello.\nChris Boone: Hello.")

    assert sides(assign_sides(spoken, reps=["Chris Boone"])) == {"Chris Varga": "unknown", "Chris Boone": "seller"}
    assert sides(assign_sides(spoken, reps=["Chris"])) == {"Chris Varga": "unknown", "Chris Boone": "unknown"}


def test_our_domain_makes_a_seller_and_a_private_address_no_buyer():
    uma, rob, jo = (
        Speaker("Uma", email="uma@mail.ladderly.example"),
        Speaker("Rob", email="rob@gmail.com"),
        Speaker("Jo", email="jo@oak.example"),
    )

    given = assign_sides(call("Uma: Hello.\nRob: Hello.\nJo: Hello.", uma=uma, rob=rob, jo=jo), LADDERLY)

    assert sides(given) == {"Uma": "seller", "Rob": "unknown", "Jo": "buyer"}


@pytest.mark.parametrize("label", ["Uma (Ladderly)", "Uma | Ladderly", "Uma - Ladderly", "梅田（ラダーリー）"])
def test_our_name_beside_a_name_in_the_label_makes_a_seller(label):
    given = assign_sides(call(f"{label}: Hello.\nRob: Hello."), LADDERLY)

    assert (voice(given, label).side, voice(given, label).side_from) == ("seller", "profile")


def test_the_export_is_believed_where_nothing_else_tells():
    rob = Speaker("Rob", "buyer", "export", "listed as External")

    given = assign_sides(call("Uma: Hello.\nRob: Hello.", rob=rob), LADDERLY)

    assert (voice(given, "Rob").side, voice(given, "Rob").side_from) == ("buyer", "export")


def test_a_label_that_is_a_part_played_tells_where_nothing_else_does():
    given = assign_sides(call("Agent 1: Hello.\nCUSTOMER: Hello.\nClientele Brown: Hello."))

    assert sides(given) == {"Agent 1": "seller", "CUSTOMER": "buyer", "Clientele Brown": "unknown"}


def test_the_words_are_believed_before_the_export_which_stays_as_doubt():
    uma = Speaker("Uma Stiles", "buyer", "export", "listed as External")

    given = assign_sides(call(PITCH, uma=uma), LADDERLY)

    assert (voice(given, "Uma Stiles").side, voice(given, "Uma Stiles").side_from) == ("seller", "words")
    assert voice(given, "Uma Stiles").doubt == "the export says buyer: listed as External"


def test_a_colleague_who_is_introduced_is_on_the_side_of_who_introduces():
    spoken = call(
        PITCH.replace("Great. So what", "This is Theo, our solutions engineer. So what")
        + "\nTheo Brandt: Hello everybody.\nRob Kerr: Hello Theo. And Mags here, she's my head porter.\nMags Orr: Hello."
    )

    given = assign_sides(spoken, LADDERLY)

    assert voice(given, "Theo Brandt").side == "seller"
    assert voice(given, "Mags Orr").side != "seller"


def test_whom_a_buyer_presents_in_our_name_is_one_of_us():
    given = assign_sides(
        call(PITCH + "\nRob Kerr: Hi Mags. This is Uma, and Theo from Ladderly.\nTheo Brandt: Hello.\nMags Orr: Hello."), LADDERLY
    )

    assert voice(given, "Theo Brandt").side == "seller"
    assert voice(given, "Theo Brandt").why.startswith("is introduced as one of us")


def test_a_meeting_of_our_own_people_has_no_buyer():
    spoken = call(
        "Uma: Did you see the Kerr thing? He said they've got nine thousand and she signs it.\n"
        "Theo: He told me the same. They want it before they inspect him.\n"
        "Uma: It's Uma from Ladderly, I said, and he hung up on me. They never pick up.\n"
        "Theo: Nobody picks up on a Friday. I put them down for March.\n"
        "Uma: He'll sign. He hates that chair. My whole quarter hangs on him."
    )

    given = assign_sides(spoken, LADDERLY)

    assert not given.has_buyer()


def test_a_rep_who_is_named_makes_no_buyer_of_a_colleague_who_is_not():
    spoken = call(
        "Uma: How was the Kerr call?\n"
        "Theo: He never came. They said he's ill, and she won't sign without him. Nobody tells me anything.\n"
        "Uma: Okay. And the hospital?\n"
        "Theo: They lost my mail, he told me. I've sent it again because she asked."
    )

    assert sides(assign_sides(spoken, LADDERLY, reps=["Uma"])) == {"Uma": "seller", "Theo": "unknown"}


def test_a_buyer_with_a_list_of_questions_is_still_a_buyer():
    spoken = call(
        "Rob: Thanks for joining. I've got a list of questions for you, if that's okay.\n"
        "Uma: Go ahead.\n"
        "Rob: Great. How do you handle stairs? And how many customers do you have in our field?\n"
        "Uma: There's a brake. We have about forty, one of them is a museum, they had three accidents before.\n"
        "Rob: Got it. What's your pricing model, and how long does your onboarding take?\n"
        "Uma: It's per floor, and most people start with one. For a house like yours you'd be looking at nine thousand. I can share my screen and show you the plan.\n"
        "Rob: Okay. And can you send me your price list? I need to take it to our procurement.\n"
        "Uma: I'll send you the proposal."
    )

    assert sides(assign_sides(spoken, LADDERLY)) == {"Rob": "buyer", "Uma": "seller"}


def test_an_interview_for_a_job_has_no_buyer():
    spoken = call(
        "Eva: Thanks for making the time. Tell me about yourself.\n"
        "Max: I've been a carpenter for nine years, my last boss was difficult, he never listened to me.\n"
        "Eva: Okay. And why did you leave?\n"
        "Max: They moved the shop and my wife couldn't. She works nights.\n"
        "Eva: Got it. Do you have any questions for me?\n"
        "Max: Who would I work with? I don't like to work alone.\n"
        "Eva: You'd be with Petra. I'll let you know by Friday."
    )

    assert not assign_sides(spoken, LADDERLY).has_buyer()


def test_small_talk_tells_nothing():
    given = assign_sides(call("Ann: Morning. Cold today.\nBea: It is, isn't it. My car wouldn't start.\nAnn: Mine neither."), LADDERLY)

    assert sides(given) == {"Ann": "unknown", "Bea": "unknown"}
    assert voice(given, "Ann").why == "nothing in the call or the profile tells"


@pytest.mark.parametrize(
    "label", ["Uma's Notetaker", "Otter.ai", "Fireflies.ai Notetaker Uma", "Interpreter", "EF Zoom Bot", "Operator", "通訳"]
)
def test_machines_interpreters_and_operators_take_no_side(label):
    given = assign_sides(call(f"{label}: Hello.\nRob: Hello."), LADDERLY)

    assert voice(given, label).side == "other"


@pytest.mark.parametrize("label", ["Otto Fathom-Brown", "Abbot", "Grainne Fellowes", "Chorusa Bell"])
def test_a_person_is_no_machine_for_the_sake_of_a_name(label):
    assert voice(assign_sides(call(f"{label}: Hello.\nRob: Hello.")), label).side == "unknown"


def test_a_voice_that_says_it_records_is_a_machine():
    given = assign_sides(call("Notel: Notel has joined the meeting and is taking notes for Uma.\nRob: Who is that?"))

    assert voice(given, "Notel").side == "other"


def test_a_room_that_several_share_is_said_and_is_no_doubt():
    given = assign_sides(call(PITCH.replace("Rob Kerr:", "Meeting Room Elm:")), LADDERLY)

    room = voice(given, "Meeting Room Elm")
    assert (room.side, room.doubt) == ("buyer", "")
    assert room.why.endswith("several may speak under this label")


def test_a_label_that_changes_hands_is_said():
    given = assign_sides(call(PITCH + "\nRob Kerr: Hello, this is Sabine now, I sit on his chair."), LADDERLY)

    assert "the label changes hands: turn 11 says “this is Sabine now”" in voice(given, "Rob Kerr").why


def test_a_turn_whose_own_words_name_another_voice_is_given_to_that_voice():
    spoken = PITCH.replace("Uma Stiles:", "Speaker 1:").replace("Rob Kerr:", "Speaker 2:").replace("I'm Uma, I'm with", "It's Uma, from")

    given = assign_sides(
        call(spoken + "\nSpeaker 2: Sorry, it's Uma again, I lost the line. It's in the plan for the autumn already."), LADDERLY
    )

    assert given.turns[11].speaker == "Speaker 1"
    assert given.turns[11].label == "Speaker 2"
    assert given.notes == ("turn 11 stands under Speaker 2; its own words say that Speaker 1 spoke it",)


def test_labels_that_were_swapped_are_noticed_by_the_names_that_are_called():
    swapped = call(
        "Rob Kerr: Hi Rob, can you hear me?\nUma Stiles: Yes.\nRob Kerr: Great. Rob, how do you reach the shelves?\nUma Stiles: A chair."
    )

    given = assign_sides(swapped, LADDERLY)

    assert voice(assign_sides(swapped, LADDERLY, reps=["Uma Stiles"]), "Uma Stiles").side == "seller"
    assert "swapped" in voice(assign_sides(swapped, LADDERLY, named={"Rob Kerr": "buyer"}), "Rob Kerr").doubt
    assert not given.has_buyer() or "swapped" in voice(given, "Rob Kerr").doubt


def test_a_rep_who_talks_like_a_buyer_is_in_doubt():
    given = assign_sides(call(PITCH), LADDERLY, reps=["Rob Kerr"])

    rob = voice(given, "Rob Kerr")
    assert rob.side == "seller"
    assert rob.doubt.startswith("the words of the call say buyer")


def test_words_without_a_label_have_no_side():
    unnamed = call("\n".join(f"Unknown speaker: {line.split(': ', 1)[1]}" for line in PITCH.splitlines()))

    assert sides(assign_sides(unnamed, LADDERLY)) == {"Unknown speaker": "unknown"}


@pytest.mark.parametrize("language", SPOKEN)
def test_other_languages_have_their_own_habits(language):
    given = assign_sides(call(SPOKEN[language], language), LADDERLY)

    assert sides(given) == {"A": "seller", "B": "buyer"}


def test_a_language_without_habits_is_left_unknown_but_for_our_name():
    given = assign_sides(call("A: Hej, jag heter Uma, I'm with Ladderly.\nB: Hej.", "sv"), LADDERLY)

    assert sides(given) == {"A": "seller", "B": "unknown"}


def test_our_names_are_those_of_the_profile_without_legal_forms():
    assert our_names(Profile("Ladderly GmbH", "", domains=("ladderly.example", "rollon.example"))) == ("rollon", "Ladderly")
    assert our_names(None) == ()


def test_in_the_sample_calls_no_turn_is_on_the_wrong_side_and_nearly_all_are_on_the_right_one():
    entries = {entry.file: entry for entry in read_manifest(SAMPLES / "manifest.csv")}
    right = wrong = turns = 0
    for path in sorted(SAMPLES.glob("*.gold.json")):
        gold = read_gold(path)
        (transcript,) = read_paths([SAMPLES / gold.file])
        given = assign_sides(transcript, read_profile(SAMPLES / "profiles" / f"{entries[gold.file].profile}.yaml"))
        told = [(given.speaker_of(turn.index).side, gold.sides[given.speaker_of(turn.index).name]) for turn in given.turns]
        turns += len(told)
        right += sum(side == label for side, label in told)
        wrong += sum(side not in {label, "unknown"} for side, label in told)

    assert turns > 2500
    assert wrong == 0
    assert right / turns > 0.94


@pytest.mark.skipif(not NEGATIVES.is_dir(), reason="the conversations of others are not part of this repository")
@pytest.mark.parametrize("profile", ["lumenloop", "ferrowatt", "quillstone"])
def test_where_nobody_sells_nobody_buys(profile):
    calls = [reading for reading in read_paths([NEGATIVES]) if isinstance(reading, Transcript)]

    given = [assign_sides(one, read_profile(SAMPLES / "profiles" / f"{profile}.yaml")) for one in calls]

    assert len(given) == 40
    assert not any(one.has_buyer() for one in given)
