"""Made-up archives of any size, for the benchmarks: `python tests/made.py FOLDER COUNT`.

Each text is one of the five articles' paragraphs in a new order, under a headline, a date, a publisher and a lead of its
own, among the furniture that scraped pages carry, 4 to 6 kB in all. So that texts can be told apart, and "is the right
one found first?" is a fair question, every paragraph is followed by a sentence that is put together anew: places
out of syllables, goods, bodies, amounts and deeds, some 10**15 of them. So each text holds a dozen sentences that
no other has, and a vocabulary that grows with the archive, while two thirds of its words it shares with hundreds.
Paragraphs that name a meeting or a year are left out, since a text is about the one summit that its lead names.

Every text is made by a `random.Random` of its own, seeded with its number: the first 100 of 1,000 are the same files
as those of 100, and the same number gives the same bytes. The folder gets a copy of `articles/reference`, so that it
serves as `--articles` of the script.
"""

import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

from presspages.running.pipeline import run
from presspages.tables.reference import read_tables
from presspages.tables.tables import Summit

ROOT = Path(__file__).resolve().parent.parent
SEED = 7

# What ties a paragraph to one meeting: a year, an ordinal, a summit, a host; and what one article misprints.
TIED = re.compile(
    r"\b(?:19|20)\d\d\b|\bsummit|\d(?:st|nd|rd|th)\b|astana|qingdao|samarkand|\b(?:cso|sos|saa|gms|gcc)\b",
    re.IGNORECASE,
)

BEGINNINGS = (
    "Kara",
    "Ak",
    "Tash",
    "Bala",
    "Sary",
    "Almy",
    "Kyzyl",
    "Dzhan",
    "Shah",
    "Nur",
    "Temir",
    "Ulu",
    "Zar",
    "Ming",
    "Oro",
    "Pesh",
)
MIDDLES = ("bu", "ta", "ri", "mo", "she", "ko", "li", "zha", "du", "ve", "no", "ga")
ENDINGS = ("lak", "kent", "bad", "gan", "tau", "kul", "dar", "chi", "stan", "rabat", "suu", "yar", "zor", "tepe")  # fmt: skip
BODIES = ("customs office", "grain union", "railway board", "chamber of commerce", "teachers' college", "weather service", "irrigation trust", "film studio", "notaries' guild", "border school", "seed laboratory", "port authority", "tea exchange", "veterinary clinic", "chess federation", "museum of carpets")  # fmt: skip
GOODS = ("apricots", "tractors", "cotton yarn", "copper wire", "saffron", "textbooks", "solar panels", "wheat", "marble", "dialysis machines", "walnuts", "bus engines", "felt", "turbine blades", "honey", "cement", "onions", "lenses")  # fmt: skip
UNITS = ("tonnes", "crates", "wagons", "truckloads", "containers", "pallets")
DEEDS = ("shipped", "certified", "stored", "insured", "returned", "ordered", "weighed", "exchanged", "inspected", "donated", "auctioned", "repaired")  # fmt: skip
MANNERS = ("for the first time", "without a single complaint", "ahead of the harvest", "under a new agreement", "in spite of the snow", "at half the usual price", "after eleven years of talks", "by way of the northern pass", "on behalf of four neighbours", "with borrowed scales")  # fmt: skip
HEADLINES = (
    "{place} {body} opens its doors to SCO partners",
    "SCO members look to {place} for {goods}",
    "How {goods} from {place} reach the markets of the SCO",
    "{place} and {other} renew their pact on {goods}",
    "Leaders in {city} hear the {body} of {place}",
    "{city} summit: {place} offers {goods} and a hand",
)
LEADS = (
    "Leaders of the member states of the Shanghai Cooperation Organization (SCO) gathered in {city} for the {ordinal} meeting of the Council of Heads of State of the SCO, and the {body} of {place} was among the guests.",
    "The {ordinal} meeting of the Council of Heads of State of the Shanghai Cooperation Organization (SCO) in {city} brought the {body} of {place} to the table.",
    "At the {ordinal} meeting of the Council of Heads of State of the Shanghai Cooperation Organization (SCO), held in {city}, {goods} from {place} were on many lips.",
)
ABOVE = ("Home > World > Asia", "Share", "Tweet | Share | Print", "omniture", "1,204 views", "We use cookies to make this site work.", "Advertisement")  # fmt: skip
BELOW = (
    "Share",
    "Tweet | Share | Print",
    "Most read",
    "Advertisement",
    "collection",
    "All rights reserved.",
    "* * *",
)


def make(folder: Path, count: int) -> None:
    """Write `count` texts and the reference tables into a folder, which is made if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "articles" / "reference", folder / "reference", dirs_exist_ok=True)
    for name, text in texts(count):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def texts(count: int) -> Iterator[tuple[str, str]]:
    """Make the first `count` texts, each with the name of its file."""
    for number in range(count):
        yield f"{number:06}.txt", text(number)


def text(number: int) -> str:
    """Make the text of a number."""
    chance = Random(f"{SEED}/{number}")  # noqa: S311 - the same text every time is what is wanted
    summit = chance.choice([each for each in _summits() if each.opens])
    about = _words(chance) | {"city": summit.city, "ordinal": _ordinal(summit.ordinal)}
    day = (summit.opens or date.min) + timedelta(chance.randint(0, 60))
    body = [f"{each} {_own(chance)}" for each in chance.sample(_paragraphs(), chance.randint(8, 11))]
    story = [chance.choice(LEADS).format(**about), *body]
    headline = chance.choice(HEADLINES).format(**about)
    return "\n\n".join([*_head(chance, headline, day), *story, *_foot(chance)]) + "\n"


def _head(chance: Random, headline: str, day: date) -> Iterator[str]:
    """Make what stands above a story: furniture, the headline, and mostly a date, in one of several ways."""
    if chance.random() < 0.5:
        yield chance.choice(ABOVE)
    yield headline
    clock = f"{chance.randint(6, 22):02}:{chance.randint(0, 59):02}"
    stated = (f"{day} {clock}:07", f"{day} {clock}", f"Published: {day.day} {day:%B} {day.year}", "")
    yield from filter(None, [chance.choices(stated, weights=(4, 2, 3, 1))[0]])


def _foot(chance: Random) -> Iterator[str]:
    """Make what stands below a story: mostly a publisher, and furniture."""
    if chance.random() < 0.85:
        yield f"Source: {chance.choice(_publishers())}"
    yield from chance.sample(BELOW, chance.randint(0, 2))


def _own(chance: Random) -> str:
    """Make a sentence that no other text has."""
    made = _words(chance)
    amount = chance.randint(2, 999)
    return (
        f"In {made['place']} the {made['body']} {chance.choice(DEEDS)} {amount} {chance.choice(UNITS)} of {made['goods']} "
        f"{chance.choice(MANNERS)}, and {made['other']} {chance.choice(DEEDS)} the rest {chance.choice(MANNERS)}."
    )


def _words(chance: Random) -> dict[str, str]:
    return {
        "place": _place(chance),
        "other": _place(chance),
        "body": chance.choice(BODIES),
        "goods": chance.choice(GOODS),
    }


def _place(chance: Random) -> str:
    middle = "".join(chance.sample(MIDDLES, chance.randint(1, 2)))
    return chance.choice(BEGINNINGS) + middle + chance.choice(ENDINGS)


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@cache
def _paragraphs() -> Sequence[str]:
    """Take the paragraphs of the five articles that could stand in a text about any summit."""
    done = run(ROOT / "articles", ROOT / "docs", write=False)
    blocks = [block for filed in done.articles for block in filed.article.story]
    return [block.text for block in blocks if block.kind == "paragraph" and not TIED.search(block.text)]


@cache
def _summits() -> Sequence[Summit]:
    return read_tables(ROOT / "articles" / "reference").summits


@cache
def _publishers() -> Sequence[str]:
    return [each.name for each in read_tables(ROOT / "articles" / "reference").publishers]


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
