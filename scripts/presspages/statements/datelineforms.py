"""The forms that datelines have, as patterns with the names of agencies, cities and publishers. Used by `datelines`."""

import re
from dataclasses import dataclass

from presspages.tables.patterns import AnyCase

NAME = r"[^\W\d_][\w.'’-]*(?:[ -][^\W\d_][\w.'’-]*){0,3}?"
DAY = r"(?:[^\W\d_]{3,9}\.? \d{1,2}(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)?\.? [^\W\d_]{3,9}(?:,? \d{4})?|\d{1,2}\.\d{1,2}\.\d{4})"
# A person's name; "The" and an abbreviation are in none: "The SCO Meets in Bishkek".
PERSON = re.compile(r"(?!The\b)(?!\S*[A-Z]{3})[A-Z][\w'’.-]*(?: (?!\S*[A-Z]{3})[A-Z][\w'’.-]*){1,2}")


# "新华社上海6月15日电", "中新社塔什干六月十七日电": the agency, the place, the day.
CHINESE = re.compile(
    r"\W{0,4}(?P<agency>[\u4e00-\u9fff]{1,5}?[社网报])?(?P<city>[\u4e00-\u9fff]{2,8}?)[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日专?[电讯電訊]"
)
# "（塔什干综合讯）", "（北京15日讯）".
CHINESE_BRACKETED = re.compile(
    r"[（(](?P<agency>)(?P<city>[\u4e00-\u9fff]{2,6}?)(?:综合|\d{1,2}日)?[讯电][）)]"
)
# "पणजी। …", "नई दिल्ली, जेएनएन। …", "अस्ताना, जून 9 -- …": a word or two before a danda open no other sentence, nor does such a name with an agency's.
HINDI = re.compile(
    r"(?P<agency>)(?P<city>(?:[\u0900-\u0963]{2,} )?[\u0900-\u0963]{3,})(?:(?:, [\u0900-\u0963]{2,12})?\s?।(?=\s)|, [\u0900-\u0963]{2,12} \d{1,2} --)"
)
# "Benaulim, May 5", "Benaulim (Goa), May 5", "Baku, Azerbaijan, June 10": a line above the story.
DAY_LINE = re.compile(rf"(?P<city>[A-Z][\w'’-]+)(?:, (?P<country>{NAME})| \({NAME}\))?, (?P<day>{DAY})\.?")


@dataclass(frozen=True, slots=True)
class Forms:
    """One archive's patterns: the usual form, what is a whole line, and the rarer forms, which count only with a known city."""

    usual: re.Pattern[str]
    alone: AnyCase
    filed: re.Pattern[str]
    rarer: tuple[re.Pattern[str] | AnyCase, ...]

    @classmethod
    def of(cls, names: str, places: str, byline: str) -> "Forms":
        """Compile them; given are patterns for the agencies, the cities, and what stands before a name."""
        own = (_divided(names, places), _unsigned(places), _bracketed(places), _in_arabic(places))
        rarer = (*own, CHINESE, CHINESE_BRACKETED, HINDI)
        return cls(_usual(names), _alone(places), _filed(places, byline), rarer)


def _usual(names: str) -> re.Pattern[str]:
    """Match "ASTANA, July 4 (Xinhua) --"."""
    agency = rf"\([^()]{{2,60}}\)|(?<=,\s)[A-Z]{{2,8}}(?=\s[–—-]|$)|/[^/]{{2,30}}/|(?:[–—-]\s)?(?i:{names})(?:\.(?i:[a-z]{{2,4}}))?(?!\w)"
    return re.compile(
        rf"\W{{0,3}}(?P<city>{NAME})(?<!-)(?:\s\([^()]{{2,30}}\)(?=,\s{DAY}|\s?\[))?(?:\s?\[[^\]]{{2,30}}\])?(?:,\s*(?P<region>(?!{DAY}|(?i:{names})\b){NAME}))?"
        rf"(?:[,.]?\s+(?P<day>{DAY}))?(?:,?\s\d{{1,2}}[:.]\d{{2}}(?=\s))?\)?[.,]?\s*"
        rf"(?P<agency>{agency})?\s*(?P<sep>\.?--?(?:\.(?=\s))?|[–—−―]|â€[“”]|[:：]|\.(?=\s)|$|(?<=[)/])\s(?=\w))"
    )


def _alone(places: str) -> AnyCase:
    """Match "New Delhi, India", "QINGDAO (AA)", "BUENOS AIRES – Anadolu Agency", "AFP/Astana", "The Kremlin, Moscow"."""
    return AnyCase(
        rf"(?:dateline\s*[:=]\s*|(?P<before>[^/]{{2,60}})/|the \w+, )?(?P<city>{places})(?:, [^\W\d_][\w ]{{2,20}})?(?:\s*[(/][\w ./]{{2,20}}[)/]|\s+[–—-]\s+(?P<behind>\w.{{1,60}}))?"
    )


def _filed(places: str, byline: str) -> re.Pattern[str]:
    """Match "Nellie Bly in Shanghai", "By Nellie Bly in Shanghai", "Nellie Bly reports from Shanghai"."""
    label = rf"(?:(?i:{byline}|from):?\s)?"
    return re.compile(
        rf"{label}(?P<name>{PERSON.pattern}),? (?:in|report(?:s|ing) (?:in|from)) (?P<city>{places})(?:, [A-Z]\w+)?"
    )


def _divided(names: str, places: str) -> AnyCase:
    """Match "ASTANA. KAZINFORM" and "Bishkek. November 3. Lakeport News –": full stops between the city, the day and the agency."""
    return AnyCase(
        rf"\W{{0,3}}(?P<city>{places})\. (?:{DAY}\. )?(?:(?P<agency>{names})\b|(?<=\d\. )[^\W\d_][\w. ]{{2,30}}\s(?=[–—-]\s))"
    )


def _unsigned(places: str) -> re.Pattern[str]:
    """Match "New Delhi, Nov 10 Leaders met", where a feed lost the agency in brackets, and "Samarcanda, 15. Si è aperto"."""
    return re.compile(rf"(?P<agency>)(?P<city>(?i:{places})), (?:{DAY},?|\d{{1,2}}\.) (?=[A-Z][a-z])")


def _in_arabic(places: str) -> re.Pattern[str]:
    """Match "اسلام آباد (نیوز ڈیسک) …" and "به گزارش ایرنا از دهلی نو، …", which have no dash: a desk in brackets, or "as … reports from"."""
    return re.compile(
        rf"(?P<agency>)(?:(?P<told>به گزارش )[^،.]{{2,60}}?،? از )?(?P<city>{places})(?(told)،|\s?\([^()]{{0,20}}(?:ڈیسک|نیوز|رپورٹ|نمائند|ایجنس|مانیٹرنگ)[^()]{{0,20}}\)(?=\s?\w))"
    )


def _bracketed(places: str) -> re.Pattern[str]:
    """Match "(Уфа, 10 июля, «Татар-информ»).": all of it in brackets."""
    return re.compile(rf"\((?P<city>(?i:{places})), {DAY}, (?P<agency>[^()]{{2,40}})\)\.?")
