"""A byline that is a name and nothing else: "Ibn Battuta" below the headline, beside the date.

Called by `clean`, which would take it for a button, and by `describe`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, islice, zip_longest

from presspages.cleaning.imprint import Stated
from presspages.cleaning.layout import Layout
from presspages.shared.dates import find_dates
from presspages.shared.read import Line
from presspages.shared.signals import count_words
from presspages.shared.subject import content_words
from presspages.statements.authors import BYLINE_WORDS
from presspages.statements.datestatements import TIME, weekdays
from presspages.statements.factlines import FactLines
from presspages.statements.placenames import countries

# The key of a byline on a line of its own; without a colon an entry of a menu may read so.
KEY = re.compile(
    r"(?i:(?:posted |written )?by|byline|author|von|par|por|автор|autor|auteur|autore|作者)|.*[:：]"
)

# What stands between a name and a date on one line, or between it and the age of the page: "Isabella Bird 3 hours ago Fri 9 June 2017".
BEHIND_NAME = re.compile(
    r"\s*(?:[|•·∙,/–—]\s*|(?:(?<=\s)-|-(?=\s))\s*|\s{2,}|\s(?=\d+ (?:\w+ ago\b|min|[Cc]omment)|[\w.]{1,40}@)|$)"
)


# Before one, behind a day: "25 October 2024 | Ella Sykes".
BEHIND_DAY = re.compile(r"(?:\s*[|•·]\s*|\s{2,})(?P<name>\S[^|•·]*)")

BELOW_NAME = 3  # lines: the employer, the city and the day

# What is more than signs.
SAYS = re.compile(r"\w")

# How agencies sign their texts: "A.Vambery".
INITIAL_AND_NAME = re.compile(r"\s*[^\W\d_a-z]\.\s?[^\W\d_a-z][^\W\d_]{2,}\s*")

ARTICLE_AND_NAME = 2  # words

WORDS = re.compile(r"\w+")
ABBREVIATION = 3  # letters at the least


def keyed_bylines(lines: Sequence[Line], first: int, facts: FactLines) -> Iterator[Stated]:
    """Read a name below a line that is nothing but its key, as exports print it: "BY", and "Ibn Battuta" on the next.

    From the line `first` on, where the story begins, the name counts only if it stands above as well, or if "at" stands below it and an hour.
    """
    above = {line.text.strip() for line in lines if line.number < first}
    printed = [line for line in lines if line.text.strip()]
    for key, line, *below in zip_longest(printed, printed[1:], printed[2:], printed[3:]):
        text = line.text.strip() if line else ""
        if not line or not (text in above or _is_hour(*below)):
            continue
        named = facts.is_name(text) and not (facts.publisher(text) or facts.is_label(text))
        if named and KEY.fullmatch(key.text.strip()) and facts.is_unsigned(key.text):
            yield Stated(text, "byline", line.number, line.text)


def told_bylines(lines: Sequence[Line], story: Sequence[Line], facts: FactLines) -> list[Stated]:
    """Read the one name by which a story tells who reported it, in its lines or right behind the last: "A.Vambery"."""
    found = [
        Stated(name, "byline", each.number, each.text)
        for each in story
        if (name := facts.reporter(each.text))
    ]
    last = max((each.number for each in story if each.text.strip()), default=0)
    behind = next((each for each in lines if each.number > last and each.text.strip()), None)
    if behind and (name := facts.reporter(behind.text)):
        found.append(Stated(name, "byline", behind.number, behind.text))
    elif behind and INITIAL_AND_NAME.fullmatch(behind.text):
        found.append(Stated(behind.text.strip(), "byline", behind.number, behind.text))
    return found if len({each.value for each in found}) == 1 else []


def introduced_bylines(lines: Sequence[Line], story: Sequence[Line], facts: FactLines) -> list[Stated]:
    """Read the one name of which a sentence above the story or below it says that its bearer writes; the story's last lines may be such."""
    ends = dropwhile(lambda each: not each.text.strip() or facts.introduced(each.text), reversed(story))
    inside = {each.number for each in ends if not facts.is_note(each.text)}
    found = [
        Stated(name, "introduced", each.number, each.text)
        for each in lines
        if each.number not in inside and (name := facts.introduced(each.text))
    ]
    return found if len({each.value for each in found}) == 1 else []


def _is_hour(at: Line | None, hour: Line | None) -> bool:
    """Tell the hour of a post below its writer's name: "at", and "9:14 PM" on the next line."""
    if at is None or hour is None or at.text.strip() != "at":
        return False
    return TIME.match(hour.text.strip()) is not None


def bare_byline(layout: Layout) -> tuple[int, str] | None:
    """Find a name that stands beside a date between the headline and the story; give its unit and the name.

    Its words must not be the story's, nor a label's that the furniture table knows: "Press Release" stands there too.
    """
    if layout.headline is None or layout.facts.keyed_headline(layout.units[layout.headline].text):
        return None  # below a dump's head the page begins, and its first name is the site's
    for index in range(layout.headline + 1, min(layout.start, len(layout.units))):
        text = layout.units[index].text.strip()
        if layout.facts.author(text) or layout.facts.is_unsigned(text):
            return None
        found, stated = find_dates(text), layout.facts.dates(text)
        beside = stated if found else _date_beside(layout, index)
        labelled = any(each.kind != "bare" for each in stated)
        first = found and not text[: found[0].start].strip()  # "25 October 2024 | Ella Sykes"
        before = layout.facts.undated(text) if labelled else text[: found[0].start] if found else text
        if first and not labelled and (behind := BEHIND_DAY.fullmatch(text[found[-1].end :])):
            before = behind["name"]
        if count_words(before) > BYLINE_WORDS or text.endswith((",", "，")):  # the greeting of a letter
            continue
        marked = layout.facts.marked_name(text)
        name = marked or _without_weekday(BEHIND_NAME.split(before)[0])
        name = layout.facts.author(name) or name
        if (beside or marked) and _is_name(name, layout):
            return index, name
    return None


def _without_weekday(text: str) -> str:
    """Take the day of the week off a name: "Ella Sykes Thu 9 July 2015"."""
    name, _, last = text.strip().rpartition(" ")
    return name if weekdays(ascii_only=False).fullmatch(last) else text


def _date_beside(layout: Layout, index: int) -> bool:
    """Tell whether the next line above or below states a date; lines of signs count for nothing, nor does the headline above.

    Nor do the employer, the role and the city below a name: "The Lakeport Post", "Shanghai", "Fri, June 16, 2006".
    """
    facts = layout.facts
    above = _saying(layout, range(index - 1, -1, -1))
    below = islice(_saying(layout, range(index + 1, len(layout.units))), BELOW_NAME)
    behind = dropwhile(lambda text: facts.publisher(text) or facts.city(text) or facts.is_role(text), below)
    nearest = (next(above, ""), next(behind, ""))
    return any(facts.dates(text) or (text[:3] == "in " and facts.city(text[3:])) for text in nearest)


def _saying(layout: Layout, places: Iterable[int]) -> Iterator[str]:
    """Give the texts that are more than signs, but not the headline."""
    texts = (layout.units[place].text for place in places if place != layout.headline)
    return filter(SAYS.search, texts)


def _is_name(text: str, layout: Layout) -> bool:
    if (
        not layout.facts.is_name(text)
        or _is_newspaper(text)
        or layout.facts.is_label(text)
        or layout.facts.city(text)
        or not countries().isdisjoint(text.casefold().split())
    ):
        return False
    if layout.facts.publisher(text) or layout.facts.is_medium(text) or _is_desk(text, layout):
        return False
    last = layout.units[layout.end - 1].text  # it may say who somebody is: "Ibn Battuta writes on …"
    return not content_words(text) & layout.subject or last.startswith(text)


def _is_desk(text: str, layout: Layout) -> bool:
    """Tell a name with an abbreviation that the page prints without the rest of it as well: "CNTV English", "Source: CNTV.CN"."""
    short = {word for word in text.split() if word.isupper() and len(word) >= ABBREVIATION}
    return any(short & set(WORDS.findall(unit.text)) for unit in layout.units if text not in unit.text)


def _is_newspaper(text: str) -> bool:
    """Tell an article and a word, as newspapers are named: "The Hawk"."""
    words = text.split()
    return len(words) == ARTICLE_AND_NAME and words[0].casefold() == "the"
