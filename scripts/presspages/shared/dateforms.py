"""How texts write dates: the patterns that `dates` looks for. What a name of a month means is decided there."""

import re

# A name of a month or a day of the week: letters and the marks that some scripts put on them.
WORD = r"[^\s\d.,،;:()\[\]/|<>\"“”‘’+*=#_–—-]{3,}"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|-го|-е)?"
YEAR = r"(?P<year>(?:1[89]|20)\d{2})"
# Behind a year comes no digit, but the hour may be glued to it, or how long one reads: "August 16, 20074:00 PM", "March 3, 20262 Mins Read".
ENDED = r"(?!\d(?!\d?(?::\d\d|\s[Mm]in)))"
# A number behind this is no day: "No. 7   July 2011", "Issue 8   August 2023".
NOT_NUMBER = r"(?<!\b[Nn]o\. )(?<!\b[Nn]r\. )(?<!\b[Ii]ssue )(?<!\bISSUE )(?<!\b[Vv]ol )(?<!\b[Vv]ol\. )(?<!\bVOL\. )(?<!\b[Nn]o )(?<!№ )(?<!№)"
EDGE, END = r"(?<![\w/.-])", r"(?![\d_/-]|[^\W\dA-Z])(?!\.\d)"

# 2024-07-05, 2024/07/05, 2024.07.05, and with a time behind a T; then a name may be glued to it.
ISO = re.compile(
    rf"(?:{EDGE}|(?<=[^\W\d_])(?=\d{{4}}-\d\d-\d\dT\d)){YEAR}(?P<sep>[-/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?=T\d|{END})"
)
# 2018年6月10日 and 2018년 6월 10일.
CJK = re.compile(
    rf"(?<!\d){YEAR}\s*[年년]\s*(?P<month>\d{{1,2}})\s*[月월](?:\s*(?P<day>\d{{1,2}})\s*[日일])?"
)
# 05.07.2024 and 5/7/2024, 5. 7. 2024, 05 - 07 - 2024 and 15/08-2007; which number is the month is decided in `_numeric`. A name may be glued to it.
NUMERIC = re.compile(
    rf"(?<![\d/.-])(?<![^\W\d][_-])(?P<first>\d{{1,2}})(?P<sep>[-/.]|\s[-/]\s|\.\s)(?P<second>\d{{1,2}})(?:(?P=sep)|(?<=/\d\d)-){YEAR}{END}"
)
# What stands before a day in languages that put it before the month, "le 08/06/2012", but no hour: "9:20 am 06/11/2023".
THE_DAY = re.compile(r"(?<!\w)(?<!\d\s)(?:[Ll]e|[Aa]m|[Vv]om|[Dd]en|[Ee]l|del|il|em|op|dne|يوم|بتاريخ)\s$")
# 4 July 2024, 4th of July, 2024, 4. Juli 2024, 10 de junio de 2018, 12/Jun/2018, and with the month's other name, 15 سبتمبر/أيلول 2022; a word may be glued to it: "today4 July 2024", "Политика4 июля 2024".
DAY_FIRST = re.compile(
    rf"(?:(?<!\w)|(?<=[a-zа-яё]{{3}}))(?=\d){NOT_NUMBER}{DAY}[.,]?[\s/-]{{0,3}}(?:(?:of|de|do)\s)?(?P<name>{WORD})\.?(?:\s?/\s?[\u0600-\u06ff]{{3,12}}(?=\s))?\s?[,،]?[\s/-]{{0,3}}(?:(?:of|de|del|do|соли)\s)?{YEAR}{ENDED}"
)
# July 4, 2024 and Jun 21 , 2021 and June/07/2012, Jul-04-2024, Jul 4 10:20:00 UTC 2024; of July 3-4, 2024 the last day; another date may be glued before it.
MONTH_FIRST = re.compile(
    rf"(?:(?<!\w)|(?<=\d{{4}}))(?P<name>{WORD})[.,]?[\s/-]{{0,2}}(?:\d{{1,2}}\s?[-–]\s?)?{DAY}\s?,?(?:\s\d\d:\d\d:\d\d(?:\s[A-Z]{{3,4}})?)?[\s/-]{{0,2}}{YEAR}{ENDED}"
)
# July 2024.
MONTH_ONLY = re.compile(rf"(?<!\w)(?P<name>{WORD})\.?,?\s{{1,2}}{YEAR}(?!\d)")

# 2022-yil 15-sentabr, 2022 жылғы 15 қыркүйек.
YEAR_FIRST = re.compile(
    rf"{EDGE}{YEAR}[\s-]?(?:yil|йил|жыл|жылы|жылғы|жылдын|ж\.|оны),?\s{DAY}[\s-](?P<name>{WORD})(?!\w)",
    re.IGNORECASE,
)
# 2022-Sep-15, 2022 September 15, 2022. szeptember 15., 2022 m. rugsėjo 15 d.; no year and a day with its own: "in 2022, July 4, 2021".
YEAR_AND_MONTH = re.compile(
    rf"{EDGE}{YEAR}(?:-|\s(?:m\.|gada)\s|\.\s(?=[^\W\d_A-Z])|\s(?=[A-Z][a-z]+\.?\s\d{{1,2}}(?:$|\s?[^\w\s])))(?P<name>{WORD})\.?[\s-](?P<day>\d{{1,2}})(?![\w:])(?!,?\s\d{{4}})"
)
# Before the last day of several: "Jun. 23 -" Jul. 06, 2001, "28 June -" 4 July 2019, "3-" 4 July 2024; and inside it: July "3-4", 2024.
FROM = re.compile(rf"(?<!\w)(?:(?P<name>{WORD})\.?\s\d{{1,2}}|\d{{1,2}}\s(?P<first>{WORD})\.?)\s?[-–—]\s?$")
FROM_DAY = re.compile(r"(?<![\d:.])(?<!\. )(?P<day>\d{1,2})\s?[-–—]\s?$")
TO = re.compile(r"(?<!\d)\d{1,2}\s?[-–—]\s?\d{1,2}(?!\d)")
# A date that begins with its day.
DAY_ALONE = re.compile(r"\d{1,2}\D")

# The day in an address: /2018/06/10/, /2018/6/10/, /2018/jun/10/, /2018-06/10/, /20180610/, t20180610_7.
IN_ADDRESS = re.compile(
    rf"(?:https?://|www\.)\S*?(?<!\d){YEAR}(?:[/-]?(?P<month>0[1-9]|1[0-2])[/-]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)|/(?P<short>[1-9]|[a-z]{{3}})/(?P<date>\d{{1,2}})/)"
)

# What programs write without signs: "[upload_date] 20220916".
COMPACT = re.compile(
    r"(?:^\s*(?=\d{8}\s*$)|(?:^|[\s\"'\[<])(?:upload_?|pub_?|published_?|publish_?)?date[\"'\]]?\s*[=:]?\s*[\"']?)(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    re.IGNORECASE,
)

# Four digits of any script, without which there is no date. Python skips to a first sign faster than to what is repeated.
YEAR_LIKE = re.compile(r"\d\d{3}")

# The forms that have a month's name; in ASCII only Uzbek puts the year first, and says "yil".
USUAL = (DAY_FIRST, MONTH_FIRST, YEAR_AND_MONTH, MONTH_ONLY)
TEXTUAL = (*USUAL, YEAR_FIRST)

# A number divided from the next as in 2024-07-05, without which no date is of numbers alone.
DIVIDED = re.compile(r"\d\s?[-/.]\s?\d")
