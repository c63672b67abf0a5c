"""The dateline: the place, and often the day and the agency, that opens a story: "BISHKEK, June 14 (Xinhua) --".

It stays in the story as printed; `describe` reads the city, a day with its year, and the agency from it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from presspages.shared.dates import FoundDate, find_dates, months
from presspages.shared.signals import MEMORY
from presspages.statements.datelineforms import DAY_LINE, NAME, Forms
from presspages.statements.datestatements import TIME, weekdays
from presspages.statements.placenames import city_name, countries
from presspages.tables.patterns import AnyCase, Words
from presspages.tables.tables import Tables, cities
from presspages.tables.words import alternatives

# What some add to the name of a city: "Dushanbe city", "г. Астана".
CITY_WORD = re.compile(r"^г\.\s?|\s(?:city|шаҳри|қаласы|shahri)$", re.IGNORECASE)
# A field of an export: "DATELINE: ST PETERSBURG", "[Place] Tashkent".
LABELLED = re.compile(
    rf"(?:(?i:dateline)\s*[:=]|\[(?i:place|dateline)\])\s*(?P<city>{NAME})(?:,\s.{{2,30}})?"
)
# What stands before a city on a line of its own: "AFP/Astana", "The Kremlin, Moscow".
BEFORE = "[Tt"  # its first signs, if it has no stroke
BEFORE_CITY = re.compile(r"\[\w|[^\W\d_][\w. ]{1,24}/\w|[Tt]he \w+, \w")
# Who passes a text on, in brackets before the dateline of another: "(RIA Novosti) DUSHANBE - August 28, 2008:".
PASSED_BY = re.compile(r"\W{0,3}\([^()]{2,40}(?:\([^()]{2,20}\))?\)\s+(?=[^\W\d_]{3})")
OPENING = re.compile(r"\W{0,4}(?P<word>[^\W\d_]\w*)")
ITEM = re.compile(r"\s*[–—•·*-]\s")  # before one of a list
AGENCY_AND_DAY = re.compile(r"(?=.*\d)(?:.*[(/]|.*,\s[A-Z]{2})")
HEAD_LETTERS = 3  # of a city tell it from most words
HEAD = 160  # a dateline stands within so many characters


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `text` is what is printed, `date` only a day with its year, `day` any."""

    city: str
    agency: str | None
    date: FoundDate | None
    text: str
    day: str = ""


class Datelines:
    """Recognizes datelines with the agencies and cities of one archive's tables; made once a run."""

    def __init__(self, tables: Tables) -> None:
        """Compile the pattern with the names of the agencies."""
        self._cities = {city.casefold() for city in cities(tables)}
        self._agencies = {
            name.casefold()
            for publisher in tables.publishers
            if publisher.agency
            for name in (publisher.name, *publisher.aliases)
        }
        names = alternatives(re.escape(name) for name in self._agencies)
        places = alternatives(re.escape(city) for city in cities(tables))
        self._publishers = {
            name.casefold() for each in tables.publishers for name in (each.name, *each.aliases)
        }
        self._forms = Forms.of(names, places, alternatives(tables.furniture.byline))

        # How a known city begins, or a field that names one; a text that opens with a city, and what names an agency.
        known = [city.casefold() for city in cities(tables)]
        self._heads = {city[:HEAD_LETTERS] for city in (*known, "dateline")}
        self._city = AnyCase(rf"\W{{0,3}}{places}")
        self._agency = Words([*map(re.escape, self._agencies), "agency(?=, )"])

        # The first lines of a story are looked at after every rule.
        self._label_word = AnyCase(rf"\b{alternatives(tables.furniture.label_word)}\b")
        self._remembered = lru_cache(maxsize=MEMORY)(self._find)

    def alone(self, text: str) -> str | None:
        """Read the city off a line that is a dateline and nothing else; one with a day must name its agency."""
        text = text.strip(" \t.:-–—")
        closed = text.endswith(("/", ")")) or text[-2:].isupper()
        if self._may_be_city(text):
            text = CITY_WORD.sub("", text) if " " in text or "г" in text else text
            if match := self._alone(text) or LABELLED.fullmatch(text):
                return city_name(match["city"])
        found = self.find(text) if closed else None
        whole = found is not None and found.agency and found.text == text
        return (
            found.city if found and whole and (found.day or found.city.casefold() in self._cities) else None
        )

    def _alone(self, text: str) -> re.Match[str] | None:
        """Match a city alone; what stands before its stroke or behind its dash must be a known publisher."""
        match = self._forms.alone.fullmatch(text)
        beside = (match["before"], match["behind"]) if match else ()
        return match if all(name is None or name.casefold() in self._publishers for name in beside) else None

    def _may_be_city(self, text: str) -> bool:
        """Tell by its first letters whether a line may begin with a city, or with what stands before one."""
        head = text[:HEAD_LETTERS].casefold()
        if head in self._heads or not head.isascii():
            return True
        return (text[:1] in BEFORE or "/" in text) and BEFORE_CITY.match(text) is not None

    def day_line(self, text: str) -> str | None:
        """Read the place off a line that is a place, perhaps its country, and a day: "Benaulim, May 5"."""
        match = DAY_LINE.fullmatch(text.strip())
        if not match or not _is_day(match["day"]):
            return None
        if match["country"] and match["country"].casefold() not in countries():
            return None
        return None if weekdays(ascii_only=False).fullmatch(match["city"]) else city_name(match["city"])

    def filed(self, text: str) -> tuple[str, str] | None:
        """Read who filed a story, and where from, off a line that says nothing else: "Nellie Bly in Shanghai".

        A headline or the name of a section may read so, too: "The SCO Meets in Bishkek", "World Summit in Samarkand".
        """
        match = self._forms.filed.fullmatch(text.strip()) if " in " in text or " from " in text else None
        if not match or self._label_word.may_be_in(match["name"]):
            return None
        return match["name"], city_name(match["city"])

    def _find_known(self, text: str) -> Dateline | None:
        """Read a dateline in a less usual form, which counts only with a known city."""
        match = next(filter(None, (form.match(text) for form in self._forms.rarer)), None)
        return (
            Dateline(city_name(match["city"]), match["agency"] or None, None, match[0].strip())
            if match
            else None
        )

    def find(self, text: str) -> Dateline | None:
        """Read the dateline that a paragraph opens with, None if it opens with the story itself.

        The words before a dash or a colon are a place only with further evidence: capitals, a day, the name of
        an agency, or that the place is known. "WATCH: the signing" and "Iran - the newest member" open no dateline.
        """
        return self._remembered(text[:HEAD].replace("\n", " "))

    def _may_open(self, text: str) -> bool:
        """Tell whether a text may open with a dateline, by its first word or by what names an agency; most do not."""
        opening = OPENING.match(text)
        first = opening["word"] if opening else ""
        if not first.isascii() or first[:2].isupper():
            return True
        return bool(self._city.match(text) or self._agency.search(text) or AGENCY_AND_DAY.match(text))

    def _find(self, text: str) -> Dateline | None:
        """Look behind the brackets of who passed a text on, if there are any; no country is a place to file from."""
        passed = PASSED_BY.match(text)
        text = text[passed.end() :] if passed else text
        found = self._read(text)
        if found is None or found.city.casefold() in self._cities or found.city.casefold() not in countries():
            return found
        return self._read(text.partition(",")[2].lstrip())

    def _read(self, text: str) -> Dateline | None:
        if not self._may_open(text):
            return None
        match = self._forms.usual.match(text)
        if not match or not self._is_place(match):
            return self._find_known(text)
        agency = match["agency"].strip("()/ -–—") if match["agency"] else None
        printed = match[0].strip()
        dates = find_dates(printed)
        return Dateline(
            city_name(self._city_of(match["city"])),
            agency,
            dates[0] if dates else None,
            printed,
            match["day"] or "",
        )

    def _city_of(self, printed: str) -> str:
        """Take the country off behind a known city: "BISHKEK Kyrgyzstan"."""
        city, _, country = printed.partition(" ")
        return city if country.casefold() in countries() and city.casefold() in self._cities else printed

    def _is_place(self, match: re.Match[str]) -> bool:
        city, sep = self._city_of(match["city"]), match["sep"]
        capitals = city.isupper() and len(city) > 2
        day = _is_day(match["day"])
        known = city.casefold() in self._cities
        agency = (match["agency"] or "").strip("()/ .-–—").casefold()
        item = sep in {":", "："} and ITEM.match(match[0])  # "– Shanghai: twice."
        unread = match["day"] and not day and not (agency and known)  # a month of a language that is not read
        if item or unread or TIME.sub(" ", agency).isspace():
            return False
        if city.casefold() in self._agencies or self._label_word.fullmatch(
            city
        ):  # "NEWS — ", "TASS, June 14."
            return False
        if agency and (capitals or day or known):
            return True
        if sep == "-" and not day and " " not in match.string[match.start("sep") - 1 : match.end("sep") + 1]:
            return False  # "Moscow-led"
        if sep in {".", ":", "："}:
            dated = day and (capitals or (known and match["day"][-4:].isdecimal()))
            return dated if sep == "." else known and (capitals or len(match[0]) <= 40)
        return (capitals or known) and bool(sep.strip()) and (day or known or sep not in {"-", ""})


def _is_day(text: str | None) -> bool:
    if text is None:
        return False
    months_named = any(part.casefold().rstrip(".") in months() for part in re.findall(r"[^\W\d_]+\.?", text))
    return months_named or bool(find_dates(text))
