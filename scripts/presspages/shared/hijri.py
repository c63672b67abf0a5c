"""Days of the solar Hijri calendar, by which Iran and Afghanistan count: "۲۶ شهریور ۱۴۰۰" is 17 September 2021. Used by `dates`."""

import re
from collections.abc import Iterator
from datetime import date

# The months, as Iran writes them in Persian and in Latin letters, and as Afghanistan does.
MONTHS = (
    ("فروردین", "farvardin", "حمل"),
    ("اردیبهشت", "ordibehesht", "ثور"),
    ("خرداد", "khordad", "جوزا"),
    ("تیر", "tir", "سرطان"),
    ("مرداد", "mordad", "اسد"),
    ("شهریور", "shahrivar", "سنبله"),
    ("مهر", "mehr", "میزان"),
    ("آبان", "aban", "عقرب"),
    ("آذر", "azar", "قوس"),
    ("دی", "dey", "جدی"),
    ("بهمن", "bahman", "دلو"),
    ("اسفند", "esfand", "حوت"),
)
NUMBERS = {name: number for number, names in enumerate(MONTHS, start=1) for name in names}

YEAR = r"(?P<year>1[34]\d{2})"
OF_OUR_TIME = re.compile(r"1[34]\d{2}")  # without such a year there is no such day
# 26 Shahrivar 1400 and 1400/06/26, in western digits.
IN_WORDS = re.compile(
    rf"(?<!\w)(?P<day>\d{{1,2}})\s(?P<name>{'|'.join(NUMBERS)})(?:\s?ماه)?[\s،,]{{1,2}}{YEAR}(?!\d)",
    re.IGNORECASE,
)
IN_NUMBERS = re.compile(
    rf"(?<![\w/.-]){YEAR}(?P<sep>[/-])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})(?![\w/-])"
)

# Keyboards write two letters of Persian as Arabic has them: "شهريور".
AS_PERSIAN = str.maketrans("يك", "یک")

# The number that Python gives to the day before the first of the year 1, by the rule of 33 years.
EPOCH = 226894
LEAP_YEARS = frozenset(
    (1, 5, 9, 13, 17, 22, 26, 30)
)  # of 33; the rule holds from 1343 to 1472 (1964 to 2094)


def find_days(text: str) -> Iterator[tuple[re.Match[str], date | None]]:
    """Find the days of this calendar in a text with western digits; None for a day that it does not have.

    >>> [day.isoformat() for _, day in find_days("26 شهریور 1400 and 1403/01/01") if day]
    ['2021-09-17', '2024-03-20']
    """
    if not OF_OUR_TIME.search(text):
        return
    text = text.translate(AS_PERSIAN)
    for match in IN_WORDS.finditer(text):
        yield match, gregorian(int(match["year"]), NUMBERS[match["name"].casefold()], int(match["day"]))
    for match in IN_NUMBERS.finditer(text):
        yield match, gregorian(int(match["year"]), int(match["month"]), int(match["day"]))


def gregorian(year: int, month: int, day: int) -> date | None:
    """Write a day as the Gregorian calendar has it; None if there is no such day.

    Six months have 31 days, five have 30, and the last has 29, in a leap year 30.

    >>> str(gregorian(1375, 1, 1)), gregorian(1402, 12, 30)
    ('1996-03-20', None)
    """
    if not 1 <= month <= len(MONTHS) or not 1 <= day <= _length(year, month):
        return None
    cycles, rest = divmod(year - 1, 33)
    leaps = cycles * len(LEAP_YEARS) + sum(each <= rest for each in LEAP_YEARS)
    before = 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return date.fromordinal(EPOCH + 365 * (year - 1) + leaps + before + day)


def _length(year: int, month: int) -> int:
    if month < len(MONTHS):
        return 31 if month <= 6 else 30
    return 30 if year % 33 in LEAP_YEARS else 29
