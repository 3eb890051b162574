import pytest

from aql.read.decode import decode, is_binary

FRENCH = "Élodie Marchand: Bonjour, est-ce que ça va ? C’est très bien.\nSolène: Oui, à bientôt.\n" * 4
GERMAN = "Jörg Müller: Grüße aus Köln, das wären 40.000 € für die Straße.\nÄnne: Schön, überlege ich mir.\n" * 4
CHINESE = "王芳：我们的预算是四十万元，需要在第三季度完成。\n李雷：好的，我们下周再谈。\n" * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("text", [FRENCH, GERMAN])
def test_western_text_is_read_in_every_usual_encoding(text, encoding):
    raw = text.encode(encoding)

    assert decode(raw) == text


@pytest.mark.parametrize(
    "encoding, text",
    [
        ("gb18030", CHINESE),
        ("big5", "王小明：您好，我們的預算是四十萬。\n李小姐：好的，我們下週再談。\n" * 4),
        ("shift_jis", "高瀬：はい、聞こえております。本日はよろしくお願いいたします。\n" * 4),
        ("euc-kr", "김민수: 안녕하세요, 예산은 오천만 원입니다.\n" * 4),
        ("cp1251", "Иван: Добрый день, слышно меня хорошо?\n" * 4),
        ("cp1250", "Jiří: Dobrý den, příští týden řekneme více.\nŽofie: Děkuji, těším se.\n" * 4),
        ("cp1250", "Łukasz: Dzień dobry, proszę mówić głośniej.\nZofia: Już, przepraszam.\n"),
        ("cp1250", "Marko: Dobro, možemo početi u ožujku.\nIvana: Tko će potpisati?\n"),
        ("cp1252", "José: mañana a las diez, ¿vale? Sí, está bien.\n"),
        ("cp1252", "João: não, amanhã às dez, está bom então\n"),
        ("cp1252", "Søren: Vi køber i morgen, på én gang, ikke også?\n"),
        ("cp1252", "Dana: about £40k, it’s “fine” – ½ now\nSam: okay\n"),
        ("cp1250", "Előző: Az árajánlat jövő hétre kész lesz, ugye?\nGyőző: Igen, küldöm.\n" * 4),
    ],
)
def test_text_in_a_legacy_code_page_is_read(encoding, text):
    assert decode(text.encode(encoding)) == text


def test_line_ends_of_windows_and_of_old_macs_become_one():
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_a_nul_becomes_the_sign_for_what_cannot_be_read():
    assert decode(b"WEBVTT\n\x00\n") == "WEBVTT\n\ufffd\n"


def test_a_utf8_file_cut_inside_a_letter_stays_utf8():
    raw = FRENCH.encode()[:-1] + "é".encode()[:1]

    assert decode(raw) == FRENCH[:-1] + "\ufffd"


def test_bytes_of_no_text_are_told_from_text_in_any_encoding():
    assert is_binary(bytes(range(256)) * 4)
    assert not is_binary(FRENCH.encode("utf-16"))
    assert not is_binary(FRENCH.encode("utf-16-be"))
    assert not is_binary(CHINESE.encode("gb18030"))
    assert not is_binary(b"one\x00stray NUL in a line of text")
