"""Bylines: lines that say who wrote an article, by name or by role. Used through `factlines`."""

import re
from itertools import takewhile

from presspages.shared.dates import find_dates
from presspages.shared.signals import count_words, is_prose, scripts_of
from presspages.statements.datestatements import TIME, DateStatements
from presspages.statements.headers import is_empty
from presspages.statements.publishers import Publishers
from presspages.tables.patterns import AnyCase
from presspages.tables.words import Furniture, alternatives

# Signs between a name and what else stands on its line.
SIGNS = re.compile(r"\s*[|•·∙]\s*|\s/\s|\s{3,}")

# Between the fields of one line: "来源：青岛日报 作者：本报记者".
FIELDS = re.compile(r"\s+(?=[^\W\d_]{2,10}\s?[:：])")

BYLINE_WORDS = 9  # a byline has no more

# A name as catalogues print it: "Bly, Nellie".
SURNAME_FIRST = re.compile(r"([A-Z][\w'’-]+), ([A-Z][\w'’-]+(?: [A-Z]\.)?)")

SURNAME = 5  # letters at the least of a surname in capitals, "Ella SYKES"; an abbreviation has fewer

# A role of one person; a bureau and a desk have many.
ONE_WRITER = re.compile(r"(?:writer|reporter|columnist|correspondent)$", re.IGNORECASE)

# Behind a name, the writer's account: "Ella Sykes (@EllaSykes) 1 minute ago".
ACCOUNT = re.compile(r"(?P<name>[^(]+) \(@\w+\).*")

# Behind a name in a byline: an account or an address, whom it was written for, who edited it.
MORE = re.compile(
    r"\s(?:[-–—]\s|for\s(?=[A-Z])|(?:follow\s)?\(?[\w.]{0,40}@).*|,\s(?:special (?:to|for)|\w{2,20} by)\b.*",
    re.IGNORECASE,
)
# What is left of a bracket that a day behind a name stood in: "Ella Sykes (the".
OPENED = re.compile(r"\s\([^()]*$")

# Before a name, whom somebody works for: "by Xinhua writer Ella Sykes".
WRITER = re.compile(r"(?P<employer>.{2,30}?) (?:writers?|reporters?|correspondents?),? (?=[A-Z])")


class Authors:
    """Reads bylines with the labels and roles of the furniture table; made once a run."""

    def __init__(self, words: Furniture, publishers: Publishers) -> None:
        """Compile the labels; `publishers` knows the roles and the names that are no author's."""
        self._byline = AnyCase(
            rf"\W*{alternatives(words.byline)}(?P<sep>\]?\s*[:：|=]\s*|\]\s*|\s+)(?P<name>\S.*)"
        )
        self._empty = AnyCase(rf"\W*(?:{alternatives(words.byline)}|\w+ by)\W*")
        # The time of day behind a name: "Posted by Ella Sykes at 9:14 PM".
        self._at_time = AnyCase(
            rf"\s+(?:{alternatives(words.before_time)}|(?:{alternatives(words.before_time)}\s+)?(?:{TIME.pattern}))\s*$"
        )
        # Two to four words that begin with capitals, as names are written.
        self._name = re.compile(
            rf"[^\W\d_a-z][\w'’.-]*(?: (?:{alternatives(words.particle)}|(?:{alternatives(words.particle)}-)?[^\W\d_a-z][\w'’.-]*)){{1,3}}"
        )
        self._small_words = frozenset((*words.particle, *words.unfinished, *words.small_word))
        self._open = AnyCase(rf".*\s{alternatives([*words.unfinished, *words.small_word])}")
        self._with = AnyCase(rf"[^|]+(?P<partner>\s{alternatives(words.written_with)}\s(?P<agency>\S+))")
        self._wires = frozenset(words.wires)
        self._profession = AnyCase(rf"\b{alternatives(words.profession)}\b")
        self._publishers = publishers
        self._honorific = AnyCase(rf"{alternatives(words.honorific)}\.? (?=\w)")
        self._role = AnyCase(alternatives(words.role))
        self._articles = frozenset(words.article)
        self.dates = DateStatements(words, self._byline)

    def read(self, text: str) -> str | None:
        """Read a byline: "By" and a name of at most eight words, the line holding nothing else.

        Without a colon each word of the name must begin with a capital: "By noon the leaders" is a story. A
        role on a line of its own ("Our Correspondent") is a byline as well. A date may stand behind the name, or before it.
        """
        printed = self.dates.without(text.strip())
        behind = self.dates.behind(text) if printed != text.strip() else ""
        match = self._byline.fullmatch(printed) or (self._byline.fullmatch(behind) if behind else None)
        if not match:
            return None if (name := self._titled(printed)) is None or is_prose(text) else name
        named = MORE.sub("", SIGNS.split(match["name"])[0])
        named = named if count_words(named) < BYLINE_WORDS else self._short(named)
        if count_words(named) >= BYLINE_WORDS or is_prose(text):
            return None
        name = FIELDS.split(named)[0]
        name = self._at_time.sub("", name).strip(" ,;-–—[]'\"()（）")
        name = f"{turned[2]} {turned[1]}" if (turned := SURNAME_FIRST.fullmatch(name)) else name
        again = self._byline.fullmatch(name)  # "BYLINE: By Ella Sykes"
        name = again["name"] if again else name
        first, *rest = name.split(", ")
        name = self._without_employer(", ".join((first, *takewhile(self._is_person, rest))))
        name = _once(OPENED.sub("", self._before_role(name) or name))
        story = not match["sep"].strip() and self._reads_on(name)
        unnamed = (
            is_empty(name)
            or self._is_office(name)
            or story
            or self._is_phrase(name)
            or find_dates(name)
            or ":" in name
            or "：" in name
            or {"LATIN", "ARABIC"} <= scripts_of(name)
        )
        return None if unnamed or not any(map(str.isalpha, name)) else name

    def is_name(self, text: str) -> bool:
        """Tell a text that is written as a person's name is: "Ibn Battuta", "Ludwig van Lakeport"; no name ends so: "TO BE ANSWERED ON"."""
        return self._name.fullmatch(text) is not None and not self._open.fullmatch(text)

    def marked(self, text: str) -> str:
        """Read a name that is printed as a writer's is: "Dr. Ella Sykes", "Ella Sykes *, Research Fellow", with the mark of a note, "Ella SYKES"."""
        name, star, behind = text.partition("*")
        title = self._honorific.match(name)
        bare = name[title.end() :].strip() if title else name.strip()
        marked = title or (star and behind[:2].strip(" *,") == "") or _has_surname(bare)
        return name.strip() if marked and self.is_name(bare) else ""

    def has_small_word(self, text: str) -> bool:
        """Tell whether a word begins with a small letter, and is none that stands inside names and roles."""
        return any(
            word[:1].islower() and word.partition("-")[0] not in self._small_words for word in text.split()
        )

    def _short(self, named: str) -> str:
        """Leave out whom somebody works for behind a name, which may be long: "Ella Sykes, Lakeport College of Hotels and Inns"."""
        name, _, employer = named.partition(", ")
        known = self.is_name(name) and not self.has_small_word(employer)
        return name if known else named

    def is_empty(self, text: str) -> bool:
        """Tell a line with a byline that names nobody: "All India | Edited by | Updated: 5 July 2024"."""
        return any(map(self._empty.fullmatch, SIGNS.split(text.strip())))

    def _is_person(self, part: str) -> bool:
        """Tell one more name in a list from what says who the one before is: a publisher, a role, "Professor of Law"."""
        other = (self._publishers.read, self._publishers.role.fullmatch, self._publishers.is_medium)
        return not (any(tells(part) for tells in other) or self._profession.may_be_in(part))

    def _is_phrase(self, name: str) -> bool:
        """Tell an article and a word that is no publisher's name: "By the Numbers"."""
        article, _, rest = name.partition(" ")
        known = self._publishers.read(rest) or self._publishers.is_medium(name)
        return article in self._articles and not (known or self._publishers.role.fullmatch(name))

    def _is_office(self, name: str) -> bool:
        """Tell an office of an agency: "PIB Delhi"."""
        first = name.split(maxsplit=1)[0] if name else ""
        return first.isupper() and " " in name and self._publishers.read(first) is not None

    def _without_employer(self, name: str) -> str:
        """Take a known publisher off behind a person's name, "Nellie Bly Associated Press", or before it, with a role."""
        writer = WRITER.match(name)
        if writer and self._publishers.read(writer["employer"]):
            return name[writer.end() :]
        words = [] if self._partner(name) else name.split()
        ends = (size for size in range(2, len(words)) if self._publishers.read(" ".join(words[size:])))
        size = next(ends, 0)
        return " ".join(words[:size]) if size else name

    def _titled(self, text: str) -> str | None:
        """Read a role ("Our Correspondent"), with whom it works for or without ("Staff Reporter, UzA"), or a name with a role or an agency behind it ("Ibn Battuta - Trend:")."""
        if signed := self._before_role(text):
            return signed
        if self._publishers.role.fullmatch(text):
            return text
        if (match := ACCOUNT.fullmatch(text)) and self.is_name(match["name"]):
            return _once(match["name"])
        name, dash, agency = text.rstrip(" :").partition(" - ")
        if dash and self.is_name(name) and agency.casefold() in self._publishers.agencies:
            return name
        role, comma, employer = text.partition(", ")
        works = comma and self._publishers.role.fullmatch(role) and self._publishers.read(employer)
        return role if works else None

    def _before_role(self, text: str) -> str | None:
        """Read a name right before a role of two words, or of any behind a comma: "Ibn Battuta Staff Writer"; a newspaper has writers, too."""
        words = text.split()
        name, comma, role = text.partition(", ")
        if not 4 - bool(comma) <= len(words) <= BYLINE_WORDS or words[0].casefold() in self._articles:
            return None
        if not comma:
            name, role = " ".join(words[:-2]), " ".join(words[-2:])
        if (
            not (self._role.fullmatch(role) and ONE_WRITER.search(role))
            or self._publishers.is_medium(name)
            or self._publishers.read(name)
        ):
            return None
        return name if self.is_name(name) else None

    def _reads_on(self, name: str) -> bool:
        """Tell the words of a story from a name: one of them is small, and no particle, nor all of them a role, nor "with AFP" the last."""
        name = name.removesuffix(self._partner(name))
        return self.has_small_word(name) and not self._publishers.role.fullmatch(name)

    def _partner(self, name: str) -> str:
        """Give the agency that a newspaper wrote with, if it names one: " with AFP"."""
        match = self._with.fullmatch(name)
        agency = match["agency"] if match else ""
        known = agency.casefold() in self._publishers.agencies or agency.casefold() in self._wires
        return name[match.start("partner") :] if match and known else ""


def _has_surname(name: str) -> bool:
    """Tell a name with nothing but the surname in capitals: "Ella SYKES"."""
    first, _, last = name.partition(" ")
    return first.istitle() and last.isupper() and last.isalpha() and len(last) >= SURNAME


def _once(name: str) -> str:
    """Take off the second time that a scrape has a name, once from the picture: "Ella Sykes Ella Sykes"."""
    words = name.split(" ")
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else name
