"""The marks of Japanese times (see `when_words`). Words are not parted, so one pattern finds them all, longest first.

Numbers are in kanji or in digits; what bends a time stands behind it: 九月末までに is month, end, by.
"""

import re
from functools import cache

from aql.language.amounts.figures import figures_in
from aql.language.amounts.letters import plain
from aql.language.when.words import Mark

# No number of a time is longer, and a row of digits without end is walked once.
_N = "[0-9〇一二三四五六七八九十百]{1,8}"
_YEAR = "(?:(?:19|20)[0-9]{2}|二千[〇一二三四五六七八九十百]*|二〇[〇一二三四五六七八九]{2})"
_WEEKDAYS = "月火水木金土日"
_SEASONS = "春夏秋冬"

# A pattern and its marks; a number, a month or a day without a value takes the first number of the words.
_TABLE: tuple[tuple[str, tuple[Mark, ...]], ...] = (
    (rf"令和{_N}年度", (("y", None), ("Y", "reiwa"))),
    (rf"令和{_N}年", (("Y", "reiwa"),)),
    (rf"{_YEAR}年度", (("y", None), ("Y", None))),
    (rf"{_YEAR}年", (("Y", None),)),
    (rf"{_N}(?=、{_N}(?:か月|ヶ月|カ月|週間))", (("N", None),)),
    (rf"、(?={_N}(?:か月|ヶ月|カ月|週間))", (("~", None),)),
    (rf"{_N}(?:か月|ヶ月|カ月|ヵ月|ケ月|箇月)", (("N", None), ("3", None))),
    (rf"{_N}週間", (("N", None), ("2", None))),
    (rf"{_N}日間", (("N", None), ("1", None))),
    (rf"{_N}日(?=後|以内|前)", (("N", None), ("1", None))),
    (rf"{_N}年(?:間)?(?=後|以内|前)", (("N", None), ("6", None))),
    (r"半年", (("N", 6), ("3", None))),
    (rf"第{_N}四半期", (("D", None), ("4", None))),
    (rf"第{_N}週", (("D", None), ("2", None))),
    (rf"{_N}月", (("M", None),)),
    (rf"{_N}日(?!本)", (("D", None),)),
    (r"再来週", (("n", 2), ("2", None))),
    (r"来週|翌週", (("n", None), ("2", None))),
    (r"今週", (("t", None), ("2", None))),
    (r"先週", (("l", None), ("2", None))),
    (r"再来月", (("n", 2), ("3", None))),
    (r"来月|翌月", (("n", None), ("3", None))),
    (r"今月|当月", (("t", None), ("3", None))),
    (r"先月|先々月", (("l", None), ("3", None))),
    (r"来四半期|次の四半期", (("n", None), ("4", None))),
    (r"今四半期", (("t", None), ("4", None))),
    (r"来年度|来期", (("n", None), ("y", None), ("6", None))),
    (r"今年度|今期|本年度", (("t", None), ("y", None), ("6", None))),
    (r"昨年度|前期|前年度", (("l", None), ("y", None), ("6", None))),
    (r"年度末|期末", (("y", None), ("6", None), ("g", "end"))),
    (r"年度明け|年度初め|期初", (("n", None), ("y", None), ("6", None), ("g", "begin"))),
    (r"再来年", (("n", 2), ("6", None))),
    (r"来年", (("n", None), ("6", None))),
    (r"今年|本年", (("t", None), ("6", None))),
    (r"去年|昨年|一昨年|おととし", (("l", None), ("6", None))),
    (r"上半期|上期", (("y", None), ("H", 1))),
    (r"下半期|下期", (("y", None), ("H", 2))),
    (r"年度内|期内", (("w", None), ("y", None), ("6", None))),
    (r"年内", (("w", None), ("6", None))),
    (r"月内", (("w", None), ("3", None))),
    (r"月末", (("3", None), ("g", "end"))),
    (r"週末", (("2", None), ("g", "end"))),
    (r"年末", (("6", None), ("g", "end"))),
    (r"年明け|年始|新年", (("F", "new year"),)),
    (r"正月", (("F", "new year's day"),)),
    (r"ゴールデンウィーク|ゴールデンウイーク|gw", (("F", "golden week"),)),
    (r"お盆|盆休み", (("F", "obon"),)),
    (r"クリスマス", (("F", "christmas"),)),
    (r"本日|今日", (("K", 0),)),
    (r"明後日|あさって", (("K", 2),)),
    (r"明日|あした", (("K", 1),)),
    (r"一昨日|おととい", (("K", -2),)),
    (r"昨日|きのう", (("K", -1),)),
    (r"毎週|毎月|毎年|毎日|毎朝", (("e", None), ("2", None))),
    (rf"[{_WEEKDAYS}]曜日?", (("W", "weekday"),)),
    (rf"[{_SEASONS}](?=に|の|ま|か|頃|ご|ぐ|、|。|休|は|$)", (("S", "season"),)),
    (r"上旬|初旬|初め|頭(?=に|ま|、|。|$)", (("G", "early"),)),
    (r"中旬|半ば|中頃", (("G", "mid"),)),
    (r"下旬", (("G", "late"),)),
    (r"末(?=に|ま|の|で|ご|、|。|が|は|$)", (("g", "end"),)),
    (r"までに|まで", (("B", None),)),
    (r"明け(?:から|に|で)?", (("J", None),)),
    (r"以内", (("E", None),)),
    (r"以降|から(?!ず)", (("O", None),)),
    (r"(?<=[盆日月み年末スク期])前", (("L", None),)),
    (r"後(?=に|の|で|、|。|$)", (("q", None),)),
    (r"[〜~ー-](?=[0-9〇一二三四五六七八九十])", (("~", None),)),
    (r"の|、|ごろ|頃|くらい", (("o", None),)),
    (r"[。！？?\n]", ((".", None),)),
)
JAPANESE_TIME = re.compile("[月火水木金土日週年期春夏秋冬末旬]|明後|ゴールデン|クリスマス|お盆|あした|あさって|gw|[0-9]")

Placed = tuple[str, object, int, int]


def japanese_marks(text: str) -> list[Placed]:
    """The marks of a Japanese text with their values and places; what lies between is one other word."""
    low = plain(text)
    found: list[Placed] = []
    place = 0
    for hit in _pattern().finditer(low):
        if hit.start() > place:
            found.append(("_", None, place, hit.start()))
        for mark, value in _TABLE[int(str(hit.lastgroup)[1:])][1]:
            found.append((mark, _filled(mark, value, hit.group()), hit.start(), hit.end()))
        place = hit.end()
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """All the patterns of the table in one, the place of each in its name."""
    return re.compile("|".join(f"(?P<r{place}>{pattern})" for place, (pattern, _) in enumerate(_TABLE)))


def _filled(mark: str, value: object, written: str) -> object:
    """The value of a mark, read from the words where the table leaves it open."""
    if value == "weekday":
        return _WEEKDAYS.index(written[0])
    if value == "season":
        return _SEASONS.index(written[0]) + 1
    if (value is None and mark in {"N", "D", "M", "Y"}) or value == "reiwa":
        number = int(figures_in(written, "ja")[0].value)
        return number + 2018 if value == "reiwa" else number
    return value
