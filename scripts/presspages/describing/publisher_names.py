"""All the names that a page prints beside its story, each with every place and every sign. Used by `publisher_marks`."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from presspages.cleaning.imprint import Stated
from presspages.describing.besides import Beside
from presspages.describing.nameform import DOMAIN, WORD, core, initials, is_label
from presspages.shared.read import Line
from presspages.statements.factlines import FactLines
from presspages.statements.publishers import squeezed

# What the programs of blogs write beside the posts: the first line of such a page is its title.
BLOG = re.compile(
    r"\W*(?:.{0,20}(?:proudly )?powered by (?:blogger|wordpress|typepad|movable type|livejournal)|blog at wordpress.com.*"
    r"|blog archive|(?:newer|older) posts?|newer post older post(?: home)?)\W*",
    re.IGNORECASE,
)

LETTERS = 5  # so many letters that two names have in common make them one site's


@dataclass
class Name:
    """A name in all the ways in which the page prints it, with the lines where."""

    key: str
    facts: FactLines
    stated: list[Stated] = field(default_factory=list)
    lines: list[Beside] = field(default_factory=list)
    alone: list[Beside] = field(default_factory=list)
    parts: list[Beside] = field(default_factory=list)
    signed: bool = True  # it stands only where bylines and datelines do

    def add(self, each: Stated, line: Beside | None) -> None:
        """Note a place where the name stands."""
        self.stated.append(each)
        self.signed &= each.rule == "dateline" or line is None or line.where in {"between", "story"}
        if line:
            self.lines.append(line)
        if line and each.rule == "alone":
            self.alone.append(line)
        if line and each.rule == "part":
            self.parts.append(line)

    @cached_property
    def printed(self) -> frozenset[str]:
        """The ways to print it."""
        return frozenset(each.value for each in self.stated)

    @cached_property
    def longest(self) -> str:
        """The fullest of them."""
        return max(sorted(self.printed), key=len)

    @cached_property
    def signs(self) -> frozenset[str]:
        """The signs that it is found by."""
        return frozenset(each.rule for each in self.stated)

    @cached_property
    def known(self) -> bool:
        """Tell a name of the publishers table."""
        names = {each.casefold() for each in self.printed}
        names |= {each.removeprefix("the ") for each in names} | {DOMAIN.sub("", each) for each in names}
        return any(each in self.facts.publishers for each in names)

    @cached_property
    def agency(self) -> bool:
        """Tell an agency's, whose texts others print."""
        return any(map(self.facts.is_agency_name, self.printed))

    @cached_property
    def medium(self) -> bool:
        """Tell a name that says what it is a name of."""
        return any(map(self.facts.is_medium, self.printed))

    @cached_property
    def office(self) -> bool:
        """Tell an institution's."""
        return any(map(self.facts.is_office, self.printed))

    @cached_property
    def labels(self) -> bool:
        """Tell words of menus."""
        return is_label(self.longest, self.facts)


@dataclass(frozen=True)
class PageNames:
    """All names of a page, and what is asked of them together."""

    names: Mapping[str, Name]
    lines: Sequence[Beside]
    hosts: frozenset[str]
    said: Counter[str]
    writers: frozenset[str]

    @classmethod
    def of(
        cls,
        stated: Iterable[Stated],
        lines: Sequence[Beside],
        story: Sequence[Line],
        writers: frozenset[str],
        facts: FactLines,
    ) -> "PageNames":
        """Put together what is said of each name."""
        names: dict[str, Name] = {}
        hosts = set()
        places = {line.number: line for line in lines}
        stated = tuple(stated)
        bylines = {each.line for each in stated if each.rule in {"agency_line", "agency_name"}}
        for each in stated:
            if each.line in bylines and facts.is_agency_name(each.value):
                continue  # an agency where a byline stands wrote the text; that says nothing of the site
            if each.rule == "host":
                hosts.add(squeezed(each.value))
            elif key := core(each.value, facts):
                names.setdefault(key, Name(key, facts)).add(each, places.get(each.line))
        said = Counter(word for line in story for word in WORD.findall(line.text.casefold()))
        return cls(names, lines, frozenset(hosts), said, writers)

    @cached_property
    def heads(self) -> int:
        """How many lines stand above the headline."""
        return sum(line.where == "head" for line in self.lines)

    @cached_property
    def blog(self) -> bool:
        """Tell a page that a blog's program made."""
        return any(BLOG.fullmatch(line.text) for line in self.lines)

    @cached_property
    def first_office(self) -> int:
        """The line of the first institution above the story."""
        named = (each for name in self.names.values() for each in name.stated if each.rule == "institution")
        above = {line.number for line in self.lines if line.where in {"head", "between"}}
        return min((each.line for each in named if each.line in above), default=0)

    @cached_property
    def beginnings(self) -> Mapping[str, set[str]]:
        """The longer names that begin with some letters, as far as they are another name."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key in self.names:
            for end in range(LETTERS, len(key)):
                if key[:end] in self.names:
                    found[key[:end]].add(key)
                    found[key].add(key[:end])
        return found

    @cached_property
    def host_letters(self) -> frozenset[str]:
        """The hosts, and what they begin with."""
        return self.hosts | {host[:end] for host in self.hosts for end in range(LETTERS, len(host))}

    def has_host(self, name: Name) -> bool:
        """Tell whether an address of the page has the name or its initials."""
        short = initials(name.longest)
        letters = (name.key[:end] for end in range(LETTERS, len(name.key)))
        return (
            name.key in self.host_letters
            or any(each in self.hosts for each in letters)
            or (len(short) > 1 and short in self.hosts)
        )
